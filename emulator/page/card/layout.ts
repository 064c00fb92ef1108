import type { JSX } from 'preact';
import { colour } from './colour.ts';
import { type Json, obj, str } from './read.ts';

type Style = JSX.CSSProperties;

const NAMED: Record<string, string> = { small: '4px', medium: '8px', large: '12px', extra_large: '16px' };
const PX = /^-?\d{1,4}(\.\d+)?px$/;

export const spacing = (value: unknown, otherwise: string): string => {
  const said = str(value);
  return NAMED[said] ?? (PX.test(said) ? said : otherwise);
};

/** One to four px values. */
export function box(value: unknown): string | undefined {
  const said = str(value).trim().replaceAll(',', ' ');
  const sides = said.split(/\s+/).map((side) => NAMED[side] ?? side);
  return said !== '' && sides.length <= 4 && sides.every((side) => PX.test(side) || side === '0') ? sides.join(' ') : undefined;
}

export const px = (value: unknown): string | undefined => (PX.test(str(value)) ? str(value) : undefined);

const SIZES: Record<string, string> = {
  'heading-0': '30px',
  'heading-1': '24px',
  'heading-2': '20px',
  'heading-3': '18px',
  'heading-4': '16px',
  heading: '16px',
  normal: '14px',
  notation: '12px',
  'xxxx-large': '30px',
  'xxx-large': '24px',
  'xx-large': '20px',
  'x-large': '18px',
  large: '16px',
  medium: '14px',
  small: '12px',
  'x-small': '10px',
};

/** A text size name, or one of `config.style.text_size` (phones take its `mobile`). */
export function textSize(value: unknown, style: Json): Style {
  const said = str(value);
  const own = obj(obj(style.text_size)[said]);
  const narrow = typeof matchMedia === 'function' && matchMedia('(max-width: 859px)').matches;
  const name = str(own[narrow ? 'mobile' : 'pc'], str(own.default, said));
  const size = SIZES[name] ?? px(name);
  if (size === undefined) return {};
  return name.startsWith('heading') ? { fontSize: size, fontWeight: 600, lineHeight: 1.4 } : { fontSize: size, lineHeight: 1.55 };
}

const ALIGN: Record<string, string> = {
  left: 'flex-start',
  top: 'flex-start',
  center: 'center',
  right: 'flex-end',
  bottom: 'flex-end',
};

/** How a container lays out its children. */
export function flow(json: Json, gap: { x?: string; y?: string } = {}): Style {
  const across = str(json.direction) === 'horizontal';
  const horizontal = ALIGN[str(json.horizontal_align)];
  const vertical = ALIGN[str(json.vertical_align)];
  return {
    display: 'flex',
    flexDirection: across ? 'row' : 'column',
    flexWrap: across ? 'wrap' : 'nowrap',
    columnGap: spacing(json.horizontal_spacing, gap.x ?? '8px'),
    rowGap: spacing(json.vertical_spacing, gap.y ?? '8px'),
    ...(across
      ? { justifyContent: horizontal, alignItems: vertical ?? 'center' }
      : {
          justifyContent: vertical,
          ...(horizontal !== undefined && horizontal !== 'flex-start' ? { alignItems: horizontal } : {}),
        }),
  };
}

/** Margin of a component. */
export const margin = (json: Json): Style => {
  const value = box(json.margin);
  return value === undefined ? {} : { margin: value };
};

export function surface(json: Json, style: Json): Style {
  const padding = box(json.padding);
  const background = colour(json.background_style ?? json.background_color, style);
  return { ...(padding === undefined ? {} : { padding }), ...(background === undefined ? {} : { background }) };
}

/** Width of an interactive component: default, fill or px (never wider than its place). */
export function fieldWidth(value: unknown): Style {
  const said = str(value);
  if (said === 'fill') return { width: '100%' };
  const exact = px(said);
  return exact === undefined ? {} : { width: exact, maxWidth: '100%' };
}

export const textAlign = (value: unknown): Style => {
  const said = str(value);
  return said === 'center' || said === 'right' || said === 'left' ? { textAlign: said } : {};
};
