import { createHash } from 'node:crypto';
import { chaseReds } from './handlers/expense/chase-reds.ts';
import { fileJob } from './handlers/expense/file-entry.ts';
import { type FileOutcome, gatherReading, keepReading, type ReadFor, readsIn } from './handlers/expense/keep-reading.ts';
import type { AllServices } from './handlers/features.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { type CommitPlan, keepFor } from './keep-file.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { Fetched, Wanted } from './work/read-file.ts';

interface WantedInvoice extends Wanted {
  readonly job: ReturnType<typeof fileJob.parse>;
}

/** Files that were sent for a claim: fetched, read in the worker, and kept with all that follows in one commit. */
export function invoiceFiles(services: AllServices, reader: Pick<InvoiceReader, 'read'>, commit: CommitPlan) {
  return {
    wantedBy: ({ payload }: DueRow): WantedInvoice | null => {
      const job = fileJob.safeParse(payload).data;
      return job ? { message: job.message, file: { key: job.key, kind: job.kind }, job } : null;
    },
    keep: async (row: DueRow, { job }: WantedInvoice, fetched: Fetched): Promise<void> => {
      const outcome = await outcomeOf(reader, fetched);
      // What a claim stands on is there before the claim is checked; done once more after a crash it changes nothing.
      for (const step of [keepReading, gatherReading, chaseIn])
        await keepFor(services, commit, row, (at) => step(services, { ...at, job }, outcome));
    },
  };
}

/** Red invoices among them: those who claim what they take back hear of it. */
const chaseIn = (services: AllServices, at: ReadFor, outcome: FileOutcome) => chaseReds(services, at, readsIn(outcome));

async function outcomeOf(reader: Pick<InvoiceReader, 'read'>, fetched: Fetched): Promise<FileOutcome> {
  if ('none' in fetched) return fetched.none === 'lost' ? { kind: 'lost' } : { kind: 'refused', refused: 'too_large' };
  const { bytes } = fetched;
  const reading = await reader.read(bytes);
  return { kind: 'kept', bytes, hash: createHash('sha256').update(bytes).digest('hex'), reading };
}
