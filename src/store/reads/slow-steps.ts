import type { PassedStep, SlowStepReads } from '../../handlers/slow-steps/ports.ts';
import type { Sql } from '../engine/engine.ts';

const MOST = 5_000;

export function slowStepReads(reader: Sql): SlowStepReads {
  const { list } = reader.dialect;
  const passed = reader.prepare<[string, number, number], PassedStep>(
    `SELECT r.process, r."unitId", s.name, s."openedAt", s."closedAt" FROM "Request" r JOIN "Step" s ON s."requestId" = r.id
     WHERE r."unitId" IN ${list('?')} AND s.state IN ('approved', 'rejected') AND s."openedAt" IS NOT NULL AND s."closedAt" >= ?
     ORDER BY s."closedAt" DESC LIMIT ?`,
  );
  return { passedSteps: (units, since) => passed.all(JSON.stringify(units), since, MOST) };
}
