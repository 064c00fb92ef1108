import { type Substitute, substituteFor } from '../domain/approval/substitute.ts';
import type { PersonId } from '../kernel/id.ts';
import { fromJson } from '../kernel/json.ts';
import { onceFor } from '../kernel/once-for.ts';
import type { Instant } from '../kernel/time.ts';
import type { Row } from './plan.ts';
import type { Services } from './services.ts';

/** Everybody who stands in for somebody at this instant (O1). */
export async function substitutesOf(services: Services, at: Instant): Promise<readonly Substitute[]> {
  return (await services.reads.substitutes('everyone', at)).map(substituteOf);
}

/** Who decides now for these people in a process, other than themselves (O1). */
export async function standInsOf(
  services: Services,
  people: readonly PersonId[],
  at: Instant,
  process: string,
): Promise<readonly PersonId[]> {
  const away = await substitutesOf(services, at);
  const found = people.flatMap((id) => substituteFor(id, away, at, process) ?? []);
  return [...new Set(found)].filter((id) => !people.includes(id));
}

/** The store gives the same rows again until one is written. */
export const substituteOf = onceFor(
  (row: Row<'substitute'>): Substitute => ({
    personId: row.personId as PersonId,
    substituteId: row.substituteId as PersonId,
    from: row.fromAt,
    to: row.toAt,
    processes: fromJson(row.processes) as readonly string[],
  }),
);
