import type { Fields } from '../fields/field.ts';
import type { Say } from '../kernel/text.ts';
import { owesOf } from './case-clocks.ts';
import type { AnyCase, CaseKind, CaseState } from './case-kind.ts';
import { movesOf } from './case-moves.ts';
import type { Kind, Numbers, State } from './define.ts';

const w = (zh: string, en: string): Say => ({ zh, en });

const STATES: Readonly<Record<CaseState, State>> = {
  open: { name: w('待受理', 'New'), tone: 'warn' },
  accepted: { name: w('处理中', 'In hand') },
  waiting: { name: w('等待中', 'Waiting') },
  reported: { name: w('待确认', 'To be confirmed'), tone: 'warn' },
  closed: { name: w('已办结', 'Closed'), tone: 'good', end: true },
  cancelled: { name: w('已取消', 'Cancelled'), tone: 'done', end: true, void: true },
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
  const { closed: _closed, clocks: _clocks, waits: _waits, anonymous, ...described } = d;
  const kind: Kind = {
    ...(described as unknown as Pick<Kind, keyof typeof described & keyof Kind>),
    mayBeUnnamed: anonymous === true,
    states: STATES,
    start: 'open',
    path: d.verify ? ['open', 'accepted', 'reported', 'closed'] : ['open', 'accepted', 'closed'],
    moves: movesOf(d, d.clauses[0] ?? ''),
    owes: owesOf(d, d.clauses[0] ?? ''),
  };
  return kind as unknown as Kind<I, F>;
}
