import { join, plain, say } from '../../kernel/text.ts';
import { addDays, daysBetween } from '../../kernel/time.ts';
import { addWorkdays, workdayOnOrAfter } from '../workday/workdays.ts';
import type { LeaveFinding } from './finding.ts';
import type { Case } from './rules.ts';

/**
 * Applying ahead, or after the fact where the type allows it (S55). Notice counts workdays after the day of application; an
 * application on a day off counts as made on the next workday. Back-dating counts natural days from the first day of leave.
 */
export function checkTiming(one: Case): readonly LeaveFinding[] {
  const { request, facts, count } = one;
  const start = count.days.find((day) => day.minutes > 0) ?? count.days[0];
  if (!start) return [];
  const past = start.date < facts.today || (start.date === facts.today && start.fromMin < facts.minuteOfDay);
  if (start.date < facts.today || (past && request.type.notice.workdays > 0))
    return backdated(one, daysBetween(start.date, facts.today));
  const { workdays, otherwise } = request.type.notice;
  const earliest = addWorkdays(facts.calendar, workdayOnOrAfter(facts.calendar, facts.today), workdays);
  if (workdays === 0 || start.date >= earliest) return [];
  return [
    {
      code: 'notice_short',
      severity: otherwise,
      clause: request.type.clause,
      facts: { type: say(request.type.name), days: workdays, start: { date: start.date } },
      accept: { code: 'earliest_start', facts: { date: { date: earliest } } },
      field: 'from',
    },
  ];
}

function backdated({ request: { type, hasProof }, facts }: Case, daysLate: number): readonly LeaveFinding[] {
  const { maxDays, who, needsProof } = type.backdate;
  const refuse = { severity: 'refuse', clause: type.clause, field: 'from' } as const;
  const about = { type: say(type.name), late: daysLate, most: maxDays };
  if (maxDays === 0) {
    const date = { date: addWorkdays(facts.calendar, workdayOnOrAfter(facts.calendar, facts.today), type.notice.workdays) };
    return [{ ...refuse, code: 'backdate_never', facts: about, accept: { code: 'from_today', facts: { date } } }];
  }
  if (daysLate > maxDays) {
    const date = { date: addDays(facts.today, -maxDays) };
    return [{ ...refuse, code: 'backdate_too_late', facts: about, accept: { code: 'latest_backdate', facts: { date } } }];
  }
  if (who !== 'anyone' && !who.some((role) => facts.applicant.roles.includes(role))) {
    const roles = join(who.map(plain), ', ');
    return [{ ...refuse, code: 'backdate_role', facts: { ...about, roles }, accept: { code: 'ask_role', facts: { roles } } }];
  }
  if (!needsProof || hasProof) return [];
  const what = type.proof ? say(type.proof.what) : '';
  const accept = { code: 'attach_proof', facts: { what, days: type.proof?.withinDays ?? 0 } } as const;
  return [{ ...refuse, severity: 'warn', code: 'backdate_proof', facts: { ...about, what }, accept, field: 'proof' }];
}
