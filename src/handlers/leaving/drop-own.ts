import { end } from '../../domain/reminders/due.ts';
import type { Instant } from '../../kernel/time.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import { jobOf, updateJob } from '../reminders/job-rows.ts';
import { toPerson } from '../view-ref.ts';
import { noted } from './item.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';

/** What was somebody's own and nobody else's: open drafts, wishes for reminders, reminders to come, calendar addresses, cards not yet sent. */
export async function dropOwn(services: Services, now: Instant, departure: Departure): Promise<Plan> {
  const { personId } = departure;
  const ids = await services.departures.openDraftsOf(personId);
  const drafts = (await Promise.all(ids.map((id) => services.reads.draft(id)))).flatMap((draft) => draft ?? []);
  const wish = (await services.reads.preferences()).find((row) => row.personId === personId);
  const feeds = await services.reads.calendarFeeds(personId);
  const isBack = (await services.reads.org()).person(personId)?.active === true;
  const jobs = (await services.departures.plannedJobsOf(personId)).map(jobOf);
  return {
    ...emptyPlan,
    writes: [
      ...drafts.flatMap(({ id, stage }): Write[] => [
        { table: 'draft', update: { stage: 'cancelled', updatedAt: now }, where: { id, stage } },
        noted(departure, 'draft', id, { stage }, now),
      ]),
      ...(wish
        ? [
            { table: 'preference' as const, delete: { personId }, mayMiss: true },
            noted(departure, 'preference', personId, { ...wish }, now),
          ]
        : []),
      // An address that came to others' hands does not come to life again, whatever brings the person back.
      ...(feeds.length > 0 ? [{ table: 'calendarFeed' as const, delete: { personId }, mayMiss: true }] : []),
      ...jobs.map((job): Write => ({ ...updateJob(end(job, 'not_theirs', now), job), mayMiss: true })),
    ],
    // Somebody who was hired anew meanwhile is waited for again.
    effects: departure.state === 'open' && !isBack ? [{ cancel: toPerson(personId) }] : [],
  };
}
