import type { PersonId } from '../../kernel/id.ts';
import { say } from '../../kernel/text.ts';
import { addDays, type Instant, type LocalDate, toInstant, toLocal, weekday } from '../../kernel/time.ts';
import type { Role } from '../org/org.ts';
import type { Who } from '../workday/working-time.ts';
import { deliver, type World } from './delivery.ts';
import { type Job, newJob } from './job.ts';
import { isSpent, waitOf } from './ladder.ts';
import type { Rule } from './rule.ts';
import type { Watched } from './watched.ts';

/** What nobody is reminded of any more, for one superior: how many things, and since when the oldest waits. */
export interface Tally {
  readonly count: number;
  readonly oldest: Instant;
}

/** The weekly figure's target: it is about no single thing. */
export const FIGURE = 'figure';
export const WEEKLY = 'weekly';

/** Who is to hear the figure of this thing because its holders have heard of it often enough (O16: reminders end, management still knows). */
export function figureGoesTo(rule: Rule, thing: Watched, world: World, now: Instant): readonly PersonId[] {
  const { weekly } = rule.repeat ?? {};
  const wait = waitOf(thing);
  if (!weekly || !wait) return [];
  const spent = thing.holders.filter((person) => {
    const clock = world.clockOf(person);
    return isSpent(rule, wait, clock, weekOf(rule, clock, now)?.at ?? now);
  });
  if (spent.length === 0) return [];
  const { org } = world;
  // A figure is no reminder of the thing: it goes up whatever the weight.
  if (weekly.to === 'superior') return [...new Set(spent.flatMap((person) => org.superior(person)?.id ?? []))];
  return org.holders(weekly.to.slice('role:'.length) as Role, thing.unitId).map((person) => person.id);
}

export function addTo(tallies: Map<PersonId, Tally>, people: readonly PersonId[], thing: Watched): void {
  for (const person of people) {
    const known = tallies.get(person);
    tallies.set(person, {
      count: (known?.count ?? 0) + 1,
      oldest: known && known.oldest < thing.since ? known.oldest : thing.since,
    });
  }
}

/** The ledger lines of this week's figures: one a rule and superior, however many ticks or days were missed. */
export function weeklyJobs(rule: Rule, tallies: ReadonlyMap<PersonId, Tally>, world: World, now: Instant): readonly Job[] {
  return [...tallies].flatMap(([recipient, figure]): readonly Job[] => {
    const person = world.org.person(recipient);
    const week = weekOf(rule, world.clockOf(recipient), now);
    if (!person || !week) return [];
    const delivery = deliver({ quiet: 'respect', away: 'next_workday' }, false, recipient, person.unitId, world, now);
    if (!delivery) return [];
    const name = { rule: rule.id, rung: WEEKLY, slot: week.slot, target: FIGURE, recipient };
    return [
      newJob(name, delivery.at, {
        watch: rule.watch,
        subject: `${FIGURE}:${rule.id}`,
        title: say(rule.words),
        unitId: person.unitId,
        requestId: null,
        since: figure.oldest,
        at: null,
        urgent: false,
        sentAt: null,
        card: null,
        substitute: null,
        snoozes: 0,
        path: [],
        reason: null,
        end: null,
        figure,
      }),
    ];
  });
}

/** The latest drawing of the figure: the day of the week the rule names, at its time. */
export function weekOf(rule: Rule, clock: Who, now: Instant): { readonly slot: LocalDate; readonly at: Instant } | null {
  const { weekly } = rule.repeat ?? {};
  if (!weekly) return null;
  const { date } = toLocal(now, clock.zone);
  const slot = addDays(date, -((weekday(date) - weekly.on + 7) % 7));
  const at = toInstant(slot, weekly.minutes, clock.zone);
  if (at <= now) return { slot, at };
  const before = addDays(slot, -7);
  return { slot: before, at: toInstant(before, weekly.minutes, clock.zone) };
}
