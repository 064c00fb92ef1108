import * as z from 'zod';
import type { SentFile } from '../bot/platform.ts';
import { type Field, type Fields, type FileRef, fieldsOfKind } from '../fields/field.ts';
import { rawOf } from '../fields/raw.ts';
import type { ReadContext } from '../fields/read-context.ts';
import { readText } from '../fields/read-text.ts';
import { storedFiles } from '../fields/stored.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { t } from '../kernel/text.ts';
import type { Payload } from './feature.ts';
import { type Effect, type Plan, toastPlan } from './plan.ts';

/*
 * What somebody sent in private, put into a form of theirs that is open: a request's or a record's. The file stays where it was sent; the form keeps the
 * message.
 */

/** What of a form takes files. */
export const filesFields = (fields: Fields) => fieldsOfKind(fields, 'files');

/** What was sent, as the card that offers it keeps it. */
export const fileIn = ({ message, form }: Payload): FileRef | null =>
  typeof message === 'string' ? { messageId: message, name: '', kind: form === 'file' ? 'file' : 'image' } : null;

const sentFiles = z.array(z.object({ key: z.string().min(1), name: z.string(), kind: z.enum(['image', 'file']) }));

/** The pictures and files of it, by which they can be fetched. */
export const filesIn = ({ files }: Payload): readonly SentFile[] => sentFiles.safeParse(files).data ?? [];

/** Subject of the card that offers what was sent. */
export const offerOf = (message: string): string => `file:${message}`;

export const holdsFile = (held: string | undefined, sent: FileRef | null): boolean =>
  storedFiles(held ?? '').some(({ messageId }) => messageId === sent?.messageId);

/** What the field holds with what was sent; else the plan that says why it does not take it. */
export function withFile(
  field: Field | undefined,
  held: string | undefined,
  sent: FileRef | null,
  c: ReadContext,
): Result<string, Plan> {
  if (!sent || field?.kind !== 'files') return no(toastPlan('warning', t('stray.unreadable')));
  if (holdsFile(held, sent)) return no(toastPlan('info', t('files.attached')));
  const value = rawOf(field, [...storedFiles(held ?? ''), sent]);
  const read = readText(field, value, c);
  return read.ok ? ok(value) : no(toastPlan('warning', t('draft.fault', { what: read.error.text, accept: read.error.accept })));
}

/** What stood in a field is offered again. */
export const offeredAgain = (held: string | undefined): readonly Effect[] =>
  storedFiles(held ?? '').map(({ messageId }) => ({ repaint: offerOf(messageId) }));
