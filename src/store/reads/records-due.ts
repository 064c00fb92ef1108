import type { DueLine, RecordReads } from '../../handlers/records/ports.ts';
import type { Sql } from '../engine/engine.ts';
import { PAGE, parseKeyset, toPage } from './page.ts';

type Params = Readonly<Record<string, string | number>>;

/** What is owed with the record it is owed for; `AND …` follows. */
export const TODO_LINE = `SELECT t.id, t.kind, t."holderId", r.id AS "recordId", r.number, r.title, r.state, t.since, t."dueAt", r."ownerId", r."unitId", r."openedAt"
  FROM "Todo" t JOIN "Rec" r ON r.id = t.subject WHERE t."doneAt" IS NULL`;

/** What is due, by one short walk along an index for each kind of to-do and unit, and for each person: one condition for all would read everything that is open. */
export function todosDue(reader: Sql): RecordReads['todosDue'] {
  const { list } = reader.dialect;
  // One bound from below: with two of them SQLite skips through all kinds and sorts what it finds.
  const due = `${TODO_LINE} AND t."dueAt" >= @at AND (t."dueAt" > @at OR t.id > @id) AND t."dueAt" < @to`;
  // Of a record the first that is due stands for it, on whichever page that is.
  const first = `NOT EXISTS (SELECT 1 FROM "Todo" e WHERE e.subject = t.subject AND e."doneAt" IS NULL AND e.kind IN ${list('@kinds')} AND e."dueAt" >= @from
    AND (e."dueAt" < t."dueAt" OR (e."dueAt" = t."dueAt" AND e.id < t.id)))`;
  const walksBy = (person: string, which: string) => {
    const walk = (where: string) =>
      reader.prepare<[Params], DueLine>(`${due} AND ${where} ${which} ORDER BY t."dueAt", t.id LIMIT @limit`);
    return {
      all: walk('t.kind = @kind'),
      ofUnit: walk('t.kind = @kind AND t."unitId" = @unit'),
      ofPerson: walk(`${person} = @person AND t.kind IN ${list('@kinds')}`),
    };
  };
  const walks = { holder: walksBy('t."holderId"', ''), owner: walksBy('r.open = true AND r."ownerId"', `AND ${first}`) };
  return async ({ todos, sight, viewer, by, mine, from, to }, after, size = PAGE) => {
    const { at, id } = parseKeyset(after) ?? { at: from, id: '' };
    const asked = { from, to, at: Math.max(from, at), id, kinds: JSON.stringify(todos), limit: size + 1 };
    const { all, ofUnit, ofPerson } = walks[by];
    const people = mine ? [viewer] : [...new Set([viewer, ...sight.owners])];
    const units = mine ? [] : [...new Set(sight.units)];
    const found = await Promise.all(
      sight.everything && !mine
        ? todos.map((kind) => all.all({ ...asked, kind }))
        : [
            ...people.map((person) => ofPerson.all({ ...asked, person })),
            ...units.flatMap((unit) => todos.map((kind) => ofUnit.all({ ...asked, kind, unit }))),
          ],
    );
    const rows = [...new Map(found.flat().map((row) => [row.id, row])).values()].toSorted(
      (a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1),
    );
    return toPage(rows, (row) => ({ at: row.dueAt, id: row.id }), size);
  };
}
