import type { DayMinutes, Instant } from '../../kernel/time.ts';
import type { Who } from '../workday/working-time.ts';
import { after, before, multiply } from './offset.ts';
import type { Address, Rule, Rung } from './schedule.ts';
import { anchorOf, WATCHES, type Watched } from './watched.ts';

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
}

export function waitOf(thing: Watched): Wait | null {
  const anchor = anchorOf(thing);
  if (anchor === null) return null;
  return { anchor, from: WATCHES[thing.watch].from === 'at' ? thing.since : anchor };
}

/**
 * The moments of a rule for one address, on that person's own clock, up to `until`; never backwards in time, however rungs in hours and
 * rungs in days fall across a holiday.
 */
export function slotsFor(rule: Rule, wait: Wait, to: Address, person: Who, until: Instant): readonly Slot[] {
  const slots: Slot[] = [];
  let floor: Instant | null = null;
  let last: { readonly rung: Rung; readonly at: Instant } | null = null;
  for (const rung of rule.ladder) {
    const own = momentOf(rung, wait.anchor, person, rule.time);
    if (own === null) continue;
    const at: Instant = floor !== null && floor > own ? floor : own;
    if (at > until) return slots;
    floor = at;
    if (!rung.to.includes(to)) continue;
    last = { rung, at };
    if (at >= wait.from) slots.push({ rung: rung.id, slot: '0', at, urgent: rung.urgent });
  }
  if (!last || to !== 'holder' || !rule.repeat) return slots;
  for (let n = 1; n <= repeatsOf(rule); n++) {
    const at = after(last.at, multiply(rule.repeat.every, n), person, rule.time);
    if (at > until) return slots;
    slots.push({ rung: last.rung.id, slot: String(n), at, urgent: last.rung.urgent });
  }
  return slots;
}

/** How often the last rung to the holder comes again, the ladder itself counted in (O16). */
export function repeatsOf({ ladder, repeat }: Rule): number {
  const climbed = ladder.filter((rung) => rung.to.includes('holder')).length;
  return repeat ? Math.max(0, repeat.atMost - climbed) : 0;
}

/** From when on the person has heard it often enough and only the figure goes upward; null when there is no such end (O16). */
export function spentAt(rule: Rule, wait: Wait, person: Who): Instant | null {
  const { repeat } = rule;
  if (!repeat?.weekly) return null;
  let floor: Instant | null = null;
  let last: Instant | null = null;
  for (const rung of rule.ladder) {
    const own = momentOf(rung, wait.anchor, person, rule.time);
    if (own === null) continue;
    floor = floor !== null && floor > own ? floor : own;
    if (rung.to.includes('holder')) last = floor;
  }
  return last === null ? null : after(last, multiply(repeat.every, repeatsOf(rule) + 1), person, rule.time);
}

function momentOf({ timing }: Rung, anchor: Instant, person: Who, time: DayMinutes | null): Instant | null {
  if (timing.kind === 'at') return null;
  const landing = timing.offset.unit === 'h' ? null : time;
  return (timing.kind === 'after' ? after : before)(anchor, timing.offset, person, landing);
}
