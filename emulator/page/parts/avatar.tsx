import { Glyph } from './glyph.tsx';

/** Twelve calm grounds; a person keeps theirs because it comes from the id. */
const HUES = [20, 48, 75, 110, 145, 170, 195, 222, 250, 280, 310, 345];

function hueOf(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 33 + letter.charCodeAt(0)) % 100_003;
  return HUES[sum % HUES.length] ?? 222;
}

/** Chinese names show the given name's last two characters, as people are called in an office. */
const initials = (name: string): string => (/^[\u4e00-\u9fff·]+$/.test(name) ? name.slice(-2) : name.slice(0, 2).toUpperCase());

export function Avatar(props: { id: string; name: string; size?: number; kind?: 'person' | 'bot' | 'group'; label?: string }) {
  const { id, name, size = 36, kind = 'person' } = props;
  const words = kind !== 'person' ? '' : size < 30 ? [...name].at(-1) : initials(name);
  return (
    <span
      class={`avatar avatar-${kind} ${size < 30 ? 'avatar-small' : ''}`}
      style={{ '--side': `${size}px`, '--hue': String(hueOf(id)) }}
      {...(props.label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': props.label })}
    >
      {kind === 'bot' ? (
        <Glyph name="robot" size={size * 0.6} />
      ) : kind === 'group' ? (
        <Glyph name="people" size={size * 0.56} />
      ) : (
        words
      )}
    </span>
  );
}
