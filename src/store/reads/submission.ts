import type { SubmissionPorts } from '../../handlers/submission/ports.ts';
import type { ChatId, UnitId } from '../../kernel/id.ts';
import type { Sql } from '../engine/engine.ts';

/** Groups of one company. */
const MOST = 500;

/** Groups of the units above those that hand something in. */
export function submissionReads(reader: Sql): SubmissionPorts['reads'] {
  const groups = reader.prepare<[string, number], { unitId: UnitId; chatId: ChatId }>(
    `SELECT c."unitId", c.id AS "chatId" FROM "Chat" c JOIN "Unit" u ON u.id = c."unitId"
     WHERE c.kind = 'group' AND c."botIn" = true AND u.kind <> ? AND u.active = true ORDER BY c.id LIMIT ?`,
  );
  return { groupsAbove: (kind) => groups.all(kind, MOST) };
}
