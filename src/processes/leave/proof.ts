import type { LeaveFinding } from '../../domain/leave/finding.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import type { Person } from '../../domain/org/org.ts';
import type { Booking } from '../booking.ts';

/** The findings that ask for proof; of two the earlier day holds (S55). */
export function proofOf(findings: readonly LeaveFinding[], { proof }: LeaveType, applicant: Person): Pick<Booking, 'proof'> {
  const days = findings.flatMap((finding) => dueOf(finding)).toSorted();
  const [dueOn] = days;
  return proof && dueOn ? { proof: { personId: applicant.id, unitId: applicant.unitId, what: proof.what, dueOn } } : {};
}

function dueOf({ code, facts, accept }: LeaveFinding) {
  if (code !== 'proof_due' && code !== 'backdate_proof') return [];
  const due = code === 'proof_due' ? facts.due : accept?.code === 'attach_proof' ? accept.facts.due : undefined;
  return typeof due === 'object' && 'date' in due ? [due.date] : [];
}
