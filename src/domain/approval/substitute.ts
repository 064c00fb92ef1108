import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';

/** B stands in for A, from one instant to another, for some processes or (empty) for all (O1). */
export interface Substitute {
  readonly personId: PersonId;
  readonly substituteId: PersonId;
  readonly from: Instant;
  readonly to: Instant;
  readonly processes: readonly string[];
}

export const inForce = (s: Substitute, at: Instant, process: string): boolean =>
  s.from <= at && at < s.to && (s.processes.length === 0 || s.processes.includes(process));

const next = (person: PersonId, all: readonly Substitute[], at: Instant, process: string): PersonId | null =>
  all.find((s) => s.personId === person && inForce(s, at, process))?.substituteId ?? null;

export const isAway = (person: PersonId, all: readonly Substitute[], at: Instant, process: string): boolean =>
  next(person, all, at, process) !== null;

/** Who really sits for a person: follows substitutes that are away themselves; null when that runs in a circle. */
export function substituteFor(person: PersonId, all: readonly Substitute[], at: Instant, process: string): PersonId | null {
  const seen = new Set<PersonId>([person]);
  for (let now = person; ; ) {
    const following = next(now, all, at, process);
    if (!following) return now;
    if (seen.has(following)) return null;
    seen.add(following);
    now = following;
  }
}

/** Who decides for somebody at this moment, in whatever process; null when they are here. */
export function substituteAt(person: PersonId, all: readonly Substitute[], at: Instant): PersonId | null {
  const found = substituteFor(person, all, at, '');
  return found === person ? null : found;
}

/** Whether the actor is one of those who stand in for the person, directly or down the chain. */
export function standsFor(actor: PersonId, person: PersonId, all: readonly Substitute[], at: Instant, process: string): boolean {
  const seen = new Set<PersonId>([person]);
  for (let now = next(person, all, at, process); now && !seen.has(now); now = next(now, all, at, process)) {
    if (now === actor) return true;
    seen.add(now);
  }
  return false;
}

/** Somebody a person stands in for at this moment, directly or down the chain, and for which processes. */
export interface HeldSeat {
  readonly personId: PersonId;
  readonly processes: readonly string[];
}

/** Everybody the actor stands in for now, process by process; the same answer as `standsFor` for each of them. */
export function heldSeatsOf(
  actor: PersonId,
  all: readonly Substitute[],
  at: Instant,
  processes: readonly string[],
): readonly HeldSeat[] {
  if (!all.some((s) => s.substituteId === actor)) return [];
  const scopes = new Map<PersonId, string[]>();
  for (const process of processes) {
    for (const person of upstream(actor, all, at, process)) {
      const known = scopes.get(person);
      if (known) known.push(process);
      else scopes.set(person, [process]);
    }
  }
  return [...scopes].map(([personId, scope]) => ({ personId, processes: scope }));
}

function upstream(actor: PersonId, all: readonly Substitute[], at: Instant, process: string): readonly PersonId[] {
  const followed = new Map<PersonId, PersonId>();
  for (const s of all) if (!followed.has(s.personId) && inForce(s, at, process)) followed.set(s.personId, s.substituteId);
  const behind = new Map<PersonId, PersonId[]>();
  for (const [person, substitute] of followed) behind.set(substitute, [...(behind.get(substitute) ?? []), person]);
  const met = new Set<PersonId>([actor]);
  const found: PersonId[] = [];
  for (let next = behind.get(actor) ?? []; next.length > 0; ) {
    const fresh = next.filter((person) => !met.has(person));
    for (const person of fresh) met.add(person);
    found.push(...fresh);
    next = fresh.flatMap((person) => behind.get(person) ?? []);
  }
  return found;
}
