import { t } from '../kernel/text.ts';
import { DAY } from '../kernel/time.ts';
import type { Context } from './context.ts';
import { emptyPlan, type Plan } from './plan.ts';
import type { BoundMessage, Reads } from './reads.ts';
import { personAt, type ViewName } from './view-ref.ts';

/** An older one is sent once more, for it may not be pressed for long. */
const NEAR_FOR = DAY;

/**
 * 「查看」 of what the reader has before their eyes brings nothing new: its card is the newest of the chat, or stands right above the newest, which was pressed and only tells of it.
 * Null: it is to be sent.
 * @param views those that show the subject itself
 */
export async function standsNear(
  reads: Pick<Reads, 'newestIn'>,
  { place, now }: Pick<Context, 'place' | 'now'>,
  on: Pick<BoundMessage, 'outboxKey' | 'retired' | 'view'>,
  subject: string,
  views: readonly ViewName[],
): Promise<Plan | null> {
  if (personAt(place) === null || on.retired) return null;
  const [newest, above] = await reads.newestIn(place);
  const isBelow = newest?.key !== on.outboxKey;
  // A list is as long as it is: what stands above it is out of sight.
  const card = isBelow ? newest : on.view === 'notice' ? above : undefined;
  const isIt =
    card?.subject === subject && views.includes(card.view) && !card.retired && card.isShown && now - card.createdAt < NEAR_FOR;
  return isIt
    ? {
        ...emptyPlan,
        reply: { toast: { tone: 'info', text: t(isBelow ? 'request.stands_below' : 'request.stands_above') }, repaint: true },
      }
    : null;
}
