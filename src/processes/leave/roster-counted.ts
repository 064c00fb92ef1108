import type { Finding } from '../../domain/finding.ts';
import type { DayLine } from '../../domain/leave/day-line.ts';
import { dayKind, type WorkCalendar } from '../../domain/workday/work-calendar.ts';
import { w } from '../../fields/kinds.ts';
import { join, say, type Text } from '../../kernel/text.ts';
import { timeText } from '../../kernel/time.ts';
import type { LeaveForm } from './form.ts';

const WORDS = {
  yours: w('按您的班表算：{days}', 'Counted by your roster: {days}'),
  theirs: w('按本人的班表算：{days}', 'Counted by their roster: {days}'),
  works: w('{date} {from}—{to}上班', '{date} works {from}–{to}'),
  night: w('{date} {from}—次日{to}上班', '{date} works {from}–{to} next day'),
  off: w('{date}休息', '{date} off'),
  holiday: w(
    '{date}是法定节假日、班表排了班，请假不扣，同意以后不用来',
    '{date} is a statutory holiday with a shift: the leave costs nothing, and frees from it once approved',
  ),
  more: w('等{n}天', 'and so on, {n} days'),
};
/** So many days are told one by one. */
const MOST = 5;

/** Which days of a leave count by a roster, where the calendar has them otherwise or only a part is asked for (O8). Empty where none do. */
export function countedByRoster(days: readonly DayLine[], calendar: WorkCalendar, clause: string): readonly Finding[] {
  const plain = calendar.roster?.plain;
  if (!plain) return [];
  const told = days.filter(({ date, part, excused }) => {
    if (excused) return true;
    const { rostered, workMinutes } = dayKind(calendar, date);
    return rostered && (part !== 'all' || workMinutes > 0 !== dayKind(plain, date).workMinutes > 0);
  });
  if (told.length === 0) return [];
  const lines = told
    .slice(0, MOST)
    .map(({ date, excused }) => (excused ? say(WORDS.holiday, { date: { date } }) : dayByRoster(date, calendar)));
  const text = join(told.length > MOST ? [...lines, say(WORDS.more, { n: told.length })] : lines, '，');
  return [
    {
      code: 'by_roster',
      severity: 'warn',
      clause,
      text: say(WORDS.yours, { days: text }),
      forDeciders: say(WORDS.theirs, { days: text }),
    },
  ];
}

/** Where nothing is left to be counted, a refusal says by which roster. */
export const withRosterSaid = (refused: Finding, [said]: readonly Finding[]): Finding =>
  said && refused.code === 'nothing_to_count' ? { ...refused, text: join([refused.text, said.text], '；') } : refused;

/** Hours that fill a half of the branch's day are hours on a day of another shift. */
export function byClockOnRoster(form: LeaveForm, calendar: WorkCalendar): LeaveForm {
  const { hours, ...rest } = form;
  const { date } = form.span.from;
  if (!hours || !dayKind(calendar, date).rostered) return form;
  return { ...rest, span: { from: { date, part: 'time', minutes: hours.from }, to: { date, part: 'time', minutes: hours.to } } };
}

/** What somebody's roster has for a day: 12月5日(周六) 14:00—22:00上班. */
export function dayByRoster(date: DayLine['date'], calendar: WorkCalendar): Text {
  const { spans } = dayKind(calendar, date);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return say(WORDS.off, { date: { date } });
  const hours = { from: timeText(first.from % 1440), to: timeText(last.to % 1440) };
  return say(last.to > 1440 ? WORDS.night : WORDS.works, { date: { date }, ...hours });
}
