import { type Say, say } from '../../kernel/text.ts';
import { addDays, daysBetween } from '../../kernel/time.ts';
import type { Role } from '../org/org.ts';
import { addWorkdays, workdayOnOrAfter } from '../workday/workdays.ts';
import type { LeaveFinding } from './finding.ts';
import type { Case } from './leave-case.ts';

/** The roles as the policy names them. */
const ROLE_NAMES: Readonly<Record<Role, Say>> = {
  supervisor: { zh: '业务主管', en: 'the supervisor' },
  region_manager: { zh: '区域经理', en: 'the region manager' },
  operations: { zh: '运营专员', en: 'operations' },
  network_department: { zh: '二网管理部', en: 'the network department' },
  finance: { zh: '财务', en: 'finance' },
  hr: { zh: '人力资源', en: 'human resources' },
  admin: { zh: '管理员', en: 'the administrator' },
};

/**
 * Applying ahead, or after the fact where the type allows it (S55). Notice counts workdays after the day of application; an
 * application on a day off counts as made on the next workday. Back-dating counts natural days from the first day of leave.
 */
export function checkTiming(one: Case): readonly LeaveFinding[] {
  const { request, facts, count } = one;
  // Days before the span can be counted too, by the sandwich rule; they are not what is asked for.
  const start = count.days.find((day) => day.minutes > 0 && day.date >= request.span.from.date) ?? count.days[0];
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
      facts: { type: say(request.type.name), workdays, start: { date: start.date } },
      accept: { code: 'earliest_start', facts: { date: { date: earliest } } },
      field: 'from',
    },
  ];
}

function backdated({ request: { type, hasProof }, facts }: Case, daysLate: number): readonly LeaveFinding[] {
  const { maxDays, who, needsProof } = type.backdate;
  const refuse = { severity: 'refuse', clause: type.clause, field: 'from' } as const;
  const about = { type: say(type.name), late: daysLate };
  if (maxDays === 0) {
    const date = { date: addWorkdays(facts.calendar, workdayOnOrAfter(facts.calendar, facts.today), type.notice.workdays) };
    return [{ ...refuse, code: 'backdate_never', facts: about, accept: { code: 'from_today', facts: { date } } }];
  }
  if (daysLate > maxDays) {
    const date = { date: addDays(facts.today, -maxDays) };
    return [
      {
        ...refuse,
        code: 'backdate_too_late',
        facts: { ...about, maxDays },
        accept: { code: 'latest_backdate', facts: { date } },
      },
    ];
  }
  if (who !== 'anyone' && !who.some((role) => facts.applicant.roles.includes(role))) {
    const roles = who.map((role) => say(ROLE_NAMES[role]));
    return [
      {
        ...refuse,
        code: 'backdate_role',
        facts: { ...about, roles },
        accept: { code: 'ask_role', facts: { roles }, roles: who },
      },
    ];
  }
  if (!needsProof || hasProof) return [];
  const what = type.proof ? say(type.proof.what) : '';
  const due = { date: addDays(facts.today, type.proof?.withinDays ?? 0) };
  const accept = { code: 'attach_proof', facts: { what, due } } as const;
  return [{ ...refuse, severity: 'warn', code: 'backdate_proof', facts: { ...about, what }, accept, field: 'proof' }];
}
