import { say } from '../../kernel/text.ts';
import { type Amount, shownLength } from './amount.ts';
import { carryComing, yearNotOpen } from './check-year.ts';
import { planDraw } from './draw.ts';
import type { Accept, LeaveFinding, SplitPart } from './finding.ts';
import type { Case } from './leave-case.ts';
import { entriesOf, overdraftOf } from './ledger.ts';
import { splitLeave } from './split.ts';
import { type LeaveType, leaveType } from './types.ts';

/** The lots open on the days of the leave cover it, or the negative cap does; otherwise a split is offered (S55). */
export function checkBalance(one: Case): readonly LeaveFinding[] {
  const { request, facts, count } = one;
  const { type, self, span } = request;
  if (type.balance === 'none' || count.total === 0) return [];
  const own = entriesOf(facts.entries, type.id).filter((entry) => self === null || entry.requestId !== self);
  const plan = planDraw(own, count.days);
  const owed = overdraftOf(own);
  if (plan.short === 0) return [];
  const shown = (minutes: number): Amount => shownLength(minutes, [span], type);
  const about = {
    type: say(type.name),
    asked: shown(count.total),
    there: shown(plan.covered),
    short: shown(plan.short),
  };
  const beyond = plan.short + owed - type.negativeCap;
  if (beyond <= 0) {
    const after = shown(-(plan.short + owed));
    return [
      {
        code: 'balance_negative',
        severity: 'warn',
        clause: type.clause,
        facts: { ...about, after },
        accept: null,
        field: 'type',
      },
    ];
  }
  const notYet = yearNotOpen(one, plan);
  if (notYet) return [notYet];
  const overflow = type.overflowTo === null ? null : leaveType(facts.config, type.overflowTo);
  const split = overflow ? splitLeave(span, type, overflow, facts.calendar, own) : null;
  const accept: Accept =
    overflow && split
      ? splitAccept(split, type, overflow)
      : overflow && plan.covered < type.minStep
        ? { code: 'other_type', facts: { other: say(overflow.name) }, type: overflow.id }
        : { code: 'less', facts: { most: shown(Math.max(0, count.total - beyond)) } };
  return [
    { code: 'balance_short', severity: 'refuse', clause: type.clause, facts: about, accept, field: 'type' },
    ...carryComing(one, own, plan),
  ];
}

/** A split as what would be accepted. */
export const splitAccept = (split: readonly [SplitPart, SplitPart], type: LeaveType, other: LeaveType): Accept => ({
  code: 'split',
  facts: {
    type: say(type.name),
    first: shownLength(split[0].minutes, [split[0].span], type),
    other: say(other.name),
    second: shownLength(split[1].minutes, [split[1].span], other),
  },
  split,
});
