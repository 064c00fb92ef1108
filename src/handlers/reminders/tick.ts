import { type Instant, MINUTE } from '../../kernel/time.ts';
import type { Due } from '../feature.ts';
import { planReminders } from './plan-reminders.ts';
import { sendReminders } from './send-reminders.ts';
import type { Services } from './services.ts';
import { settleReminders } from './settle-reminders.ts';
import { worldAt } from './world.ts';

/** Whether what was sent has been done is looked at every so many minutes. */
const SETTLE_EVERY = 10;

/**
 * One tick of the reminders, as a row of plans; each is to be committed before the next is asked for. What has been sent is closed once it is
 * done, and what has been planned is then sent: what comes back from a substitute stands on the same card. A missed or doubled tick changes nothing (O29).
 */
export async function* remind(services: Services, now: Instant): AsyncGenerator<Due> {
  const world = await worldAt(services, await services.reads.org(), now);
  yield* planReminders(services, world, now);
  if (Math.floor(now / MINUTE) % SETTLE_EVERY === 0) yield* settleReminders(services, world, now);
  yield* sendReminders(services, world, now);
}
