import { keysOf } from '../../fields/keys.ts';
import { line } from '../../fields/kinds.ts';
import { fromStored, toStored } from '../../fields/stored.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
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
  const [of, recId, unitId] = [kind.id, record.id, record.unitId];
  const found: Write[] = [];
  const add = (field: string, values: readonly string[]): void => {
    for (const value of values)
      found.push({ table: 'recKey', insert: { kind: of, field, value, recId, unitId }, onConflict: 'ignore' });
  };
  for (const [field, one] of Object.entries(kind.fields)) {
    const find = kind.find?.[field];
    if (LINKS.has(one.kind)) add(field, idsIn(form[field]));
    if (find) add(find === 'words' ? wordsField(kind, field) : field, keysOf(one, form[field], find));
  }
  add(NUMBER, keysOf(NUMBER_LINE, record.number.slice(-4), 'words'));
  if (!leavesPlace(kind, record))
    for (const key of uniqueKeys(kind, record)) found.push({ table: 'recUnique', insert: { kind: of, key, recId } });
  return found;
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
