import type { Instant } from '../../kernel/time.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { NewsFate } from './ports.ts';
import type { Services } from './services.ts';

/** Whether and when what was told of orders has arrived, kept beside the order: the outbox forgets (O20). */
export async function* keepReceipts({ reads }: Services, now: Instant): AsyncGenerator<Plan> {
  const known = (await reads.newsAwaited(now)).filter((one): one is Known => one.outcome !== null);
  if (known.length === 0) return;
  yield {
    ...emptyPlan,
    writes: known.map(({ orderId, place, nth, outcome, at }) => ({
      table: 'orderNews',
      update: { outcome, outcomeAt: at ?? now },
      where: { orderId, place, nth, outcome: null },
      mayMiss: true,
    })),
    effects: [...new Set(known.map(({ orderId }) => orderId))].map((repaint) => ({ repaint })),
  };
}

type Known = NewsFate & { readonly outcome: NonNullable<NewsFate['outcome']> };
