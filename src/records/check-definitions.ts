import { parseOffset } from '../domain/reminders/offset.ts';
import { groupBy } from '../kernel/group-by.ts';
import type { Kind, Ladder, Rung, Span } from './define.ts';
import { FAULTS } from './words.ts';

/** A card's form carries no more inputs, and a kind no more fields. */
export const MOST_INPUTS = 12;
export const MOST_FIELDS = 30;

/** What the definitions are held against. */
export interface Others {
  /** Words by which processes are meant. */
  readonly phrases: readonly string[];
  /** Of their numbers. */
  readonly prefixes: readonly string[];
  /** Ids of the clauses there are. */
  readonly clauses: ReadonlySet<string>;
}

/** What is wrong with the definitions, a line each with its kind; empty: nothing. Checked at every start, so that a wrong one is never met by a person. */
export const checkDefinitions = (kinds: readonly Kind[], { phrases, prefixes, clauses }: Others): readonly string[] => [
  ...twice([...kinds.map(({ id, number }): Named => [number.prefix, id]), ...prefixes.map((one): Named => [one, '—'])]).map(
    ([prefix, ids]) => FAULTS.prefixTwice(prefix, ids),
  ),
  ...twice(kinds.map(({ id }) => [id, id])).map(([id]) => FAULTS.idTwice(id)),
  ...twice(kinds.flatMap(({ id, says }) => wordsOf(says).map((word): Named => [word, id]))).map(([word, ids]) =>
    FAULTS.wordTwice(word, ids),
  ),
  ...kinds.flatMap((kind) => [
    ...wordsOf(kind.says)
      .filter((word) => phrases.includes(word))
      .map((word) => FAULTS.wordOfProcess(kind.id, word)),
    ...fieldFaults(kind),
    ...stateFaults(kind),
    ...clockFaults(kind),
    ...[...kind.clauses, ...Object.values(kind.owes).map(({ clause }) => clause)]
      .filter((clause) => !clauses.has(clause))
      .map((clause) => FAULTS.noClause(kind.id, clause)),
    ...(kind.clauses.length === 0 ? [FAULTS.noClause(kind.id, '—')] : []),
  ]),
];

type Named = readonly [name: string, id: string];

/** Names that stand more than once, with whose they are. */
const twice = (named: readonly Named[]): readonly (readonly [string, readonly string[]])[] =>
  [...groupBy(named, ([name]) => name)].flatMap(([name, all]) =>
    all.length > 1 ? [[name, all.map(([, id]) => id)] as const] : [],
  );

/** `…` behind a beginning says that words may follow directly; the word is the same. */
const wordsOf = ({ nouns, starts = [] }: Kind['says']): readonly string[] => [
  ...new Set([...nouns, ...starts].map((word) => word.replace(/…$/u, ''))),
];

function fieldFaults({ id, fields, find = {}, keys = [], day, amount, moves, mayBeUnnamed }: Kind): readonly string[] {
  const named = [...Object.keys(find), ...keys.flat(), ...(day ? [day] : []), ...(amount ? [amount] : [])];
  const forms = [
    { name: id, inputs: Object.keys(fields).length + (mayBeUnnamed ? 1 : 0) },
    ...Object.entries(moves).map(([move, { asks = {} }]) => ({ name: `${id}.${move}`, inputs: Object.keys(asks).length })),
  ];
  return [
    ...named.filter((field) => !(field in fields)).map((field) => FAULTS.noField(id, field)),
    ...(day && fields[day] && fields[day].kind !== 'date' ? [FAULTS.notA(id, day, 'date')] : []),
    ...(amount && fields[amount] && fields[amount].kind !== 'money' ? [FAULTS.notA(id, amount, 'money')] : []),
    ...forms.filter(({ inputs }) => inputs > MOST_INPUTS).map(({ name, inputs }) => FAULTS.inputs(name, inputs, MOST_INPUTS)),
    // A file bears the name and often the hand of whoever sent it.
    ...(mayBeUnnamed && Object.values(fields).some(({ kind }) => kind === 'files') ? [FAULTS.unnamedFiles(id)] : []),
    ...(Object.keys(fields).length > MOST_FIELDS ? [FAULTS.fields(id, Object.keys(fields).length, MOST_FIELDS)] : []),
  ];
}

function stateFaults({ id, states, start, path, moves }: Kind): readonly string[] {
  const from = Object.entries(moves).flatMap(([move, one]) => one.from.map((state): Named => [state, move]));
  const stuck = Object.entries(states).filter(([state, { end }]) => !end && !from.some(([one]) => one === state));
  return [
    ...[[start, 'start'] as const, ...path.map((state): Named => [state, 'path']), ...from]
      .filter(([state]) => !(state in states))
      .map(([state, where]) => FAULTS.noState(id, where, state)),
    ...Object.entries(moves).flatMap(([move, one]) => (one.from.length === 0 ? [FAULTS.neverOpen(id, move)] : [])),
    ...stuck.map(([state]) => FAULTS.noWayOut(id, state)),
  ];
}

function clockFaults({ id, numbers = {}, owes }: Kind): readonly string[] {
  return [
    ...Object.entries(numbers).flatMap(([name, value]) =>
      typeof value === 'number' || parseOffset(value) ? [] : [FAULTS.noSpan(`${id}.${name}`, value)],
    ),
    ...Object.entries(owes).flatMap(([todo, { ladder }]) => ladderFaults(`${id}.${todo}`, ladder)),
  ];
}

function ladderFaults(name: string, ladder: Ladder): readonly string[] {
  const bad = ladder.map(spanOf).filter((span) => !parseOffset(span));
  if (bad.length > 0) return bad.map((span) => FAULTS.noSpan(name, span));
  const at = ladder.map(hoursOf);
  return at.some((hours, i) => i > 0 && hours <= (at[i - 1] ?? 0)) ? [FAULTS.ladder(name, ladder.map(rungText))] : [];
}

const spanOf = (rung: Rung): Span => ('before' in rung ? rung.before : rung.after);
const rungText = (rung: Rung): string => `${'before' in rung ? 'before' : 'after'} ${spanOf(rung)}`;

/** Roughly when, in hours from the day itself: enough to put the steps of one ladder in order. */
function hoursOf(rung: Rung): number {
  const offset = parseOffset(spanOf(rung));
  const hours = (offset?.amount ?? 0) * (offset?.unit === 'h' ? 1 : 24);
  return 'before' in rung ? -hours : hours;
}
