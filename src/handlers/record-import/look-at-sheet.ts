import { madeAbove } from '../../domain/record-import/heads.ts';
import type { SheetRows } from '../../domain/sheet/cells-said.ts';
import { isEmpty, type PrintContext, printed } from '../../fields/print.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import { type Instant, instant, parseDate, toInstant } from '../../kernel/time.ts';
import type { Kind } from '../../records/define.ts';
import { seesWhole } from '../../records/register-step.ts';
import { inBatch } from '../record-parts.ts';
import { sceneOf } from '../records/scene.ts';
import type { FoundSheet, Line } from './find-sheet.ts';
import { type AlikeInCard, type ImportInCard, MOST_ALIKE, MOST_TOLD } from './import-in-card.ts';
import { likenRows } from './liken-rows.ts';
import { numbersIn } from './numbers-in.ts';
import type { Seen } from './read-rows.ts';
import type { SentSheet } from './sent-sheet.ts';
import type { Services } from './services.ts';
import { type AlikeRow, type Differing, type SortedRow, type Sorting, sortRows } from './sort-rows.ts';

/** So many rows are looked at in one go; whoever presses meanwhile is not kept waiting. */
const PORTION = 50;

/** The world in which a sheet's rows are sorted, and what was read of it so far. */
export type Walk = Pick<SentSheet, 'person' | 'org' | 'now' | 'digest' | 'file'> & {
  readonly sheet: FoundSheet;
  readonly asOf: Instant;
  /** What is entered later, the sheet itself may have brought. */
  readonly since: Instant;
  readonly seen: Seen;
};

/** When a sheet was made: as it says above its titles, else as the program that wrote it does; never later than now, which is also meant where neither does. */
export function madeAt(
  { zone }: Pick<Services, 'zone'>,
  rows: SheetRows,
  { at }: Pick<FoundSheet, 'at'>,
  saved: number | null,
  now: Instant,
): Instant {
  const above = madeAbove(rows, at);
  const day = above && parseDate(above.day);
  // A day without an hour is over before anything that was done here on it is older.
  const said = day ? toInstant(day, above.minutes ?? 0, zone) : saved === null ? now : instant(saved);
  return said < now ? said : now;
}

/** Some rows as they stand at this moment. */
export async function sorted(
  services: Services,
  { sheet, asOf, since, file, digest, seen, ...reader }: Walk,
  lines: readonly Line[],
) {
  const scene = await sceneOf(services, sheet.kind, reader);
  const at: Sorting = { sheet, scene, asOf, since, file, digest, seen, refers: await numbersIn(services, sheet, lines, reader) };
  return { scene, rows: await likenRows(services, at, await sortRows(services, at, lines)) };
}

/** What a sheet would bring and change as things stand. */
export async function lookAt(services: Services, walk: Walk, pause: () => Promise<unknown>): Promise<Partial<ImportInCard>> {
  const { kind, lines } = walk.sheet;
  // A row rests on what those above it take.
  const { batched } = inBatch(services);
  const counts = { fresh: 0, known: 0, changed: 0, stays: 0, faulty: 0, unsure: 0 };
  const [faults, changes, staying]: [Text[], Text[], Text[]] = [[], [], []];
  const alike: AlikeInCard[] = [];
  let mended: number | null = null;
  for (const portion of inPortions(lines, PORTION)) {
    const { rows, scene } = await sorted(batched, walk, portion);
    for (const one of rows) {
      if (one.is === 'fresh') counts.fresh++;
      else if (one.is === 'alike') {
        counts.unsure++;
        if (alike.length < MOST_TOLD) alike.push(askedOf(kind, one));
      } else if (one.is === 'faulty') {
        // What one row says several times is one row to mend.
        if (one.line.number !== mended) counts.faulty++;
        mended = one.line.number;
        tellUpTo(
          faults,
          one.faults.map((text) => inRow(one.line.number, text)),
        );
      } else {
        const { row, record, changes: changing, left } = one;
        counts[changing.length > 0 ? 'changed' : 'known']++;
        if (left.length > 0) counts.stays++;
        const print = { org: walk.org, full: seesWhole(kind, record, scene) };
        if (changes.length < MOST_TOLD)
          tellUpTo(
            changes,
            changing.map((each) => inRow(row.number, changeText(walk.sheet, one, each, print))),
          );
        if (staying.length < MOST_TOLD)
          tellUpTo(
            staying,
            left.map((each) => inRow(row.number, join([changeText(walk.sheet, one, each, print), each.why], ' · '))),
          );
      }
    }
    await pause();
  }
  if (counts.fresh + counts.known + counts.changed + counts.faulty + counts.unsure === 0) return { refused: 'no_rows' };
  return { ...counts, faults, changes, staying, alike };
}

/** Of an entry the reader does not see nothing is told but that it is there (S4). */
const askedOf = (kind: Kind, { row, key, seen, all }: AlikeRow): AlikeInCard => ({
  row: row.number,
  key,
  title: kind.title(row.form as never),
  seen: seen.slice(0, MOST_ALIKE).map(({ record, why }) => ({
    record: record.id,
    number: record.number,
    title: kind.title(record.form as never),
    why,
  })),
  hidden: all.length - seen.length,
  all: [...all],
});

const tellUpTo = (told: Text[], more: readonly Text[]): void => void told.push(...more.slice(0, MOST_TOLD - told.length));

export const inRow = (number: number, text: Text): Text => t('import.row', { row: String(number), text });

/** What stands there and what the sheet says, as far as whoever sent it may see what stands there. */
function changeText(
  { kind }: Pick<FoundSheet, 'kind'>,
  { record }: Pick<Extract<SortedRow, { is: 'there' }>, 'record'>,
  { field, from, to }: Differing,
  print: PrintContext,
): Text {
  const one = kind.fields[field];
  const said = (value: unknown): Text => (one && !isEmpty(value) ? printed(field, one, value, print) : plain('—'));
  return t('import.change', {
    entry: kind.title(record.form),
    label: say(one?.label ?? kind.name),
    from: said(from),
    to: said(to),
  });
}
