import * as z from 'zod';
import type { RecordId } from '../../fields/field.ts';
import { isEmpty } from '../../fields/print.ts';
import { fromJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { sees } from '../../records/step.ts';
import { readRows } from '../records/load-record.ts';
import { recordIdField } from './import-in-card.ts';
import type { Services } from './services.ts';
import { type AlikeRow, compared, type SortedRow, type Sorting } from './sort-rows.ts';

/** What somebody has said of the words of a row: which entry it is, or of which it is none. */
export const likenedSchema = z.union([z.object({ is: recordIdField }), z.object({ not: z.array(recordIdField) })]);

type Fresh = Extract<SortedRow, { is: 'fresh' }>;
type There = Extract<SortedRow, { is: 'there' }>;

/** Rows that have nothing that no two may have, and may be entries that are there all the same (S31): what somebody has said of them, else they are asked about. */
export async function likenRows(
  services: Services,
  at: Sorting,
  rows: readonly SortedRow[],
): Promise<readonly (SortedRow | AlikeRow)[]> {
  const { kind } = at.sheet;
  const alike = services.parts.alikeRows(kind);
  if (!alike) return rows;
  const keyOf = ({ row }: Fresh | There): string => `record_alike:${kind.id}:${at.digest(alike.said(row.form))}`;
  const known = rows.filter((one): one is Fresh | There => one.is === 'fresh' || one.is === 'there');
  const said = new Map(
    [...(await services.reads.valuesOf(known.map(keyOf)))].map(([key, value]) => [key, likenedSchema.parse(fromJson(value))]),
  );
  const fresh = known.filter((one) => one.is === 'fresh');
  const found = new Map(
    (fresh.length > 0 ? await alike.find(fresh.map(({ row }) => row.form)) : []).map(
      (entries, i) => [fresh[i], entries] as const,
    ),
  );
  const meant = await meantNow(
    services,
    kind,
    [...said.values()].flatMap((one) => ('is' in one ? [one.is] : [])),
  );

  const liken = async (one: SortedRow): Promise<SortedRow | AlikeRow> => {
    if (one.is !== 'fresh' && one.is !== 'there') return one;
    const key = keyOf(one);
    const choice = said.get(key);
    const same = choice && 'is' in choice ? meant.get(choice.is) : undefined;
    if (one.is === 'there') return same?.id === one.record.id ? filledOnly({ ...one, said: key }) : one;
    if (same && sees(kind, same, at.scene)) {
      const there = { is: 'there', row: one.row, record: same, said: key } as const;
      // Two rows may be one entry: the first says what it lacks.
      const first = at.seen.get(`same:${same.id}`);
      if (first !== undefined && first.number !== one.row.number) return { ...there, changes: [], left: [] };
      at.seen.set(`same:${same.id}`, { number: one.row.number, cells: '' });
      return filledOnly({ ...there, ...(await compared(services, at, one.row, same)) });
    }
    const entries = (found.get(one) ?? []).filter(({ record }) => record.openedAt <= at.since);
    if (entries.length === 0) return one;
    const others: readonly RecordId[] = choice && 'not' in choice ? choice.not : [];
    if (entries.every(({ record }) => others.includes(record.id))) return { ...one, said: key };
    const seen = entries.filter(({ record }) => sees(kind, record, at.scene));
    return { is: 'alike', row: one.row, key, seen, all: entries.map(({ record }) => record.id) };
  };
  return Promise.all(rows.map(liken));
}

/** Entries that rows were said to be, as they are now: one that has ended is asked about anew. */
async function meantNow({ reads }: Services, kind: Kind, ids: readonly RecordId[]): Promise<ReadonlyMap<RecordId, Rec>> {
  const records = ids.length > 0 ? readRows(await reads.recordsById([...new Set(ids)])) : [];
  return new Map(
    records.flatMap(({ record }) => (kind.states[record.state]?.end === true ? [] : [[record.id, record] as const])),
  );
}

/** The entry is known under other words than the sheet has: what stands there stays, what is empty is filled in. */
function filledOnly(there: There): There {
  const kept = there.changes.filter(({ from }) => !isEmpty(from));
  return {
    ...there,
    changes: there.changes.filter(({ from }) => isEmpty(from)),
    left: [...there.left, ...kept.map((one) => ({ ...one, why: t('import.alike_kept') }))],
  };
}
