import type { LeaveRecord } from '../../domain/leave/record.ts';
import type { Org } from '../../domain/org/org.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import { calendarOfLeave, type LeaveCalendar } from '../../processes/leave/leave-calendar.ts';
import type { RequestFile } from '../reads.ts';
import type { Services } from './services.ts';

/** The calendar by which a leave is counted now, its applicant's moves included. */
export const leaveCalendar = (
  services: Pick<Services, 'settings' | 'zone'>,
  org: Org,
  now: Instant,
  { instance: { applicantId, unitId } }: Pick<RequestFile, 'instance'>,
  { moves }: Pick<LeaveRecord, 'moves'>,
): LeaveCalendar =>
  calendarOfLeave({ org, settings: services.settings, today: toLocal(now, services.zone).date }, { applicantId, unitId, moves });
