import { leaveType } from '../../domain/leave/types.ts';
import type { Days } from '../../domain/phrase/sentence-reading.ts';
import type { DayInfo } from '../../domain/workday/types.ts';
import { dayKind, type WorkCalendar } from '../../domain/workday/work-calendar.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import { addDays, eachDay, type LocalDate, parts } from '../../kernel/time.ts';
import { amountText } from '../../processes/leave/text.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { told } from './one-of.ts';
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

/** 我今年请了几天假: own leave by kind, what is undecided apart. */
export async function askTaken(services: Services, context: Context, days: Days | null): Promise<Plan> {
  const year = parts(context.today).year;
  const { from, to } = days ?? { from: `${year}-01-01` as LocalDate, to: `${year}-12-31` as LocalDate };
  const rows = (await services.reads.leaveDays(context.person.id, from, to)).filter((day) => day.state !== 'freed');
  const kinds = [...new Set(rows.map((day) => day.leaveType))].flatMap((id) => leaveType(services.settings.leave, id) ?? []);
  const sum = (type: string, state: string): number =>
    rows.filter((day) => day.leaveType === type && day.state === state).reduce((total, day) => total + day.minutes, 0);
  return told(context, {
    title: t('taken.title'),
    text: t(rows.length > 0 ? 'taken.span' : 'taken.none', { from: { date: from }, to: { date: to } }),
    lines: kinds.map((type) => {
      const held = sum(type.id, 'held');
      const all = { name: say(type.name), taken: amountText(sum(type.id, 'approved'), type) };
      return held > 0 ? t('taken.line_held', { ...all, held: amountText(held, type) }) : t('taken.line', all);
    }),
  });
}
