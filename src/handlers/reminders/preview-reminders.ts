import { addressees } from '../../domain/reminders/addressees.ts';
import { isPerson } from '../../domain/reminders/delivery.ts';
import type { LastDigest } from '../../domain/reminders/digest.ts';
import type { Job } from '../../domain/reminders/job.ts';
import { type Forecast, forecast } from '../../domain/reminders/preview.ts';
import type { Rule } from '../../domain/reminders/rule.ts';
import { type Recipient, traitsOf, type Watched, type WatchName } from '../../domain/reminders/watched.ts';
import { figureGoesTo } from '../../domain/reminders/weekly.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { type Instant, instant, type LocalDate, toInstant } from '../../kernel/time.ts';
import type { WatchScope } from '../reads.ts';
import { jobOf } from './job-rows.ts';
import { lastDigests } from './send-reminders.ts';
import type { Services } from './services.ts';
import { type RemindWorld, worldAt } from './world.ts';

/** Things a preview reckons with, and pages of a watch it walks to find them; a larger office is previewed branch by branch. */
const MOST = 2000;
const PAGES = 40;
/** Things whose lines are looked up at a time. */
const PORTION = 200;
const NOON = 12 * 60;

/** Whose reminders: those one person would get, or those about the matters of some units. */
export type PreviewScope = { readonly reader: PersonId } | { readonly units: readonly UnitId[] };

export interface Preview {
  readonly cards: readonly Forecast[];
  /** What the lines are about, by target. */
  readonly things: ReadonlyMap<string, Watched>;
  /** There was more than is looked at. */
  readonly cut: boolean;
}

/** Dry run: what would be sent on a day, if nothing were done until then; nothing is written. */
export async function previewReminders(services: Services, now: Instant, day: LocalDate, scope: PreviewScope): Promise<Preview> {
  // Stand-ins and absences as they will be on the day.
  const then = instant(Math.max(now, toInstant(day, NOON, services.zone)));
  const world = await worldAt(services, await services.reads.org(), then);
  const { rules } = services.schedules;
  const { things, cut } = await thingsWithin(services, world, now, then, scope);
  const told: Job[] = [];
  for (let i = 0; i < things.length; i += PORTION)
    told.push(...(await services.jobs.jobsOfTargets(things.slice(i, i + PORTION).map((thing) => thing.target))).map(jobOf));
  const cards = forecast(rules, things, told, world, now, day, {
    limits: services.schedules.limits,
    last: await lastOf(services, rules, things, world),
  });
  return {
    cards: 'reader' in scope ? cards.filter((card) => card.reader === scope.reader) : cards,
    things: new Map(things.map((thing) => [thing.target, thing])),
    cut,
  };
}

async function thingsWithin(
  services: Services,
  world: RemindWorld,
  now: Instant,
  then: Instant,
  scope: PreviewScope,
): Promise<{ readonly things: readonly Watched[]; readonly cut: boolean }> {
  const things: Watched[] = [];
  for (const watch of new Set(services.schedules.rules.map((rule) => rule.watch))) {
    const rules = services.schedules.rules.filter((rule) => rule.watch === watch);
    const seats = watch === 'open_seat' ? seatScope(rules, world, scope, then) : undefined;
    let after: string | null = null;
    for (let pages = 0; ; pages++) {
      if (pages === PAGES || things.length > MOST) return { things: things.slice(0, MOST), cut: true };
      const page = await services.watched(watch, { after }, timeOf(watch, now, then), seats);
      things.push(...page.items.filter((thing) => concerns(thing, rules, world, scope, then)));
      if (page.next === null) break;
      after = page.next;
    }
  }
  return { things: things.slice(0, MOST), cut: things.length > MOST };
}

/** A thing of its day is asked for that day; everything else is as it is now. */
const timeOf = (watch: WatchName, now: Instant, then: Instant): Instant => (traitsOf(watch).from === 'day' ? then : now);

function concerns(thing: Watched, rules: readonly Rule[], world: RemindWorld, scope: PreviewScope, then: Instant): boolean {
  if ('units' in scope) return scope.units.includes(thing.unitId);
  return rules.some((rule) =>
    [...addressees(rule, thing, world.org).keys(), ...figureGoesTo(rule, thing, world, then)].some(
      (to) => to === scope.reader || (isPerson(to) && world.substituteFor(to, then) === scope.reader),
    ),
  );
}

/** Only the seats that can matter are read: of the units, or of the reader, their staff and those they stand in for. */
function seatScope(rules: readonly Rule[], world: RemindWorld, scope: PreviewScope, then: Instant): WatchScope | undefined {
  if ('units' in scope) return { units: scope.units };
  const near = rules.every((rule) => rule.ladder.every((rung) => rung.to.every((to) => to === 'holder' || to === 'superior')));
  if (!near) return undefined;
  const { org } = world;
  const around = org.people.filter(
    ({ id, active }) =>
      active && (id === scope.reader || org.superior(id)?.id === scope.reader || world.substituteFor(id, then) === scope.reader),
  );
  return { people: around.map((person) => person.id) };
}

/** When the readers last got something, so that the preview holds back what the sending would. */
function lastOf(
  services: Services,
  rules: readonly Rule[],
  things: readonly Watched[],
  world: RemindWorld,
): Promise<ReadonlyMap<Recipient, LastDigest>> {
  const readers = things.flatMap((thing) =>
    rules.filter((rule) => rule.watch === thing.watch).flatMap((rule) => [...addressees(rule, thing, world.org).keys()]),
  );
  return lastDigests(services, new Set(readers));
}
