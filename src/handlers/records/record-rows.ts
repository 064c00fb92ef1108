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
  const { form, life, state } = record;
  const value = (field: string | undefined): unknown => (field === undefined ? null : (form as Values)[field]);
  return {
    id: record.id,
    kind: record.kind,
    number: record.number,
    unitId: record.unitId,
    ownerId: record.ownerId,
    openerId: record.openerId,
    parentId: record.parentId,
    openedAt: record.openedAt,
    changedAt: record.changedAt,
    version: record.version,
    state,
    open: !kind.states[state]?.end,
    title: toJson(kind.title(form)),
    day: (value(kind.day) as string | null | undefined) ?? null,
    amount: (value(kind.amount) as bigint | null | undefined) ?? null,
    form: toJson(toStored(kind.fields, form)),
    life: toJson(life),
  };
}

/** One key of a record: what it is found by, and in which field. */
type Key = readonly [field: string, value: string];

/** By what a record is found: what the kind says, the end of its number, and whoever or whatever stands in a field. Each once. */
function keysOfRecord(kind: Kind, { form, number }: Pick<Rec, 'form' | 'number'>): readonly Key[] {
  const keys: Key[] = [];
  for (const [field, one] of fieldsOf(kind.fields)) {
    const find = kind.find?.[field];
    const value = (form as Values)[field];
    // Somebody is looked for by their id, which is the key already.
    if (LINKS.has(one.kind)) for (const id of idsIn(value)) keys.push([field, id]);
    else if (find) {
      const of = find === 'words' ? wordsField(kind, field) : field;
      for (const key of keysOf(one, value, find)) keys.push([of, key]);
    }
  }
  for (const key of keysOf(NUMBER_LINE, number.slice(-4), 'whole')) keys.push([NUMBER, key]);
  return keys;
}

const fieldsOf = onceFor((fields: Kind['fields']) => Object.entries(fields));

/** The rows by which a new record is found; and what no other of its kind may have as well. */
export function keyRows(kind: Kind, record: Rec): readonly Write[] {
  const found = foundIn(keysOfRecord(kind, record));
  return [
    { table: 'recFound', insert: { recId: record.id, keys: found.join('') } },
    { table: 'recKey', inserts: keyed(record, found), onConflict: 'ignore' },
    ...uniqueRows(kind, record),
  ];
}

/** … once it has changed. `kept`: the keys it is found by so far, as they are kept; another change in the same plan may have come between. */
export function keyChanges(kind: Kind, before: Rec, after: Rec, kept: string): readonly Write[] {
  const [was, had, found] = [foundIn(keysOfRecord(kind, before)), keptKeys(kept), foundIn(keysOfRecord(kind, after))];
  const [known, now] = [new Set(had), new Set(found)];
  // Where it is stands beside each key.
  const stays = before.unitId === after.unitId ? new Set(was.filter((key) => known.has(key) && now.has(key))) : new Set<string>();
  const fresh = found.filter((key) => !stays.has(key));
  return [
    ...keysGone(
      after,
      [...new Set([...had, ...was])].filter((key) => !stays.has(key)),
    ),
    ...(fresh.length > 0 ? [{ table: 'recKey', inserts: keyed(after, fresh), onConflict: 'ignore' } as const] : []),
    { table: 'recFound', insert: { recId: after.id, keys: found.join('') }, onConflict: 'replace' },
    { table: 'recUnique', delete: { recId: after.id }, mayMiss: true },
    ...uniqueRows(kind, after),
  ];
}

/** It is found by none of its keys any more. `kept`: those it was found by so far. */
export const foundNoMore = (record: Pick<Rec, 'id' | 'kind'>, kept: string): readonly Write[] => [
  ...keysGone(record, keptKeys(kept)),
  { table: 'recFound', delete: { recId: record.id }, mayMiss: true },
];

/** A key as its line in the row of all: no key holds a line feed or a tab. */
const foundIn = (keys: readonly Key[]): readonly string[] => [...new Set(keys.map(([field, value]) => `\n${field}\t${value}`))];
const keptKeys = (kept: string): readonly string[] =>
  kept
    .split('\n')
    .slice(1)
    .map((line) => `\n${line}`);

function keyed({ kind, id, unitId }: Pick<Rec, 'kind' | 'id' | 'unitId'>, found: readonly string[]): readonly Row<'recKey'>[] {
  return found.map((line) => {
    const tab = line.indexOf('\t');
    return { kind, field: line.slice(1, tab), value: line.slice(tab + 1), recId: id, unitId };
  });
}

const keysGone = ({ id, kind }: Pick<Rec, 'id' | 'kind'>, gone: readonly string[]): readonly Write[] =>
  gone.map((line) => {
    const tab = line.indexOf('\t');
    return { table: 'recKey', delete: { kind, field: line.slice(1, tab), value: line.slice(tab + 1), recId: id }, mayMiss: true };
  });

function uniqueRows(kind: Kind, record: Rec): readonly Write[] {
  if (leavesPlace(kind, record)) return [];
  return uniqueKeys(kind, record).map((key): Write => ({ table: 'recUnique', insert: { kind: kind.id, key, recId: record.id } }));
}

/** The number, among the fields by which a record is found. */
export const NUMBER = '#';
const NUMBER_LINE = line('', '');
const LINKS: ReadonlySet<string> = new Set(['person', 'people', 'reference', 'unit']);

/** What no other record of the kind may have as well, by each of its keys; null where a part of it is empty. */
export const uniqueKeys = (kind: Kind, record: Pick<Rec, 'form'>): readonly string[] =>
  (kind.keys ?? []).flatMap((fields) => {
    const parts = fields.map((field) => {
      const one = kind.fields[field];
      return one ? keysOf(one, (record.form as Values)[field], 'whole')[0] : undefined;
    });
    return parts.includes(undefined) ? [] : [`${fields.join('+')}:${parts.join('|')}`];
  });
