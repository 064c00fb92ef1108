import type { World } from '../../../src/domain/reminders/delivery.ts';
import { type Digest, digestsOf, type LastDigest } from '../../../src/domain/reminders/digest.ts';
import { end, sent, sortDue } from '../../../src/domain/reminders/due.ts';
import { isWaiting, type Job } from '../../../src/domain/reminders/job.ts';
import type { Rule } from '../../../src/domain/reminders/rule.ts';
import type { Limits } from '../../../src/domain/reminders/schedule.ts';
import { planThing } from '../../../src/domain/reminders/slots.ts';
import type { Recipient, Watched } from '../../../src/domain/reminders/watched.ts';
import { addTo, figureGoesTo, type Tally, weeklyJobs } from '../../../src/domain/reminders/weekly.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { type Instant, toLocal } from '../../../src/kernel/time.ts';
import { rulesById, SHANGHAI, schedules } from './office.ts';

/** The job ledger as the store keeps it, in memory: one line a key. */
export interface Ledger {
  readonly jobs: Map<string, Job>;
  readonly last: Map<Recipient, LastDigest>;
}

export const ledger = (): Ledger => ({ jobs: new Map(), last: new Map() });

export interface Tick {
  readonly planned: readonly Job[];
  readonly sent: readonly Digest[];
}

/** One tick of the office: plan, ask anew, put together, send. */
export function tick(
  book: Ledger,
  rules: readonly Rule[],
  things: readonly Watched[],
  world: World,
  now: Instant,
  limits: Limits = schedules.limits,
): Tick {
  const told = [...book.jobs.values()];
  const planned = things.flatMap((thing) =>
    rules.filter((one) => one.watch === thing.watch).flatMap((one) => planThing(one, thing, told, world, now)),
  );
  // What nobody is reminded of any more goes upward once a week (O16).
  const figures = rules.flatMap((one) => {
    const tallies = new Map<PersonId, Tally>();
    for (const thing of things.filter(({ watch }) => watch === one.watch))
      addTo(tallies, figureGoesTo(one, thing, world, now), thing);
    return weeklyJobs(one, tallies, world, now);
  });
  for (const job of [...planned, ...figures]) if (!book.jobs.has(job.key)) book.jobs.set(job.key, job);
  const due = [...book.jobs.values()].filter((job) => isWaiting(job) && job.dueAt <= now);
  const byTarget = new Map(things.map((thing) => [thing.target, thing]));
  const { ready, postponed, ended } = sortDue(due, rulesById(...rules), byTarget, world, now);
  const sorted = digestsOf(ready, rulesById(...rules), limits, book.last, world, now);
  for (const job of [...postponed, ...ended]) book.jobs.set(job.key, job);
  for (const { job, until } of sorted.held) book.jobs.set(job.key, { ...job, dueAt: until });
  for (const job of sorted.overtaken) book.jobs.set(job.key, end(job, 'overtaken', now));
  for (const { reader, items } of sorted.send) {
    for (const job of items.flatMap((item) => item.jobs)) book.jobs.set(job.key, sent(job, 'card', now));
    const day = toLocal(now, SHANGHAI).date;
    const before = book.last.get(reader);
    book.last.set(reader, { at: now, day, count: before?.day === day ? before.count + 1 : 1 });
  }
  return { planned, sent: sorted.send };
}
