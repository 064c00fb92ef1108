import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import pg from 'pg';
import { calendarsOf } from '../../src/calendars.ts';
import type { RecordId } from '../../src/fields/field.ts';
import type { Services as Asked } from '../../src/handlers/asked/services.ts';
import { gatherBoards } from '../../src/handlers/gather-boards.ts';
import { gatherParts } from '../../src/handlers/gather-parts.ts';
import type { Plan } from '../../src/handlers/plan.ts';
import { openRecord } from '../../src/handlers/records/open-record.ts';
import { recordOf } from '../../src/handlers/records/record-rows.ts';
import { sceneOf } from '../../src/handlers/records/scene.ts';
import { writeRecord } from '../../src/handlers/records/write-record.ts';
import type { Services as Todos } from '../../src/handlers/todos/services.ts';
import { type Id, type IdPrefix, timeSortedIds } from '../../src/kernel/id.ts';
import { addDays, addMonths, type LocalDate } from '../../src/kernel/time.ts';
import type { Kind, Rec, Scene } from '../../src/records/define.ts';
import { numbersOf } from '../../src/records/numbers.ts';
import type { Todo } from '../../src/records/owed.ts';
import type { TestOffice } from '../office.ts';
import { onServer } from '../postgres/databases.ts';

/** The office of the tests with what its views and rules lean on, and its database as a foreign hand sees it. */
export interface InOffice {
  readonly office: TestOffice;
  readonly services: Todos & Asked;
  sceneFor(kind: Kind, name: string): Promise<Scene>;
  /** Opened by this person through the feature's own hand. */
  open(kind: Kind, name: string, form: Readonly<Record<string, unknown>>, unnamed?: boolean): Promise<Rec>;
  /** Written as it stands, with what is owed for it. */
  put(kind: Kind, record: Rec): Promise<void>;
  read(kind: Kind, id: RecordId): Promise<Rec>;
  todos(id: RecordId): Promise<readonly Todo[]>;
  /** While it runs, the database refuses new rows of this table, or loses them without a word. */
  spoiled<T>(table: string, how: Spoiling, run: () => Promise<T>): Promise<T>;
}

export function inOffice(office: TestOffice): InOffice {
  const { store, config } = office;
  const ids = timeSortedIds;
  const services = {
    reads: store.reads,
    clock: { now: office.now },
    zone: config.org.zone,
    ids,
    settings: { leave: config.leave, calendarOf: calendarsOf(config) },
    numbersOf: (kind: Kind) => numbersOf(kind, config.numbers),
    // People punch with the assistant: where nothing is known of anybody's attendance no report of it is opened.
    attendanceRules: {
      ...config.attendance,
      company: { ...config.attendance.company, source: 'check_in' },
      shifts: [{ name: '早', also: [], hours: [{ from: 480, to: 960 }], rest: null }],
    },
    processes: [],
    meetings: config.meetings,
    orderRules: config.orders,
    boards: gatherBoards(() => services as never),
    rest: () => setImmediate(),
    parts: gatherParts(() => services as never),
  } as unknown as Todos & Asked;
  let [commits, entries] = [0, 0];
  /** No two alike in what no two may have: a serial number of its own, a period of its own. */
  const unlike = (kind: Kind, form: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
    entries += 1;
    const own = (kind.keys ?? []).flatMap((key) => ownIn(kind, key) ?? []);
    return { ...form, ...Object.fromEntries(own.map(({ id, as }) => [id, UNLIKE[as](form[id], entries)])) };
  };
  const commit = async (plan: Plan): Promise<void> => {
    commits += 1;
    const done = await store.commit({ plan, inboxKeys: [], cause: `kit:${commits}` });
    if (done !== 'done') throw new Error(`not written: ${done}`);
    await office.settled();
  };
  const sceneFor = async (kind: Kind, name: string): Promise<Scene> => {
    const org = await store.reads.org();
    const person = org.people.find((one) => one.name === name);
    if (!person) throw new Error(`no ${name}`);
    return sceneOf(services, kind, { person, org, now: office.now() });
  };
  const read = async (kind: Kind, id: RecordId): Promise<Rec> => {
    const row = await store.reads.record(id);
    if (!row) throw new Error(`no ${id}`);
    return recordOf(kind, row);
  };
  return {
    office,
    services,
    sceneFor,
    read,
    open: async (kind, name, given, unnamed = false) => {
      const form = isLike(kind) ? unlike(kind, given) : given;
      const id: Id<IdPrefix & 'rec'> = ids.next('rec');
      const opened = await openRecord(
        services,
        kind,
        { id, form, unnamed, isConsequence: true },
        await sceneFor(kind, OPENERS[kind.id] ?? name),
      );
      if (!opened.ok) throw new Error(`cannot open ${kind.id}: ${JSON.stringify(opened.error)}`);
      await commit(opened.value);
      return read(kind, id);
    },
    put: async (kind, given) => {
      const record = { ...given, form: (isLike(kind) ? unlike(kind, given.form) : given.form) as Rec['form'] };
      const org = await store.reads.org();
      const name = org.person(record.openerId)?.name ?? '';
      const scene = await sceneFor(kind, name);
      await commit(await writeRecord(services, kind, { before: null, after: record }, scene, { act: `record.${kind.id}.open` }));
    },
    todos: (id) => store.reads.openTodos(id),
    spoiled: async (table, how, run) => {
      const url = onServer() ? config.environment.DATABASE_URL : store.file;
      await statement(url, onServer() ? SERVER[how](table) : FILE[how](table));
      try {
        return await run();
      } finally {
        await statement(
          url,
          onServer() ? `DROP TRIGGER kit_spoils ON "${table}"; DROP FUNCTION kit_spoils()` : 'DROP TRIGGER kit_spoils',
        );
      }
    },
  };
}

/**
 * What a form has to hold beyond what its fields ask: minutes with questions left open go nowhere (S67), nothing was checked on a day to come, what goes out of date
 * moves by itself (S49b), and a meeting is over only once it has begun (S65).
 */
export const FITTING: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  minutes: { missing: 0 },
  // Its owner hosts it: nobody stands in who would give it back; nor does the clock end it while it is tried.
  meeting: { regular: null, day: '2026-11-23', from: 540, minutes: 240 },
  // Reminders of a day are counted from one that is far enough; its buyer is nobody who is like one of the office's customers (S119).
  order: { promised_on: '2027-03-01', buyer: '南极企鹅考察队' },
  equipment: { bought_on: '2026-11-01' },
  fire_gear: { checked_on: '2026-11-01', expires_on: '2028-01-01' },
  // What is owed is more than nothing, and not from a day to come (S112).
  opening: { amount: 12_345n, from: null },
  roster: { days: '1-5早 6-7休' },
  // What was handed over was so before it is booked (S110).
  revenue: { delivered_on: '2026-11-01' },
  // Whoever is above the confirmer may be above everybody who looks (S59).
  violation: { judge: 'hr' },
};

/** Who opens one where not everybody of the branch may: a roster is made by whoever answers for its people (S4). */
const OPENERS: Readonly<Record<string, string>> = { roster: '王芳' };

/** A register or a submission, whose definition says what no two may have. */
const isLike = ({ register, keys, submission }: Kind): boolean =>
  (register !== undefined || submission !== undefined) && keys !== undefined;

/** Another of its kind for each entry, the likeliest to be its own first. */
const UNLIKE = {
  line: (given: unknown, n: number): unknown => `${given ?? ''}第${n}`,
  month: (_: unknown, n: number): unknown => addMonths(LONG_AGO, n).slice(0, 7),
  date: (_: unknown, n: number): unknown => addDays(LONG_AGO, n),
  reference: (_: unknown, n: number): unknown => `rec_${n}`,
} as const;
const LONG_AGO = '2020-01-01' as LocalDate;

/** The field of such a key by which two entries are told apart. */
function ownIn(kind: Kind, key: readonly string[]): { readonly id: string; readonly as: keyof typeof UNLIKE } | null {
  for (const as of Object.keys(UNLIKE) as (keyof typeof UNLIKE)[]) {
    const id = key.find((one) => kind.fields[one]?.kind === as);
    if (id !== undefined) return { id, as };
  }
  return null;
}

type Spoiling = 'refuse' | 'lose';

const FILE: Readonly<Record<Spoiling, (table: string) => string>> = {
  refuse: (table) => `CREATE TRIGGER kit_spoils BEFORE INSERT ON "${table}" BEGIN SELECT RAISE(ABORT, 'spoiled by the kit'); END`,
  lose: (table) => `CREATE TRIGGER kit_spoils AFTER INSERT ON "${table}" BEGIN DELETE FROM "${table}" WHERE id = NEW.id; END`,
};
const onServerSpoiled = (table: string, body: string): string =>
  `CREATE FUNCTION kit_spoils() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$;
   CREATE TRIGGER kit_spoils BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION kit_spoils()`;
const SERVER: Readonly<Record<Spoiling, (table: string) => string>> = {
  refuse: (table) => onServerSpoiled(table, `RAISE EXCEPTION 'spoiled by the kit';`),
  lose: (table) => onServerSpoiled(table, 'RETURN NULL;'),
};

async function statement(url: string, sql: string): Promise<void> {
  if (!onServer()) {
    const db = new Database(url);
    db.exec(sql);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** A definition that is wrong for a while, in the running app itself. */
export async function whileWrong<T>(kind: Kind, wrong: Partial<Kind>, run: () => Promise<T>): Promise<T> {
  const usual = { ...kind };
  Object.assign(kind, wrong);
  try {
    return await run();
  } finally {
    // What it has not had it has no more: other files see the same definition.
    for (const key of Object.keys(wrong)) if (!(key in usual)) Reflect.deleteProperty(kind, key);
    Object.assign(kind, usual);
  }
}
