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

/** A row, and what is kept of it. */
interface KeptRow {
  readonly row: ReadRow;
  readonly kept: string | null;
  readonly brought: Brought | null;
}

/** `isThere`: it makes nothing more. */
export interface KnownRow extends KeptRow {
  readonly isThere: boolean;
}

const keyOf = (kind: Kind, { key }: ReadRow): string => `record_row:${kind.id}:${key}`;

export const keptRows = ({ reads }: Services, kind: Kind, rows: readonly ReadRow[]): Promise<readonly KeptRow[]> =>
  Promise.all(
    rows.map(async (row) => {
      const kept = await reads.valueOf(keyOf(kind, row));
      return { row, kept, brought: kept === null ? null : brought.parse(fromJson(kept)) };
    }),
  );

/**
 * Which rows are there already: out of this very file, or out of another as long as what it became is open. The same wish of another month is another one.
 */
export async function knownRows(
  services: Services,
  kind: Kind,
  rows: readonly ReadRow[],
  file: string,
): Promise<readonly KnownRow[]> {
  const all = await keptRows(services, kind, rows);
  const found = await services.reads.recordsById([...new Set(all.flatMap((one) => one.brought?.record ?? []))]);
  const open = new Set<string>(found.flatMap((one) => (one.open ? [one.id] : [])));
  return all.map((one) => ({
    ...one,
    isThere: one.brought !== null && (one.brought.file === file || open.has(one.brought.record)),
  }));
}

/** Another record has what no two may have. */
export async function isTaken({ reads }: Services, kind: Kind, { form }: ReadRow): Promise<boolean> {
  const keys = uniqueKeys(kind, { form: form as Rec['form'] });
  return (await Promise.all(keys.map((key) => reads.isTaken(kind.id, key)))).includes(true);
}

/** The row is known from now on; two who bring it at once make one. */
export function nowKnown(
  kind: Kind,
  { row, kept }: KeptRow,
  record: RecordId,
  { file, card }: Pick<Brought, 'file' | 'card'>,
): Write {
  const [key, value] = [keyOf(kind, row), toJson({ record, file, card })];
  return kept !== null
    ? { table: 'keyValue', update: { value }, where: { key, value: kept } }
    : { table: 'keyValue', insert: { key, value }, onConflict: 'lost_race' };
}
