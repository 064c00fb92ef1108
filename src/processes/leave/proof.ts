import type { LeaveFinding } from '../../domain/leave/finding.ts';
import { w } from '../../fields/kinds.ts';
import { say } from '../../kernel/text.ts';
import type { Booking } from '../booking.ts';
import type { Block, FormContext } from '../define.ts';
import type { LeaveForm } from './form.ts';

const PROOF = w('证明', 'Proof');

/** What was handed in while asking, or the findings that ask for proof; of two the earlier day holds (S55). */
export function proofOf(
  findings: readonly LeaveFinding[],
  { type: { proof }, proof: given }: Pick<LeaveForm, 'type' | 'proof'>,
  { applicant, today }: Pick<FormContext, 'applicant' | 'today'>,
): Pick<Booking, 'proof'> {
  const days = given.length > 0 ? [today] : findings.flatMap((finding) => dueOf(finding)).toSorted();
  const [dueOn] = days;
  const what = proof?.what ?? (given.length > 0 ? PROOF : null);
  if (!what || !dueOn) return {};
  const owed = { personId: applicant.id, unitId: applicant.unitId, what, dueOn };
  return { proof: given.length > 0 ? { ...owed, given } : owed };
}

/** That it has come, before it is sent; afterwards the request's card tells it to those who may look at it. */
export const proofBlocks = ({ type, proof }: Pick<LeaveForm, 'type' | 'proof'>): readonly Block[] =>
  proof.length === 0
    ? []
    : [
        {
          to: 'before_sending',
          kind: 'rows',
          rows: [
            {
              label: say(type.proof?.what ?? PROOF),
              value: say(w('已收到{count}份', '{count} attached'), { count: proof.length }),
            },
          ],
        },
      ];

function dueOf({ code, facts, accept }: LeaveFinding) {
  if (code !== 'proof_due' && code !== 'backdate_proof') return [];
  const due = code === 'proof_due' ? facts.due : accept?.code === 'attach_proof' ? accept.facts.due : undefined;
  return typeof due === 'object' && 'date' in due ? [due.date] : [];
}
