import { t } from '../kernel/text.ts';
import type { Context } from './context.ts';
import type { Effect, Plan } from './plan.ts';
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
