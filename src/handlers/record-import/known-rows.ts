import * as z from 'zod';
import type { RecordId } from '../../fields/field.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Kind, Rec } from '../../records/define.ts';
import type { Write } from '../plan.ts';
import { uniqueKeys } from '../records/record-rows.ts';
import type { ReadRow } from './read-rows.ts';
import type { Services } from './services.ts';

/** What a row became: which record, out of which file, by which card. */
const brought = z.object({ record: z.string(), file: z.string(), card: z.string() });
type Brought = z.infer<typeof brought>;

/** A row as it stands in the books; `isThere`: it makes nothing more. */
export interface KnownRow {
  readonly row: ReadRow;
  /** What is kept of it. */
  readonly kept: string | null;
  /** The card that brought it. */
  readonly card: string | null;
  readonly isThere: boolean;
}

const AT_ONCE = 500;
const keyOf = (kind: Kind, { key }: ReadRow): string => `record_row:${kind.id}:${key}`;

/**
 * Which rows are there already: out of this very file, or out of another as long as what it became is open, or another record has what no two may have.
 * The same wish of another month is another one.
 */
export async function knownRows(
  { reads }: Services,
  kind: Kind,
  rows: readonly ReadRow[],
  file: string,
): Promise<readonly KnownRow[]> {
  const kept = await Promise.all(rows.map((row) => reads.valueOf(keyOf(kind, row))));
  const before = kept.map((value) => (value === null ? null : brought.parse(fromJson(value))));
  const ids = [...new Set(before.flatMap((one) => one?.record ?? []))];
  const chunks = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) => ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
  const found = (await Promise.all(chunks.map((chunk) => reads.recordsById(chunk)))).flat();
  const open = new Set<string>(found.flatMap((one) => (one.open ? [one.id] : [])));
  return Promise.all(
    rows.map(async (row, at) => {
      const one = before[at] ?? null;
      const stands = one !== null && (one.file === file || open.has(one.record));
      const isThere = stands || (await isTaken(reads, kind, row));
      return { row, kept: kept[at] ?? null, card: one?.card ?? null, isThere };
    }),
  );
}

async function isTaken(reads: Services['reads'], kind: Kind, { form }: ReadRow): Promise<boolean> {
  const keys = uniqueKeys(kind, { form: form as Rec['form'] });
  return (await Promise.all(keys.map((key) => reads.isTaken(kind.id, key)))).includes(true);
}

/** The row is known from now on; two who bring it at once make one. */
export function nowKnown(
  kind: Kind,
  { row, kept }: KnownRow,
  record: RecordId,
  { file, card }: Pick<Brought, 'file' | 'card'>,
): Write {
  const [key, value] = [keyOf(kind, row), toJson({ record, file, card })];
  return kept !== null
    ? { table: 'keyValue', update: { value }, where: { key, value: kept } }
    : { table: 'keyValue', insert: { key, value }, onConflict: 'lost_race' };
}
