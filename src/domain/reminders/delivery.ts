import type { PersonId, UnitId } from '../../kernel/id.ts';
import { onceFor } from '../../kernel/once-for.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import type { Org } from '../org/org.ts';
import { nextSendTime, type Who } from '../workday/working-time.ts';
import type { Rule } from './rule.ts';
import type { Recipient } from './watched.ts';

/** The people, their clocks and their substitutes, as they are at this tick. */
export interface World {
  readonly org: Org;
  /** The branch's calendar with the person's own absences. */
  readonly clockOf: (person: PersonId) => Who;
  readonly clockOfUnit: (unit: UnitId) => Who;
  /** Who stands in for a person at a moment (chains followed); null when nobody does. */
  readonly substituteFor: (person: PersonId, at: Instant) => PersonId | null;
}

/** Who really gets it, and when it may reach them. */
export interface Delivery {
  readonly to: Recipient;
  readonly at: Instant;
  /** Set when somebody stands in. */
  readonly substitute: PersonId | null;
}

export const isPerson = (recipient: Recipient): recipient is PersonId => recipient.startsWith('per_');

/** A group follows the hours of the unit it belongs to. */
export const windowOf = (recipient: Recipient, unit: UnitId, world: World): Who =>
  isPerson(recipient) ? world.clockOf(recipient) : world.clockOfUnit(unit);

/**
 * The clock on which a rung is counted: the recipient's own, so that nobody's time runs out while they are on leave. While somebody stands in
 * for them, the work is in hands that are there, and the clock goes on (O1).
 */
export function ladderClock(rule: Pick<Rule, 'away'>, recipient: Recipient, unit: UnitId, world: World, now: Instant): Who {
  const own = windowOf(recipient, unit, world);
  const stoodInFor =
    rule.away === 'stand_in' && isPerson(recipient) && own.away.length > 0 && reachable(recipient, world, now) !== null;
  return stoodInFor ? { ...own, away: [] } : own;
}

/**
 * The next moment this may be sent, and to whom: never in quiet hours, on days off or on leave (O15). Somebody away for the rest of the
 * day is stood in for, if the rule says so and somebody does; an urgent rung of an overriding rule goes out at once. Null: never.
 */
export function deliver(
  rule: Pick<Rule, 'quiet' | 'away'>,
  urgent: boolean,
  recipient: Recipient,
  unit: UnitId,
  world: World,
  now: Instant,
): Delivery | null {
  const atOnce = urgent && rule.quiet === 'override';
  if (!isPerson(recipient)) {
    const at = atOnce ? now : sendTime(now, world.clockOfUnit(unit));
    return at === null ? null : { to: recipient, at, substitute: null };
  }
  if (!world.org.person(recipient)?.active) return null;
  const own = sendTime(now, world.clockOf(recipient));
  const substitute =
    rule.away === 'stand_in' && isAwayToday(recipient, own, world, now) ? reachable(recipient, world, now) : null;
  if (substitute) {
    const at = atOnce ? now : sendTime(now, world.clockOf(substitute));
    if (at !== null && (own === null || at < own)) return { to: substitute, at, substitute };
  }
  const at = atOnce ? now : own;
  return at === null ? null : { to: recipient, at, substitute: null };
}

/** Whoever has no absences and no wishes has the very clock of their branch, which is asked once for all of them. */
function sendTime(now: Instant, clock: Who): Instant | null {
  if (clock.away.length > 0 || clock.wishes) return nextSendTime(now, clock);
  const known = timesOf(clock);
  const at = known.has(now) ? known.get(now) : nextSendTime(now, clock);
  known.set(now, at ?? null);
  return at ?? null;
}

const timesOf = onceFor((_clock: Who) => new Map<Instant, Instant | null>());

/** It is the leave, and not the night or the weekend, that keeps the person until another day. */
function isAwayToday(person: PersonId, own: Instant | null, world: World, now: Instant): boolean {
  const clock = world.clockOf(person);
  if (clock.away.length === 0) return false;
  const present = nextSendTime(now, { ...clock, away: [] });
  if (present === null) return false;
  return own === null || toLocal(own, clock.zone).date > toLocal(present, clock.zone).date;
}

function reachable(person: PersonId, world: World, now: Instant): PersonId | null {
  const substitute = world.substituteFor(person, now);
  return substitute !== null && substitute !== person && world.org.person(substitute)?.active ? substitute : null;
}
