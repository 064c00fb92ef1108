import type { RecordReads, TodoLine } from '../../handlers/records/ports.ts';
import type { Sql } from '../engine/engine.ts';

type Params = Readonly<Record<string, string | number>>;

/** What is owed with the record it is owed for; `AND …` follows. */
export const TODO_LINE = `SELECT t.id, t.kind, t."holderId", r.id AS "recordId", r.number, r.title, r.state, t.since, t."dueAt"
  FROM "Todo" t JOIN "Rec" r ON r.id = t.subject WHERE t."doneAt" IS NULL`;

/** What is late, by one short walk along an index for each kind and unit (or holder): one condition for all would read everything that is open. */
export function lateTodos(reader: Sql): RecordReads['todosLate'] {
  const { list } = reader.dialect;
  const end = 't."dueAt" < @now ORDER BY t."dueAt", t.id LIMIT @limit';
  const all = reader.prepare<[Params], TodoLine>(`${TODO_LINE} AND t.kind = @kind AND ${end}`);
  const ofUnit = reader.prepare<[Params], TodoLine>(`${TODO_LINE} AND t.kind = @kind AND t."unitId" = @unit AND ${end}`);
  const ofHolder = reader.prepare<[Params], TodoLine>(
    `${TODO_LINE} AND t."holderId" = @holder AND t.kind IN ${list('@kinds')} AND ${end}`,
  );
  return async (kinds, sight, viewer, now, limit) => {
    const asked = { now, limit };
    const walks = sight.everything
      ? kinds.map((kind) => all.all({ ...asked, kind }))
      : [
          ...[...new Set(sight.units)].flatMap((unit) => kinds.map((kind) => ofUnit.all({ ...asked, kind, unit }))),
          ...[...new Set([viewer, ...sight.owners])].map((holder) =>
            ofHolder.all({ ...asked, holder, kinds: JSON.stringify(kinds) }),
          ),
        ];
    const found = (await Promise.all(walks)).flat();
    return [...new Map(found.map((todo) => [todo.id, todo])).values()]
      .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  };
}
