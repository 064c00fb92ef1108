import type { Org, Person } from './domain/org/org.ts';
import type { AllServices } from './handlers/features.ts';
import { type CommitOutcome, emptyPlan, type Plan } from './handlers/plan.ts';
import { personAt } from './handlers/view-ref.ts';
import { AppError } from './kernel/app-error.ts';
import type { Instant } from './kernel/time.ts';
import type { DueRow } from './store/outbox-row.ts';

/** How often a plan is made anew where somebody else was faster. */
const TRIES = 20;

/** Who sent a file, in the company as it is now. */
export interface SentBy {
  readonly org: Org;
  readonly person: Person;
  readonly now: Instant;
}

export type CommitPlan = (plan: Plan, cause: string) => Promise<CommitOutcome>;

/** Commits what becomes of a file that somebody sent; nothing of whoever left meanwhile. */
export async function keepFor(
  services: Pick<AllServices, 'reads' | 'clock'>,
  commit: CommitPlan,
  row: DueRow,
  make: (at: SentBy) => Plan | Promise<Plan>,
): Promise<void> {
  await commitAnew(commit, row.key, async () => {
    const org = await services.reads.org();
    const id = personAt(row.place);
    const person = id ? org.person(id) : null;
    return person?.active ? make({ org, person, now: services.clock.now() }) : emptyPlan;
  });
}

/**
 * Commits a plan, made anew on the present state where somebody else was faster.
 * @throws when that was so each time: the row of the outbox is done once more, and nobody is left waiting for an answer
 */
export async function commitAnew(commit: CommitPlan, cause: string, make: () => Promise<Plan>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const plan = await make();
    if (plan.writes.length + plan.effects.length === 0 || (await commit(plan, cause)) !== 'lost_race') return;
  }
  throw new AppError('bug', `${cause} was overtaken ${TRIES} times`);
}
