import { end } from '../../domain/reminders/due.ts';
import { handedBack } from '../../domain/reminders/hand-back.ts';
import type { Job } from '../../domain/reminders/job.ts';
import { still } from '../../domain/reminders/still.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Due } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import { jobOf, updateJob } from './job-rows.ts';
import { thingsOf } from './send-reminders.ts';
import type { Services } from './services.ts';
import type { RemindWorld } from './world.ts';

/**
 * Reminders whose thing has been seen to are closed, and the cards they stand on say so; from this the effect report is drawn. What lies with somebody who
 * stands in no more goes back to whom it is for.
 */
export async function* settleReminders(services: Services, world: RemindWorld, now: Instant): AsyncGenerator<Due> {
  const rules = new Map(services.schedules.rules.map((rule) => [rule.id, rule]));
  for (let after: string | null = null; ; ) {
    const page = await services.jobs.jobsSent(after);
    const jobs = page.items.map(jobOf);
    const things = await thingsOf(services, jobs, now);
    const over = jobs.flatMap((job): readonly { seen: Job; job: Job }[] => {
      const rule = rules.get(job.rule) ?? null;
      const found = still(job, rule, things.get(job.target) ?? null, world, now);
      if (found !== true) return [{ seen: job, job: end(job, found.gone, now) }];
      const back = rule && handedBack(job, rule, world, now);
      return back ? [{ seen: job, job: back }] : [];
    });
    if (over.length > 0) {
      const cards = new Set(over.flatMap(({ seen }) => seen.note.card ?? []));
      yield {
        plan: {
          ...emptyPlan,
          writes: over.map(({ job, seen }) => ({ ...updateJob(job, seen), mayMiss: true })),
          effects: [...cards].map((card) => ({ repaint: card })),
        },
        cause: `remind:settle:${now}:${after ?? ''}`,
      };
    }
    if (page.next === null) return;
    after = page.next;
  }
}
