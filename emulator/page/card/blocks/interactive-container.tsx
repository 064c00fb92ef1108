import { useState } from 'preact/hooks';
import { colour } from '../colour.ts';
import { type Part, useCard } from '../context.ts';
import { Elements } from '../elements.tsx';
import { ConfirmDialog } from '../fields/confirm-dialog.tsx';
import { flow, margin, px, surface } from '../layout.ts';
import { activate } from '../press.ts';
import { bool, list, pickText, str } from '../read.ts';

/** A block pressed as a whole. It may hold buttons of its own, so it is a focusable group and not a button element. */
export function InteractiveContainer({ json, path }: Part) {
  const card = useCard();
  const [asking, ask] = useState(false);
  const disabled = bool(json.disabled);
  const width = str(json.width, 'fill');
  const press = () => {
    if (disabled) return card.notify({ type: 'info', content: pickText(json.disabled_tips) || '现在不能操作' });
    if (json.confirm !== undefined) return ask(true);
    void activate(card, json, path);
  };
  const inner = (event: Event) =>
    (event.target as Element).closest('button, a, input, textarea, select, [role=dialog], dialog') !== null;
  const active = list(json.behaviors).length > 0;
  return (
    <>
      <div
        class={`c-container ${active && !disabled ? 'c-container-active' : ''} ${disabled ? 'is-off' : ''} ${str(json.background_style) === 'laser' ? 'laser' : ''}`}
        data-path={path}
        data-tag="interactive_container"
        {...(active ? { role: 'button', tabIndex: 0, 'aria-disabled': disabled } : {})}
        title={pickText(json[disabled ? 'disabled_tips' : 'hover_tips']) || undefined}
        style={{
          ...flow(json),
          ...surface({ padding: '4px 12px', ...json }, card.style),
          ...margin(json),
          width: width === 'auto' ? 'fit-content' : (px(width) ?? '100%'),
          height: px(json.height),
          borderRadius: str(json.corner_radius) || undefined,
          ...(bool(json.has_border) ? { border: `1px solid ${colour(json.border_color ?? 'grey-200', card.style)}` } : {}),
        }}
        onClick={(event) => active && !inner(event) && press()}
        onKeyDown={(event) => {
          if (!active || event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
          event.preventDefault();
          press();
        }}
      >
        <Elements of={json.elements} path={`${path}.elements`} />
      </div>
      {asking && (
        <ConfirmDialog
          json={json.confirm}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            void activate(card, json, path);
          }}
        />
      )}
    </>
  );
}
