import { type Instant, toInstant, toLocal } from '../../kernel/time.ts';
import { isWorkday } from '../workday/workdays.ts';
import type { Who } from '../workday/working-time.ts';
import { addressees } from './addressees.ts';
import { type Delivery, deliver, ladderClock, type World, windowOf } from './delivery.ts';
import { type Job, type JobName, type JobNote, jobKey, newJob, type ToldJob } from './job.ts';
import { heightOf, type Slot, slotsFor, type Wait, waitOf } from './ladder.ts';
import type { Address, Rule } from './rule.ts';
import { traitsOf, type Watched } from './watched.ts';

/** What the ledger already holds of a thing. */
type Told = readonly ToldJob[];

/** The latest slot of a rule that has come for a person meant by these addresses. */
export type FindSlot = (rule: Rule, thing: Watched, means: readonly Address[], person: Who, now: Instant) => Slot | null;

/**
 * The lines one thing adds to the job ledger now: for each recipient the latest moment reached and no earlier one, so that downtime of
 * any length ends in one reminder and not in a row of them (O29). Who put it off or passed it on is left alone.
 */
export function planThing(
  rule: Rule,
  thing: Watched,
  told: Told,
  world: World,
  now: Instant,
  find: FindSlot = latestSlot,
): readonly Job[] {
  const jobs: Job[] = [];
  for (const [recipient, means] of addressees(rule, thing, world.org)) {
    const slot = find(rule, thing, means, ladderClock(rule, recipient, thing.unitId, world, now), now);
    const name = slot && { rule: rule.id, rung: slot.rung, slot: slot.slot, target: thing.target, recipient };
    if (!name || isSilenced(name, rule, told, now)) continue;
    const delivery = deliver(rule, slot.urgent, recipient, thing.unitId, world, now);
    if (!delivery || isStale(rule, delivery, thing, world, now)) continue;
    jobs.push(newJob(name, delivery.at, noteOf(thing, slot.urgent, delivery)));
  }
  return jobs;
}

/** The latest moment of a rule that has come for this person; of two at once the one higher up the ladder. */
export function latestSlot(...[rule, thing, means, person, now]: Parameters<FindSlot>): Slot | null {
  const wait = waitOf(thing);
  const found = means.flatMap((to) => (wait ? reached(rule, wait, to, person, now) : slotOfDay(rule, to, person, now)));
  return found.reduce<Slot | null>((best, slot) => (best && best.at > slot.at ? best : slot), null);
}

const reached = (rule: Rule, wait: Wait, to: Address, person: Who, now: Instant): readonly Slot[] =>
  slotsFor(rule, wait, to, person, now).slice(-1);

/** The slot of today, once its time has come; yesterday's news is not brought today. */
function slotOfDay(rule: Rule, to: Address, person: Who, now: Instant): readonly Slot[] {
  const { date } = toLocal(now, person.zone);
  if (!isWorkday(person.calendar, date)) return [];
  return rule.ladder.flatMap(({ id, timing, to: all, urgent }) => {
    if (timing.kind !== 'at' || !all.includes(to)) return [];
    const at = toInstant(date, timing.minutes, person.zone);
    return at <= now ? [{ rung: id, slot: date, at, urgent }] : [];
  });
}

/** Already in the ledger, or something later of the same ladder is; put off until later; or passed on to another. */
function isSilenced(name: JobName, rule: Rule, told: Told, now: Instant): boolean {
  const key = jobKey(name);
  const height = heightOf(rule, name.rung, name.slot);
  return told.some(
    (job) =>
      job.key === key ||
      (job.rule === name.rule &&
        job.target === name.target &&
        job.recipient === name.recipient &&
        ((job.state === 'snoozed' && job.dueAt > now) ||
          job.note.end === 'passed' ||
          heightOf(rule, job.rung, job.slot) > height)),
  );
}

/** News of the day that could only be brought tomorrow. */
function isStale(rule: Rule, { to, at }: Delivery, thing: Watched, world: World, now: Instant): boolean {
  if (traitsOf(rule.watch).from !== 'day') return false;
  const { zone } = windowOf(to, thing.unitId, world);
  return toLocal(at, zone).date !== toLocal(now, zone).date;
}

export const noteOf = (thing: Watched, urgent: boolean, { substitute }: Pick<Delivery, 'substitute'>): JobNote => ({
  watch: thing.watch,
  subject: thing.subject,
  title: thing.title(),
  unitId: thing.unitId,
  requestId: thing.requestId,
  since: thing.since,
  at: thing.at,
  urgent,
  sentAt: null,
  card: null,
  substitute,
  snoozes: 0,
  path: [],
  reason: null,
  end: null,
  figure: null,
});
