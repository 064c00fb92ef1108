import { type Instant, instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import { addressees } from './addressees.ts';
import { deliver, ladderClock, type World, windowOf } from './delivery.ts';
import { type DigestItem, itemsOf, readerOf } from './digest.ts';
import { isWaiting, type Job } from './job.ts';
import { slotsFor, waitOf } from './ladder.ts';
import type { Rule } from './schedule.ts';
import { planThing, type Told } from './slots.ts';
import type { Recipient, Watched } from './watched.ts';

/** What one reader would get on a day, if nothing were done until then. */
export interface Forecast {
  readonly reader: Recipient;
  readonly at: Instant;
  readonly items: readonly DigestItem[];
}

/** "What would be sent tomorrow": plans every moment up to the end of that day and writes nothing. Readers in order of time. */
export function forecast(
  rules: readonly Rule[],
  things: readonly Watched[],
  told: Told,
  world: World,
  now: Instant,
  day: LocalDate,
): readonly Forecast[] {
  const planned = things.flatMap((thing) =>
    rules.filter((rule) => rule.watch === thing.watch).flatMap((rule) => planUntil(rule, thing, told, world, now, day)),
  );
  const waiting = told.filter(isWaiting).flatMap((job): readonly Job[] => {
    const rule = rules.find((one) => one.id === job.rule);
    const from = instant(Math.max(job.dueAt, now));
    const delivery = rule && deliver(rule, job.note.urgent, job.recipient, job.note.unitId, world, from);
    return delivery ? [{ ...job, dueAt: delivery.at, note: { ...job.note, standIn: delivery.standIn } }] : [];
  });
  const ofDay = lastOfEach([...waiting, ...planned]).filter(
    (job) => toLocal(job.dueAt, windowOf(readerOf(job), job.note.unitId, world).zone).date === day,
  );
  return [...new Set(ofDay.map(readerOf))]
    .map((reader): Forecast => {
      const jobs = ofDay.filter((job) => readerOf(job) === reader);
      return { reader, at: instant(Math.min(...jobs.map((job) => job.dueAt))), items: itemsOf(jobs) };
    })
    .sort((a, b) => a.at - b.at || (a.reader < b.reader ? -1 : 1));
}

/** What the ticks from now to the end of the day would add for one thing: a tick at each moment at which anything can change. */
function planUntil(rule: Rule, thing: Watched, told: Told, world: World, now: Instant, day: LocalDate): readonly Job[] {
  const end = instant(toInstant(day, 1440, world.clockOfUnit(thing.unitId).zone) - 1);
  const silenced = told.filter((job) => job.target === thing.target && job.state === 'snoozed').map((job) => job.dueAt);
  const ticks = [now, ...silenced, ...momentsOf(rule, thing, world, now, end, day)].filter((at) => at >= now && at <= end);
  const jobs: Job[] = [];
  for (const tick of [...new Set(ticks)].sort((a, b) => a - b))
    jobs.push(...planThing(rule, thing, [...told, ...jobs], world, tick));
  return jobs;
}

function momentsOf(rule: Rule, thing: Watched, world: World, now: Instant, end: Instant, day: LocalDate): readonly Instant[] {
  const wait = waitOf(thing);
  const { zone } = world.clockOfUnit(thing.unitId);
  if (!wait) return rule.ladder.flatMap(({ timing }) => (timing.kind === 'at' ? [toInstant(day, timing.minutes, zone)] : []));
  return [...addressees(rule, thing, world.org)].flatMap(([recipient, means]) =>
    means.flatMap((to) =>
      slotsFor(rule, wait, to, ladderClock(rule, recipient, thing.unitId, world, now), end).map((slot) => slot.at),
    ),
  );
}

/** Of several due at one moment only the last is sent. */
const lastOfEach = (jobs: readonly Job[]): readonly Job[] => [
  ...new Map(jobs.map((job) => [`${job.rule} ${job.target} ${job.recipient} ${job.dueAt}`, job])).values(),
];
