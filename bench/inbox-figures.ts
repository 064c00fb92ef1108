// A child of the bench: how the two inboxes grow with the number of requests in the database.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { machineClock } from '../src/kernel/clock.ts';
import type { PersonId } from '../src/kernel/id.ts';
import { openStore } from '../src/store/store.ts';
import { answering, removeDatabase } from './answering.ts';
import { grow, HOT, personId } from './grow.ts';
import { time } from './time-calls.ts';

export interface InboxOrder {
  readonly root: string;
  readonly folder: string;
  /** Requests in the database. */
  readonly rows: number;
  readonly calls: number;
}

export interface Tail {
  readonly p50: number;
  readonly p99: number;
}

export interface InboxFigures {
  readonly rows: number;
  /** ms a call. */
  readonly ours: Readonly<Record<string, Tail>>;
  /** ms a call of the same page read by hand. */
  readonly floor: Readonly<Record<string, Tail>>;
  readonly megabytes: number;
}

answering(measure);

const PEOPLE = 10_000;
const PAGE = 11;

async function measure({ root, folder, rows, calls }: InboxOrder): Promise<InboxFigures> {
  const file = join(folder, `inbox-${rows}.db`);
  const people = Math.min(PEOPLE, Math.max(100, rows / 10));
  await grow(file, root, {
    people,
    requests: rows,
    pending: Math.ceil(rows * 0.03),
    hot: Math.ceil(rows * 0.01),
    lapsesOn: null,
    away: 1,
  });
  const store = await openStore({ url: `file:${file}`, projectRoot: root, clock: machineClock });
  const raw = new Database(file, { readonly: true });
  const anybody = (i: number): PersonId => personId((i * 7919) % people) as PersonId;
  const hot = HOT as PersonId;

  const deep = await somewhereDeep((after) => store.reads.approvalsOf([hot], after));
  const ours = {
    'my approvals': await time(calls, (i) => store.reads.approvalsOf([anybody(i)], null)),
    'my approvals, with two seats': await time(calls, (i) => store.reads.approvalsOf([anybody(i), anybody(i + 1)], null)),
    'my approvals, busiest approver': await time(calls, () => store.reads.approvalsOf([hot], null)),
    'the same, deep page': await time(calls, () => store.reads.approvalsOf([hot], deep)),
    'count for the busiest': await time(calls, () => store.reads.approvalCount([hot])),
    'my requests': await time(calls, (i) => store.reads.requestsOf(anybody(i), null)),
  };
  const approvals = raw.prepare(
    `SELECT r.id, r.number, r.title, s."openedAt" FROM "Seat" s JOIN "Request" r ON r.id = s."requestId"
     WHERE s."personId" = ? AND s.state = 'open' ORDER BY s."openedAt", s.id LIMIT ${PAGE}`,
  );
  const requests = raw.prepare(
    `SELECT id, number, title, state, "submittedAt" FROM "Request" WHERE "applicantId" = ? ORDER BY "submittedAt" DESC, id LIMIT ${PAGE}`,
  );
  const floor = {
    'my approvals': await time(calls, async (i) => approvals.all(anybody(i))),
    'my approvals, busiest approver': await time(calls, async () => approvals.all(hot)),
    'my requests': await time(calls, async (i) => requests.all(anybody(i))),
  };
  const pages = raw.pragma('page_count', { simple: true }) as number;
  const size = raw.pragma('page_size', { simple: true }) as number;
  raw.close();
  await store.close();
  removeDatabase(file);
  return { rows, ours, floor, megabytes: (pages * size) / 1e6 };
}

const DEEPEST = 500;

/** The keyset some hundred pages down, as somebody gets there who turns the pages. */
async function somewhereDeep(page: (after: string | null) => Promise<{ next: string | null }>): Promise<string | null> {
  let after: string | null = null;
  for (let n = 0; n < DEEPEST; n++) {
    const { next } = await page(after);
    if (next === null) return after;
    after = next;
  }
  return after;
}
