import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';

/** B stands in for A, from one instant to another, for some processes or (empty) for all (O1). */
export interface Substitute {
  readonly personId: PersonId;
  readonly standInId: PersonId;
  readonly from: Instant;
  readonly to: Instant;
  readonly processes: readonly string[];
}

export const inForce = (s: Substitute, at: Instant, process: string): boolean =>
  s.from <= at && at < s.to && (s.processes.length === 0 || s.processes.includes(process));

/** Who really sits for a person: follows stand-ins that are away themselves; null when that runs in a circle. */
export function standInOf(person: PersonId, all: readonly Substitute[], at: Instant, process: string): PersonId | null {
  const seen = new Set<PersonId>([person]);
  for (let now = person; ; ) {
    const next = all.find((s) => s.personId === now && inForce(s, at, process));
    if (!next) return now;
    if (seen.has(next.standInId)) return null;
    seen.add(next.standInId);
    now = next.standInId;
  }
}
