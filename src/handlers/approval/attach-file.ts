import type { SentFile } from '../../bot/platform.ts';
import { type FileOfferLine, fileOfferCard } from '../../cards/approval/file-offer-card.ts';
import type { Card, Element } from '../../cards/element.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Fields, FileRef, RawForm } from '../../fields/field.ts';
import type { DraftId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { say, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Payload } from '../feature.ts';
import { fileIn, filesFields, filesIn, holdsFile, offeredAgain, offerOf, withFile } from '../given-files.ts';
import { type Effect, emptyPlan, type Plan, type Row, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { sentToPrivate, showPersonal } from '../reply.ts';
import { formContext, processOf } from '../services.ts';
import { isAlive, isOpen, moveDraft } from './draft-row.ts';
import { draftTitle } from './draft-title.ts';
import type { Services } from './services.ts';

/** A picture or file in the private chat: offered to what it could be for; nothing is attached by itself (O31). */
export async function takeFile(
  services: Services,
  context: Context,
  message: string,
  form: FileRef['kind'],
  files: readonly SentFile[],
): Promise<Plan> {
  if (await isWanted(services, context.person)) return { ...emptyPlan, effects: [offerFile(context, message, form, files)] };
  return (
    (files.length > 0 ? await services.parts.unwantedFiles(context, message, files) : null) ?? {
      ...emptyPlan,
      effects: [showPersonal(context, 'notice', `notice:${context.cause}`, { text: t(`unreadable.${form}`) })],
    }
  );
}

/** Whether anything would take it. What each of them is about is worked out only for the card. */
async function isWanted(services: Services, viewer: Person): Promise<boolean> {
  const drafts = await draftsOf(services, viewer);
  return (
    drafts.some((draft) => filesFields(fieldsOf(services, draft)).length > 0) ||
    (await services.parts.takesFiles(viewer, null, { files: [], beside: false })).length > 0
  );
}

const draftsOf = async (services: Services, viewer: Person): Promise<readonly Row<'draft'>[]> =>
  (await services.reads.openDrafts(viewer.id)).filter(isOpen);

/**
 * The card that offers it; it stays away where there is nothing to offer it to.
 * @param beside it came with words, which are answered by themselves
 */
export const offerFile = (
  context: Context,
  message: string,
  form: FileRef['kind'],
  files: readonly SentFile[],
  beside = false,
): Effect =>
  showPersonal(context, 'file_offer', offerOf(message), {
    message,
    form,
    ...(files.length > 0 ? { files } : {}),
    ...(beside ? { beside } : {}),
  });

export async function showFileOffer(services: Services, viewer: Person, payload: Payload): Promise<Card> {
  const offers = await offersTo(services, await services.reads.org(), viewer, payload);
  return fileOfferCard(fileIn(payload)?.kind ?? 'image', offers);
}

/** Forms that are open and take files, then whatever else features want. */
async function offersTo(services: Services, org: Org, viewer: Person, payload: Payload) {
  const sent = fileIn(payload);
  const lines = await Promise.all(
    (await draftsOf(services, viewer)).map(async (draft): Promise<readonly FileOfferLine[]> => {
      const taking = filesFields(fieldsOf(services, draft));
      if (taking.length === 0) return [];
      const title = await draftTitle(services, org, draft);
      return taking.map(([field, of]) => ({
        title,
        label: say(of.label),
        taken: holdsFile(formOf(draft)[field], sent),
        attach: { do: 'draft.attach', draft: draft.id as DraftId, field },
      }));
    }),
  );
  const [file, ...more] = filesIn(payload);
  const isBrought = file !== undefined && more.length === 0 && SHEET.test(file.name) && services.parts.bringsSheets(viewer, org);
  return [
    ...(isBrought ? AS_SHEET : []),
    ...lines.flat(),
    ...(await services.parts.takesFiles(viewer, sent, { files: filesIn(payload), beside: payload.beside === true })),
  ];
}

/** What may be a table, by its name. */
const SHEET = /\.(?:xlsx?|csv|dat|txt)$/iu;
const AS_SHEET: readonly Element[] = [
  { kind: 'text', text: t('files.as_sheet') },
  { kind: 'buttons', buttons: [{ text: t('files.read_sheet'), style: 'plain', action: { do: 'draft.read_sheet' } }] },
];

/** 「读成表格」: what was sent is for no form, and is read by whoever knows such sheets. */
export async function readSheetSent(services: Services, context: Context, on: BoundMessage): Promise<Plan> {
  const sent = fileIn(on.payload);
  const taken = sent && (await services.parts.unwantedFiles(context, sent.messageId, filesIn(on.payload)));
  return taken ? { ...taken, reply: sentToPrivate(context) } : toastPlan('warning', t('stray.unreadable'));
}

const formOf = (draft: Row<'draft'>): RawForm => fromJson(draft.form) as RawForm;
const fieldsOf = (services: Services, draft: Row<'draft'>): Fields =>
  processOf(services, draft.process)?.fieldsFor(formOf(draft)) ?? {};

/** 「放进去」: what was sent stands in the form from now on, which is checked again. */
export async function attachFile(
  services: Services,
  context: Context,
  draft: Row<'draft'>,
  id: string,
  bound: BoundMessage,
): Promise<Plan> {
  if (!isAlive(draft)) return toastPlan('info', t('draft.over'));
  const c = formContext(services, context.org, context.person, context.now);
  const held = withFile(fieldsOf(services, draft)[id], formOf(draft)[id], fileIn(bound.payload), c);
  if (!held.ok) return held.error;
  return {
    ...withFiles(context, draft, id, held.value, [{ repaint: bound.subject }]),
    reply: { repaint: true, toast: { tone: 'success', text: t('files.attached') } },
  };
}

/** The form with these files, at the stage where it was: a form half filled in is no mistake, and a preview is checked whenever it is drawn. */
const withFiles = (context: Context, draft: Row<'draft'>, id: string, value: string, offers: readonly Effect[]): Plan => ({
  writes: [
    moveDraft(draft, context, {
      stage: draft.stage === 'ended' ? 'form' : draft.stage,
      form: toJson({ ...formOf(draft), [id]: value }),
    }),
  ],
  audit: [],
  effects: [{ repaint: draft.id }, ...offers],
});

/** 「去掉」: nothing of it stands in the form any more, and it is offered again. */
export function detachFiles(context: Context, draft: Row<'draft'>, id: string): Plan {
  if (!isAlive(draft)) return toastPlan('info', t('draft.over'));
  return { ...withFiles(context, draft, id, '', offeredAgain(formOf(draft)[id])), reply: { repaint: true } };
}
