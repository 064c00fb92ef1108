import { keysOf } from '../../fields/keys.ts';
import { line } from '../../fields/kinds.ts';
import { fromStored, toStored } from '../../fields/stored.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { onceFor } from '../../kernel/once-for.ts';
import type { Kind, Life, Rec, Values } from '../../records/define.ts';
import { leavesPlace, wordsField } from '../../records/register-search.ts';
import { idsIn } from '../../records/who.ts';
import type { Row, Write } from '../plan.ts';

export function recordOf(kind: Kind, row: Row<'rec'>): Rec {
  const { open: _open, title: _title, day: _day, amount: _amount, form, life, ...columns } = row;
  const same = columns as Omit<Rec, 'form' | 'life'>;
  return { ...same, form: fromStored(kind.fields, fromJson(form)), life: fromJson(life) as Life };
}

export function rowOf(kind: Kind, record: Rec): Row<'rec'> {
  const { form, life, ...columns } = record;
  const value = (field: string | undefined): unknown => (field === undefined ? null : (form as Values)[field]);
  return {
    ...columns,
    open: !kind.states[record.state]?.end,
    title: toJson(kind.title(form)),
    day: (value(kind.day) as string | null | undefined) ?? null,
    amount: (value(kind.amount) as bigint | null | undefined) ?? null,
    form: toJson(toStored(kind.fields, form)),
    life: toJson(life),
  };
}

/** A key by which a record is found, as it is kept: its field, a tab and what it is found by there; no key holds a tab or a line feed. */
type Key = string;

/** By what a record is found: what the kind says, the end of its number, and whoever or whatever stands in a field. */
function keysOfRecord(kind: Kind, { form, number }: Pick<Rec, 'form' | 'number'>): ReadonlySet<Key> {
  const inFields = fieldsOf(kind.fields).flatMap(([field, one]): readonly Key[] => {
    const find = kind.find?.[field];
    const value = (form as Values)[field];
    // Somebody is looked for by their id, which is the key already.
    if (LINKS.has(one.kind)) return keyed(field, idsIn(value));
    return find ? keyed(find === 'words' ? wordsField(kind, field) : field, keysOf(one, value, find)) : [];
  });
  return new Set([...inFields, ...keyed(NUMBER, keysOf(NUMBER_LINE, number.slice(-4), 'whole'))]);
}

const keyed = (field: string, values: readonly string[]): readonly Key[] => values.map((value) => `${field}\t${value}`);

const fieldsOf = onceFor((fields: Kind['fields']) => Object.entries(fields));

/**
 * The rows by which a record is found, and what no other of its kind may have as well. `before`: as it was; null: it is new.
 * @param kept the keys it is found by so far, as they are kept: another change in the same plan may have come between
 */
export function keyWrites(kind: Kind, before: Rec | null, after: Rec, kept = ''): readonly Write[] {
  const now = keysOfRecord(kind, after);
  // Where it is stands beside each key.
  const moved = before?.unitId !== after.unitId;
  const had = before ? [...keptKeys(kept), ...keysOfRecord(kind, before)] : [];
  return [
    ...keysGone(after, new Set(had.filter((key) => moved || !now.has(key)))),
    ...foundBy(after, now),
    ...(before ? [{ table: 'recUnique', delete: { recId: after.id }, mayMiss: true } as const] : []),
    ...uniqueRows(kind, after),
  ];
}

/** It is found by none of its keys any more. `kept`: those it was found by so far. */
export const foundNoMore = (record: Pick<Rec, 'id' | 'kind'>, kept: string): readonly Write[] => [
  ...keysGone(record, keptKeys(kept)),
  { table: 'recFound', delete: { recId: record.id }, mayMiss: true },
];

/** All keys of a record in its one row, each behind a line feed; and each by itself. */
const foundBy = ({ kind, id: recId, unitId }: Rec, keys: ReadonlySet<Key>): readonly Write[] => [
  { table: 'recFound', insert: { recId, keys: [...keys].map((key) => `\n${key}`).join('') }, onConflict: 'replace' },
  { table: 'recKey', inserts: [...keys].map((key) => ({ kind, ...parted(key), recId, unitId })), onConflict: 'ignore' },
];

const keptKeys = (kept: string): readonly Key[] => kept.split('\n').slice(1);

function parted(key: Key): Pick<Row<'recKey'>, 'field' | 'value'> {
  const tab = key.indexOf('\t');
  return { field: key.slice(0, tab), value: key.slice(tab + 1) };
}

const keysGone = ({ id, kind }: Pick<Rec, 'id' | 'kind'>, gone: Iterable<Key>): readonly Write[] =>
  [...gone].map((key) => ({ table: 'recKey', delete: { kind, ...parted(key), recId: id }, mayMiss: true }));

function uniqueRows(kind: Kind, record: Rec): readonly Write[] {
  if (leavesPlace(kind, record)) return [];
  return uniqueKeys(kind, record, kind.states[record.state]?.frees).map(
    (key): Write => ({ table: 'recUnique', insert: { kind: kind.id, key, recId: record.id } }),
  );
}

/** The number, among the fields by which a record is found. */
export const NUMBER = '#';
const NUMBER_LINE = line('', '');
const LINKS: ReadonlySet<string> = new Set(['person', 'people', 'reference', 'unit']);

/** What no other record of the kind may have as well, by each of its keys; null where a part of it is empty. */
export const uniqueKeys = (kind: Kind, record: Pick<Rec, 'form'>, without: readonly string[] = []): readonly string[] =>
  (kind.keys ?? []).flatMap((fields) => {
    if (fields.some((field) => without.includes(field))) return [];
    const parts = fields.map((field) => {
      const one = kind.fields[field];
      return one ? keysOf(one, (record.form as Values)[field], 'whole')[0] : undefined;
    });
    return parts.includes(undefined) ? [] : [`${fields.join('+')}:${parts.join('|')}`];
  });
