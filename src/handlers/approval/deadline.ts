import type { Org, Person } from '../../domain/org/org.ts';
import { addWorkMinutes } from '../../domain/workday/work-minutes.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Services } from './services.ts';

/** When a step that has so many working hours is overdue, by the working calendar of the applicant's unit. */
export function deadlineOf(services: Services, org: Org, applicant: Person, from: Instant): (slaHours: number) => Instant {
  const calendar = services.settings.calendarOf(org, applicant.unitId);
  return (slaHours) => addWorkMinutes(calendar, from, slaHours * 60, services.zone);
}
