import { t } from '../../kernel/text.ts';
import { addDays } from '../../kernel/time.ts';
import { type CheckFinding, found } from './check-finding.ts';
import type { ClaimCase, LineCase } from './claim-case.ts';
import type { DayFacts, LineFacts, TripFacts } from './facts.ts';

/** C10: weekends and holidays without a trip, days of leave, days without attendance (O10). The first day of each sort is named. */
export const checkRestDays = (one: ClaimCase): readonly CheckFinding[] => one.lines.flatMap((line) => ofLine(one, line));

function ofLine({ facts, rules }: ClaimCase, { line, kind, use }: LineCase): readonly CheckFinding[] {
  const { day, until } = line;
  if (!day) return [];
  const { days = [], trips = [] } = facts.elsewhere;
  // A ticket there or back may be of the day before or after.
  const slack = use === 'fare' ? rules.trip.slackDays : 0;
  const within = days
    .filter(({ date }) => date === day || (date > day && date <= (until ?? day)))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const about = { line: line.id, cell: 'day', clause: kind?.clause ?? 'S102' } as const;
  const rest = within.find(({ rest: is, date }) => is !== null && !trips.some((trip) => covers(trip, line, date, slack)));
  const leave = within.find((one): one is DayFacts & Required<Pick<DayFacts, 'leave'>> => one.leave !== undefined);
  const absent = within.find((one) => one.absent && one.leave === undefined && one.rest === null);
  return [
    ...(rest?.rest
      ? [found('on_rest_day', about, { day: { date: rest.date }, what: rest.name ?? t(`expense.rest.${rest.rest}`) })]
      : []),
    ...(leave ? [found('on_leave', about, { day: { date: leave.date }, leave: leave.leave })] : []),
    ...(absent ? [found('absent', about, { day: { date: absent.date } })] : []),
  ];
}

const covers = ({ number, approved, from, to }: TripFacts, line: LineFacts, date: string, slack: number): boolean =>
  approved && number === line.trip && addDays(from, -slack) <= date && date <= addDays(to, slack);
