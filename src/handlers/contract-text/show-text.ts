import * as z from 'zod';
import { contractNotices } from '../../cards/contract/contract-elements.ts';
import { TEXT_FAULTS, textCard, textLine } from '../../cards/contract-text/text-card.ts';
import type { Card } from '../../cards/element.ts';
import { quiet } from '../../cards/parts.ts';
import type { Person } from '../../domain/org/org.ts';
import { t } from '../../kernel/text.ts';
import { changesTold } from '../../processes/contract-review/text-changes.ts';
import { textFindings } from '../../processes/contract-review/text-findings.ts';
import { EDIT } from '../../records/register-words.ts';
import { mayMake } from '../../records/step.ts';
import { lookAt } from '../approval/request-file.ts';
import type { Context } from '../context.ts';
import { contractReviewed } from '../contract/contract-reviewed.ts';
import { type Plan, toastPlan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { loadRecord, readerNow, unknown } from '../records/load-record.ts';
import { sentOn } from '../reply.ts';
import type { CardLook, CardPart } from '../request-parts.ts';
import { CONTRACT, formOf, textOf } from './draft-of.ts';
import type { Of, Services } from './services.ts';

export const textPayload = z.object({
  state: z.enum(['reading', 'read', 'refused']),
  name: z.string(),
  why: z.enum(TEXT_FAULTS).optional(),
  version: z.int().optional(),
});

/** View `contract_text`, subject: the contract; as its reader may see it (S4). */
export async function showText(
  services: Services,
  viewer: Person,
  record: string,
  payload: z.infer<typeof textPayload>,
): Promise<Card | null> {
  const loaded = await loadRecord(services, record, await readerNow(services, viewer));
  if (!loaded) return null;
  const { version } = payload;
  const text = version === undefined ? null : await services.reads.contractText(loaded.record.id, version);
  const before = version === undefined ? null : await services.reads.contractText(loaded.record.id, version - 1);
  const terms = formOf(loaded.record);
  return textCard({
    record,
    number: loaded.record.number,
    title: loaded.kind.title(loaded.record.form),
    ...payload,
    ...(text
      ? {
          paragraphs: text.text.split('\n').length,
          findings: textFindings(terms, terms.buyer ?? '', text),
          changes: before ? changesTold(before.text, text.text) : null,
        }
      : {}),
  });
}

/** On the card of a contract: its text, and while it is a draft what of it does not agree, or how to send one. */
export async function textPart({ kind, record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  const terms = formOf(record);
  const text = await textOf(services, record);
  const instead = ['text_version'];
  if (!text) return { instead, body: quiet(mayMake(kind, record, EDIT, scene).ok && t('contract_text.hint')) };
  return {
    instead,
    head: record.state === 'draft' && !record.life.held ? contractNotices(textFindings(terms, terms.buyer ?? '', text)) : [],
    body: [textLine(text.version, text.name, { do: 'contract_text.file', record: record.id })],
  };
}

/** On the card of a review: the way to the file. */
export async function reviewPart({ file }: CardLook, services: Services): Promise<CardPart> {
  const text = await textUnder(services, file);
  const { id: request } = file.instance;
  return text ? { elements: [textLine(text.version, text.name, { do: 'contract_text.file_of', request })] } : {};
}

async function textUnder(services: Services, file: RequestFile) {
  const record = await contractReviewed(services, file);
  return record && textOf(services, record);
}

/** 「看原文件」: sent on to the private chat of whoever sees the contract; who looked is in the log. */
export async function sendText({ action }: Of<'contract_text.file'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  const text = loaded?.kind.id === CONTRACT.id ? await textOf(services, loaded.record) : null;
  return text ? sentOn(context, action.record, 'contract_text.file', [text]) : unknown();
}

/** … or all of its review. */
export async function sendTextOf({ action }: Of<'contract_text.file_of'>, services: Services, context: Context): Promise<Plan> {
  const found = await lookAt(services, context, action.request, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  const text = await textUnder(services, found.file);
  return text ? sentOn(context, text.recId, 'contract_text.file', [text]) : unknown();
}
