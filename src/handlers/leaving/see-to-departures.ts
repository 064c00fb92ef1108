import { DAY, type Instant, instant, toLocal } from '../../kernel/time.ts';
import type { House } from '../house.ts';
import { nothing, type Plan } from '../plan.ts';
import { bringBack } from './bring-back.ts';
import { noteDeparture } from './note-departure.ts';
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
export async function* seeToDepartures(house: House, now: Instant): AsyncGenerator<Plan> {
  yield* bringBack(house, now);
  yield* note(house, now);
  let plans = 0;
  for (let after = ''; ; ) {
    const page = await house.departures.unsettled(after, now, instant(now - LOOK_BACK_DAYS * DAY));
    for (const departure of page)
      for await (const plan of settleDeparture(house, now, departure)) {
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
async function* note(house: House, now: Instant): AsyncGenerator<Plan> {
  const org = await house.reads.org();
  const { date: today } = toLocal(now, house.zone);
  for (const person of (await house.departures.unnoted()).flatMap((id) => org.person(id) ?? []))
    yield { ...nothing, writes: noteDeparture(house.ids, org, person, person.leftOn, today, now) };
}
