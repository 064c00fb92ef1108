import type { RegisterPorts } from '../../handlers/registers/ports.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';

const MOST = 200;

/** Entries that the clock has something to do with, and what is in force. */
export function registerReads(reader: Sql, shapes: Shapes): RegisterPorts['reads'] {
  const recordOf = decoder<'rec'>(shapes.rec);
  const due = reader.prepare<[string, number], RawRow>(
    `SELECT r.* FROM "Todo" t JOIN "Rec" r ON r.id = t.subject
     WHERE t."doneAt" IS NULL AND t.kind = ? AND t."dueAt" < ? ORDER BY t."dueAt", t.id LIMIT ${MOST}`,
  );
  const upTo = reader.prepare<[string, string, string, string, string], RawRow>(
    `SELECT r.* FROM "RecUnique" u JOIN "Rec" r ON r.id = u."recId"
     WHERE u.kind = ? AND u.key >= ? AND u.key <= ? AND substr(u.key, 1, length(CAST(? AS TEXT))) = ? ORDER BY u.key DESC LIMIT 1`,
  );
  return {
    recordsDue: async (todo, now) => (await due.all(todo, now)).map(recordOf),
    recordUpTo: async (kind, begins, last) => {
      const row = await upTo.get(kind, begins, last, begins, begins);
      return row ? recordOf(row) : null;
    },
  };
}
