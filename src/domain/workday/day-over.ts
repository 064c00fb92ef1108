import type { UnitId } from '../../kernel/id.ts';
import { say } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate } from '../../kernel/time.ts';
import type { Finding, Offer } from '../finding.ts';
import { findings } from '../findings.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { nextWorkday } from './workdays.ts';

/** Who asks, and on which day. */
interface Asking {
  readonly today: LocalDate;
  readonly by: { readonly unitId: UnitId };
  readonly calendarOf: (unit: UnitId) => WorkCalendar;
}

/** A day that is over is no day to have something done by; the next workday is, and the same weekday to come. */
export function notOver(
  clause: string,
  field: string,
  day: LocalDate | null | undefined,
  { today, by, calendarOf }: Asking,
): readonly Finding[] {
  if (!day || day >= today) return [];
  const sameWeekday = addDays(day, Math.ceil(daysBetween(day, today) / 7) * 7);
  const days = new Set([nextWorkday(calendarOf(by.unitId), today), sameWeekday]);
  const tries = [...days].map((date): readonly Offer[] => [{ text: say(MOVE, { date: { date } }), set: { [field]: date } }]);
  return [{ ...findings(clause, PAST)('past'), field, tries }];
}

const MOVE = { zh: '改到{date}', en: 'Make it {date}' };

export const PAST = {
  past: {
    what: { zh: '这一天已经过去', en: 'That day is over' },
    accept: { zh: '请写今天或以后的日子', en: 'Give today or a later day' },
  },
} as const;
