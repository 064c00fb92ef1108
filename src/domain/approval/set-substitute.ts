import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { DAY, type Instant, instant } from '../../kernel/time.ts';
import { holdsFor } from '../org/holds-for.ts';
import type { Org, Person, Role } from '../org/org.ts';
import { climb } from './climb.ts';
import type { Substitute } from './substitute.ts';

/** Why somebody cannot stand in as wished; each with what words need to say what would be accepted. */
export type SubstituteRefusal =
  | { readonly code: 'self' }
  | { readonly code: 'left'; readonly person: PersonId }
  | { readonly code: 'end_before_start' }
  | { readonly code: 'past' }
  | { readonly code: 'too_long'; readonly maxDays: number; readonly until: Instant }
  /** The person has a substitute in that time already. */
  | { readonly code: 'overlaps'; readonly with: Substitute }
  /** The substitute would, at some moment, be stood in for by the very person. */
  | { readonly code: 'circle'; readonly with: Substitute }
  /** The substitute is on leave in that time. */
  | { readonly code: 'substitute_away'; readonly person: PersonId; readonly from: Instant; readonly to: Instant };

export interface SubstituteFacts {
  readonly now: Instant;
  /** The first moment of today. */
  readonly today: Instant;
  readonly org: Org;
  /** Whatever is set for anybody and touches the time wished for. */
  readonly running: readonly Substitute[];
  /** Approved absences of the substitute that touch it. */
  readonly absences: readonly { readonly from: Instant; readonly to: Instant }[];
  /** Longest time in days (config/org.yaml). */
  readonly maxDays: number;
}

/** Away → substitute: time-boxed, never a circle at any moment, never somebody who is away too. What begins before now begins now. */
export function checkSubstitute(wish: Substitute, facts: SubstituteFacts): Result<Substitute, SubstituteRefusal> {
  const { now, org, running, absences, maxDays } = facts;
  if (wish.substituteId === wish.personId) return no({ code: 'self' });
  for (const id of [wish.personId, wish.substituteId]) if (!org.person(id)?.active) return no({ code: 'left', person: id });
  if (wish.to <= wish.from) return no({ code: 'end_before_start' });
  if (wish.from < facts.today || wish.to <= now) return no({ code: 'past' });
  const set: Substitute = { ...wish, from: instant(Math.max(wish.from, now)) };
  if (set.to - set.from > maxDays * DAY) return no({ code: 'too_long', maxDays, until: instant(set.from + maxDays * DAY) });
  const beside = running.filter((s) => touches(s, set) && scopesMeet(s, set));
  const other = beside.find((s) => s.personId === set.personId);
  if (other) return no({ code: 'overlaps', with: other });
  const ring = circleWith(set, beside);
  if (ring) return no({ code: 'circle', with: ring });
  const away = absences.find((a) => a.from < set.to && set.from < a.to);
  if (away) return no({ code: 'substitute_away', person: set.substituteId, ...away });
  return ok(set);
}

const touches = (a: Substitute, b: Substitute): boolean => a.from < b.to && b.from < a.to;

const scopesMeet = (a: Substitute, b: Substitute): boolean =>
  a.processes.length === 0 || b.processes.length === 0 || a.processes.some((p) => b.processes.includes(p));

/**
 * The substitute from which the ring would lead back to the person, at any moment and for any process of the wish; null when there is none. A ring
 * begins to exist when the last of its links begins, so these moments are looked at.
 */
export function circleWith(wish: Substitute, running: readonly Substitute[]): Substitute | null {
  const moments = [wish.from, ...running.map((s) => s.from).filter((at) => wish.from < at && at < wish.to)];
  // The empty name stands for every process that nobody names.
  const named = [...new Set([wish, ...running].flatMap((s) => s.processes))];
  const processes = wish.processes.length > 0 ? wish.processes : ['', ...named];
  for (const at of moments) {
    for (const process of processes) {
      const now = running.filter((s) => s.from <= at && at < s.to && (s.processes.length === 0 || s.processes.includes(process)));
      const closing = leadsTo(wish.substituteId, wish.personId, now);
      if (closing) return closing;
    }
  }
  return null;
}

/** The link by which one gets from a person to another over substitutes. */
function leadsTo(from: PersonId, to: PersonId, links: readonly Substitute[]): Substitute | null {
  const met = new Set<PersonId>([from]);
  for (let edge: readonly PersonId[] = [from]; edge.length > 0; ) {
    const next = links.filter((s) => edge.includes(s.personId));
    const closing = next.find((s) => s.substituteId === to);
    if (closing) return closing;
    edge = [...new Set(next.map((s) => s.substituteId))].filter((id) => !met.has(id));
    for (const id of edge) met.add(id);
  }
  return null;
}

/** Roles that answer for the people of a unit. */
const ANSWERING: readonly Role[] = ['supervisor', 'region_manager', 'network_department', 'hr'];

/** Whether somebody may arrange a substitute for a person: themselves, who is above in the line, who answers for the unit, an administrator. Nobody for who is above them. */
export function maySetFor(org: Org, actor: Person, person: Person): boolean {
  if (actor.id === person.id || org.hasRole(actor.id, 'admin')) return true;
  if (climb(org, person.id, (p) => p.id === actor.id)) return true;
  if (climb(org, actor.id, (p) => p.id === person.id)) return false;
  return holdsFor(org, actor.id, ANSWERING, person.unitId);
}

/** Who may end it: who is stood in for, who arranged it, who could arrange it; and the substitute, unless they stand in by an approved leave. */
export function mayEnd(
  org: Org,
  actor: Person,
  row: { readonly personId: PersonId; readonly substituteId: PersonId; readonly setById: PersonId; readonly byLeave: boolean },
): boolean {
  if (actor.id === row.personId || actor.id === row.setById) return true;
  if (actor.id === row.substituteId) return !row.byLeave;
  const person = org.person(row.personId);
  return person !== null && maySetFor(org, actor, person);
}
