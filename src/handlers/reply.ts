import type { Button } from '../cards/element.ts';
import type { NoticeModel } from '../cards/talk/notice-card.ts';
import type { Sight } from '../domain/approval/sight.ts';
import type { FileRef } from '../fields/field.ts';
import type { PersonId, RequestId } from '../kernel/id.ts';
import { type Text, t } from '../kernel/text.ts';
import { instant } from '../kernel/time.ts';
import type { Context } from './context.ts';
import { type Effect, emptyPlan, type Plan, type Reply } from './plan.ts';
import type { BoundMessage } from './reads.ts';
import type { ViewName } from './view-ref.ts';
import { personAt, toPerson } from './view-ref.ts';

/** A view for one person only, posted anew for this event. */
export function showPersonal(
  context: Context,
  view: ViewName,
  subject: string,
  payload: Readonly<Record<string, unknown>> = {},
): Extract<Effect, { show: unknown }> & { readonly key: string } {
  return {
    show: { view, subject },
    place: toPerson(context.person.id),
    key: `${view}:${context.person.id}:${context.cause}`,
    payload,
  };
}

/** What is said in a few words, and to what it belongs. `needs`: shown as long as the reader sees so much of the request; absent: for good. */
interface Words extends NoticeModel {
  readonly request?: RequestId;
  readonly needs?: Sight;
}

/** A few words in somebody's private chat, said once a key. */
export const notice = (person: PersonId, subject: string, key: string, words: Words) => ({
  show: { view: 'notice' as const, subject },
  place: toPerson(person),
  key,
  payload: { ...words },
});

/** The answer to a press whose card goes to the private chat; what was pressed there has it below. */
export const sentToPrivate = ({ place }: Context, words: Text = t('request.opened')): Reply => ({
  toast: { tone: 'info', text: personAt(place) ? t('request.opened_below') : words },
});

/** Opens a request from a notice about it. */
export const openButton = (request: RequestId): Button => ({
  text: t('told.open'),
  style: 'plain',
  action: { do: 'request.open', request },
});

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

/** … with the answer to the press. */
export const redrawn = (...shown: Parameters<typeof inPlace>): Plan => ({
  ...emptyPlan,
  effects: [inPlace(...shown)],
  reply: { repaint: true },
});

/** Said in a group, answered in private; the group only learns that (S4). */
export function groupHint(context: Context): readonly Effect[] {
  if (personAt(context.place)) return [];
  return [
    {
      show: { view: 'notice', subject: `notice:${context.cause}` },
      place: context.place,
      key: `hint:${context.place}:${context.cause}`,
      payload: {
        text: t('group.answered_in_private', { name: context.person.name }),
        asLine: true,
        ...(context.groupMessage ? { replyTo: context.groupMessage } : {}),
      },
    },
  ];
}

/** The answer to a question: a view in the asker's private chat; a group it was asked in only learns that (S4). */
export const answerWith = (
  context: Context,
  view: ViewName,
  subject: string,
  payload?: Readonly<Record<string, unknown>>,
): Plan => ({ ...emptyPlan, effects: [showPersonal(context, view, subject, payload), ...groupHint(context)] });

/** … in a few words. */
export const told = (context: Context, words: Words): Plan =>
  answerWith(context, 'notice', `notice:${context.cause}`, { ...words });

/** A card of its own that was asked for by a press or a sentence: in the private chat; a group it was asked in only learns that (S4). */
export const opened = (context: Context, card: Effect): Plan => ({
  ...emptyPlan,
  effects: [card, ...groupHint(context)],
  reply: sentToPrivate(context),
});

/** A list that a button asks for: in its place where the button stands on such a list, else a card of its own. */
export const listShown = (
  context: Context,
  on: BoundMessage,
  view: ViewName,
  payload: Readonly<Record<string, unknown>>,
): Plan =>
  on.view === view
    ? redrawn(context, on, payload)
    : { ...emptyPlan, effects: [showPersonal(context, view, `list:${context.person.id}`, payload)] };

/** A page of a list that is already on the screen: the same card turns the page. */
export const turnPage = (context: Context, outboxKey: string, view: ViewName, after: string | null): Plan =>
  redrawn(context, { view, subject: `list:${context.person.id}`, place: toPerson(context.person.id), outboxKey }, { after });

/** What was sent, sent on to the private chat of whoever asked for it; who looked is in the log. */
export const sentOn = (context: Context, subject: string, act: string, files: readonly Pick<FileRef, 'messageId'>[]): Plan => ({
  writes: [],
  audit: [{ actorId: context.person.id, act, subject }],
  effects: files.map(({ messageId: message }) => ({
    handler: 'forward',
    key: `files:${message}:${context.person.id}:${context.cause}`,
    subject,
    place: toPerson(context.person.id),
    payload: { message },
  })),
  reply: sentToPrivate(context),
});

/** A file in the private chat of whoever asked; its key sorts behind that of the card beside it. */
export const sheetFile = ({ person, cause }: Context, payload: Readonly<Record<string, unknown>>): Effect => ({
  handler: 'sheet_file',
  key: `sheet:${person.id}:${cause}`,
  subject: `export:${person.id}`,
  place: toPerson(person.id),
  payload,
});
