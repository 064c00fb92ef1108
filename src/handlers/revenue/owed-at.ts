import { bucketOf } from '../../domain/receivable/ageing.ts';
import type { Reason } from '../../domain/receivable/promise.ts';
import type { AsOf } from '../../domain/receivable/standing.ts';
import type { UnitId } from '../../kernel/id.ts';
import { addDays, toInstant } from '../../kernel/time.ts';
import { everyPage } from '../every-page.ts';
import type { AgedItem } from '../receivable/ports.ts';
import type { Services } from './services.ts';

/** What a unit is owed on a day: all of it, and of it what is overdue; by age. Cents; what was paid ahead is not set off. */
export interface OwedSum {
  readonly all: number;
  readonly overdue: number;
  readonly by: Readonly<Partial<Record<ReturnType<typeof bucketOf>, number>>>;
}

/** Open items as they stood on a day, page by page, so that nothing else waits for it. */
async function* openItemsAt(services: Services, units: readonly UnitId[], at: AsOf): AsyncGenerator<readonly AgedItem[]> {
  for await (const page of everyPage((after) => services.reads.agedItems({ units, sales: null }, at, after))) {
    yield page.filter(({ open }) => open > 0n);
    await services.rest();
  }
}

/** Of one look (its services are its own), read once for all figures that need it. */
const kept = new WeakMap<Services, Map<string, Promise<ReadonlyMap<UnitId, OwedSum>>>>();

export function owedAt(services: Services, units: readonly UnitId[], at: AsOf): Promise<ReadonlyMap<UnitId, OwedSum>> {
  const known = kept.get(services) ?? new Map<string, Promise<ReadonlyMap<UnitId, OwedSum>>>();
  kept.set(services, known);
  const key = `${at.on} ${units.join()}`;
  const found = known.get(key) ?? summed(services, units, at);
  known.set(key, found);
  return found;
}

async function summed(services: Services, units: readonly UnitId[], at: AsOf): Promise<ReadonlyMap<UnitId, OwedSum>> {
  const sums = new Map<UnitId, OwedSum>();
  for await (const page of everyPage((after) => services.reads.agedSums(units, at, after))) {
    for (const { unitId, open, dueOn } of page) {
      const so = sums.get(unitId) ?? { all: 0, overdue: 0, by: {} };
      const bucket = bucketOf(dueOn, at.on);
      const amount = Number(open);
      sums.set(unitId, {
        all: so.all + amount,
        overdue: so.overdue + (bucket === 'not_due' ? 0 : amount),
        by: { ...so.by, [bucket]: (so.by[bucket] ?? 0) + amount },
      });
    }
    await services.rest();
  }
  return sums;
}

/** Open items themselves, at most so many, what is due longest first. */
export async function itemsOwedAt(
  services: Services,
  units: readonly UnitId[],
  at: AsOf,
  most: number,
): Promise<readonly AgedItem[]> {
  let items: readonly AgedItem[] = [];
  const longest = (a: AgedItem, b: AgedItem): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1);
  for await (const page of openItemsAt(services, units, at)) items = [...items, ...page].toSorted(longest).slice(0, most);
  return items;
}

/** What is overdue on a day by the last reason that was given for it (null: none was), the most first. */
export async function overdueByReason(services: Services, units: readonly UnitId[], at: AsOf) {
  const sums = new Map<Reason | null, { amount: number; items: number }>();
  for await (const items of openItemsAt(services, units, at)) {
    const late = items.filter(({ dueOn }) => bucketOf(dueOn, at.on) !== 'not_due');
    const reasons = await services.reads.lastReasons(
      late.map(({ id }) => id),
      toInstant(addDays(at.on, 1), 0, services.zone),
    );
    for (const { id, open } of late) {
      const reason = reasons.get(id) ?? null;
      const so = sums.get(reason) ?? { amount: 0, items: 0 };
      sums.set(reason, { amount: so.amount + Number(open), items: so.items + 1 });
    }
  }
  return [...sums].map(([reason, sum]) => ({ reason, ...sum })).toSorted((a, b) => b.amount - a.amount || b.items - a.items);
}
