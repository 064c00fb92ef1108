import { isId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import { lineFromInvoice } from '../../processes/expense/line-from-invoice.ts';
import type { Context } from '../context.ts';
import { fileIn, filesIn } from '../given-files.ts';
import { type Effect, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace, sentToPrivate } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { claimWithPapers } from './claim-file.ts';
import { sentLines } from './claim-lines.ts';
import { entriesIn } from './file-entry.ts';
import { readOf } from './invoice-rows.ts';
import { intoDraft } from './keep-reading.ts';
import { receiptsOf } from './receipts.ts';
import type { Services } from './services.ts';
import { takeFiles } from './take-files.ts';

/** 「读成报销明细」: what was sent is read after all. */
export async function readSent(services: Services, context: Context, on: BoundMessage): Promise<Plan> {
  const sent = fileIn(on.payload);
  const files = filesIn(on.payload);
  if (!sent || files.length === 0) return toastPlan('warning', t('stray.unreadable'));
  return { ...(await takeFiles(services, context, sent.messageId, files)), reply: sentToPrivate(context) };
}

/** 「放进报销单」: a document nobody could read is a line of the claim; its amount and day are asked for. */
export async function putUnknown(services: Services, context: Context, invoice: string, on: BoundMessage): Promise<Plan> {
  const [row] = isId('inv', invoice) ? await services.reads.invoices([invoice]) : [];
  if (row?.ownerId !== context.person.id || !isId('inv', invoice)) return toastPlan('warning', t('stray.unreadable'));
  const { org, person, now } = context;
  const job = { message: on.messageId, key: '-', name: '', kind: 'file', batch: on.outboxKey } as const;
  const line = lineFromInvoice(readOf(row), invoice, services.expense.rules);
  const { plan, full } = await intoDraft(services, { org, person, now, job }, [{ invoice, line }]);
  if (full.size > 0) return toastPlan('warning', t('expense.full_why'));
  const files = entriesIn(on.payload).map((entry) => ({
    ...entry,
    ...(entry.found
      ? { found: entry.found.map((one) => (one.invoice === invoice ? { ...one, as: 'line' as const } : one)) }
      : {}),
  }));
  return merge(plan, {
    ...emptyPlan,
    effects: [inPlace(context, on, { ...on.payload, files })],
    reply: { repaint: true, toast: { tone: 'success', text: t('expense.putting') } },
  });
}

/** 「打印报销单」: the claim as a PDF, in the private chat of whoever may see it. */
export async function printSheet(services: Services, context: Context, id: string): Promise<Plan> {
  const found = await claimWithPapers(services, context, id);
  if ('refused' in found) return found.refused;
  const { file } = found;
  return {
    writes: [],
    audit: [{ actorId: context.person.id, act: 'expense.printed', subject: file.instance.id }],
    effects: [
      {
        handler: 'claim_sheet',
        key: `claim_sheet:${file.instance.id}:${context.person.id}:${context.cause}`,
        subject: file.instance.id,
        place: toPerson(context.person.id),
        payload: {},
      },
    ],
    reply: { toast: { tone: 'info', text: t('expense.printing') } },
  };
}

/** 「看票据」: a picture of each invoice, or its file where none can be drawn, in the private chat of whoever may see them; who looked is in the log. */
export async function showReceipts(services: Services, context: Context, id: string): Promise<Plan> {
  const found = await claimWithPapers(services, context, id);
  if ('refused' in found) return found.refused;
  const { file } = found;
  const receipts = await receiptsOf(services, sentLines(file));
  return {
    writes: [],
    audit: [{ actorId: context.person.id, act: 'request.receipts_viewed', subject: file.instance.id }],
    effects: receipts.map(
      (receipt): Effect => ({
        handler: 'receipt',
        key: `receipt:${receipt.hash}:${receipt.page}:${context.person.id}:${context.cause}`,
        subject: file.instance.id,
        place: toPerson(context.person.id),
        payload: { request: file.instance.id, ...receipt },
      }),
    ),
    reply: sentToPrivate(context),
  };
}
