import { DAY, type Instant, instant, toLocal } from '../../kernel/time.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { bringBack } from './bring-back.ts';
import { noteDeparture } from './note-departure.ts';
import { outliving } from './outliving.ts';
import type { Services } from './services.ts';
import { settleDeparture } from './settle-departure.ts';

/** Plans made in one look; what remains is seen to by the next. */
const MOST_PLANS = 300;
/** Things may come to hang on somebody who left for so long afterwards, through requests that were still on their way. */
const LOOK_BACK_DAYS = 400;

/**
 * Everything that hangs on people who have left or are suspended is brought to an end or handed on (S7), and put right again where somebody is back. It
 * finds its work in what still hangs, not in an event: a crash, a lost event or a second process costs nothing and does nothing twice. One plan a
 * thing, so that a lost race costs only itself.
 */
export async function* seeToDepartures(services: Services, now: Instant): AsyncGenerator<Plan> {
  yield* bringBack(services, now);
  yield* note(services, now);
  let plans = 0;
  for (let after = ''; ; ) {
    const page = await services.departures.unsettled(after, now, instant(now - LOOK_BACK_DAYS * DAY), outliving(services));
    for (const departure of page)
      for await (const plan of settleDeparture(services, now, departure)) {
        if (plan.writes.length + plan.effects.length === 0) continue;
        yield plan;
        if (++plans >= MOST_PLANS) return;
      }
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** Who may not act any more, and of whom that was not noted at once. */
async function* note(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  const { date: today } = toLocal(now, services.zone);
  for (const person of (await services.departures.unnoted()).flatMap((id) => org.person(id) ?? []))
    yield { ...emptyPlan, writes: noteDeparture(services.ids, org, person, person.leftOn, today, now) };
}
