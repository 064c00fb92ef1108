import type { Job } from '../../domain/reminder/job.ts';
import { type Forecast, forecast } from '../../domain/reminder/preview.ts';
import type { Watched } from '../../domain/reminder/watched.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import { jobOf } from './job-rows.ts';
import type { RemindHouse } from './ports.ts';
import { watched } from './watch.ts';
import { worldAt } from './world.ts';

/** Things looked at for a preview; a larger office is previewed branch by branch. */
const MOST = 2000;

/** Dry run: what would be sent on a day, per reader; nothing is written. */
export async function previewReminders(house: RemindHouse, now: Instant, day: LocalDate): Promise<readonly Forecast[]> {
  const world = await worldAt(house, await house.reads.org(), now);
  const things: Watched[] = [];
  for (const watch of new Set(house.schedules.rules.map((rule) => rule.watch)))
    for (let after: string | null = null; things.length < MOST; ) {
      const page = await watched(house, watch, { after }, now);
      things.push(...page.items);
      if (page.next === null) break;
      after = page.next;
    }
  const told: Job[] = [];
  for (let i = 0; i < things.length; i += 200)
    told.push(...(await house.jobs.jobsOfTargets(things.slice(i, i + 200).map((thing) => thing.target))).map(jobOf));
  return forecast(house.schedules.rules, things, told, world, now, day);
}
