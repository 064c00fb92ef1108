import { t } from '../kernel/text.ts';
import { instant } from '../kernel/time.ts';
import type { Context } from './context.ts';
import { type Effect, emptyPlan, type Plan } from './plan.ts';
import type { BoundMessage } from './reads.ts';
import type { ViewName } from './view-ref.ts';
import { toPerson } from './view-ref.ts';

/** A view for one person only, posted anew for this event. */
export function showPersonal(
  context: Context,
  view: ViewName,
  subject: string,
  payload: Readonly<Record<string, unknown>> = {},
): Plan['effects'][number] {
  return {
    show: { view, subject },
    place: toPerson(context.person.id),
    key: `${view}:${context.person.id}:${context.cause}`,
    payload,
  };
}

/** The answer to a press carries the new card; should it get lost, the edit follows after this long. */
const ANSWER_FIRST_MS = 2500;

/** A card that is on the screen shows something else from now on; whoever asks for it repaints with the answer. */
export const inPlace = (
  context: Context,
  card: Pick<BoundMessage, 'view' | 'subject' | 'place' | 'outboxKey'>,
  payload: Readonly<Record<string, unknown>>,
): Effect => ({
  show: { view: card.view, subject: card.subject },
  place: card.place,
  key: card.outboxKey,
  notBefore: instant(context.now + ANSWER_FIRST_MS),
  payload,
});

/** Said in a group, answered in private; the group only learns that (S4). */
export function groupHint(context: Context): readonly Effect[] {
  if (context.place.startsWith('person:')) return [];
  return [
    {
      show: { view: 'notice', subject: `notice:${context.cause}` },
      place: context.place,
      key: `hint:${context.place}:${context.cause}`,
      payload: {
        text: t('group.answered_in_private', { name: context.person.name }),
        ...(context.groupMessage ? { replyTo: context.groupMessage } : {}),
      },
    },
  ];
}

/** A page of a list that is already on the screen: the same card turns the page. */
export function turnPage(context: Context, outboxKey: string, view: ViewName, after: string | null): Plan {
  return {
    ...emptyPlan,
    effects: [
      inPlace(context, { view, subject: `list:${context.person.id}`, place: toPerson(context.person.id), outboxKey }, { after }),
    ],
    reply: { repaint: true },
  };
}
