/** Words on their way into Feishu markdown. Whatever people wrote is shown, and never becomes formatting, a link or a mention. */

// Control characters could break the JSON viewer, direction marks could make a name read as another's.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN = /[\u0000-\u0009\u000B-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it may stand in `plain_text`. */
export const clean = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(UNSEEN, '').replace(LONE_SURROGATE, '�').trim();

/** At most `limit` characters, with … where something is missing. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = Array.from(text);
  return characters.length <= limit ? text : `${characters.slice(0, Math.max(limit - 1, 0)).join('')}…`;
}

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * Text as it may stand in `markdown`: every character that means something to CommonMark or to Feishu's own tags is an entity.
 * A colon stays between digits (14:30) and a full stop outside names, so that cards stay small and readable in logs.
 */
export function escapeMarkdown(text: string): string {
  return clean(text)
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[&<>*_~`[\]\\|$@{}]/g, entity)
        .replace(/(?<!\d):|:(?!\d)/g, entity)
        .replace(/\.(?=[A-Za-z])/g, entity)
        // An entity ends in ';', so what begins a line here is still the writer's own character.
        .replace(/^[#+=-]+/, (run) => Array.from(run, entity).join(''))
        .replace(/^(\d+)([.)])/, (_, digits: string, mark: string) => `${digits}${entity(mark)}`),
    )
    .join('<br>');
}

/** Bold; only ever put at the start of a line or after a space, where CommonMark is sure to see it. */
export const bold = (text: string): string => {
  const escaped = escapeMarkdown(text);
  return escaped === '' ? '' : `**${escaped}**`;
};

export type Ink = 'grey' | 'red' | 'green' | 'blue' | 'orange';

export const inked = (ink: Ink, text: string): string => `<font color='${ink}'>${escapeMarkdown(text)}</font>`;

/** How wide a text stands, in halves of a Chinese character. */
export function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return sum;
}
