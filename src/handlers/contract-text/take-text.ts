import * as z from 'zod';
import type { SentFile } from '../../bot/platform.ts';
import type { FileOfferLine } from '../../cards/approval/file-offer-card.ts';
import type { Person } from '../../domain/org/org.ts';
import type { RecordId } from '../../fields/field.ts';
import { t } from '../../kernel/text.ts';
import { DAY, type Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { filesIn, offerOf } from '../given-files.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import { readRows, titleOf } from '../records/load-record.ts';
import { showPersonal } from '../reply.ts';
import { draftOf } from './draft-of.ts';
import type { Of, Services } from './services.ts';

/** What is read for a draft: which message has the file, and on which card it is told. */
export const textJob = z.object({
  record: z.string(),
  message: z.string(),
  key: z.string(),
  name: z.string(),
  card: z.string(),
});
export type TextJob = z.infer<typeof textJob>;

/** A document, by its name; a .pdf may as well be an invoice. */
const DOCUMENT = /\.(?:docx?|wps|txt|rtf)$/iu;
const PDF = /\.pdf$/iu;
const NAMED = /合同|协议|contract|agreement/iu;

/** The drafts that a document could be the text of: every draft of whoever sent it, a PDF only where it is called so or the draft was touched today. */
async function draftsFor({ reads }: Services, person: Person, files: readonly SentFile[], now: Instant) {
  const [file, ...more] = files;
  if (!file || more.length > 0 || file.kind !== 'file') return [];
  const isDocument = DOCUMENT.test(file.name) || (PDF.test(file.name) && NAMED.test(file.name));
  if (!isDocument && !PDF.test(file.name)) return [];
  const drafts = readRows(await reads.draftsOf(person.id)).filter(({ record }) => !record.life.held);
  return drafts.filter(({ record }) => isDocument || record.changedAt > now - DAY);
}

/** Among what else takes a file that was sent. */
export async function draftsWanting(
  services: Services,
  viewer: Person,
  files: readonly SentFile[],
): Promise<readonly FileOfferLine[]> {
  const drafts = await draftsFor(services, viewer, files, services.clock.now());
  return drafts.map((one) => ({
    title: titleOf(one),
    label: t('contract_text.label'),
    taken: false,
    attach: { do: 'contract_text.read', record: one.record.id },
  }));
}

/** A document sent while a draft is open: which contract it is of is asked, nothing is taken by itself (O31). */
export async function offerToDrafts(
  services: Services,
  context: Context,
  message: string,
  files: readonly SentFile[],
): Promise<Plan | null> {
  if ((await draftsFor(services, context.person, files, context.now)).length === 0) return null;
  return { ...emptyPlan, effects: [showPersonal(context, 'file_offer', offerOf(message), { message, form: 'file', files })] };
}

/** 「放进去」: the document is read for this draft. */
export async function readText({ action, on }: Of<'contract_text.read'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await draftOf(services, action.record, context);
  const [file] = filesIn(on.payload);
  const message = typeof on.payload.message === 'string' ? on.payload.message : '';
  if (!loaded) return toastPlan('warning', t('contract_text.not_draft'));
  if (!file || message === '') return toastPlan('warning', t('stray.unreadable'));
  const shown = showPersonal(context, 'contract_text', action.record, { state: 'reading', name: file.name });
  const job: TextJob = { record: action.record, message, key: file.key, name: file.name.slice(0, 200), card: shown.key };
  return {
    ...emptyPlan,
    effects: [
      shown,
      {
        handler: 'contract_text',
        key: `contract_text:${message}:${file.key}:${action.record}`,
        subject: action.record as RecordId,
        place: shown.place,
        payload: { ...job },
      },
    ],
    reply: { repaint: true, toast: { tone: 'info', text: t('contract_text.reading') } },
  };
}
