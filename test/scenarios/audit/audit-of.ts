import type { TestOffice } from '../../office.ts';
import { look } from '../../postgres/look.ts';

export interface AuditLine {
  readonly seq: number;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly act: string;
  readonly subject: string;
  readonly cause: string;
  readonly at: number;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What the log says of one kind of act, oldest first, people by their names. */
export function auditOf(office: TestOffice, act: string): readonly AuditLine[] {
  return look<Omit<AuditLine, 'detail'> & { readonly detail: string }>(
    office.database,
    `SELECT a.seq, coalesce(p.name, a."actorId") AS actor, b.name AS "onBehalfOf", a.act, a.subject, a.cause, a.at, a.detail
     FROM "Audit" a LEFT JOIN "Person" p ON p.id = a."actorId" LEFT JOIN "Person" b ON b.id = a."onBehalfOf"
     WHERE a.act = '${act}' ORDER BY a.seq`,
  ).map((line) => ({ ...line, detail: JSON.parse(line.detail) as Record<string, unknown> }));
}
