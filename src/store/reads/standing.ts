import type { StandingReads, StandingRequest } from '../../handlers/travel/ports.ts';
import type { Sql } from '../engine/engine.ts';

const MOST = 50;

export function standingReads(reader: Sql): StandingReads {
  const standing = reader.prepare<[string, string, number], StandingRequest>(
    `SELECT id, number, state, "submittedAt", facts FROM "Request"
     WHERE "applicantId" = ? AND process = ? AND state IN ('pending', 'approved') ORDER BY "submittedAt" DESC, id LIMIT ?`,
  );
  const along = reader.prepare<[string, number], StandingRequest>(
    `SELECT r.id, r.number, r.state, r."submittedAt", r.facts FROM "TripCompanion" c JOIN "Request" r ON r.id = c."requestId"
     WHERE c."personId" = ? AND r.state IN ('pending', 'approved') ORDER BY r."submittedAt" DESC, r.id LIMIT ?`,
  );
  return {
    standingOf: (process, person) => standing.all(person, process, MOST),
    tripsWith: (person) => along.all(person, MOST),
  };
}
