import { createHash } from 'node:crypto';
import type { Platform } from './bot/platform.ts';
import { keepText, type ReadDocument } from './handlers/contract-text/keep-text.ts';
import { type TextJob, textJob } from './handlers/contract-text/take-text.ts';
import type { AllServices } from './handlers/features.ts';
import { MOST_TEXT_BYTES } from './invoice-files/plain-text.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { type CommitPlan, keepFor } from './keep-file.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { EffectHandler } from './work/dispatcher.ts';
import { type Fetched, readFile, type Wanted } from './work/read-file.ts';

interface WantedText extends Wanted {
  readonly job: TextJob;
}

/** A document that is the text of a contract: fetched, read in the worker, and kept as its next version. */
export const contractDocument = (
  platform: Pick<Platform, 'fetchFile'>,
  services: AllServices,
  reader: Pick<InvoiceReader, 'text'>,
  commit: CommitPlan,
): EffectHandler =>
  readFile(platform, MOST_TEXT_BYTES, wantedBy, async (row, { job }, fetched) => {
    const read = await documentOf(reader, fetched);
    await keepFor(services, commit, row, (at) => keepText(services, { ...at, job }, read));
  });

const wantedBy = ({ payload }: DueRow): WantedText | null => {
  const job = textJob.safeParse(payload).data;
  return job ? { message: job.message, file: { key: job.key, kind: 'file' }, job } : null;
};

async function documentOf(reader: Pick<InvoiceReader, 'text'>, fetched: Fetched): Promise<ReadDocument> {
  if ('none' in fetched) return { refused: fetched.none };
  const read = await reader.text(fetched.bytes);
  return 'refused' in read ? read : { ...read, hash: createHash('sha256').update(fetched.bytes).digest('hex') };
}
