import { type FileOfferLine, fileOfferCard } from '../../cards/approval/file-offer-card.ts';
import type { Card } from '../../cards/element.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Field, FileRef, RawForm } from '../../fields/field.ts';
import { rawOf } from '../../fields/raw.ts';
import { readText } from '../../fields/read-text.ts';
import { storedFiles } from '../../fields/stored.ts';
import type { DraftId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { say, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Payload } from '../feature.ts';
import { type Effect, emptyPlan, type Plan, type Row, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { showPersonal } from '../reply.ts';
import { formContext, processOf } from '../services.ts';
import { isAlive, isOpen, moveDraft } from './draft-row.ts';
import { draftTitle } from './draft-title.ts';
import type { Services } from './services.ts';

type FilesField = Extract<Field, { kind: 'files' }>;

/** A picture or file in the private chat: offered to what it could be for; nothing is attached by itself (O31). */
export async function takeFile(services: Services, context: Context, message: string, form: FileRef['kind']): Promise<Plan> {
  const effect = (await isWanted(services, context.person))
    ? offerFile(context, message, form)
    : showPersonal(context, 'notice', `notice:${context.cause}`, { text: t(`unreadable.${form}`) });
  return { ...emptyPlan, effects: [effect] };
}

/** Whether anything would take it. What each of them is about is worked out only for the card. */
async function isWanted(services: Services, viewer: Person): Promise<boolean> {
  const drafts = await draftsOf(services, viewer);
  return drafts.some((draft) => filesFields(services, draft).length > 0) || (await services.parts.takesFiles(viewer)).length > 0;
}

const draftsOf = async (services: Services, viewer: Person): Promise<readonly Row<'draft'>[]> =>
  (await services.reads.openDrafts(viewer.id)).filter(isOpen);

/** The card that offers it; it stays away where there is nothing to offer it to. */
export const offerFile = (context: Context, message: string, form: FileRef['kind']): Effect =>
  showPersonal(context, 'file_offer', offerOf(message), { message, form });

const offerOf = (message: string): string => `file:${message}`;

export async function showFileOffer(services: Services, viewer: Person, payload: Payload): Promise<Card> {
  const offers = await offersTo(services, await services.reads.org(), viewer, payload);
  return fileOfferCard(fileIn(payload)?.kind ?? 'image', offers);
}

/** Forms that are open and take files, then whatever else features want. */
async function offersTo(services: Services, org: Org, viewer: Person, payload: Payload) {
  const sent = fileIn(payload);
  const lines = await Promise.all(
    (await draftsOf(services, viewer)).map(async (draft): Promise<readonly FileOfferLine[]> => {
      const taking = filesFields(services, draft);
      if (taking.length === 0) return [];
      const title = await draftTitle(services, org, draft);
      return taking.map(([field, of]) => ({
        draft: draft.id as DraftId,
        field,
        title,
        label: say(of.label),
        taken: filesIn(draft, field).some((one) => one.messageId === sent?.messageId),
      }));
    }),
  );
  return [...lines.flat(), ...(await services.parts.takesFiles(viewer))];
}

function filesFields(services: Services, draft: Row<'draft'>): readonly (readonly [string, FilesField])[] {
  const fields = processOf(services, draft.process)?.fieldsFor(fromJson(draft.form) as RawForm) ?? {};
  return Object.entries(fields).flatMap(([id, field]) => (field.kind === 'files' ? [[id, field] as const] : []));
}

const filesIn = (draft: Row<'draft'>, id: string): readonly FileRef[] => storedFiles((fromJson(draft.form) as RawForm)[id] ?? '');

/** What was sent, as the offer's card keeps it. */
const fileIn = ({ message, form }: Payload): FileRef | null =>
  typeof message === 'string' ? { messageId: message, name: '', kind: form === 'file' ? 'file' : 'image' } : null;

/** 「放进去」: what was sent stands in the form from now on, which is checked again. */
export async function attachFile(
  services: Services,
  context: Context,
  draft: Row<'draft'>,
  id: string,
  bound: BoundMessage,
): Promise<Plan> {
  const sent = fileIn(bound.payload);
  const field = filesFields(services, draft).find(([one]) => one === id)?.[1];
  if (!isAlive(draft)) return toastPlan('info', t('draft.over'));
  if (!sent || !field) return toastPlan('warning', t('stray.unreadable'));
  const given = filesIn(draft, id);
  if (given.some(({ messageId }) => messageId === sent.messageId)) return toastPlan('info', t('files.attached'));
  const value = rawOf(field, [...given, sent]);
  const read = readText(field, value, formContext(services, context.org, context.person, context.now));
  if (!read.ok) return toastPlan('warning', t('draft.fault', { what: read.error.text, accept: read.error.accept }));
  return {
    ...withFiles(context, draft, id, value, [bound.subject]),
    reply: { repaint: true, toast: { tone: 'success', text: t('files.attached') } },
  };
}

/** The form with these files, at the stage where it was: a form half filled in is no mistake, and a preview is checked whenever it is drawn. */
const withFiles = (context: Context, draft: Row<'draft'>, id: string, value: string, offers: readonly string[]): Plan => ({
  writes: [
    moveDraft(draft, context, {
      stage: draft.stage === 'ended' ? 'form' : draft.stage,
      form: toJson({ ...(fromJson(draft.form) as RawForm), [id]: value }),
    }),
  ],
  audit: [],
  effects: [{ repaint: draft.id }, ...offers.map((subject) => ({ repaint: subject }))],
});

/** 「去掉」: nothing of it stands in the form any more, and it is offered again. */
export function detachFiles(context: Context, draft: Row<'draft'>, id: string): Plan {
  if (!isAlive(draft)) return toastPlan('info', t('draft.over'));
  const offers = filesIn(draft, id).map(({ messageId }) => offerOf(messageId));
  return { ...withFiles(context, draft, id, '', offers), reply: { repaint: true } };
}
