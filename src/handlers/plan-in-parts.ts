import type { Context } from './context.ts';
import type { Plan } from './plan.ts';

/** A plan that may be only the first of several, each committed by itself and the next made on what has come of it; the last one answers the person. */
export interface PlanInParts extends Plan {
  readonly afterwards?: (context: Context) => Promise<PlanInParts>;
}
