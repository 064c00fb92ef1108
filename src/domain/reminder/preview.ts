import { type Instant, instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import { addressees } from './addressees.ts';
import { deliver, type World, windowOf } from './delivery.ts';
import { type DigestItem, itemsOf, readerOf } from './digest.ts';
import { isWaiting, type Job, jobKey, newJob } from './job.ts';
import { type Slot, slotsFor, waitOf } from './ladder.ts';
import type { Address, Rule } from './schedule.ts';
import { noteOf, planThing, type Told } from './slots.ts';
import { type Recipient, WATCHES, type Watched } from './watched.ts';

/** What one reader would get on a day, if nothing were done until then. */
export interface Forecast {
  readonly reader: Recipient;
  readonly at: Instant;
  readonly items: readonly DigestItem[];
}

/** "What would be sent tomorrow": plans every moment up to the end of the day and writes nothing. Readers in order of time. */
export function forecast(
  rules: readonly Rule[],
  things: readonly Watched[],
  told: Told,
  world: World,
  now: Instant,
  day: LocalDate,
): readonly Forecast[] {
  const planned = things.flatMap((thing) =>
    rules.filter((rule) => rule.watch === thing.watch).flatMap((rule) => future(rule, thing, told, world, now, day)),
  );
  const waiting = told.filter(isWaiting).flatMap((job): readonly Job[] => {
    const rule = rules.find((one) => one.id === job.rule);
    const delivery = rule && deliver(rule, job.note.urgent, job.recipient, job.note.unitId, world, job.dueAt > now ? job.dueAt : now);
    return delivery ? [{ ...job, dueAt: delivery.at, note: { ...job.note, standIn: delivery.standIn } }] : [];
  });
  const ofDay = latestPerThing([...waiting, ...planned]).filter(
    (job) => toLocal(job.dueAt, windowOf(readerOf(job), job.note.unitId, world).zone).date === day,
  );
  const readers = [...new Set(ofDay.map(readerOf))].map((reader): Forecast => {
    const jobs = ofDay.filter((job) => readerOf(job) === reader);
    return { reader, at: instant(Math.min(...jobs.map((job) => job.dueAt))), items: itemsOf(jobs) };
  });
  return readers.sort((a, b) => a.at - b.at || (a.reader < b.reader ? -1 : 1));
}

/** What the ticks from now to the end of the day would plan for one thing. */
function future(rule: Rule, thing: Watched, told: Told, world: World, now: Instant, day: LocalDate): readonly Job[] {
  const { zone } = world.clockOfUnit(thing.unitId);
  if (WATCHES[rule.watch].from === 'day') return planThing(rule, thing, told, world, instant(toInstant(day, 1440, zone) - 1)).length > 0 ? newsOf(rule, thing, told, world, day) : newsOf(rule, thing, told, world, day);
  const end = instant(toInstant(day, 1440, zone) - 1);
  return [...addressees(rule, thing, world.org)].flatMap(([recipient, means]) => {
    const silent = told.find((job) => job.rule === rule.id && job.target === thing.target && job.recipient === recipient && (job.state === 'snoozed' || job.note.end === 'passed'));
    if (silent?.note.end === 'passed') return [];
    return moments(rule, thing, recipient, means, world, end).flatMap((slot): readonly Job[] => {
      const name = { rule: rule.id, rung: slot.rung, slot: slot.slot, target: thing.target, recipient };
      const key = jobKey(name);
      if (told.some((job) => job.key === key) || (silent && slot.at < silent.dueAt)) return [];
      const delivery = deliver(rule, slot.urgent, recipient, thing.unitId, world, slot.at > now ? slot.at : now);
      return delivery ? [newJob(name, delivery.at, noteOf(thing, slot.urgent, delivery))] : [];
    });
  });
}

function newsOf(rule: Rule, thing: Watched, told: Told, world: World, day: LocalDate): readonly Job[] {
  return rule.ladder.flatMap(({ timing }) =>
    timing.kind === 'at' ? planThing(rule, thing, told, world, toInstant(day, timing.minutes, world.clockOfUnit(thing.unitId).zone)) : [],
  );
}

function moments(rule: Rule, thing: Watched, recipient: Recipient, means: readonly Address[], world: World, until: Instant): readonly Slot[] {
  const wait = waitOf(thing);
  return wait ? means.flatMap((to) => slotsFor(rule, wait, to, windowOf(recipient, thing.unitId, world), until)) : [];
}

/** At one moment only the last of several is sent. */
const latestPerThing = (jobs: readonly Job[]): readonly Job[] => [
  ...new Map(jobs.map((job) => [`${job.rule} ${job.target} ${job.recipient} ${job.dueAt}`, job])).values(),
];
