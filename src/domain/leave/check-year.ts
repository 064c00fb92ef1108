import { say } from '../../kernel/text.ts';
import { addDays, type LocalDate, localDate, parts } from '../../kernel/time.ts';
import { shownAmount } from './amount.ts';
import { ANNUAL, askableFrom } from './annual.ts';
import type { Draw } from './draw.ts';
import type { Accept, LeaveFinding } from './finding.ts';
import type { Case } from './leave-case.ts';
import { type LeaveEntry, lotsOf } from './ledger.ts';

/**
 * Annual leave of a year that cannot be asked for yet: from which day it can, and as one tap the part that can be asked for now. Null where any day
 * that is not covered lies in a year that can be asked for.
 */
export function yearNotOpen({ request, facts, count }: Case, plan: Draw): LeaveFinding | null {
  const { type } = request;
  const missing = plan.pieces.filter((piece) => piece.lotId === null).map((piece) => piece.date);
  const [first, last] = [missing[0], missing.at(-1)];
  if (type.id !== ANNUAL || facts.applicant.joinedOn === null || !first || !last) return null;
  if (askableFrom(parts(first).year) <= facts.today) return null;
  const date = { date: askableFrom(parts(last).year) };
  const now = count.days.filter((day) => day.minutes > 0 && day.date < first && parts(day.date).year < parts(first).year);
  const until = now.at(-1)?.date;
  const amount = now.reduce((sum, day) => sum + day.minutes, 0);
  const accept: Accept =
    until && amount >= type.minStep
      ? { code: 'this_year_first', facts: { date, until: { date: until }, amount: shownAmount(amount, type) }, until }
      : { code: 'ask_from', facts: { date } };
  const year = `${parts(first).year}`;
  return {
    code: 'year_not_open',
    severity: 'refuse',
    clause: type.clause,
    facts: { type: say(type.name), year },
    accept,
    field: 'from',
  };
}

/** What is left of this year will pass on at New Year and could pay for days that nothing pays for yet. */
export function carryComing({ request, facts }: Case, own: readonly LeaveEntry[], plan: Draw): readonly LeaveFinding[] {
  const { type } = request;
  const { year } = parts(facts.today);
  const yearEnd = localDate(year, 12, 31) as LocalDate;
  const { carry } = type;
  if (!carry) return [];
  const helped = plan.pieces.filter(
    ({ lotId, date }) => lotId === null && yearEnd < date && date <= (`${year + 1}-${carry.until}` as LocalDate),
  );
  const taken = new Map(plan.takes.map((take) => [take.lotId, take.minutes]));
  const left = lotsOf(own).filter((lot) => lot.expiresOn === yearEnd && lot.kind !== 'carry');
  const amount = Math.min(
    carry.cap,
    left.reduce((sum, lot) => sum + lot.remaining - (taken.get(lot.id) ?? 0), 0),
  );
  if (helped.length === 0 || amount <= 0) return [];
  return [
    {
      code: 'carry_coming',
      severity: 'warn',
      clause: type.clause,
      facts: { type: say(type.name), amount: shownAmount(amount, type) },
      accept: { code: 'ask_from', facts: { date: { date: addDays(yearEnd, 1) } } },
      field: 'from',
    },
  ];
}
