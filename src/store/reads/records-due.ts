import type { RecordLine, RecordReads } from '../../handlers/records/ports.ts';
import type { Sql } from '../engine/engine.ts';
import { PAGE, parseKeyset, toPage } from './page.ts';

type Params = Readonly<Record<string, string | number>>;
type DueLine = RecordLine & { readonly dueAt: number; readonly todo: string };

/** Records for which something is due, by one short walk along an index for each kind of to-do and unit, or along what somebody owns. */
export function recordsDueIn(reader: Sql): RecordReads['recordsDueIn'] {
  const { list } = reader.dialect;
  const line = 'SELECT r.id, r.kind, r.number, r.title, r.state, r."ownerId", r."openedAt", t."dueAt", t.id AS todo';
  // Of a record the first that is due stands for it, on whichever page that is.
  const end = `t."doneAt" IS NULL AND t."dueAt" >= @from AND t."dueAt" < @to AND (t."dueAt" > @at OR (t."dueAt" = @at AND t.id > @id))
    AND NOT EXISTS (SELECT 1 FROM "Todo" e WHERE e.subject = t.subject AND e."doneAt" IS NULL AND e.kind IN ${list('@kinds')} AND e."dueAt" >= @from
      AND (e."dueAt" < t."dueAt" OR (e."dueAt" = t."dueAt" AND e.id < t.id)))
    ORDER BY t."dueAt", t.id LIMIT @limit`;
  const along = `${line} FROM "Todo" t JOIN "Rec" r ON r.id = t.subject WHERE t.kind = @kind`;
  const all = reader.prepare<[Params], DueLine>(`${along} AND ${end}`);
  const ofUnit = reader.prepare<[Params], DueLine>(`${along} AND t."unitId" = @unit AND ${end}`);
  const ofOwner = reader.prepare<[Params], DueLine>(
    `${line} FROM "Rec" r JOIN "Todo" t ON t.subject = r.id WHERE r.open = true AND r."ownerId" = @owner AND t.kind IN ${list('@kinds')} AND ${end}`,
  );
  return async ({ todos, sight, viewer, mine, from, to }, after, size = PAGE) => {
    const { at, id } = parseKeyset(after) ?? { at: 0, id: '' };
    const asked = { from, to, at, id, kinds: JSON.stringify(todos), limit: size + 1 };
    const owners = mine ? [viewer] : [...new Set([viewer, ...sight.owners])];
    const walks =
      sight.everything && !mine
        ? todos.map((kind) => all.all({ ...asked, kind }))
        : [
            ...owners.map((owner) => ofOwner.all({ ...asked, owner })),
            ...(mine ? [] : [...new Set(sight.units)]).flatMap((unit) =>
              todos.map((kind) => ofUnit.all({ ...asked, kind, unit })),
            ),
          ];
    const rows = [...new Map((await Promise.all(walks)).flat().map((row) => [row.todo, row])).values()].toSorted(
      (a, b) => a.dueAt - b.dueAt || (a.todo < b.todo ? -1 : 1),
    );
    const page = toPage(rows, ({ dueAt, todo }) => ({ at: dueAt, id: todo }), size);
    return { ...page, items: page.items.map(({ todo: _, ...one }) => one) };
  };
}
