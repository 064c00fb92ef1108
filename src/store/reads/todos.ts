import type { TodoLine } from '../../handlers/records/ports.ts';
import type { TodoPorts } from '../../handlers/todos/ports.ts';
import type { Sql } from '../engine/engine.ts';
import { TODO_LINE } from './records-due.ts';

type Params = Readonly<Record<string, string | number>>;

const COUNT_CAP = 100;

/** What has no day stands behind everything that has one. */
const BY_DUE = 'ORDER BY coalesce(t."dueAt", 9007199254740991), t.id';

export function todoReads(reader: Sql): TodoPorts['reads'] {
  const { list } = reader.dialect;
  const held = reader.prepare<[Params], TodoLine>(`${TODO_LINE} AND t."holderId" IN ${list('@people')} ${BY_DUE} LIMIT @limit`);
  const count = reader
    .prepare<[Params], number>(
      `SELECT count(*) FROM (SELECT DISTINCT t.subject FROM "Todo" t WHERE t."doneAt" IS NULL AND t."holderId" IN ${list('@people')} LIMIT @limit) c`,
    )
    .pluck();
  return {
    todosHeld: (people, limit) => held.all({ people: JSON.stringify(people), limit }),
    todoCount: async (people) => (await count.get({ people: JSON.stringify(people), limit: COUNT_CAP })) ?? 0,
  };
}
