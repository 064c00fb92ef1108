import { plainKey } from '../../domain/phrase/plain-key.ts';
import { cellText } from '../../domain/sheet/cells-said.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import type { FoundSheet, Line } from './find-sheet.ts';

/** After so many rows whoever presses meanwhile is answered. */
const WITHOUT_PAUSE = 1_000;

/**
 * The rows of a sheet in portions of at most so many, each brought in one commit. Rows that say the same where their kind says so (`import.together`) come
 * in one portion wherever they stand, so that what they all rest on is read once; a row with what no two may have never comes before the one that said it first. Within a
 * portion they stand as in the sheet.
 */
export async function portionsOf(
  { kind, columns, lines }: Pick<FoundSheet, 'kind' | 'columns' | 'lines'>,
  most: number,
  pause: () => Promise<unknown>,
): Promise<readonly (readonly Line[])[]> {
  const place = kind.import?.together === undefined ? -1 : columns.indexOf(kind.import.together);
  if (place < 0 || lines.length <= most) return inPortions(lines, most);
  const unique = (kind.keys ?? [])
    .map((fields) => fields.map((field) => columns.indexOf(field)))
    .filter((places) => !places.includes(-1));
  const groups = new Map<string, number>();
  const saidFirst = new Map<string, number>();
  /** The group of what it says there, unless somebody in a later one said first what no two may have. */
  const groupOf = ({ row }: Line): number => {
    const said = plainKey(cellText(row[place]));
    const own = groups.get(said) ?? groups.size;
    groups.set(said, own);
    const marks = unique.flatMap((places, at) => {
      const parts = places.map((one) => plainKey(cellText(row[one])));
      return parts.includes('') ? [] : [`${at}:${parts.join('|')}`];
    });
    const group = Math.max(own, ...marks.flatMap((mark) => saidFirst.get(mark) ?? []));
    for (const mark of marks) if (!saidFirst.has(mark)) saidFirst.set(mark, group);
    return group;
  };
  const found: { readonly line: Line; readonly group: number }[] = [];
  for (const some of inPortions(lines, WITHOUT_PAUSE)) {
    for (const line of some) found.push({ line, group: groupOf(line) });
    await pause();
  }
  const inOrder = [...groupBy(found, ({ group }) => group)].toSorted(([a], [b]) => a - b);
  const portions: Line[][] = [[]];
  for (const [, group] of inOrder)
    for (const part of inPortions(group, most)) {
      const some = part.map(({ line }) => line);
      const last = portions.at(-1) as Line[];
      if (last.length + some.length > most) portions.push([...some]);
      else last.push(...some);
    }
  return portions.map((one) => one.toSorted((a, b) => a.number - b.number));
}
