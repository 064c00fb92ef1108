import type { ApprovalLine, InboxReads } from '../../../handlers/approval/ports.ts';
import type { Dialect, Sql } from '../../engine/engine.ts';
import { isTrue, type Truth } from '../../rows.ts';
import { PAGE, parseKeyset, toPage } from '../page.ts';

const COUNT_CAP = 100;

/**
 * Requests somebody may decide who also has seats of others: their own open seats, seats on which somebody sits for them, and the seats of those
 * they stand in for, within the scope. As `takeSeat` has it: never their own request, no opinion for another where they asked for it themselves, and no
 * second vote where they have decided already.
 */
const decidable = ({ isTrue, json, list, records }: Dialect): string => `
  WITH held AS (SELECT h."personId" AS person, h.processes FROM ${records('@heldSeats', ['personId', 'processes'])} h),
  mine AS (
    SELECT id, 0 AS borrowed FROM "Seat" WHERE state = 'open' AND "personId" = @viewer
    UNION ALL
    SELECT s.id, 1 FROM held c JOIN "Seat" s ON s."personId" = c.person AND s.state = 'open' JOIN "Request" r ON r.id = s."requestId"
    WHERE s.origin <> 'consent' AND r.process IN ${list('c.processes')}
    UNION ALL
    SELECT id, 1 FROM "Seat" WHERE state = 'open' AND "onBehalfOfId" IS NOT NULL AND "onBehalfOfId" = @viewer
    UNION ALL
    SELECT s.id, 1 FROM held c JOIN "Seat" s ON s."onBehalfOfId" = c.person AND s."onBehalfOfId" IS NOT NULL AND s.state = 'open'
    JOIN "Request" r ON r.id = s."requestId"
    WHERE r.process IN ${list('c.processes')}
  ),
  chosen AS (
    SELECT s.*, row_number() OVER (PARTITION BY s."requestId" ORDER BY m.borrowed, s."openedAt", s.id) AS nth
    FROM (SELECT id, min(borrowed) AS borrowed FROM mine GROUP BY id) m JOIN "Seat" s ON s.id = m.id
    WHERE m.borrowed = 0 OR s.origin <> 'delegate' OR NOT EXISTS (
      SELECT 1 FROM "Seat" a JOIN "Request" r ON r.id = a."requestId" WHERE a.id = s."fromSeatId" AND a.state = 'waiting' AND (
        @viewer IN (a."personId", a."onBehalfOfId") OR EXISTS (SELECT 1 FROM held c
          WHERE c.person IN (a."personId", a."onBehalfOfId") AND r.process IN ${list('c.processes')})))
  ),
  line AS (
    SELECT r.id, r.number, r.process, r."applicantId", r.state, r."closedById", r."submittedAt", s."openedAt", s.id AS "seatId", r.version, s.origin = 'consent' AS consent, s.origin = 'delegate' AS opinion,
      CASE s.origin WHEN 'consent' THEN ${json('r.facts', 'handover', 'when')} ELSE r.title END AS title,
      CASE WHEN s."personId" = @viewer THEN s."onBehalfOfId" WHEN s."onBehalfOfId" = @viewer THEN NULL ELSE s."personId" END AS "onBehalfOfId"
    FROM chosen s JOIN "Request" r ON r.id = s."requestId" JOIN "Step" t ON t.id = s."stepId"
    WHERE s.nth = 1 AND r."applicantId" <> @viewer AND r.state = 'pending' AND (s.origin IN ('delegate', 'consent') OR NOT EXISTS (
      SELECT 1 FROM "Seat" d JOIN "Step" e ON e.id = d."stepId"
      WHERE d."requestId" = r.id AND e.round = r.round AND d."decidedById" = @viewer AND d.origin NOT IN ('delegate', 'consent') AND d.state IN ('approved', 'rejected')
        AND (e.id = t.id OR (e.state = 'approved' AND NOT (${isTrue('e.note', 'consent')}) AND e.position < t.position AND CASE ${json('r.rules', 'repeat')}
          WHEN 'none' THEN false
          WHEN 'consecutive' THEN e.position = (SELECT max(b.position) FROM "Step" b
            WHERE b."requestId" = r.id AND b.round = r.round AND b.state = 'approved' AND b.position < t.position
              AND NOT (${isTrue('b.note', 'consent')}))
          ELSE true END))))
  )`;

interface Asked {
  readonly viewer: string;
  readonly heldSeats: string;
  readonly limit: number;
}

/** A line as the database has it. */
export type Line = Omit<ApprovalLine, 'consent' | 'opinion'> & {
  readonly seatId: string;
  readonly consent: Truth;
  readonly opinion: Truth;
};

export const toLine = ({ seatId: _, ...line }: Line): ApprovalLine => ({
  ...line,
  consent: isTrue(line.consent),
  opinion: isTrue(line.opinion),
});

export function inboxReads(reader: Sql): InboxReads {
  const lineSql = decidable(reader.dialect);
  const lines = reader.prepare<[Asked & { at: number; id: string }], Line>(
    `${lineSql} SELECT * FROM line WHERE "openedAt" >= @at AND ("openedAt" > @at OR "seatId" > @id) ORDER BY "openedAt", "seatId" LIMIT @limit`,
  );
  const count = reader
    .prepare<[Asked], number>(`${lineSql} SELECT count(*) FROM (SELECT 1 FROM line LIMIT @limit) counted`)
    .pluck();
  return {
    inboxOf: async (viewer, heldSeats, after) => {
      const from = parseKeyset(after) ?? { at: -1, id: '' };
      const rows = await lines.all({ viewer, heldSeats: JSON.stringify(heldSeats), ...from, limit: PAGE + 1 });
      const page = toPage(rows, (line) => ({ at: line.openedAt, id: line.seatId }));
      return { items: page.items.map(toLine), next: page.next };
    },
    inboxCount: async (viewer, heldSeats) =>
      (await count.get({ viewer, heldSeats: JSON.stringify(heldSeats), limit: COUNT_CAP })) ?? 0,
  };
}
