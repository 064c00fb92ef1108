import { say } from '../../kernel/text.ts';
import { shownAmount } from './amount.ts';
import { splitAccept } from './check-balance.ts';
import { countLeave } from './count.ts';
import { planDraw } from './draw.ts';
import type { Accept, LeaveFinding } from './finding.ts';
import type { Case } from './leave-case.ts';
import { entriesOf, type LeaveEntry, lotsOf } from './ledger.ts';
import { splitLeave } from './split.ts';
import { type LeaveType, leaveType } from './types.ts';

/** A balance that should be spent before this type (调休 before 年假 and 事假) and is open on these days; one finding at most. */
export function checkSpendFirst(one: Case): readonly LeaveFinding[] {
  const { request, facts, count } = one;
  if (count.total === 0) return [];
  for (const id of request.type.spendFirst) {
    const first = leaveType(facts.config, id);
    const own = entriesOf(facts.entries, id).filter((entry) => request.self === null || entry.requestId !== request.self);
    const found = first?.balance === 'ledger' ? suggest(one, first, own) : null;
    if (found) return [found];
  }
  return [];
}

function suggest({ request: { type, span }, facts }: Case, first: LeaveType, own: readonly LeaveEntry[]): LeaveFinding | null {
  const plan = planDraw(own, countLeave(span, first, facts.calendar).days);
  if (plan.covered < first.minStep) return null;
  const until = lotsOf(own).find((lot) => plan.takes.some((take) => take.lotId === lot.id))?.expiresOn;
  return {
    code: 'spend_first',
    severity: 'warn',
    clause: type.clause,
    facts: {
      other: say(first.name),
      there: shownAmount(plan.covered, first),
      until: until ? say({ zh: '，{date}到期', en: ', until {date}' }, { date: { date: until } }) : '',
    },
    accept: plan.short === 0 ? { code: 'use_first', facts: { other: say(first.name) }, type: first.id } : partly(),
    field: 'type',
  };

  function partly(): Accept | null {
    const split = first.overflowTo === type.id ? splitLeave(span, first, type, facts.calendar, own) : null;
    return split ? splitAccept(split, first, type) : null;
  }
}
