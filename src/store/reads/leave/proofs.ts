import type { LeaveReads } from '../../../handlers/leave/ports.ts';
import type { Row } from '../../../handlers/plan.ts';
import type { RequestLine } from '../../../handlers/reads.ts';
import type { Sql } from '../../engine/engine.ts';

/** What one card can offer, and what one request is shown with. */
const OFFERED = 5;
const GIVEN_CAP = 20;

export function proofReads(reader: Sql): Pick<LeaveReads, 'proofOf' | 'proofsDue'> {
  const due = reader.prepare<[string], Row<'proofDue'>>('SELECT * FROM "ProofDue" WHERE "requestId" = ?');
  const given = reader.prepare<[string, number], Row<'proof'>>(
    'SELECT * FROM "Proof" WHERE "requestId" = ? ORDER BY at, id LIMIT ?',
  );
  const standing = reader.prepare<[string, number], RequestLine & Row<'proofDue'>>(
    `SELECT p.*, r.id, r.number, r.process, r."applicantId", r.title, r.state, r."closedById", r."submittedAt"
     FROM "ProofDue" p JOIN "Request" r ON r.id = p."requestId"
     WHERE p."personId" = ? AND r.state IN ('pending', 'returned', 'approved') ORDER BY p."givenAt" IS NOT NULL, r."submittedAt" DESC, r.id LIMIT ?`,
  );
  return {
    proofOf: async (request) => {
      const [owed, all] = await Promise.all([due.get(request), given.all(request, GIVEN_CAP)]);
      return { due: owed ?? null, given: all };
    },
    proofsDue: async (person) =>
      (await standing.all(person, OFFERED)).map(({ requestId, personId, unitId, what, dueOn, givenAt, ...line }) => ({
        ...line,
        due: { requestId, personId, unitId, what, dueOn, givenAt },
      })),
  };
}
