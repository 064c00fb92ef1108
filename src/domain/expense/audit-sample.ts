import { fingerprint } from '../../kernel/fingerprint.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import { compare } from './claim-case.ts';

/** A paid claim that may be looked at once more. */
export interface AuditCandidate {
  readonly id: RequestId;
  readonly personId: PersonId;
  readonly total: Cents;
  /** What the checks found when it was approved. */
  readonly warnings: number;
  /** How many earlier claims of the person were found wrong, by an audit or by rejection for what S101 forbids. */
  readonly repeated: number;
}

/** How likely a claim is drawn beside others: 1 for an ordinary one; what was found, large amounts and repeat offenders count more. */
export const riskOf = ({ warnings, repeated, total }: AuditCandidate): number =>
  1 + Math.min(warnings, 5) + 3 * Math.min(repeated, 5) + (total >= LARGE ? 2 : 0);

/** 5,000 yuan. */
const LARGE = 500_000n;

/**
 * A sample of paid claims: the same seed and claims give the same sample, in whatever order they come. Half of it, rounded up, is drawn by risk, the
 * rest evenly from what remains, so that nobody is never looked at.
 */
export function auditSample(
  claims: readonly AuditCandidate[],
  size: number,
  seed: string,
): readonly { readonly claim: AuditCandidate; readonly by: 'risk' | 'chance' }[] {
  const byRisk = drawn(claims, Math.ceil(size / 2), `${seed} risk`, riskOf);
  const rest = claims.filter((claim) => !byRisk.includes(claim));
  const byChance = drawn(rest, size - byRisk.length, `${seed} chance`, () => 1);
  return [
    ...byRisk.map((claim) => ({ claim, by: 'risk' as const })),
    ...byChance.map((claim) => ({ claim, by: 'chance' as const })),
  ];
}

/** Without replacement, by weight (Efraimidis and Spirakis): the smallest of −ln(u)/w. */
function drawn(
  claims: readonly AuditCandidate[],
  size: number,
  seed: string,
  weight: (claim: AuditCandidate) => number,
): readonly AuditCandidate[] {
  return claims
    .map((claim) => ({ claim, at: -Math.log(chance(`${seed} ${claim.id}`)) / weight(claim) }))
    .sort((a, b) => a.at - b.at || compare(a.claim.id, b.claim.id))
    .slice(0, Math.max(0, size))
    .map(({ claim }) => claim);
}

/** Above 0 and below 1, from a text; near texts give far numbers (the end of MurmurHash3). */
function chance(text: string): number {
  let hash = Number.parseInt(fingerprint(text), 16);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}
