import type { Check } from './shape.ts';
import { CODE } from './site.ts';

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?(```|$)/g, '').replace(/`[^`\n]*`/g, '');

/** Ids mentioned by `<at id=…>`, `<at ids=…>` and `<person id=…>`; `all` is nobody in particular. */
export function personsIn(text: string): string[] {
  const tags = withoutCode(text).matchAll(/<(?:at|person)\s[^>]*?\bids?\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'/]+))/gi);
  return [...tags]
    .flatMap((tag) => (tag[1] ?? tag[2] ?? tag[3] ?? '').split(','))
    .map((id) => id.trim())
    .filter((id) => id !== 'all');
}

/** Keys of `![alt](key)`. */
export function imagesIn(text: string): string[] {
  return [...withoutCode(text).matchAll(/!\[[^\]\n]*\]\(\s*([^)\s]*)[^)\n]*\)/g)].map((image) => image[1] ?? '');
}

/** Tables drawn in Markdown: a line of cells with a line of dashes under it. */
export function tablesIn(text: string): number {
  const lines = withoutCode(text).split('\n');
  return lines.filter((line, i) => i > 0 && isRule(line) && (lines[i - 1] ?? '').includes('|')).length;
}

function isRule(line: string): boolean {
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return line.includes('|') && cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

const MOST_TABLES = 4;

/** Persons and images of the text must exist; a `markdown` component may also hold up to four tables. */
export const markdown: Check = (value, site) => {
  if (typeof value !== 'string') return site.invalid('string');
  for (const id of personsIn(value)) if (!site.card.known.isPerson(id)) site.fault(CODE.person, `invalid user id: ${id}`);
  for (const key of imagesIn(value)) if (!site.card.known.isImage(key)) site.fault(CODE.image, `image key is invalid: ${key}`);
};

export const markdownWithTables: Check = (value, site) => {
  markdown(value, site);
  const tables = typeof value === 'string' ? tablesIn(value) : 0;
  site.card.tables += tables;
  if (tables > MOST_TABLES) site.fault(CODE.tooMany, `card table number over limit, ${tables} tables in one markdown component`);
};
