import { createHash } from 'node:crypto';
import { fileJob } from './handlers/expense/file-entry.ts';
import { type FileOutcome, gatherReading, keepReading, type ReadFor } from './handlers/expense/keep-reading.ts';
import type { AllServices } from './handlers/features.ts';
import type { CommitOutcome, Plan } from './handlers/plan.ts';
import { personAt } from './handlers/view-ref.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { Fetched, Wanted } from './work/read-file.ts';

/** How often a plan is made anew where somebody else was faster. */
const TRIES = 5;

interface WantedInvoice extends Wanted {
  readonly job: ReturnType<typeof fileJob.parse>;
}

/** Files that were sent for a claim: fetched, read in the worker, and kept with all that follows in one commit. */
export function invoiceFiles(
  services: AllServices,
  reader: Pick<InvoiceReader, 'read'>,
  commit: (plan: Plan, cause: string) => Promise<CommitOutcome>,
) {
  return {
    wantedBy: ({ payload }: DueRow): WantedInvoice | null => {
      const job = fileJob.safeParse(payload).data;
      return job ? { message: job.message, file: { key: job.key, kind: job.kind }, job } : null;
    },
    keep: async (row: DueRow, { job }: WantedInvoice, fetched: Fetched): Promise<void> => {
      const outcome = await outcomeOf(reader, fetched);
      // What a claim stands on is there before the claim is checked; done once more after a crash it changes nothing.
      for (const step of [keepReading, gatherReading]) await carryOut(row, job, (at) => step(services, at, outcome));
    },
  };

  async function carryOut(row: DueRow, job: WantedInvoice['job'], make: (at: ReadFor) => Promise<Plan>): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const org = await services.reads.org();
      const id = personAt(row.place);
      const person = id ? org.person(id) : null;
      // Whoever left meanwhile claims nothing.
      if (!person?.active) return;
      const plan = await make({ org, person, now: services.clock.now(), job });
      if (plan.writes.length + plan.effects.length === 0 || (await commit(plan, row.key)) !== 'lost_race') return;
    }
  }
}

async function outcomeOf(reader: Pick<InvoiceReader, 'read'>, fetched: Fetched): Promise<FileOutcome> {
  if ('none' in fetched) return fetched.none === 'lost' ? { kind: 'lost' } : { kind: 'refused', refused: 'too_large' };
  const { bytes } = fetched;
  const reading = await reader.read(bytes);
  return { kind: 'kept', bytes, hash: createHash('sha256').update(bytes).digest('hex'), reading };
}
