import type { Card } from '../../cards/element.ts';
import { onTimeCard } from '../../cards/orders/on-time-card.ts';
import { unitName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { addDays } from '../../kernel/time.ts';
import { answering, sightOf } from '../../records/who.ts';
import { readerNow } from '../records/load-record.ts';
import { ORDER } from './order-kind.ts';
import type { Services } from './services.ts';

const DAYS = 90;

/** View `on_time`: how the branches somebody answers for kept the days they promised, worst first (S45, S4). */
export async function showOnTime(services: Services, viewer: Person): Promise<Card> {
  const { org, today } = await readerNow(services, viewer);
  const sight = sightOf(answering(ORDER.see), viewer.id, org);
  const units = sight.everything ? org.units.map(({ id }) => id) : [...new Set(sight.units)];
  if (units.length === 0) return onTimeCard(DAYS, null);
  const kept = await services.reads.punctuality(units, addDays(today, -DAYS), today);
  const lines = kept.map(({ unitId, ...figures }) => ({ ...figures, unit: unitName(org, unitId) ?? '—' }));
  return onTimeCard(
    DAYS,
    lines.toSorted((a, b) => a.first / a.count - b.first / b.count),
  );
}
