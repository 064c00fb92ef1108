import type { Days } from '../../domain/phrase/sentence-reading.ts';
import type { DayInfo } from '../../domain/workday/types.ts';
import { dayKind, type WorkCalendar } from '../../domain/workday/work-calendar.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import { addDays, eachDay, type LocalDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { told } from '../reply.ts';
import type { Services } from './services.ts';

/** How many days are told one by one. */
const MOST_DAYS = 10;
/** How far ahead the next holiday is looked for. */
const LOOK_AHEAD = 200;

/** 明天上班吗, 元旦放几天, 什么时候放假: days of the own branch's calendar. */
export function askWorkdays(services: Services, context: Context, days: Days | null): Plan {
  const calendar = services.settings.calendarOf(context.org, context.person.unitId);
  const asked = days ?? nextHoliday(calendar, context.today);
  if (!asked) return told(context, { text: t('day.no_holiday') });
  const all = eachDay(asked.from, asked.to);
  const told10 = all.slice(0, MOST_DAYS).map((date) => dayKind(calendar, date));
  return told(context, {
    title: t('day.title'),
    text: t(days ? 'day.asked' : 'day.next'),
    lines: [
      ...told10.map(dayLine),
      ...(all.length > MOST_DAYS ? [t('day.more', { count: all.length - MOST_DAYS })] : []),
      ...(told10.some((day) => day.provisional) ? [t('day.provisional')] : []),
    ],
  });
}

function nextHoliday(calendar: WorkCalendar, today: LocalDate): Days | null {
  const isOff = (date: LocalDate): boolean => dayKind(calendar, date).kind === 'holiday';
  let from = addDays(today, 1);
  for (let i = 0; i < LOOK_AHEAD && !isOff(from); i++) from = addDays(from, 1);
  if (!isOff(from)) return null;
  let to = from;
  while (isOff(addDays(to, 1))) to = addDays(to, 1);
  return { from, to };
}

const dayLine = (day: DayInfo): Text =>
  t(`day.${day.kind}`, { date: { date: day.date }, name: day.name ? say(day.name) : t('day.unnamed') });
