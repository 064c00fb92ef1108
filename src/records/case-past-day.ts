import type { Finding, Offer } from '../domain/finding.ts';
import { findings } from '../domain/findings.ts';
import { nextWorkday } from '../domain/workday/workdays.ts';
import { w } from '../fields/kinds.ts';
import { say } from '../kernel/text.ts';
import { addDays, daysBetween, type LocalDate } from '../kernel/time.ts';
import type { Scene } from './define.ts';

/** A day that is over is no day to have something done by; the next workday is, and the same weekday to come. */
export function notOver(
  clause: string,
  field: string,
  day: LocalDate | null,
  { today, by, calendarOf }: Pick<Scene, 'today' | 'by' | 'calendarOf'>,
): readonly Finding[] {
  if (!day || day >= today) return [];
  const sameWeekday = addDays(day, Math.ceil(daysBetween(day, today) / 7) * 7);
  const days = new Set([nextWorkday(calendarOf(by.unitId), today), sameWeekday]);
  const tries = [...days].map((date): readonly Offer[] => [{ text: say(MOVE, { date: { date } }), set: { [field]: date } }]);
  return [{ ...findings(clause, PAST)('past'), field, tries }];
}

const MOVE = w('改到{date}', 'Make it {date}');

export const PAST = {
  past: {
    what: w('这一天已经过去', 'That day is over'),
    accept: w('请写今天或以后的日子', 'Give today or a later day'),
  },
} as const;
