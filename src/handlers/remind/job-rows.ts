import type { Job, JobNote, JobState } from '../../domain/reminder/job.ts';
import type { Recipient } from '../../domain/reminder/watched.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Row, Write } from '../plan.ts';

/** What the ledger keeps beside its columns. */
interface Payload extends JobNote {
  readonly rung: string;
  readonly recipient: Recipient;
}

export function jobOf(row: Row<'job'>): Job {
  const { rung, recipient, ...note } = fromJson(row.payload) as Payload;
  const { payload: _, ...columns } = row;
  return { ...columns, state: row.state as JobState, rung, recipient, note };
}

export const rowOf = ({ rung, recipient, note, ...columns }: Job): Row<'job'> => ({
  ...columns,
  payload: toJson({ ...note, rung, recipient } satisfies Payload),
});

/** A new line; planned twice it is still one. */
export const insertJob = (job: Job): Write => ({ table: 'job', insert: rowOf(job), onConflict: 'ignore' });

/** The line moves on, if it still stands where it was seen: whoever was faster wins. */
export function updateJob(job: Job, seen: Pick<Job, 'state' | 'dueAt'>): Write {
  const { state, payload, dueAt, doneAt } = rowOf(job);
  return {
    table: 'job',
    update: { state, payload, dueAt, doneAt },
    where: { key: job.key, state: seen.state, dueAt: seen.dueAt },
  };
}
