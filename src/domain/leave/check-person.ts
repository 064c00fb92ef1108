import { say } from '../../kernel/text.ts';
import { addDays, addMonths } from '../../kernel/time.ts';
import { shownAmount } from './amount.ts';
import { isForOthers, notForThem } from './check-kind.ts';
import type { LeaveFinding } from './finding.ts';
import type { Case } from './leave-case.ts';

/** Gender, months of service and probation as the type requires; what is not known is a warning to the approver, not a refusal. */
export function checkEligibility({ request: { type, span }, facts: { applicant, config } }: Case): readonly LeaveFinding[] {
  const { gender, seniorityMonths, afterProbation } = type.eligibility;
  const about = { type: say(type.name) };
  const refuse = { severity: 'refuse', clause: type.clause } as const;
  const out: LeaveFinding[] = [];
  if (gender !== 'any' && applicant.gender === 'unknown')
    out.push({ ...refuse, severity: 'warn', code: 'gender_unknown', facts: about, accept: null, field: 'type' });
  else if (isForOthers(type, applicant.gender)) out.push(notForThem(type, applicant.gender, config));
  if (seniorityMonths > 0 && applicant.joinedOn === null)
    out.push({
      ...refuse,
      severity: 'warn',
      code: 'seniority_unknown',
      facts: { ...about, months: seniorityMonths },
      accept: null,
      field: 'type',
    });
  if (seniorityMonths > 0 && applicant.joinedOn !== null) {
    const date = addMonths(applicant.joinedOn, seniorityMonths);
    if (span.from.date < date)
      out.push({
        ...refuse,
        code: 'seniority_short',
        facts: { ...about, months: seniorityMonths },
        accept: { code: 'earliest_start', facts: { date: { date } } },
        field: 'from',
      });
  }
  if (afterProbation && applicant.probationUntil !== null && span.from.date <= applicant.probationUntil)
    out.push({
      ...refuse,
      code: 'on_probation',
      facts: { ...about, until: { date: applicant.probationUntil } },
      accept: { code: 'earliest_start', facts: { date: { date: addDays(applicant.probationUntil, 1) } } },
      field: 'from',
    });
  return out;
}

/** Proof is due after some days of leave; without it the request goes on and the person is told until when. */
export function checkProof({ request: { type, span, hasProof }, count }: Case): readonly LeaveFinding[] {
  const { proof } = type;
  if (!proof || hasProof || count.total <= proof.after) return [];
  const due = { date: addDays(span.to.date, proof.withinDays) };
  const facts = { type: say(type.name), what: say(proof.what), after: shownAmount(proof.after, type), due };
  return [
    {
      code: 'proof_due',
      severity: 'warn',
      clause: type.clause,
      facts,
      accept: { code: 'attach_proof', facts: { what: say(proof.what), due } },
      field: 'proof',
    },
  ];
}
