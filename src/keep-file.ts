import type { Org, Person } from './domain/org/org.ts';
import type { AllServices } from './handlers/features.ts';
import type { CommitOutcome, Plan } from './handlers/plan.ts';
import { personAt } from './handlers/view-ref.ts';
import type { Instant } from './kernel/time.ts';
import type { DueRow } from './store/outbox-row.ts';

/** How often a plan is made anew where somebody else was faster. */
const TRIES = 5;

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
  for (let tries = 0; tries < TRIES; tries++) {
    const org = await services.reads.org();
    const id = personAt(row.place);
    const person = id ? org.person(id) : null;
    if (!person?.active) return;
    const plan = await make({ org, person, now: services.clock.now() });
    if (plan.writes.length + plan.effects.length === 0 || (await commit(plan, row.key)) !== 'lost_race') return;
  }
}
