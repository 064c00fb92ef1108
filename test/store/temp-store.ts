import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Keep, parseRetention } from '../../src/domain/keeping/retention.ts';
import type { CommitRequest, Plan, Row } from '../../src/handlers/plan.ts';
import type { PersonId, RequestId, UnitId } from '../../src/kernel/id.ts';
import { type Instant, instant, type LocalDate } from '../../src/kernel/time.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { lightFolder, newFile } from '../database-template.ts';
import { newDatabase, onServer } from '../postgres/databases.ts';
import { look } from '../postgres/look.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const NINE = instant(Date.UTC(2026, 10, 23, 1));

/** A clock that stands until it is moved. */
export class HandClock {
  constructor(public at: Instant = NINE) {}
  now = (): Instant => this.at;
  pass(ms: number): Instant {
    this.at = instant(this.at + ms);
    return this.at;
  }
}

const untilEnd = (folder: string): string => {
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** On the machine's disk. */
export const tempFolder = (): string => untilEnd(mkdtempSync(join(tmpdir(), 'erwang-store-')));

export interface TempStore extends Store {
  readonly clock: HandClock;
  readonly url: string;
  /** A foreign look at the database, for what the store itself does not tell. */
  peek<T = unknown>(sql: string): T[];
}

/** On a server a folder stands for a database. */
const databases = new Map<string, string>();

async function databaseIn(folder: string): Promise<string> {
  if (!onServer()) return `file:${join(folder, 'erwang.db')}`;
  const known = databases.get(folder);
  if (known) return known;
  const { url, done } = await newDatabase();
  onTestFinished(done);
  databases.set(folder, url);
  return url;
}

/** @param there a folder in which the store begins or goes on by itself; otherwise it is a new one, up to date, in memory where the machine allows. */
export async function tempStore(there?: string): Promise<TempStore> {
  const folder = there ?? untilEnd(lightFolder());
  const clock = new HandClock();
  const url = await databaseIn(folder);
  if (!onServer() && there === undefined) await newFile(join(folder, 'erwang.db'), ROOT, clock.now());
  const store = await openStore({ url, projectRoot: ROOT, clock });
  onTestFinished(() => store.close());
  const database = onServer() ? url : store.file;
  const peek = <T>(sql: string): T[] => look<T>(database, sql);
  return { ...store, clock, url, peek };
}

/** Prunes by the rules as they are without a configuration, until nothing is left to go; how many rows of each rule went. */
export async function pruned(store: TempStore, keep: Partial<Keep> = {}): Promise<Readonly<Record<string, number>>> {
  const { keep: usual } = parseRetention(null);
  const total: Record<string, number> = {};
  const now = store.clock.now();
  const today = new Date(now).toISOString().slice(0, 10) as LocalDate;
  for (;;) {
    const gone = await store.prune({ keep: { ...usual, ...keep }, now, today, rows: 50, budget: 10_000 });
    if (Object.keys(gone).length === 0) return total;
    for (const [name, rows] of Object.entries(gone)) total[name] = (total[name] ?? 0) + rows;
  }
}

let events = 0;
/** A plan as it would come from an event of its own. */
export const commitRequest = (plan: Partial<Plan>, more: Partial<CommitRequest> = {}): CommitRequest => {
  const event = `evt_${++events}`;
  return { plan: { writes: [], audit: [], effects: [], ...plan }, inboxKeys: [event], cause: event, ...more };
};

export const person = (n: number | string, more: Partial<Row<'person'>> = {}): Row<'person'> => ({
  id: `per_${n}`,
  employeeNo: `E${n}`,
  name: `员工${n}`,
  title: '',
  unitId: 'unt_1',
  leaderId: null,
  gender: 'unknown',
  joinedOn: '2020-01-02',
  careerFrom: null,
  language: 'zh-CN',
  active: true,
  suspended: false,
  leftOn: null,
  welcomedAt: null,
  updatedAt: NINE,
  ...more,
});

export const request = (id: string, more: Partial<Row<'request'>> = {}): Row<'request'> => ({
  id,
  number: `QJ-${id}`,
  process: 'leave',
  applicantId: 'per_1',
  unitId: 'unt_1',
  state: 'pending',
  form: '{"days":"2"}',
  facts: '{}',
  rules: '{}',
  title: '年假 2 天',
  revokesId: null,
  amendsId: null,
  round: 1,
  version: 1,
  submittedAt: NINE,
  closedAt: null,
  closedById: null,
  closedNote: null,
  contentVersion: 1,
  lastUrgedAt: null,
  pausedAt: null,
  resumedAt: null,
  ...more,
});

export const step = (id: string, requestId: string, more: Partial<Row<'step'>> = {}): Row<'step'> => ({
  id,
  requestId,
  round: 1,
  position: 0,
  name: '{"zh":"直属上级","en":"Direct superior"}',
  mode: 'any',
  ratio: null,
  state: 'open',
  note: '{}',
  openedAt: NINE,
  dueAt: null,
  closedAt: null,
  ...more,
});

export const seat = (id: string, stepId: string, requestId: string, more: Partial<Row<'seat'>> = {}): Row<'seat'> => ({
  id,
  stepId,
  requestId,
  personId: 'per_2',
  onBehalfOfId: null,
  origin: 'chain',
  fromSeatId: null,
  position: 0,
  state: 'open',
  comment: null,
  openedAt: NINE,
  decidedAt: null,
  decidedById: null,
  answers: null,
  ...more,
});

export const per = (n: number | string): PersonId => `per_${n}`;
export const unt = (n: number | string): UnitId => `unt_${n}`;
export const req = (n: number | string): RequestId => `req_${n}`;
