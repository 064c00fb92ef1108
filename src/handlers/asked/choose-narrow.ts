import { narrowCard } from '../../cards/asked/record-list-card.ts';
import type { Card, Field as Input } from '../../cards/element.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import type { Field, Options } from '../../fields/field.ts';
import { peopleCalled, unitsCalled } from '../../fields/read-who.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { plain, type Say, say, type Text, t } from '../../kernel/text.ts';
import { parseDate } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import { namesNobody, sightOf } from '../../records/who.ts';
import { WITHDRAWN } from '../../records/withdrawn.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { redrawn } from '../reply.ts';
import { type ListPayload, listPayload } from './list-filter.ts';
import type { Of, Services } from './services.ts';

/** More of them are written and not chosen from. */
const MOST = 60;
/** All of them: a list of choices cannot be emptied. */
const ALL = 'all';

/** By what a list of a kind can be narrowed: states and a day as its definition has them, units and people within what its reader sees (S4). */
interface Choices {
  readonly states: Options;
  readonly units: readonly UnitId[];
  readonly people: readonly PersonId[];
  readonly day: Field | undefined;
}

function choicesOf(kind: Kind, viewer: PersonId, org: Org): Choices {
  const sight = sightOf(kind.see, viewer, org);
  const seen = new Set(sight.units);
  const units = org.units.filter(({ id, active }) => active && (sight.everything || seen.has(id))).map(({ id }) => id);
  const [within, owners] = [new Set(units), new Set(sight.owners)];
  const people = org.people.filter(({ id, active, unitId }) => active && (within.has(unitId) || owners.has(id)));
  const several = <T>(all: readonly T[]): readonly T[] => (all.length > 1 ? all : []);
  return {
    states: Object.fromEntries(
      Object.entries(kind.states).flatMap(([id, { name }]) => (id === WITHDRAWN ? [] : [[id, name] as const])),
    ),
    units: several(units),
    people: several(namesNobody(kind) ? [] : people.map(({ id }) => id)),
    day: kind.fields[kind.day ?? ''],
  };
}

/** Entries of a register are narrowed by press; of matters there are few. */
export const canNarrow = (kind: Kind): boolean => kind.register !== undefined && Object.keys(kind.states).length > 1;

/** What is asked for, with what was chosen so far. Where there are many to choose from, a name is written. */
function inputsOf({ states, units, people, day }: Choices, given: Given, org: Org): readonly Input[] {
  const input = (name: keyof Given, label: Text) => ({ name, label, required: false });
  const one = <T extends string>(
    name: 'unit' | 'owner',
    label: Text,
    all: Text,
    ids: readonly T[],
    called: (id: T) => string,
  ): Input => {
    const value = given[name];
    if (ids.length > MOST)
      return { ...input(name, label), kind: 'line', maxLength: 40, ...(value ? { value: called(value as T) } : {}) };
    const options = [{ value: ALL, text: all }, ...ids.map((id) => ({ value: id, text: plain(called(id)) }))];
    return { ...input(name, label), kind: 'choice', options, value: value || ALL };
  };
  const days = (name: 'from' | 'to', label: 'asked.choose_from' | 'asked.choose_to'): Input => {
    const on = parseDate(given[name]);
    return { ...input(name, t(label, { what: say(day?.label ?? NO_NAME) })), kind: 'date', ...(on ? { value: on } : {}) };
  };
  return [
    {
      ...input('states', t('asked.column_state')),
      kind: 'choices',
      options: Object.entries(states).map(([value, name]) => ({ value, text: say(name) })),
      ...(given.states.length > 0 ? { value: given.states } : {}),
    },
    ...(units.length > 0
      ? [one('unit', t('asked.choose_unit'), t('asked.choose_all_units'), units, (id) => unitName(org, id) ?? id)]
      : []),
    ...(people.length > 0
      ? [one('owner', t('asked.choose_owner'), t('asked.choose_everybody'), people, (id) => personName(org, id))]
      : []),
    ...(day ? [days('from', 'asked.choose_from'), days('to', 'asked.choose_to')] : []),
  ];
}
const NO_NAME: Say = { zh: '', en: '' };

interface Given {
  readonly states: readonly string[];
  readonly unit: string;
  readonly owner: string;
  readonly from: string;
  readonly to: string;
}

/** The form in place of the lines, filled in with what the list is narrowed to. */
export function showNarrowForm(kind: Kind, payload: ListPayload, title: Text, viewer: PersonId, org: Org): Card {
  const all = choicesOf(kind, viewer, org);
  const { states = [], owner = '', narrow: { units = [], from = '', to = '', by } = {} } = payload;
  const shown = new Set(units);
  const isShown = (id: UnitId): boolean => {
    const below = unitsBelow(org, [id]);
    return below.length === shown.size && below.every((one) => shown.has(one));
  };
  const unit = all.units.find(isShown) ?? '';
  // Days of a move are no days of the entry.
  const days = by === undefined ? { from, to } : { from: '', to: '' };
  return narrowCard(title, inputsOf(all, { states, unit, owner, ...days }, org));
}

/** 「看这些」: the list with what was chosen, from its first page; who or what is out of sight is not there. */
export function narrowList({ form, on }: Of<'record.narrow'>, _: Services, context: Context): Plan {
  const payload = listPayload.parse(on.payload);
  const kind = kindOf(payload.kind);
  if (!kind || !canNarrow(kind)) return toastPlan('warning', t('stray.unreadable'), false);
  const { org, person } = context;
  const all = choicesOf(kind, person.id, org);
  const said = (name: string): string => (typeof form[name] === 'string' ? (form[name] as string).trim() : '');
  const unit = among(said('unit'), all.units, (words) => unitsCalled(words, org));
  const owner = among(said('owner'), all.people, (words) => peopleCalled(words, org));
  const unknown = unit === null ? said('unit') : owner === null ? said('owner') : null;
  if (unknown !== null) return toastPlan('warning', t('asked.narrow_unknown', { said: unknown }));
  const states = [form.states ?? []].flat().filter((one) => typeof one === 'string' && Object.hasOwn(all.states, one));
  const [first, last] = [parseDate(said('from')), parseDate(said('to'))];
  const [from, to] = first && last && first > last ? [last, first] : [first, last];
  const { open, late } = payload.narrow ?? {};
  const narrow = {
    ...(open ? { open } : {}),
    ...(late ? { late } : {}),
    ...(unit ? { units: [...unitsBelow(org, [unit])], unit: unitName(org, unit) ?? '' } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
  return redrawn(context, on, {
    ...plainList(payload),
    ...(states.length > 0 ? { states } : {}),
    ...(owner ? { owner } : {}),
    ...(Object.keys(narrow).length > 0 ? { narrow } : {}),
  });
}

/** One of these that was chosen, or is called so alone; undefined: nothing was, null: none of them. */
function among<T extends string>(
  said: string,
  ids: readonly T[],
  called: (said: string) => readonly { readonly id: T }[],
): T | null | undefined {
  if (said === '' || said === ALL || ids.length === 0) return undefined;
  const named = new Set(called(said).map(({ id }) => id));
  const found = ids.filter((id) => id === said || named.has(id));
  return found.length === 1 ? found[0] : null;
}

/** The list without what it is narrowed to. */
const plainList = ({ kind, which, words, list, due }: ListPayload) => ({
  kind,
  which,
  words,
  after: null,
  ...(list === undefined ? {} : { list }),
  ...(due ? { due } : {}),
});

/** 「清除筛选」: all of the list, from its first page. */
export const widenList = ({ on }: Of<'record.widen'>, _: Services, context: Context): Plan =>
  redrawn(context, on, plainList(listPayload.parse(on.payload)));

/** 「筛选」 and back: the same list, with the form in place of its lines. */
export const chooseNarrow = ({ action, on }: Of<'record.choose'>, _: Services, context: Context): Plan =>
  redrawn(context, on, { ...on.payload, choosing: action.open });
