import { DAY, type Instant, instant, MINUTE } from '../../kernel/time.ts';
import { nextSendTime, type Who } from '../workday/working-time.ts';
import { repeatsOf, type Slot, slotsFor } from './ladder.ts';
import type { Address, Rule } from './rule.ts';
import type { FindSlot } from './slots.ts';
import { traitsOf } from './watched.ts';

/** Things that began in `(after, upTo]` are at this slot now. `after` null: however long ago. */
export interface Band {
  readonly rung: string;
  readonly slot: string;
  readonly urgent: boolean;
  readonly after: Instant | null;
  readonly upTo: Instant;
}

/** What one statement needs to plan a rule for everybody who shares a calendar and has no leave in between. */
export interface Bulk {
  readonly rule: string;
  readonly to: Address;
  readonly bands: readonly Band[];
  /** When it may reach anybody of this calendar. */
  readonly dueAt: Instant;
}

/** Nothing waits longer than this without having reached its last slot. */
const FAR = 4000 * DAY;

/**
 * The ladder turned round: not "when is this thing's next rung" for ten thousand things, but "since when must a thing have waited to be
 * at this rung now", once a tick and calendar. The bands do not overlap, so each thing gets its latest slot and no other, as with `planThing`.
 * For rules that count from the beginning of the waiting, and for people without absences; the others are planned one by one.
 */
export function bulkFor(rule: Rule, to: Address, clock: Who, now: Instant): Bulk | null {
  const dueAt = nextSendTime(now, clock);
  if (dueAt === null) return null;
  const reachedBy = (since: Instant) => slotsFor(rule, { anchor: since, from: since }, to, clock, now);
  const most = rule.ladder.filter((rung) => rung.to.includes(to)).length + (to === 'holder' ? repeatsOf(rule) : 0);
  const upTo: Instant[] = [];
  for (let count = 1; count <= most; count++) {
    const found = latestWith((since) => reachedBy(since).length >= count, upTo.at(-1) ?? now, now);
    if (found === null) break;
    upTo.push(found);
  }
  const bands = upTo.flatMap((edge, i): readonly Band[] => {
    const slot = reachedBy(edge).at(-1);
    const next = upTo[i + 1];
    // Two slots at the same moment: nothing is ever only at the earlier one.
    if (!slot || next === edge) return [];
    return [{ rung: slot.rung, slot: slot.slot, urgent: slot.urgent, after: next ?? null, upTo: edge }];
  });
  return { rule: rule.id, to, bands, dueAt };
}

/** The band a thing falls into that has waited since then; null when no rung is reached. */
export const bandOf = ({ bands }: Bulk, since: Instant): Band | null =>
  bands.find((band) => since <= band.upTo && (band.after === null || since > band.after)) ?? null;

/**
 * `latestSlot` for many things at one tick: a calendar's bands are drawn once and then only looked up; things that are to be over by the same moment
 * (a year's leave of a whole company) share one answer. Whoever has absences, or is meant by two addresses at once, is reckoned singly.
 */
export function findByBands(single: FindSlot, bulk: typeof bulkFor = onceEach(bulkFor)): FindSlot {
  const known = new Map<string, Slot | null>();
  const once = (...[rule, thing, means, person, now]: Parameters<FindSlot>): Slot | null => {
    const key = `${rule.id} ${means.join()} ${clockKey(person)} ${thing.at} ${thing.since} ${now}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const slot = single(rule, thing, means, person, now);
    known.set(key, slot);
    return slot;
  };
  return (rule, thing, means, person, now) => {
    const [to] = means;
    if (person.away.length === 0 && traitsOf(rule.watch).from === 'at') return once(rule, thing, means, person, now);
    if (traitsOf(rule.watch).from !== 'since' || person.away.length > 0 || means.length !== 1 || !to)
      return single(rule, thing, means, person, now);
    const drawn = bulk(rule, to, person, now);
    const band = drawn && bandOf(drawn, thing.since);
    return band && ({ rung: band.rung, slot: band.slot, at: now, urgent: band.urgent } satisfies Slot);
  };
}

/** People with the same key and no absences have the same clock. */
const clockKey = ({ calendar, quiet }: Who): string => `${calendar.version} ${quiet.from}-${quiet.to}`;

/** Draws each calendar's bands once a tick. */
export function onceEach(draw: typeof bulkFor): typeof bulkFor {
  const drawn = new Map<string, Bulk | null>();
  return (rule, to, clock, now) => {
    const key = `${rule.id} ${to} ${clockKey(clock)} ${now}`;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const fresh = draw(rule, to, clock, now);
    drawn.set(key, fresh);
    return fresh;
  };
}

/** The last instant up to `high` for which this holds; it holds for everything earlier too. */
function latestWith(holds: (since: Instant) => boolean, high: Instant, now: Instant): Instant | null {
  if (holds(high)) return high;
  let good = high - DAY;
  for (let step = DAY; !holds(instant(good)); step *= 2) {
    if (now - good > FAR) return null;
    good -= step;
  }
  const first = Math.floor(good / MINUTE);
  const minute = MINUTE * narrow(first, Math.ceil(high / MINUTE), (m) => holds(instant(Math.max(good, m * MINUTE))));
  // Clocks tell minutes; only where a moment is taken as it stands do milliseconds matter.
  const last = Math.min(minute + MINUTE, high) - 1;
  return instant(holds(instant(last)) ? last : narrow(Math.max(good, minute), last, (ms) => holds(instant(ms))));
}

/** The last whole number from `yes` on for which this holds, given that it does not hold for `not`. */
function narrow(yes: number, not: number, holds: (n: number) => boolean): number {
  if (not - yes <= 1) return yes;
  const middle = Math.floor((yes + not) / 2);
  return holds(middle) ? narrow(middle, not, holds) : narrow(yes, middle, holds);
}
