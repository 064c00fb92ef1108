import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Instant, instant, type LocalDate, toInstant, toLocal, weekday } from '../../kernel/time.ts';
import { addressees } from './addressees.ts';
import { deliver, ladderClock, type World, windowOf } from './delivery.ts';
import { type DigestItem, digestsOf, type LastDigest, readerOf } from './digest.ts';
import { isWaiting, type Job } from './job.ts';
import { slotsFor, waitOf } from './ladder.ts';
import type { Rule } from './rule.ts';
import type { Limits } from './schedule.ts';
import { planThing } from './slots.ts';
import type { Recipient, Watched } from './watched.ts';
import { addTo, figureGoesTo, type Tally, weeklyJobs } from './weekly.ts';

/** One card that one reader would get, if nothing were done until then. */
export interface Forecast {
  readonly reader: Recipient;
  readonly at: Instant;
  readonly items: readonly DigestItem[];
}

/** What limits the sending: the company's rules, and when each reader last got something. */
export interface Sending {
  readonly limits: Limits;
  readonly last: ReadonlyMap<Recipient, LastDigest>;
}

/** "What would be sent tomorrow": plans and sends every moment up to the end of that day, and writes nothing. In order of time. */
export function forecast(
  rules: readonly Rule[],
  things: readonly Watched[],
  told: readonly Job[],
  world: World,
  now: Instant,
  day: LocalDate,
  sending: Sending,
): readonly Forecast[] {
  const planned = things.flatMap((thing) =>
    rules.filter((rule) => rule.watch === thing.watch).flatMap((rule) => planUntil(rule, thing, told, world, now, day)),
  );
  const waiting = told.filter(isWaiting).flatMap((job): readonly Job[] => {
    const rule = rules.find((one) => one.id === job.rule);
    const from = instant(Math.max(job.dueAt, now));
    const delivery = rule && deliver(rule, job.note.urgent, job.recipient, job.note.unitId, world, from);
    return delivery ? [{ ...job, dueAt: delivery.at, note: { ...job.note, substitute: delivery.substitute } }] : [];
  });
  const figures = rules.flatMap((rule) => figuresOn(rule, things, world, now, day));
  return [...groupBy([...waiting, ...planned, ...figures], readerOf)]
    .flatMap(([reader, jobs]) => cardsOf(reader, jobs, rules, world, now, day, sending))
    .sort((a, b) => a.at - b.at || (a.reader < b.reader ? -1 : 1));
}

/** The cards that reader gets on the day: as the ticks would put them together, hold them back and send them. */
function cardsOf(
  reader: Recipient,
  jobs: readonly Job[],
  rules: readonly Rule[],
  world: World,
  now: Instant,
  day: LocalDate,
  { limits, last }: Sending,
): readonly Forecast[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const { zone } = windowOf(reader, jobs[0]?.note.unitId ?? 'unt_none', world);
  const end = toInstant(day, 1440, zone);
  const cards: Forecast[] = [];
  let before = last.get(reader);
  let waiting = jobs;
  for (let at = earliest(waiting, now); at < end; at = earliest(waiting, at)) {
    const due = waiting.filter((job) => job.dueAt <= at);
    const { send, held } = digestsOf(due, byId, limits, new Map(before ? [[reader, before]] : []), world, at);
    const { date } = toLocal(at, zone);
    for (const { items } of send) if (date === day) cards.push({ reader, at, items });
    if (send.some((one) => !one.alone)) before = { at, day: date, count: before?.day === date ? before.count + 1 : 1 };
    waiting = [...waiting.filter((job) => job.dueAt > at), ...held.map(({ job, until }) => ({ ...job, dueAt: until }))];
  }
  return cards;
}

/** When the next one is due, never before `now`; far away when none is left. */
const earliest = (jobs: readonly Job[], now: Instant): Instant =>
  jobs.length === 0 ? instant(Number.MAX_SAFE_INTEGER) : instant(Math.max(now, Math.min(...jobs.map((job) => job.dueAt))));

/** The weekly figures that are drawn on the day. */
function figuresOn(rule: Rule, things: readonly Watched[], world: World, now: Instant, day: LocalDate): readonly Job[] {
  const { weekly } = rule.repeat ?? {};
  if (!weekly || weekday(day) !== weekly.on) return [];
  const tallies = new Map<PersonId, Tally>();
  for (const thing of things.filter((one) => one.watch === rule.watch)) {
    const at = toInstant(day, weekly.minutes, world.clockOfUnit(thing.unitId).zone);
    if (at > now) addTo(tallies, figureGoesTo(rule, thing, world, at), thing);
  }
  const { zone } = world.clockOfUnit(things[0]?.unitId ?? 'unt_none');
  return weeklyJobs(rule, tallies, world, toInstant(day, weekly.minutes, zone));
}

/** What the ticks from now to the end of the day would add for one thing: a tick at each moment at which anything can change. */
function planUntil(rule: Rule, thing: Watched, told: readonly Job[], world: World, now: Instant, day: LocalDate): readonly Job[] {
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
