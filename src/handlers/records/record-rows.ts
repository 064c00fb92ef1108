import type { RecordId } from '../../fields/field.ts';
import { type Find, keysOf } from '../../fields/keys.ts';
import { line } from '../../fields/kinds.ts';
import { fromStored, toStored } from '../../fields/stored.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Kind, Life, Rec, Values } from '../../records/define.ts';
import type { Row, Write } from '../plan.ts';

export const recordOf = (kind: Kind, row: Row<'rec'>): Rec => ({
  id: row.id as RecordId,
  kind: row.kind,
  number: row.number,
  unitId: row.unitId as UnitId,
  ownerId: row.ownerId as PersonId,
  openerId: row.openerId as PersonId,
  parentId: row.parentId as RecordId | null,
  state: row.state,
  form: fromStored(kind.fields, fromJson(row.form)),
  life: fromJson(row.life) as Life,
  openedAt: row.openedAt,
  changedAt: row.changedAt,
  version: row.version,
});

export function rowOf(kind: Kind, record: Rec): Row<'rec'> {
  const { form, life, state, ...columns } = record;
  const value = (field: string | undefined): unknown => (field === undefined ? null : (form as Values)[field]);
  return {
    ...columns,
    state,
    open: !kind.states[state]?.end,
    title: toJson(kind.title(form)),
    day: (value(kind.day) as string | null | undefined) ?? null,
    amount: (value(kind.amount) as bigint | null | undefined) ?? null,
    form: toJson(toStored(kind.fields, form)),
    life: toJson(life),
  };
}

/**
 * The rows by which a record is found: what the kind says, its number by its end, and whoever or whatever stands in a field; and what no other of its kind
 * may have as well.
 */
export function keyRows(kind: Kind, record: Rec): readonly Write[] {
  const form: Values = record.form;
  const found = Object.entries(kind.fields).flatMap(([field, one]) => {
    const find = kind.find?.[field];
    const ids = LINKS.has(one.kind) ? idsIn(form[field]) : [];
    return [...ids, ...(find ? keysOf(one, form[field], find) : [])].map((value) => ({ field, value }));
  });
  const tail = keysOf(line('', ''), record.number.slice(-4), 'words').map((value) => ({ field: NUMBER, value }));
  const [of, recId] = [kind.id, record.id];
  return [
    ...[...found, ...tail].map(
      (key): Write => ({ table: 'recKey', insert: { kind: of, ...key, recId, unitId: record.unitId }, onConflict: 'ignore' }),
    ),
    ...uniqueKeys(kind, record).map((key): Write => ({ table: 'recUnique', insert: { kind: of, key, recId } })),
  ];
}

/** The number, among the fields by which a record is found. */
export const NUMBER = '#';
const LINKS: ReadonlySet<string> = new Set(['person', 'people', 'reference', 'unit']);
const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];

/** Fields in which words are looked for. */
export const searchedIn = (kind: Kind, find: Find): readonly string[] =>
  Object.entries(kind.find ?? {}).flatMap(([field, how]) => (how === find ? [field] : []));

/** What no other record of the kind may have as well, by each of its keys; null where a part of it is empty. */
export const uniqueKeys = (kind: Kind, record: Rec): readonly string[] =>
  (kind.keys ?? []).flatMap((fields) => {
    const parts = fields.map((field) => {
      const one = kind.fields[field];
      return one ? keysOf(one, (record.form as Values)[field], 'whole')[0] : undefined;
    });
    return parts.includes(undefined) ? [] : [`${fields.join('+')}:${parts.join('|')}`];
  });
