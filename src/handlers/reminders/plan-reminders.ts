import { bulkFor, findByBands, onceEach } from '../../domain/reminders/bands.ts';
import type { Rule } from '../../domain/reminders/rule.ts';
import { type FindSlot, latestSlot, planThing } from '../../domain/reminders/slots.ts';
import { isOwed, traitsOf, type Watched, type WatchName } from '../../domain/reminders/watched.ts';
import { addTo, figureGoesTo, type Tally, weeklyJobs } from '../../domain/reminders/weekly.ts';
import type { Who } from '../../domain/workday/working-time.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Due } from '../feature.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { WatchScope } from '../reads.ts';
import { insertJob, toldOf } from './job-rows.ts';
import type { OpenSeatPlan } from './ports.ts';
import type { Services } from './services.ts';
import type { RemindWorld } from './world.ts';

/**
 * A tick: what is watched becomes lines of the job ledger. One plan for each page with something on it, also where nothing is new, so that the event loop is
 * never held long; a line that is there already is left as it is, so a second tick, or a second process, adds nothing (O29).
 */
export async function* planReminders(services: Services, world: RemindWorld, now: Instant): AsyncGenerator<Due> {
  const bulk = onceEach(bulkFor);
  const find = findByBands(latestSlot, bulk);
  const tallies = new Map<string, Map<PersonId, Tally>>();
  const waitedFor = await services.watches.waitedFor?.();
  const mayWait = (watch: WatchName): boolean => !waitedFor || waitedFor.has(watch) || !(isOwed(watch) || watch === 'open_seat');
  for (const watch of new Set(services.schedules.rules.map((rule) => rule.watch).filter(mayWait))) {
    const rules = services.schedules.rules.filter((rule) => rule.watch === watch);
    const walked = new Set<string>();
    for (const scope of await scopesOf(services, watch, rules, world, now, bulk))
      yield* planWatch(services, watch, rules, world, now, find, tallies, scope, walked);
  }
  const figures = services.schedules.rules.flatMap((rule) => weeklyJobs(rule, tallies.get(rule.id) ?? new Map(), world, now));
  if (figures.length > 0) yield dueFor(`remind:weekly:${now}`, { ...emptyPlan, writes: figures.map(insertJob) });
}

async function* planWatch(
  services: Services,
  watch: WatchName,
  rules: readonly Rule[],
  world: RemindWorld,
  now: Instant,
  find: FindSlot,
  tallies: Map<string, Map<PersonId, Tally>>,
  scope: WatchScope | undefined,
  walked: Set<string>,
): AsyncGenerator<Due> {
  for (let after: string | null = null; ; ) {
    const page = await services.watched(watch, { after }, now, scope);
    if (page.items.length === 0 && page.next === null) return;
    const things = page.items.filter((thing) => !walked.has(thing.target));
    for (const thing of things) walked.add(thing.target);
    const told = (await services.jobs.jobsTold(things.map((thing) => thing.target))).map(toldOf);
    const byTarget = groupBy(told, (job) => job.target);
    const jobs = things.flatMap((thing) =>
      rules.flatMap((rule) => planThing(rule, thing, byTarget.get(thing.target) ?? [], world, now, find)),
    );
    for (const rule of rules) tally(rule, things, world, now, tallies);
    yield dueFor(`remind:plan:${watch}:${now}:${after ?? ''}`, { ...emptyPlan, writes: jobs.map(insertJob) });
    if (page.next === null) return;
    after = page.next;
  }
}

function tally(
  rule: Rule,
  things: readonly Watched[],
  world: RemindWorld,
  now: Instant,
  tallies: Map<string, Map<PersonId, Tally>>,
): void {
  if (!rule.repeat?.weekly) return;
  const own = tallies.get(rule.id) ?? new Map<PersonId, Tally>();
  tallies.set(rule.id, own);
  for (const thing of things) addTo(own, figureGoesTo(rule, thing, world, now), thing);
}

/**
 * Open seats may be ten thousand: where the store can plan them in one statement, only those that statement leaves out are walked, i.e. people with
 * absences, and seats that have waited long enough for somebody else to hear of them.
 */
async function scopesOf(
  services: Services,
  watch: WatchName,
  rules: readonly Rule[],
  world: RemindWorld,
  now: Instant,
  bulk: typeof bulkFor,
): Promise<readonly (WatchScope | undefined)[]> {
  const { watches } = services;
  if (watch !== 'open_seat' || !watches.planOpenSeats) return [undefined];
  const scopes: WatchScope[] = world.exceptional.length > 0 ? [{ people: world.exceptional }] : [];
  for (const rule of rules) {
    await watches.planOpenSeats(openSeatPlan(rule, world, now, bulk));
    const openedBefore = upwardSince(rule, world, now, bulk);
    if (openedBefore !== null) scopes.push({ openedBefore });
  }
  return scopes;
}

/** The ladder of a rule turned round, once for each calendar. */
function openSeatPlan(rule: Rule, world: RemindWorld, now: Instant, draw: typeof bulkFor): OpenSeatPlan {
  const groups = clocks(world).flatMap(({ clock, units }) => {
    const bulk = draw(rule, 'holder', clock, now);
    return bulk ? [{ units, bulk }] : [];
  });
  return { rule, groups, except: world.exceptional, at: now };
}

/** Since when a seat must have been open for anybody but its holder to be told of it; null when nobody ever is. */
function upwardSince(rule: Rule, world: RemindWorld, now: Instant, draw: typeof bulkFor): Instant | null {
  if (traitsOf(rule.watch).from !== 'since') return null;
  const others = new Set(rule.ladder.flatMap((rung) => rung.to).filter((to) => to !== 'holder'));
  const edges = clocks(world).flatMap(({ clock }) => {
    const told = [...others].map((to) => draw(rule, to, clock, now)?.bands[0]?.upTo);
    const counted = rule.repeat?.weekly ? draw(rule, 'holder', clock, now)?.bands.at(-1)?.upTo : undefined;
    return [...told, counted].filter((edge) => edge !== undefined);
  });
  return edges.length === 0 ? null : instant(Math.max(...edges));
}

/** The calendars in use, each with the units that follow it. */
function clocks(world: RemindWorld): readonly { readonly clock: Who; readonly units: readonly UnitId[] }[] {
  const found = new Map<string, { readonly clock: Who; readonly units: UnitId[] }>();
  for (const unit of world.org.units) {
    const clock = world.clockOfUnit(unit.id);
    const key = `${clock.calendar.version} ${clock.quiet.from}-${clock.quiet.to}`;
    const known = found.get(key);
    if (known) known.units.push(unit.id);
    else found.set(key, { clock, units: [unit.id] });
  }
  return [...found.values()];
}

const dueFor = (cause: string, plan: Plan): Due => ({ plan, cause });
