import type { RecordId } from '../../fields/field.ts';
import type { Row } from '../../handlers/plan.ts';
import type { ListFilter, RecordChange, RecordLine, RecordReads, TodoLine } from '../../handlers/records/ports.ts';
import type { Shapes } from '../columns.ts';
import type { Sql, Statement } from '../engine/engine.ts';
import { decoder, isTrue, type RawRow, type Truth } from '../rows.ts';
import { lateTodos, TODO_LINE } from './late-todos.ts';
import { PAGE, parseKeyset, toPage, toPageOf } from './page.ts';
import { holesOf, IN_FIELD, type Path, pathsOf } from './record-paths.ts';
import { recordsWithWords } from './record-words.ts';
import { watch } from './watch.ts';

type Params = Readonly<Record<string, string | number | boolean>>;

const COUNT_CAP = 10_000;
const TODO_CAP = 100;
const CHANGES = 30;
const OWNED = 200;

/** What has no day stands behind everything that has one. */
const BY_DUE = 'ORDER BY coalesce(t."dueAt", 9007199254740991), t.id';

export function recordReads(reader: Sql, shapes: Shapes): RecordReads {
  const { list } = reader.dialect;
  const recordOf = decoder<'rec'>(shapes.rec);
  const one = reader.prepare<[string], RawRow>('SELECT * FROM "Rec" WHERE id = ?');
  const some = reader.prepare<[string], RawRow>(`SELECT * FROM "Rec" WHERE id IN ${list('?')}`);
  const from = reader.prepare<[string, string], RawRow>(
    'SELECT * FROM "Rec" WHERE "parentId" = ? AND kind = ? ORDER BY id LIMIT 1',
  );
  const numbered = reader.prepare<[string], RecordId>('SELECT id FROM "Rec" WHERE number = ?').pluck();
  const todos = reader.prepare<[string], Row<'todo'>>('SELECT * FROM "Todo" WHERE subject = ? AND "doneAt" IS NULL ORDER BY id');
  const held = reader.prepare<[Params], TodoLine>(`${TODO_LINE} AND t."holderId" IN ${list('@people')} ${BY_DUE} LIMIT @limit`);
  const heldCount = reader
    .prepare<[Params], number>(
      `SELECT count(*) FROM (SELECT DISTINCT t.subject FROM "Todo" t WHERE t."doneAt" IS NULL AND t."holderId" IN ${list('@people')} LIMIT @limit) c`,
    )
    .pluck();
  const owned = reader.prepare<[string, number], RawRow>(
    'SELECT * FROM "Rec" WHERE open = true AND "ownerId" = ? ORDER BY id LIMIT ?',
  );
  const open = reader.prepare<[string, number], RawRow>('SELECT * FROM "Rec" WHERE open = true AND id > ? ORDER BY id LIMIT ?');
  const changes = reader.prepare<[string, number], RecordChange>(
    'SELECT at, "actorId", "onBehalfOf", act, detail FROM "Audit" WHERE subject = ? AND act LIKE \'record.%.%\' ORDER BY seq DESC LIMIT ?',
  );
  const taken = reader.prepare<[string, string], number>('SELECT 1 FROM "RecUnique" WHERE kind = ? AND key = ?').pluck();
  const oneOf = (row: RawRow | undefined) => (row ? recordOf(row) : null);
  return {
    record: async (id) => oneOf(await one.get(id)),
    recordFrom: async (parent, kind) => oneOf(await from.get(parent, kind)),
    recordsById: async (ids) => (await some.all(JSON.stringify(ids))).map(recordOf),
    recordNumbered: async (number) => (await numbered.get(number)) ?? null,
    openTodos: (record) => todos.all(record),
    todosHeld: (people, limit) => held.all({ people: JSON.stringify(people), limit }),
    todoCount: async (people) => (await heldCount.get({ people: JSON.stringify(people), limit: TODO_CAP })) ?? 0,
    todosLate: lateTodos(reader),
    ...listReads(reader),
    recordsOwned: async (person) => (await owned.all(person, OWNED)).map(recordOf),
    openRecords: async (after) => {
      const page = toPageOf(await open.all(after ?? '', OWNED + 1), OWNED, (row) => String(row.id));
      return { items: page.items.map(recordOf), next: page.next };
    },
    recordChanges: async (id) => (await changes.all(id, CHANGES)).toReversed(),
    isTaken: async (kind, key) => (await taken.get(kind, key)) !== undefined,
    todosWatched: watchedTodos(reader),
  };
}

const LINE = `SELECT r.id, r.kind, r.number, r.title, r.state, r."ownerId", r."openedAt",
  (SELECT min(t."dueAt") FROM "Todo" t WHERE t.subject = r.id AND t."doneAt" IS NULL) AS "dueAt" FROM "Rec" r`;
const AFTER = '(r."openedAt" < @at OR (r."openedAt" = @at AND r.id < @id))';
const NEWEST = 'ORDER BY r."openedAt" DESC, r.id DESC LIMIT @limit';
/** After every instant there is. */
const END = 9_007_199_254_740_991;

function listReads(reader: Sql): Pick<RecordReads, 'records' | 'recordCounts'> {
  const { list } = reader.dialect;
  const kept = new Map<string, Statement<[Params], RecordLine>>();
  const statement = (path: Path['by'], { open }: Pick<ListFilter, 'open'>) => {
    const key = `${path} ${open}`;
    const known = kept.get(key);
    if (known) return known;
    const where = [
      'r.kind = @kind',
      ...(path === 'all' ? [] : path === 'field' ? [IN_FIELD] : [`r."${path}" = @value`]),
      ...(open ? ['r.open = true'] : []),
      AFTER,
    ];
    const made = reader.prepare<[Params], RecordLine>(`${LINE} WHERE ${where.join(' AND ')} ${NEWEST}`);
    kept.set(key, made);
    return made;
  };
  const found = recordsWithWords(reader, LINE);
  const counts = reader.prepare<[Params], { state: string; count: number }>(
    `SELECT state, count(*) AS count FROM (SELECT r.state FROM "Rec" r WHERE r.kind = @kind AND r.open = true
       AND (@everything OR r."unitId" IN ${list('@units')}) LIMIT @limit) c GROUP BY state`,
  );
  return {
    records: async (filter, after, size = PAGE) => {
      const { at, id } = parseKeyset(after) ?? { at: END, id: '' };
      const { kind, viewer } = filter;
      const params: Params = { kind, at, id, limit: size + 1 };
      const walked = async (): Promise<readonly RecordLine[]> =>
        (
          await Promise.all(
            pathsOf(filter).map((path) => statement(path.by, filter).all({ ...params, ...holesOf(path, viewer) })),
          )
        ).flat();
      const words = filter.words ? await found(filter, { id, limit: size + 1 }) : null;
      const page = toPage(newest(words?.rows ?? (await walked())), (line) => ({ at: line.openedAt, id: line.id }), size);
      return words?.lookedTo ? { ...page, next: `0:${words.lookedTo}`, cut: true } : { ...page, cut: false };
    },
    recordCounts: async (kind, sight) => {
      const rows = await counts.all({
        kind,
        everything: sight.everything,
        units: JSON.stringify(sight.units),
        limit: COUNT_CAP,
      });
      return new Map(rows.map(({ state, count }) => [state, Number(count)] as const));
    },
  };
}

/** Each record once, the newest first. */
const newest = (rows: readonly RecordLine[]): readonly RecordLine[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].toSorted((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1));

/** Open todos of a kind as the reminders look at them: everything in order of its id, or what has become of some. */
function watchedTodos(reader: Sql): RecordReads['todosWatched'] {
  const { isTrue: holds } = reader.dialect;
  const select = `SELECT t.id, t.kind, t."holderId", r.id AS "recordId", r.number, r.title, r.state, t.since, t."dueAt", r."unitId", r."openerId",
    ${holds('r.life', 'unnamed')} AS unnamed FROM "Todo" t JOIN "Rec" r ON r.id = t.subject
    WHERE t."doneAt" IS NULL AND t."dueAt" IS NOT NULL AND t.kind = @kind`;
  const watched = watch<WatchedRow>(reader, 't.id', select, (row) => row.id);
  return async (kind, which) => {
    const { items, next } = await watched('ids' in which ? { targets: which.ids } : which, { kind });
    return { items: items.map((row) => ({ ...row, unnamed: isTrue(row.unnamed) })), next };
  };
}

type Watched = Awaited<ReturnType<RecordReads['todosWatched']>>['items'][number];
type WatchedRow = Omit<Watched, 'unnamed'> & { readonly unnamed: Truth };
