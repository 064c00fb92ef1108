import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { HOUR, type Instant, instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import type { Org } from '../org/org.ts';
import { nextSendTime, type Who } from '../workday/working-time.ts';
import { readerOf } from './digest.ts';
import { type Job, newJob } from './job.ts';
import { after } from './offset.ts';
import type { Limits } from './schedule.ts';
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
  'reason_required',
  'nobody_above',
  'to_self',
  'left',
  'suspended',
  'had_it',
] as const;
export type AnswerRefusal = (typeof ANSWER_REFUSALS)[number];

/** `later`: in two hours, within the hours of the person, and not beyond what it is about; it is never refused for its time. */
export type SnoozeFor = 'later' | { readonly until: LocalDate };

/** The line as it is after the answer, and the line that follows from it. */
export interface Answered {
  readonly job: Job;
  readonly next: Job | null;
}

type Outcome = Result<Answered, AnswerRefusal>;

/** At what time of day it comes again on another day, and how long `later` is. */
const MORNING = 9 * 60;
const LATER = 2 * HOUR;

/** Later today, or on a day chosen; so often, so far, and not beyond what it is about (O15 "stop until"). */
export function snooze(job: Job, by: PersonId, choice: SnoozeFor, limits: Limits, clock: Who, now: Instant): Outcome {
  const refused = refusal(job, by, 'snooze');
  if (refused) return no(refused);
  if (!mayStillSnooze(job, limits)) return no('too_often');
  const until = choice === 'later' ? laterOn(job, clock, now) : onDay(job, choice.until, limits, clock, now);
  if (typeof until === 'string') return no(until);
  return ok({
    job: { ...job, state: 'snoozed', dueAt: until, note: { ...job.note, snoozes: job.note.snoozes + 1 } },
    next: null,
  });
}

/** Has not been put off as often as it may be. */
export const mayStillSnooze = (job: Job, limits: Limits): boolean => job.note.snoozes < limits.snooze.times;

function laterOn({ note }: Job, clock: Who, now: Instant): Instant {
  const until = nextSendTime(instant(now + LATER), clock) ?? instant(now + LATER);
  return note.at !== null && now < note.at && until > note.at ? note.at : until;
}

function onDay(job: Job, day: LocalDate, limits: Limits, clock: Who, now: Instant): Instant | AnswerRefusal {
  const wanted = toInstant(day, MORNING, clock.zone);
  if (wanted <= now) return 'past';
  const until = nextSendTime(wanted, clock);
  const farthest = after(now, { amount: limits.snooze.workdays, unit: 'wd' }, clock, null);
  if (until === null || toLocal(until, clock.zone).date > toLocal(farthest, clock.zone).date) return 'too_far';
  return job.note.at !== null && now < job.note.at && until > job.note.at ? 'after_deadline' : until;
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
