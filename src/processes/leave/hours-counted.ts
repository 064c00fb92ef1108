import type { Finding } from '../../domain/finding.ts';
import type { LeaveCount } from '../../domain/leave/count.ts';
import type { WorkCalendar } from '../../domain/workday/work-calendar.ts';
import { calendarOn, dayKind } from '../../domain/workday/work-calendar.ts';
import { w } from '../../fields/kinds.ts';
import { type Say, say } from '../../kernel/text.ts';
import { timeText } from '../../kernel/time.ts';
import type { LeaveForm } from './form.ts';
import { lengthText } from './text.ts';

const WORDS: Readonly<Record<'am' | 'pm' | 'all', Say>> = {
  am: w(
    '{from}–{to}就是上午的上班时间{open}，按半天算，计{amount}',
    '{from}–{to} is the whole morning of work{open}: half a day, counts {amount}',
  ),
  pm: w(
    '{from}–{to}就是下午的上班时间{open}，按半天算，计{amount}',
    '{from}–{to} is the whole afternoon of work{open}: half a day, counts {amount}',
  ),
  all: w(
    '{from}–{to}就是全天的上班时间{open}，按一天算，计{amount}',
    '{from}–{to} is the whole day of work{open}: a day, counts {amount}',
  ),
};

const OPEN = w('（{from}–{to}）', ' ({from}–{to})');

/** Hours that fill a half of the day are counted as that half: what they count as, and why (O8). Empty where none were named. */
export function hoursCounted(
  { type, span, hours }: LeaveForm,
  { total }: LeaveCount,
  calendar: WorkCalendar,
): readonly Finding[] {
  const { part, date } = span.from;
  if (!hours || part === 'time' || total === 0 || dayKind(calendar, date).rostered) return [];
  const { am, pm } = calendarOn(calendar, date).hours;
  const open = { from: part === 'pm' ? pm.from : am.from, to: part === 'am' ? am.to : pm.to };
  return [
    {
      code: 'hours_counted',
      severity: 'warn',
      clause: type.clause,
      text: say(WORDS[part], {
        from: timeText(hours.from),
        to: timeText(hours.to),
        open:
          hours.from === open.from && hours.to === open.to ? '' : say(OPEN, { from: timeText(open.from), to: timeText(open.to) }),
        amount: lengthText(total, [span], type),
      }),
      forDeciders: null,
    },
  ];
}
