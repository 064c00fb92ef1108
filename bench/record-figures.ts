// A child of the bench: how what people owe, late lists and searches grow with the number of records in the database.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { keysOf, wantedBy } from '../src/fields/keys.ts';
import { line } from '../src/fields/kinds.ts';
import type { DueFilter, ListFilter, RecordReads } from '../src/handlers/records/ports.ts';
import type { TodoPorts } from '../src/handlers/todos/ports.ts';
import { machineClock } from '../src/kernel/clock.ts';
import type { PersonId, UnitId } from '../src/kernel/id.ts';
import type { Instant } from '../src/kernel/time.ts';
import type { Sight } from '../src/records/who.ts';
import { openStore } from '../src/store/store.ts';
import { answering, removeDatabase } from './answering.ts';
import { BRANCHES, grow, personId } from './grow.ts';
import type { InboxFigures, InboxOrder, Tail } from './inbox-figures.ts';
import { time } from './time-calls.ts';

answering(measure);

const PEOPLE = 10_000;
const KIND = 'help';
const TODO = `${KIND}.solve`;
const LIMIT = 12;
const HOUR = 3_600_000;
/** Three in a hundred are not ended. */
const OPEN_OF = 33;
const WORDS = line('问题', 'Problem');
const THINGS = ['定金', '库存', '合同', '发票', '保险', '置换', '试驾', '上牌', '贷款', '赠品'];
const DONE = ['怎么退', '对不上', '要重签', '开错了', '没到账', '没人接', '缺一份', '过期了'];

/** A branch has every tenth of these things only: what is asked for there may lie in other branches alone. */
const wordsOf = (n: number): string => `${THINGS[n % 10]}${DONE[Math.floor(n / 10) % 8]}${n % 9973}`;
const tailOf = (n: number): string => `LSVAM4187C2${String(n).padStart(6, '0')}`;

const orderOf = (n: number): string => `A${String(n).padStart(7, '0')}`;
const plateOf = (n: number): string => `苏E${String(n).padStart(6, '0')}`;
/** What a question about an order is looked for in, whatever was meant: words, its numbers, the end of its VIN, its plate. */
const ORDER_KEYS = [
  ['what', 'words'],
  ['order_no', 'whole'],
  ['contract_no', 'whole'],
  ['vin', 'tail'],
  ['plate', 'whole'],
] as const;

/** A database with so many records, and for how many people and from when they are. */
export async function fillRecords(file: string, root: string, rows: number) {
  const people = Math.min(PEOPLE, Math.max(100, rows / 10));
  await grow(file, root, { people, requests: 0, pending: 0, hot: 0, lapsesOn: null, away: 1 });
  const raw = new Database(file);
  const now = machineClock.now();
  const began = performance.now();
  fill(raw, () => {
    for (let from = 0; from < rows; from += 50_000)
      raw.transaction(() => write(raw, people, now, from, Math.min(rows, from + 50_000)))();
  });
  console.log(`filled ${rows} records in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return { raw, people, now };
}

async function measure({ root, folder, rows, calls }: InboxOrder): Promise<InboxFigures> {
  const file = join(folder, `records-${rows}.db`);
  const { raw, people, now } = await fillRecords(file, root, rows);
  const store = await openStore({ url: `file:${file}`, projectRoot: root, clock: machineClock });
  const { reads } = store;
  const ours = await recordCalls(reads, { rows, people, now, calls });
  const some = (i: number): number => (i * 104_729) % rows;
  const anybody = (i: number): PersonId => personId((i * 7919) % people) as PersonId;
  const todos = raw.prepare(
    `SELECT t.*, r.title FROM "Todo" t JOIN "Rec" r ON r.id = t.subject WHERE t."holderId" = ? AND t."doneAt" IS NULL ORDER BY t."dueAt", t.id LIMIT ${LIMIT}`,
  );
  const tail = raw.prepare(
    `SELECT r.* FROM "RecKey" k JOIN "Rec" r ON r.id = k."recId" WHERE k.kind = '${KIND}' AND k.field = 'vin' AND k.value >= ? AND k.value < ? LIMIT 11`,
  );
  const whole = raw.prepare(
    `SELECT r.* FROM "RecKey" k JOIN "Rec" r ON r.id = k."recId" WHERE k.kind = '${KIND}' AND k.field = ? AND k.value = ? LIMIT 11`,
  );
  const floor = {
    'an order by its number': await time(calls, async (i) => whole.all('order_no', orderOf(some(i)).toLowerCase())),
    'an order by its plate': await time(calls, async (i) => whole.all('plate', plateOf(some(i)).toLowerCase())),
    'my to-dos': await time(calls, async (i) => todos.all(anybody(i))),
    'by the last six of a number': await time(calls, async (i) => {
      const end = [...tailOf(some(i)).slice(-6)].reverse().join('');
      return tail.all(end, `${end}\uffff`);
    }),
  };
  const pages = raw.pragma('page_count', { simple: true }) as number;
  const size = raw.pragma('page_size', { simple: true }) as number;
  raw.close();
  await store.close();
  removeDatabase(file);
  return { rows, ours, floor, megabytes: (pages * size) / 1e6 };
}

/** How long each question takes that is asked of records; `clock` in ms. */
export async function recordCalls(
  reads: RecordReads & TodoPorts['reads'],
  { rows, people, now, calls }: { readonly rows: number; readonly people: number; readonly now: Instant; readonly calls: number },
  clock?: () => number,
): Promise<Readonly<Record<string, Tail>>> {
  const timed = (call: (i: number) => Promise<unknown>) => time(calls, call, clock);
  const anybody = (i: number): PersonId => personId((i * 7919) % people) as PersonId;
  const branch = (i: number): Sight => ({
    everything: false,
    units: [`unt_${i % BRANCHES}` as UnitId],
    owners: [],
    openers: [],
    fields: [],
  });
  const everything: Sight = { ...branch(0), everything: true, units: [] };
  const find = (said: string, how: 'words' | 'tail', fields: readonly string[]): Pick<ListFilter, 'words'> => {
    const wanted = wantedBy(said, how);
    if (!wanted) throw new Error(`nothing to look for in ${said}`);
    return { words: fields.map((field) => ({ field, wanted })) };
  };
  const anyKey = (said: string): Pick<ListFilter, 'words'> => ({
    words: ORDER_KEYS.flatMap(([field, how]) => {
      const wanted = wantedBy(said, how);
      return wanted ? [{ field, wanted }] : [];
    }),
  });
  const dueBy = (i: number, sight: Sight, when: Pick<DueFilter, 'by' | 'from' | 'to'>) =>
    reads.todosDue({ todos: [TODO], sight, viewer: anybody(i), mine: false, ...when }, null, LIMIT);
  const due = (i: number, sight: Sight) => dueBy(i, sight, { by: 'owner', from: now, to: (now + 24 * HOUR) as Instant });
  const late = (i: number, sight: Sight) => dueBy(i, sight, { by: 'holder', from: 0 as Instant, to: now });
  const list = (i: number, sight: Sight, more: Partial<ListFilter> = {}) =>
    reads.records({ kind: KIND, sight, viewer: anybody(i), ...more }, null);
  const some = (i: number): number => (i * 104_729) % rows;
  return {
    'my to-dos': await timed((i) => reads.todosHeld([anybody(i)], LIMIT)),
    'late list of a branch': await timed((i) => late(i, branch(i))),
    'late list of everything': await timed((i) => late(i, everything)),
    'by the last six of a number': await timed((i) => list(i, everything, find(tailOf(some(i)).slice(-6), 'tail', ['vin']))),
    'an order by its number': await timed((i) => list(i, everything, anyKey(orderOf(some(i))))),
    'an order by the last six of its VIN': await timed((i) => list(i, everything, anyKey(tailOf(some(i)).slice(-6)))),
    'an order by its plate': await timed((i) => list(i, everything, anyKey(plateOf(some(i))))),
    'an order by customer and model': await timed((i) => list(i, branch(some(i)), anyKey(wordsOf(some(i)).slice(0, 5)))),
    'due today, a branch': await timed((i) => due(i, branch(i))),
    'due today, everything': await timed((i) => due(i, everything)),
    'by part of the words': await timed((i) => list(i, everything, find(wordsOf(some(i)), 'words', ['what']))),
    'by part of the words, a branch': await timed((i) =>
      list(i, branch(some(i)), find(wordsOf(some(i)).slice(0, 5), 'words', ['what'])),
    ),
    'by words only others have, a branch': await timed((i) =>
      list(i, branch(some(i) + 1), find(wordsOf(some(i)).slice(0, 5), 'words', ['what'])),
    ),
    'one sign': await timed((i) => list(i, everything, find(THINGS[i % 10]?.slice(0, 1) ?? '', 'words', ['what']))),
    'one sign, a branch': await timed((i) => list(i, branch(i), find(THINGS[i % 10]?.slice(0, 1) ?? '', 'words', ['what']))),
    mine: await timed((i) => list(i, branch(i), { mine: true })),
    'newest of a branch': await timed((i) => list(i, branch(i))),
  };
}

/** Everything without indexes first, each built at the end in one go; the keys in the order in which they are found. */
function fill(db: Database.Database, write: () => void): void {
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -400000');
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('Rec', 'RecKey', 'Todo')`,
    )
    .all();
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`);
  db.exec('CREATE TEMP TABLE keys (field, value, "recId", "unitId")');
  write();
  db.exec(`INSERT INTO "RecKey" (kind, field, value, "recId", "unitId") SELECT '${KIND}', * FROM keys ORDER BY 2, 3, 4`);
  db.exec(
    `INSERT INTO "RecFound" SELECT "recId", group_concat(char(10) || field || char(9) || value, '') FROM keys GROUP BY "recId" ORDER BY 1`,
  );
  db.exec('DROP TABLE keys');
  for (const { sql } of indexes) db.exec(sql);
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** Records of three years; of each that is open somebody owes something, one in five of them late. */
function write(db: Database.Database, people: number, now: number, from: number, to: number): void {
  const record = db.prepare(
    `INSERT INTO "Rec" (id, kind, number, title, "unitId", "ownerId", "openerId", state, open, form, life, "openedAt", "changedAt", version)
     VALUES (?, '${KIND}', ?, ?, ?, ?, ?, ?, ?, ?, '{"round":1,"since":0}', ?, ?, 1)`,
  );
  const key = db.prepare('INSERT INTO keys VALUES (?, ?, ?, ?)');
  const todo = db.prepare(
    `INSERT INTO "Todo" (id, kind, subject, round, "holderId", "unitId", since, "dueAt", "doneAt", outcome) VALUES (?, '${TODO}', ?, 1, ?, ?, ?, ?, ?, ?)`,
  );
  for (let n = from; n < to; n++) {
    const id = `rec_${String(n).padStart(8, '0')}`;
    const opener = n % people;
    const unit = `unt_${opener % BRANCHES}`;
    const isOpen = n % OPEN_OF === 0;
    const words = wordsOf(n);
    const at = now - ((n * 7919) % 26_000) * HOUR;
    const owner = personId((n * 31) % people);
    const title = JSON.stringify({ plain: words });
    record.run(
      id,
      `QZ-${n}`,
      title,
      unit,
      owner,
      personId(opener),
      isOpen ? 'accepted' : 'closed',
      isOpen ? 1 : 0,
      JSON.stringify({ what: words }),
      at,
      at,
    );
    for (const value of keysOf(WORDS, words, 'words')) key.run('what', value, id, unit);
    for (const value of keysOf(WORDS, tailOf(n), 'tail')) key.run('vin', value, id, unit);
    for (const value of keysOf(WORDS, orderOf(n), 'whole')) key.run('order_no', value, id, unit);
    for (const value of keysOf(WORDS, plateOf(n), 'whole')) key.run('plate', value, id, unit);
    const dueAt = now + ((n % 5) - 1) * HOUR * 3 - 1;
    todo.run(`tdo_${n}`, id, owner, unit, at, dueAt, isOpen ? null : at + HOUR, isOpen ? null : 'done');
  }
}
