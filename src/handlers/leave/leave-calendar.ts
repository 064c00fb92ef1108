import type { LeaveRecord } from '../../domain/leave/record.ts';
import type { Org } from '../../domain/org/org.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import { calendarOfLeave, type LeaveCalendar } from '../../processes/leave/leave-calendar.ts';
import { rosteredCalendar } from '../../processes/leave/roster-calendar.ts';
import type { RequestFile } from '../reads.ts';
import type { Services } from './services.ts';

/** The calendar by which a leave is counted now, its applicant's moves and roster included. */
export async function leaveCalendar(
  services: Pick<Services, 'settings' | 'zone' | 'rosterOf'>,
  org: Org,
  now: Instant,
  { instance: { applicantId, unitId } }: Pick<RequestFile, 'instance'>,
  { moves, spans }: Pick<LeaveRecord, 'moves' | 'spans'>,
): Promise<LeaveCalendar> {
  const today = toLocal(now, services.zone).date;
  const found = calendarOfLeave({ org, settings: services.settings, today }, { applicantId, unitId, moves });
  return { ...found, calendar: await rosteredCalendar(found.calendar, services, applicantId, spans) };
}
