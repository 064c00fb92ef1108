import { parseOffset } from '../domain/reminders/offset.ts';
import type { Fields } from '../fields/field.ts';
import { withSought } from '../fields/sought.ts';
import { groupBy } from '../kernel/group-by.ts';
import { onceFor } from '../kernel/once-for.ts';
import { laddersOf } from './default-rules.ts';
import type { Kind } from './define.ts';
import { askedToOpen } from './open.ts';
import { type Decided, decidedByNone, registerFaults } from './register-faults.ts';
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
  readonly decided: Decided;
}

/** What is wrong with the definitions, a line each with its kind; empty: nothing. Checked at every start, so that a wrong one is never met by a person. */
export const checkDefinitions = (kinds: readonly Kind[], { phrases, prefixes, clauses, decided }: Others): readonly string[] => [
  ...twice([...kinds.map(({ id, prefix }): Named => [prefix, id]), ...prefixes.map((one): Named => [one, '—'])]).map(
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
    ...ownFaults(kind),
    ...[...kind.clauses, ...Object.values(kind.owes).flatMap(({ clause }) => clause ?? [])]
      .filter((clause) => !clauses.has(clause))
      .map((clause) => FAULTS.noClause(kind.id, clause)),
    ...registerFaults(kind, decided),
  ]),
  ...decidedByNone(kinds, decided),
];

/** What is wrong with a definition by itself. */
const ownFaults = onceFor((kind: Kind): readonly string[] => [...fieldFaults(kind), ...stateFaults(kind), ...clockFaults(kind)]);

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

function fieldFaults(kind: Kind): readonly string[] {
  const { id, fields, moves, mayBeUnnamed, opens } = kind;
  // What nobody opens by a form has none.
  const asked = opens.length > 0 ? inputsOf(askedToOpen(kind)) + (mayBeUnnamed ? 1 : 0) : 0;
  const forms: readonly (readonly [name: string, inputs: number])[] = [
    [id, asked],
    ...Object.entries(moves).map(([move, { asks = {} }]) => [`${id}.${move}`, inputsOf(asks)] as const),
  ];
  return [
    ...forms.flatMap(([name, inputs]) => (inputs > MOST_INPUTS ? [FAULTS.inputs(name, inputs, MOST_INPUTS)] : [])),
    // A file bears the name and often the hand of whoever sent it.
    ...(mayBeUnnamed && Object.values(fields).some(({ kind: what }) => what === 'files') ? [FAULTS.unnamedFiles(id)] : []),
    ...(Object.keys(fields).length > MOST_FIELDS ? [FAULTS.fields(id, Object.keys(fields).length, MOST_FIELDS)] : []),
  ];
}

const inputsOf = (fields: Fields): number => Object.keys(withSought(fields)).length;

/** That every state named is there, a definition does not compile without. */
function stateFaults({ id, states, moves, register }: Kind): readonly string[] {
  const ways = Object.entries(moves).flatMap(([move, { from, meanwhile }]) => [
    ...(register?.stays.includes(move) ? [] : from),
    // Out of a state that waits for a request its decision leads.
    ...(meanwhile ? [meanwhile] : []),
  ]);
  return [
    ...Object.entries(moves).flatMap(([move, { from }]) => (from.length === 0 ? [FAULTS.neverOpen(id, move)] : [])),
    ...Object.entries(states).flatMap(([state, { end }]) => (end || ways.includes(state) ? [] : [FAULTS.noWayOut(id, state)])),
  ];
}

function clockFaults(kind: Kind): readonly string[] {
  return [
    ...Object.entries(kind.numbers ?? {}).flatMap(([name, value]) =>
      typeof value === 'number' || parseOffset(value) ? [] : [FAULTS.noSpan(`${kind.id}.${name}`, value)],
    ),
    ...laddersOf(kind).flatMap(({ watch, rule }) => (rule.ok ? [] : rule.error.map((what) => FAULTS.ladder(watch, what)))),
  ];
}
