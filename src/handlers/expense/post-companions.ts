import type { PersonId } from '../../kernel/id.ts';
import { emptyPlan, type Write } from '../plan.ts';
import type { Posting } from '../posting.ts';
import type { Services } from './services.ts';

/** Who may claim for a trip beside the one who asked for it; whether it still stands says the request itself. */
export const companionPosting: Posting<readonly PersonId[], Services> = {
  reserve: async ({ instance }, people = []) => ({
    ...emptyPlan,
    writes: [
      ...(instance.round > 1 ? [{ table: 'tripCompanion', delete: { requestId: instance.id }, mayMiss: true } as const] : []),
      ...people.map((personId): Write => ({ table: 'tripCompanion', insert: { requestId: instance.id, personId } })),
    ],
  }),
};
