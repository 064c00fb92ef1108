import { dunningOf } from '../../domain/receivable/dunning.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { type Instant, parseTime, toLocal } from '../../kernel/time.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { itemWrite } from './book-line.ts';
import { type DunningDay, dunningDay, knownOf } from './dunning-facts.ts';
import { endCustomerHolds, endHolds, judgeAll } from './judge-promises.ts';
import type { Services } from './services.ts';
import { targetOf } from './watch-overdue.ts';

/** Items read at once, and those of them written in one plan: nothing else waits long for either. */
const PAGE = 500;
const PORTION = 250;
const RUN = 'dunning:run';

/**
 * Once a day: promises are judged, pauses end, and each open item goes to its next level where the day has come, one at a time. Killed in between it goes
 * on where it was; a run that was missed is one step, not many.
 */
export async function* runDunning(services: Services, now: Instant): AsyncGenerator<Plan> {
  const { date: today, minutes } = toLocal(now, services.zone);
  if (minutes < (parseTime(services.receivableRules.time) ?? 0)) return;
  if ((await services.reads.valueOf(RUN)) === today) return;
  const day = await dunningDay(services, now);
  yield* judgeAll(services, day, now);
  yield* endCustomerHolds(services, day, now);
  for (let after: string | null = null; ; ) {
    const page = await services.reads.openReceivables(after, PAGE);
    yield* endHolds(page.items, day, now);
    yield* levelsOf(services, page.items, day, now);
    await services.rest();
    if (page.next === null) break;
    after = page.next;
  }
  yield { ...emptyPlan, writes: [{ table: 'keyValue', insert: { key: RUN, value: today }, onConflict: 'replace' }] };
}

/** The steps of some items. One that has moved on meanwhile is left as it is: the next run looks at it anew. */
export async function* levelsOf(services: Services, items: readonly Item[], day: DunningDay, now: Instant): AsyncGenerator<Plan> {
  const known = await knownOf(services, items, day);
  const steps = items.flatMap((item) => {
    const dunning = dunningOf(item, known.factsOf(item));
    return dunning.do === 'level' ? [{ item, rung: dunning.rung }] : [];
  });
  for (const some of inPortions(steps, PORTION))
    yield {
      ...emptyPlan,
      writes: some.map(({ item, rung }) => ({ ...itemWrite(item, { rung, rungAt: now }), mayMiss: true })),
      audit: [
        {
          actorId: 'system',
          act: 'receivable.dunned',
          subject: `dunning:${day.today}`,
          detail: { items: some.map(({ item: { number, open, dueOn }, rung }) => [number, rung, open, dueOn]) },
        },
      ],
      effects: [{ reminded: some.flatMap(({ item }) => (item.rung > 0 ? [targetOf(item)] : [])) }],
    };
}
