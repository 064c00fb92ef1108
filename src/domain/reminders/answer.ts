import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { addDays, HOUR, type Instant, instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import type { Org } from '../org/org.ts';
import { nextSendTime, type Who } from '../workday/working-time.ts';
import { readerOf } from './digest.ts';
import { end } from './due.ts';
import { type Job, newJob } from './job.ts';
import { after } from './offset.ts';
import type { Limits } from './schedule.ts';
import type { Still } from './still.ts';
import { type Answer, traitsOf } from './watched.ts';

/** Why an answer to a reminder is not accepted; each has words. */
export const ANSWER_REFUSALS = [
  'not_yours',
  'closed',
  'not_offered',
  'too_often',
  'too_far',
  'past',
  'after_deadline',
  'still_open',
  'reason_required',
  'nobody_above',
  'to_self',
  'left',
  'suspended',
  'had_it',
] as const;
export type AnswerRefusal = (typeof ANSWER_REFUSALS)[number];

export type SnoozeFor = 'hour' | 'tomorrow' | { readonly until: LocalDate };

/** The line as it is after the answer, and the line that follows from it. */
export interface Answered {
  readonly job: Job;
  readonly next: Job | null;
}

type Outcome = Result<Answered, AnswerRefusal>;

/** At what time of day it comes again on another day. */
const MORNING = 9 * 60;

/** Later: in an hour, on the next day of work, or on a day chosen; so often, so far, and not beyond what it is about (O15 "stop until"). */
export function snooze(job: Job, by: PersonId, choice: SnoozeFor, limits: Limits, clock: Who, now: Instant): Outcome {
  const refused = refusal(job, by, 'snooze');
  if (refused) return no(refused);
  if (job.note.snoozes >= limits.snooze.times) return no('too_often');
  const wanted = wantedAt(choice, clock, now);
  if (wanted <= now) return no('past');
  const until = nextSendTime(wanted, clock);
  const farthest = after(now, { amount: limits.snooze.workdays, unit: 'wd' }, clock, null);
  if (until === null || toLocal(until, clock.zone).date > toLocal(farthest, clock.zone).date) return no('too_far');
  if (job.note.at !== null && now < job.note.at && until > job.note.at) return no('after_deadline');
  return ok({
    job: { ...job, state: 'snoozed', dueAt: until, note: { ...job.note, snoozes: job.note.snoozes + 1 } },
    next: null,
  });
}

/** "Done": believed when it is so. */
export function claimDone(job: Job, by: PersonId, found: Still, now: Instant): Outcome {
  const refused = refusal(job, by, 'done');
  if (refused) return no(refused);
  if (found === true) return no('still_open');
  return ok({ job: { ...end(job, 'claimed', now), state: 'done' }, next: null });
}

/** "Not me": goes to the superior, with the reason. */
export function notMe(job: Job, by: PersonId, reason: string, org: Org, now: Instant): Outcome {
  const refused = refusal(job, by, 'not_me');
  if (refused) return no(refused);
  if (reason.trim() === '') return no('reason_required');
  const superior = org.superior(by);
  return superior ? pass(job, by, superior.id, reason, org, now) : no('nobody_above');
}

/** "X takes care of it": the reminder moves, what it is about stays where it is. */
export function handOver(job: Job, by: PersonId, to: PersonId, reason: string, org: Org, now: Instant): Outcome {
  const refused = refusal(job, by, 'hand_over');
  return refused ? no(refused) : pass(job, by, to, reason, org, now);
}

/** Who may answer: whoever got it, and whose it is. */
export const mayAnswer = (job: Job, by: PersonId): boolean => readerOf(job) === by || job.recipient === by;

function refusal(job: Job, by: PersonId, answer: Answer): AnswerRefusal | null {
  if (!mayAnswer(job, by)) return 'not_yours';
  if (job.state !== 'sent' && job.state !== 'snoozed') return 'closed';
  const offered: readonly Answer[] = job.note.figure ? [] : traitsOf(job.note.watch).answers;
  return offered.includes(answer) ? null : 'not_offered';
}

function pass(job: Job, by: PersonId, to: PersonId, reason: string, org: Org, now: Instant): Outcome {
  if (to === by || to === job.recipient) return no('to_self');
  const receiver = org.person(to);
  if (!receiver?.active) return no(receiver?.suspended ? 'suspended' : 'left');
  if (job.note.path.includes(to)) return no('had_it');
  const path = [...job.note.path, by];
  const next = newJob({ ...job, slot: `${job.slot}-${path.length}-${by}`, recipient: to }, now, {
    ...job.note,
    sentAt: null,
    card: null,
    substitute: null,
    snoozes: 0,
    path,
    reason: reason.trim() || null,
  });
  return ok({ job: { ...job, state: 'skipped', doneAt: now, note: { ...job.note, end: 'passed' } }, next });
}

function wantedAt(choice: SnoozeFor, clock: Who, now: Instant): Instant {
  if (choice === 'hour') return instant(now + HOUR);
  const day = choice === 'tomorrow' ? addDays(toLocal(now, clock.zone).date, 1) : choice.until;
  return toInstant(day, MORNING, clock.zone);
}
