import type { RegisterPorts } from '../../handlers/registers/ports.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';

const MOST = 200;

/** Entries that the clock has something to do with. */
export function registerReads(reader: Sql, shapes: Shapes): RegisterPorts['reads'] {
  const recordOf = decoder<'rec'>(shapes.rec);
  const due = reader.prepare<[string, number], RawRow>(
    `SELECT r.* FROM "Todo" t JOIN "Rec" r ON r.id = t.subject
     WHERE t."doneAt" IS NULL AND t.kind = ? AND t."dueAt" < ? ORDER BY t."dueAt", t.id LIMIT ${MOST}`,
  );
  return { recordsDue: async (todo, now) => (await due.all(todo, now)).map(recordOf) };
}
