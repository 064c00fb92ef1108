import type { ComponentChildren } from 'preact';
import { colour, tint } from './colour.ts';

export function TextTag(props: { colour: string; onHead?: boolean; children: ComponentChildren }) {
  const { soft, strong } = tint(props.colour);
  return (
    <span class="c-tag" style={{ background: props.onHead ? 'var(--card-bg)' : soft, color: strong ?? colour('grey-700') }}>
      {props.children}
    </span>
  );
}
