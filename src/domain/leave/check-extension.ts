import type { PersonId, RequestId } from '../../kernel/id.ts';
import { checkBalance } from './check-balance.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkHandover } from './check-handover.ts';
import { checkProof } from './check-person.ts';
import { checkOverlap, checkSize } from './check-size.ts';
import { checkTiming } from './check-timing.ts';
import { countLeave, type LeaveCount } from './count.ts';
import { checkCoverage } from './coverage.ts';
import type { LeaveFinding } from './finding.ts';
import type { Case, LeaveFacts } from './leave-case.ts';
import { checkProvisional } from './rules.ts';
import type { LeaveSpan } from './span.ts';
import type { LeaveType } from './types.ts';

export interface Extension {
  readonly type: LeaveType;
  /** The leave that is extended. */
  readonly original: RequestId;
  /** From its first to its new last moment. */
  readonly whole: LeaveSpan;
  /** All its days after the extension. */
  readonly count: LeaveCount;
  readonly added: LeaveSpan;
  readonly handover: PersonId | null;
}

/**
 * An extension is checked by all rules of leave (S55): notice, overlap, blocked days, cover and the hand-over person for the days it adds; length,
 * balance, steps and proof for the leave as a whole. Refusals first.
 * @param facts as for a new leave over the added days; `entries` and `ownDays` without what this change itself has reserved
 */
export function checkExtension(asked: Extension, facts: LeaveFacts): readonly LeaveFinding[] {
  const { type, original, handover } = asked;
  // Splitting a leave that is already approved is no way out; less of it is.
  const request = { type: { ...type, overflowTo: null }, handover, hasProof: false, self: original };
  const whole: Case = { request: { ...request, span: asked.whole }, facts, count: asked.count };
  const added: Case = {
    request: { ...request, span: asked.added },
    facts,
    count: countLeave(asked.added, type, facts.calendar, facts.ownDays),
  };
  const found = [
    ...checkSize(added).filter((one) => one.code === 'nothing_to_count'),
    ...checkSize(whole),
    ...checkTiming(added),
    ...checkOverlap(added),
    ...checkBalance(whole).map(noShorter),
    ...checkBlocks(added),
    ...checkProof(whole),
    ...checkHandover(handover === null ? whole : added),
    ...checkCoverage(added),
    ...checkProvisional(added),
  ];
  return [...found.filter((one) => one.severity === 'refuse'), ...found.filter((one) => one.severity === 'warn')];
}

/** A shorter leave than the one there is would be no extension. */
const noShorter = (finding: LeaveFinding): LeaveFinding =>
  finding.accept?.code === 'this_year_first'
    ? { ...finding, accept: { code: 'ask_from', facts: { date: finding.accept.facts.date } } }
    : finding;
