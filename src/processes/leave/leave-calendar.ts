import type { CalendarMove } from '../../domain/leave/record.ts';
import { joinCalendars, type WorkCalendar } from '../../domain/workday/work-calendar.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { FormContext } from '../define.ts';

export interface LeaveCalendar {
  readonly calendar: WorkCalendar;
  /** To be kept with the leave, so that the days until then stay as they were counted. */
  readonly moves: readonly CalendarMove[];
}

/**
 * The calendar by which a leave is counted: of the unit it was asked for in, and of whoever has moved since, from then on, of where they are now. What
 * lies before today is history and stays (a move that nobody has noted begins today).
 */
export function calendarOfLeave(
  { org, settings, today }: Pick<FormContext, 'org' | 'settings' | 'today'>,
  leave: { readonly applicantId: PersonId; readonly unitId: UnitId; readonly moves?: readonly CalendarMove[] | undefined },
): LeaveCalendar {
  const { unitId, moves = [] } = leave;
  const person = org.person(leave.applicantId);
  const now = person?.active ? person.unitId : null;
  const noted = now === null || (moves.at(-1)?.unit ?? unitId) === now ? moves : [...moves, { from: today, unit: now }];
  const calendar = noted.reduce(
    (before, { from, unit }) => joinCalendars(before, from, settings.calendarOf(org, unit)),
    settings.calendarOf(org, unitId),
  );
  return { calendar, moves: noted };
}
