import { timeSaid } from '../../domain/meeting/read-said.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { addDays, type DayMinutes, type LocalDate, toInstant, weekday } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Services } from './services.ts';

/** A day of the week alone is one of the week the meeting is in: 下周一的会改到周二. */
const BARE_WEEKDAY = /^(?:周|星期|礼拜)[一二三四五六日天1-7]/u;
const SAYS_DAY = /[月号日天周]|星期|礼拜|今晚|明早|\d[/.-]\d|\b(?:day|to)/iu;

/** The time a meeting held on `held` is to be moved to, as it was said; a time of day alone is one of that day. Null: not understood. */
export function saidTime(
  services: Pick<Services, 'settings' | 'zone' | 'clock'>,
  { org, person, today }: Context,
  said: string,
  held: LocalDate,
): { readonly date: LocalDate; readonly at: DayMinutes | null } | null {
  const calendar = services.settings.calendarOf(org, person.unitId);
  const read = (now: ReturnType<typeof toInstant>) =>
    timeSaid(said, whenContext(calendar, { now, zone: services.zone }, 'future'));
  const plain = read(services.clock.now());
  if (!SAYS_DAY.test(said)) return plain.at === null ? null : { date: held, at: plain.at };
  const inItsWeek = BARE_WEEKDAY.test(said) ? read(toInstant(addDays(held, 1 - weekday(held)), 0, services.zone)) : null;
  const { day, at } = inItsWeek?.day && inItsWeek.day >= today ? inItsWeek : plain;
  return day && { date: day, at };
}
