import type { Inbound } from './bot/platform.ts';
import type { AllServices } from './handlers/features.ts';
import type { Plan } from './handlers/plan.ts';
import { type Recognized, recognize } from './handlers/recognize.ts';
import { arrive, planFor } from './receive.ts';

/** What a message would come to. */
export interface Rehearsal {
  readonly understood: Recognized;
  readonly plan: Plan;
}

/** A message understood and planned on the present state, of which nothing is written or shown; null where nobody of the staff speaks. */
export async function rehearse(services: AllServices, inbound: Inbound): Promise<Rehearsal | null> {
  const [understood, context] = await Promise.all([recognize(inbound, services), arrive(services, inbound)]);
  return understood && context ? { understood, plan: await planFor(understood, services, context) } : null;
}
