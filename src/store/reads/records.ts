import type { RecordId } from '../../fields/field.ts';
import type { Row } from '../../handlers/plan.ts';
import type {
  FoundRecords,
  ListFilter,
  LoggedChange,
  RecordLine,
  RecordReads,
  WatchedTodo,
} from '../../handlers/records/ports.ts';
import { onceEach } from '../../kernel/once-each.ts';
import type { Todo } from '../../records/owed.ts';
import type { WITHDRAWN } from '../../records/withdrawn.ts';
import type { Shapes } from '../columns.ts';
import type { Sql, Statement } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';
import { PAGE, parseKeyset, toPage, toPageOf } from './page.ts';
import { IN_FIELD, type Path, pathsOf } from './record-paths.ts';
import { recordsWithWords } from './record-words.ts';
import { todosDue } from './records-due.ts';
import { watch } from './watch.ts';

type Params = Readonly<Record<string, string | number | boolean>>;

const GONE: typeof WITHDRAWN = 'withdrawn';
const CHANGES = 30;
const CHILDREN = 50;
const OPEN = 200;

export function recordReads(reader: Sql, shapes: Shapes): RecordReads {
  const { list } = reader.dialect;
  const recordOf = decoder<'rec'>(shapes.rec);
  const one = reader.prepare<[string], RawRow>('SELECT * FROM "Rec" WHERE id = ?');
  const some = reader.prepare<[string], RawRow>(`SELECT * FROM "Rec" WHERE id IN ${list('?')}`);
  const from = reader.prepare<[string, string], RawRow>(
    `SELECT * FROM "Rec" WHERE "parentId" = ? AND kind = ? ORDER BY "openedAt" DESC, id DESC LIMIT ${CHILDREN}`,
  );
  const numbered = reader.prepare<[string], RecordId>('SELECT id FROM "Rec" WHERE number = ?').pluck();
  const todos = reader.prepare<[string], Todo>('SELECT * FROM "Todo" WHERE subject = ? AND "doneAt" IS NULL ORDER BY id');
  const owned = reader.prepare<[string, number], RawRow>(
    'SELECT * FROM "Rec" WHERE open = true AND "ownerId" = ? ORDER BY id LIMIT ?',
  );
  const open = reader.prepare<[string, number], RawRow>('SELECT * FROM "Rec" WHERE open = true AND id > ? ORDER BY id LIMIT ?');
  const changes = reader.prepare<[string, number], LoggedChange>(
    'SELECT at, "actorId", "onBehalfOf", act, detail FROM "Audit" WHERE subject = ? AND act LIKE \'record.%.%\' ORDER BY seq DESC LIMIT ?',
  );
  const taken = reader.prepare<[string, string], number>('SELECT 1 FROM "RecUnique" WHERE kind = ? AND key = ?').pluck();
  const found = reader.prepare<[string], Row<'recFound'>>(`SELECT "recId", keys FROM "RecFound" WHERE "recId" IN ${list('?')}`);
  const oneOf = (row: RawRow | undefined) => (row ? recordOf(row) : null);
  return {
    record: async (id) => oneOf(await one.get(id)),
    recordsFrom: async (parent, kind) => (await from.all(parent, kind)).map(recordOf),
    recordsById: async (ids) => (await some.all(JSON.stringify(ids))).map(recordOf),
    recordNumbered: async (number) => (await numbered.get(number)) ?? null,
    openTodos: (record) => todos.all(record),
    todosDue: todosDue(reader),
    records: recordLists(reader),
    recordsOwned: async (person) => (await owned.all(person, OPEN)).map(recordOf),
    openRecords: async (after) => toPageOf((await open.all(after ?? '', OPEN + 1)).map(recordOf), OPEN, ({ id }) => id),
    recordChanges: async (id) => (await changes.all(id, CHANGES)).toReversed(),
    isTaken: async (kind, key) => (await taken.get(kind, key)) !== undefined,
    keysFoundBy: async (ids) => new Map((await found.all(JSON.stringify(ids))).map(({ recId, keys }) => [recId, keys])),
    todosWatched: watchedTodos(reader),
  };
}

const LINE = `SELECT r.id, r.kind, r.number, r.title, r.state, r."ownerId", r."unitId", r."openedAt",
  (SELECT min(t."dueAt") FROM "Todo" t WHERE t.subject = r.id AND t."doneAt" IS NULL) AS "dueAt" FROM "Rec" r`;
const AFTER = '(r."openedAt" < @at OR (r."openedAt" = @at AND r.id < @id))';
const NEWEST = 'ORDER BY r."openedAt" DESC, r.id DESC LIMIT @limit';
/** After every instant there is. */
const END = 9_007_199_254_740_991;

/** What else has to fit, for whoever asks for more than a filter says. */
export interface Only {
  /** Conditions of SQL, `r` the record, each behind an AND; and what stands in their holes. */
  readonly where: string;
  readonly holes: Params;
}
const ANY: Only = { where: '', holes: {} };

/** The lists of records; `only` is not asked beside words. */
export function recordLists(reader: Sql) {
  const statements = onceEach<Statement<[Params], RecordLine>>();
  const statement = (path: Path['by'], { open }: ListFilter, only: string) => {
    const way = path === 'all' ? '' : path === 'field' ? `AND ${IN_FIELD}` : `AND r."${path}" = @value`;
    const where = `r.kind = @kind ${way} ${only} AND ${open ? 'r.open = true' : `r.state <> '${GONE}'`} AND ${AFTER}`;
    return statements(where, () => reader.prepare<[Params], RecordLine>(`${LINE} WHERE ${where} ${NEWEST}`));
  };
  const found = recordsWithWords(reader, LINE);
  return async (
    filter: ListFilter,
    after: string | null,
    size = PAGE,
    { where, holes: more }: Only = ANY,
  ): Promise<FoundRecords> => {
    const { at, id } = parseKeyset(after) ?? { at: END, id: '' };
    const limit = size + 1;
    const walk = ({ by, holes }: Path) =>
      statement(by, filter, where).all({ kind: filter.kind, at, id, limit, ...more, ...holes });
    const words = filter.words ? await found(filter, { id, limit }) : null;
    const rows = words?.rows ?? (await Promise.all(pathsOf(filter).map(walk))).flat();
    const page = toPage(newest(rows), (line) => ({ at: line.openedAt, id: line.id }), size);
    return words?.lookedTo ? { ...page, next: `0:${words.lookedTo}`, cut: true } : { ...page, cut: false };
  };
}

/** Each record once, the newest first. */
const newest = (rows: readonly RecordLine[]): readonly RecordLine[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].toSorted((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1));

/** Put off, paused and gone on with, it is another waiting: its ladder starts anew. */
function watchedTodos(reader: Sql): RecordReads['todosWatched'] {
  const watched = watch<WatchedTodo>(
    reader,
    't.id',
    `SELECT t.id, t.kind, t."holderId", r.id AS "recordId", r.number, r.title, r.state, t.since, t."dueAt", r."unitId",
       CASE WHEN ${reader.dialect.isTrue('r.life', 'unnamed')} THEN NULL ELSE r."openerId" END AS "openerId"
     FROM "Todo" t JOIN "Rec" r ON r.id = t.subject WHERE t."doneAt" IS NULL AND t."dueAt" IS NOT NULL AND t.kind = @kind`,
    ({ id, dueAt }) => `${id}/${dueAt}`,
    (target) => target.split('/')[0] ?? '',
  );
  return async (kind, which) => watched(which, { kind });
}
