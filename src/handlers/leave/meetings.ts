import { type BusyDay, busyDays } from '../../domain/leave/busy-days.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { type LocalDate, timeText, toInstant } from '../../kernel/time.ts';
import type { Booking } from '../../processes/booking.ts';
import type { Row } from '../plan.ts';
import type { Services } from './services.ts';

/** Days told one by one; of more only how many. */
const MOST_DAYS = 5;

/**
 * What a person's calendar holds in the hours of an absence, as far as is known at this moment; cards about the subject are drawn anew when more is
 * known. Blocks that our own approved leave put there are left out.
 */
export async function meetingsIn(
  services: Services,
  person: PersonId,
  booking: Booking | undefined,
  subject: string,
): Promise<readonly BusyDay[]> {
  const days = (booking?.absence ?? []).filter((day) => day.personId === person);
  const dates = days.map((day) => day.date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const busy = services.freeBusy.busy(person, toInstant(first, 0, services.zone), toInstant(last, 1440, services.zone), subject);
  if (!busy || busy.length === 0) return [];
  const own = (await services.reads.leaveDays(person, first, last)).filter((day) => day.state === 'approved');
  return busyDays(days, busy, own.map(stretchOf), services.zone);
}

/** A day of a leave as a stretch of time. */
export const stretchOf = ({ date, fromMin, toMin }: Row<'leaveDay'>) => ({ date: date as LocalDate, fromMin, toMin });

/** For those who decide: a line a day. */
export const meetingLines = (days: readonly BusyDay[]): readonly Text[] => [
  ...days
    .slice(0, MOST_DAYS)
    .map(({ date, times }) => t('meetings.day', { date: { date }, count: times.length, times: times.map(timeOf) })),
  ...(days.length > MOST_DAYS ? [t('meetings.more_days', { days: days.length - MOST_DAYS })] : []),
];

/** The days and times in one sentence: 12月1日(周二) 09:30–10:30、14:00–15:00；12月2日…. */
export function meetingList(days: readonly BusyDay[]): Text {
  const told = days.slice(0, MOST_DAYS).map(({ date, times }) => t('meetings.at', { date: { date }, times: times.map(timeOf) }));
  const list: Text = { join: told, by: '；' };
  return days.length > MOST_DAYS ? t('meetings.and_more', { list, days: days.length - MOST_DAYS }) : list;
}

const timeOf = ({ fromMin, toMin }: BusyDay['times'][number]): Text =>
  fromMin === 0 && toMin === 1440 ? t('meetings.all_day') : plain(`${timeText(fromMin)}–${timeText(toMin)}`);
