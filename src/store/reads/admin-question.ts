import type { AdminQuestionReads } from '../../handlers/admin-question/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { Sql } from '../engine/engine.ts';

/** Questions that administrators decide. */
export function adminQuestionReads(reader: Sql): AdminQuestionReads {
  const one = reader.prepare<[string], Row<'adminQuestion'>>('SELECT * FROM "AdminQuestion" WHERE id = ?');
  const newest = reader.prepare<[string], Row<'adminQuestion'>>(
    `SELECT * FROM "AdminQuestion" q WHERE kind = ? AND NOT EXISTS (
       SELECT 1 FROM "AdminQuestion" later WHERE later.kind = q.kind AND later.subject = q.subject
         AND (later."askedAt" > q."askedAt" OR (later."askedAt" = q."askedAt" AND later.id > q.id)))
     ORDER BY "askedAt" DESC, id DESC LIMIT 1000`,
  );
  return {
    adminQuestion: async (id) => (await one.get(id)) ?? null,
    adminQuestions: async (kind) => newest.all(kind),
  };
}
