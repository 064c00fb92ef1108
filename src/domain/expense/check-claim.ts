import type { Text } from '../../kernel/text.ts';
import { checkDays } from './check-days.ts';
import { checkConsecutive, checkRed, checkRejected, checkSellers, checkUsed } from './check-duplicates.ts';
import type { CheckFinding } from './check-finding.ts';
import { checkHospitality } from './check-hospitality.ts';
import { checkAttached, checkItems, checkSources } from './check-items.ts';
import { checkDocuments, checkLines } from './check-lines.ts';
import { checkForeign, checkShares, checkTraining, checkVerified } from './check-others.ts';
import { asked, checkPhotos } from './check-photos.ts';
import { checkRestDays } from './check-rest-days.ts';
import { checkStandards } from './check-standards.ts';
import { checkSums } from './check-sums.ts';
import { checkTitle } from './check-title.ts';
import { checkTrips } from './check-trips.ts';
import { claimCase } from './claim-case.ts';
import type { ClaimFacts } from './facts.ts';
import { ASPECTS, type Aspect, type Weight } from './finding-table.ts';
import type { ExpenseRules } from './rules.ts';

const WEIGHTS: readonly Weight[] = ['block', 'special', 'ask', 'warn'];

/** Everything the rules have to say of a claim (S100–S106, C1–C14), the gravest first; the order of its lines changes nothing. */
export function checkClaim(facts: ClaimFacts, rules: ExpenseRules): readonly CheckFinding[] {
  const one = claimCase(facts, rules);
  const found = [
    checkLines,
    checkDocuments,
    checkSums,
    checkSources,
    checkPhotos,
    checkTitle,
    checkDays,
    checkRed,
    checkUsed,
    checkRejected,
    checkConsecutive,
    checkRestDays,
    checkItems,
    checkAttached,
    checkSellers,
    checkTrips,
    checkStandards,
    checkHospitality,
    checkTraining,
    checkForeign,
    checkShares,
    checkVerified,
  ]
    .flatMap((check) => check(one))
    .map((finding) => asked(finding, one));
  return WEIGHTS.flatMap((weight) => found.filter((finding) => finding.weight === weight));
}

/** What the claimant is shown: what is only for those who check is left out. */
export const forClaimant = (findings: readonly CheckFinding[]): readonly CheckFinding[] =>
  findings.filter(({ onlyCheckers }) => !onlyCheckers);

/** Something in it is accepted only with special approval. */
export const needsSpecialApproval = (findings: readonly CheckFinding[]): boolean =>
  findings.some(({ weight }) => weight === 'special');

/** 真实性, 完整性, 合规性 as the checks fill them in; whoever does the first check looks at each and may answer otherwise (S107). */
export interface ChecklistAnswer {
  readonly aspect: Aspect;
  readonly pass: boolean;
  /** What was found, the gravest first; warnings do not fail an item. */
  readonly notes: readonly Text[];
}

export const checklistFrom = (findings: readonly CheckFinding[]): readonly ChecklistAnswer[] =>
  ASPECTS.map((aspect) => {
    const own = findings.filter((finding) => finding.aspect === aspect);
    return {
      aspect,
      pass: own.every(({ weight }) => weight === 'warn'),
      notes: own.map(({ text, forDeciders }) => forDeciders ?? text),
    };
  });
