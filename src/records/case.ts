import type { Fields } from '../fields/field.ts';
import { w } from '../fields/kinds.ts';
import { owesOf } from './case-clocks.ts';
import { AGAIN, type AnyCase, type CaseKind, type CaseState } from './case-kind.ts';
import { movesOf } from './case-moves.ts';
import type { Kind, Move, Numbers, State } from './define.ts';
import { withdrawable } from './withdrawn.ts';

const STATES: Readonly<Record<CaseState, State>> = {
  open: { name: w('待受理', 'New'), tone: 'warn' },
  accepted: { name: w('处理中', 'In hand') },
  waiting: { name: w('等待中', 'Waiting') },
  reported: { name: w('待确认', 'To be confirmed'), tone: 'warn' },
  closed: { name: w('已办结', 'Closed'), tone: 'good', end: true },
  cancelled: { name: w('已取消', 'Cancelled'), tone: 'done', end: true, void: true },
};

/** What a definition leaves out it has not: neither the states nor the moves nor the to-dos of it. */
const WITHOUT: Readonly<Record<'verify' | 'waits' | 'putOff' | 'handOver' | 'reopen', readonly string[]>> = {
  verify: ['reported', 'verify', 'send_back'],
  waits: ['waiting', 'pause', 'resume', 'look_again'],
  putOff: ['put_off', 'ask_put_off', 'grant', 'refuse_put_off'],
  handOver: ['hand_over', 'take_back', 'take', 'decline'],
  reopen: ['reopen'],
};

/** A case as a kind of record. */
export function defineCase<
  const I extends string,
  const F extends Fields,
  const R extends Fields,
  const N extends Numbers = Record<never, never>,
>(definition: CaseKind<I, F, R, N>): Kind<I, F> {
  // Inside, forms are plain records: who defines a case has had its types checked above.
  const d = definition as unknown as AnyCase;
  const { closed: _closed, clocks: _clocks, waits: _waits, also, anonymous, ...described } = d;
  const left = new Set(Object.entries(WITHOUT).flatMap(([part, names]) => (part in d ? [] : names)));
  const kept = <T>(all: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !left.has(name)));
  const states = kept<State>(STATES);
  const moves = Object.entries(kept(movesOf(d))).map(([name, move]): [string, Move] => [
    name,
    { ...move, from: move.from.filter((state) => state in states) },
  ]);
  const own = kept(owesOf(d));
  const kind: Kind = {
    ...(described as unknown as Pick<Kind, keyof typeof described & keyof Kind>),
    numbers: { again: AGAIN, ...d.numbers },
    mayBeUnnamed: anonymous === true,
    states,
    start: 'open',
    path: ['open', 'accepted', 'reported', 'closed'].filter((state) => state in states),
    moves: Object.fromEntries(moves),
    owes: { ...own, ...also?.(own) },
  };
  return withdrawable(kind) as unknown as Kind<I, F>;
}
