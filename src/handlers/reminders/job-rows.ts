import type { Job, JobNote, JobState, ToldJob } from '../../domain/reminders/job.ts';
import type { Recipient } from '../../domain/reminders/watched.ts';
import type { UnitId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Row, Write } from '../plan.ts';
import type { ToldRow } from './ports.ts';

/** What the ledger keeps beside its columns; by unit and first sending it is counted, so these have columns. */
interface Payload extends Omit<JobNote, 'sentAt' | 'unitId'> {
  readonly rung: string;
  readonly recipient: Recipient;
}

type Unkept = { readonly [K in 'sentAt' | 'unitId']: undefined };

export function jobOf(row: Row<'job'>): Job {
  const { rung, recipient, ...note } = fromJson(row.payload) as Payload;
  const { payload: _, sentAt, unitId, ...columns } = row;
  return { ...columns, state: row.state as JobState, rung, recipient, note: { ...note, sentAt, unitId: unitId as UnitId } };
}

/** The same for planning; what the key says is taken from there (`jobKey`: of its parts only the target may hold a colon). */
export function toldOf({ key, rule, slot, target, state, dueAt, end }: ToldRow): ToldJob {
  const behindRule = rule.length + 1;
  return {
    key,
    rule,
    rung: key.slice(behindRule, key.indexOf(':', behindRule)),
    slot,
    target,
    recipient: key.slice(key.lastIndexOf(':') + 1) as Recipient,
    state: state as JobState,
    dueAt,
    note: { end },
  };
}

/** Written ten thousand times a morning: named column by column, which is half the work of taking rests of objects. */
export function rowOf({ key, rule, slot, target, state, dueAt, doneAt, rung, recipient, note }: Job): Row<'job'> {
  const { sentAt, unitId } = note;
  // What has a column of its own is left out of JSON.
  const payload = toJson({ ...note, sentAt: undefined, unitId: undefined, rung, recipient } satisfies Payload & Unkept);
  return { key, rule, slot, target, state, dueAt, doneAt, sentAt, unitId, payload };
}

/** A new line; planned twice it is still one. */
export const insertJob = (job: Job): Write => ({ table: 'job', insert: rowOf(job), onConflict: 'ignore' });

/** The line moves on, if it still stands where it was seen: whoever was faster wins. */
export function updateJob(job: Job, seen: Pick<Job, 'state' | 'dueAt'>): Write {
  const { state, payload, dueAt, sentAt, doneAt } = rowOf(job);
  return {
    table: 'job',
    update: { state, payload, dueAt, sentAt, doneAt },
    where: { key: job.key, state: seen.state, dueAt: seen.dueAt },
  };
}
