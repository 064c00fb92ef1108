import { type DayMinutes, HOUR, type Instant, instant } from '../../kernel/time.ts';
import type { Who } from '../workday/working-time.ts';
import { after, before, multiply } from './offset.ts';
import type { Address, Rule, Rung } from './rule.ts';
import { anchorOf, traitsOf, type Watched } from './watched.ts';

/** One moment at which a rule wants to be heard: a rung, and how many times that rung was repeated. */
export interface Slot {
  readonly rung: string;
  readonly slot: string;
  readonly at: Instant;
  readonly urgent: boolean;
}

/** What a ladder is counted from. */
export interface Wait {
  readonly anchor: Instant;
  /** Rungs that were due before the thing came up are left out: nobody is late with what was asked a minute ago. */
  readonly from: Instant;
  /** Before this nothing is said of it: whoever was just asked is not told the same again within the hour. */
  readonly notBefore?: Instant;
}

/** So long after it came up a thing is fresh in mind. */
const FRESH = HOUR;

export function waitOf(thing: Watched): Wait | null {
  const anchor = anchorOf(thing);
  if (anchor === null) return null;
  const isDue = traitsOf(thing.watch).from === 'at';
  return isDue ? { anchor, from: thing.since, notBefore: instant(thing.since + FRESH) } : { anchor, from: anchor };
}

/**
 * The moments of a rule for one address, on that person's own clock, up to `until`; never backwards in time, however rungs in hours and
 * rungs in days fall across a holiday.
 */
export function slotsFor(rule: Rule, wait: Wait, to: Address, person: Who, until: Instant): readonly Slot[] {
  const climbed = climb(rule, wait, person, until).filter(({ rung }) => rung.to.includes(to));
  const slots = climbed
    .filter(({ at }) => at >= wait.from)
    .map(
      ({ rung, at }): Slot => ({
        rung: rung.id,
        slot: '0',
        at: instant(Math.max(at, wait.notBefore ?? at)),
        urgent: rung.urgent,
      }),
    )
    .filter(({ at }) => at <= until);
  const last = climbed.at(-1);
  if (!last || to !== 'holder' || !rule.repeat || last.rung.id !== lastToHolder(rule)?.id) return slots;
  for (let n = 1; n <= repeatsOf(rule); n++) {
    const at = after(last.at, multiply(rule.repeat.every, n), person, rule.time);
    if (at > until) break;
    slots.push({ rung: last.rung.id, slot: String(n), at, urgent: last.rung.urgent });
  }
  return slots;
}

/** How often the last rung to the holder comes again, the ladder itself counted in (O16). */
export function repeatsOf({ ladder, repeat }: Rule): number {
  const climbed = ladder.filter((rung) => rung.to.includes('holder')).length;
  return repeat ? Math.max(0, repeat.atMost - climbed) : 0;
}

/** The person has heard it often enough by now, and only the figure goes upward (O16). */
export function isSpent(rule: Rule, wait: Wait, person: Who, now: Instant): boolean {
  const last = climb(rule, wait, person, now).findLast(({ rung }) => rung.id === lastToHolder(rule)?.id);
  if (!last || !rule.repeat) return false;
  return after(last.at, multiply(rule.repeat.every, repeatsOf(rule) + 1), person, rule.time) <= now;
}

/** The rungs reached by `until`, in order. */
function climb(
  { ladder, time }: Rule,
  wait: Wait,
  person: Who,
  until: Instant,
): readonly { readonly rung: Rung; readonly at: Instant }[] {
  const reached: { readonly rung: Rung; readonly at: Instant }[] = [];
  for (const rung of ladder) {
    const own = momentOf(rung, wait.anchor, person, time);
    if (own === null) continue;
    const at = instant(Math.max(own, reached.at(-1)?.at ?? own));
    if (at > until) break;
    reached.push({ rung, at });
  }
  return reached;
}

const lastToHolder = ({ ladder }: Rule): Rung | undefined => ladder.findLast((rung) => rung.to.includes('holder'));

function momentOf({ timing }: Rung, anchor: Instant, person: Who, time: DayMinutes | null): Instant | null {
  if (timing.kind === 'at') return null;
  const landing = timing.offset.unit === 'h' ? null : time;
  return (timing.kind === 'after' ? after : before)(anchor, timing.offset, person, landing);
}

/** How far up the ladder a slot stands: its rung first, then its repeats; of the day: its day first. Of a rung struck from the configuration nothing is known. */
export function heightOf(rule: Rule | undefined, rung: string, slot: string): number {
  const index = rule?.ladder.findIndex((one) => one.id === rung) ?? -1;
  if (rule?.ladder[index]?.timing.kind === 'at') return Number(slot.replaceAll('-', '')) * 100 + index;
  return index * 100 + (Number.parseInt(slot, 10) || 0);
}
