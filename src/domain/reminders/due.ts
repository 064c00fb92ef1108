import type { Instant } from '../../kernel/time.ts';
import { deliver, type World } from './delivery.ts';
import type { Job, JobEnd } from './job.ts';
import type { Rule } from './rule.ts';
import { still } from './still.ts';
import type { Watched } from './watched.ts';

/** What becomes of the jobs whose time has come. Every one is in exactly one of the three. */
export interface Due {
  /** Still true, and the reader may be disturbed at this moment. */
  readonly ready: readonly Job[];
  /** Still true, but somebody went on leave or the assistant was down: later, at `dueAt`. */
  readonly postponed: readonly Job[];
  /** Nothing to remind of any more (self-stopping). */
  readonly ended: readonly Job[];
}

/** Asks everything anew at the moment of sending: whether it is still so, who is there, and whether they may be disturbed (O15, O29). */
export function sortDue(
  jobs: readonly Job[],
  rules: ReadonlyMap<string, Rule>,
  things: ReadonlyMap<string, Watched>,
  world: World,
  now: Instant,
): Due {
  const ready: Job[] = [];
  const postponed: Job[] = [];
  const ended: Job[] = [];
  for (const job of jobs) {
    const rule = rules.get(job.rule) ?? null;
    const found = still(job, rule, things.get(job.target) ?? null, world, now);
    if (!rule || found !== true) {
      ended.push(end(job, found === true ? 'over' : found.gone, now));
      continue;
    }
    const delivery = deliver(rule, job.note.urgent, job.recipient, job.note.unitId, world, now);
    if (!delivery) ended.push(end(job, 'unreachable', now));
    else if (delivery.at > now) postponed.push({ ...job, dueAt: delivery.at });
    else ready.push({ ...job, note: { ...job.note, substitute: delivery.substitute } });
  }
  return { ready, postponed, ended };
}

/** Out of the way. What was sent and then came to its end is done; what was never sent is skipped. */
export const end = (job: Job, why: JobEnd, now: Instant): Job => ({
  ...job,
  state: job.note.sentAt !== null && why === 'over' ? 'done' : 'skipped',
  doneAt: now,
  note: { ...job.note, end: why },
});

/** It stands on a card now; the first sending is the one that counts for the effect report. */
export const sent = (job: Job, card: string, now: Instant): Job => ({
  ...job,
  state: 'sent',
  note: { ...job.note, sentAt: job.note.sentAt ?? now, card },
});
