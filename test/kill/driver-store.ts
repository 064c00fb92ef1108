import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { build } from 'esbuild';
import { machineClock } from '../../src/kernel/clock.ts';
import { verifyAudit } from '../../src/store/audit.ts';
import { sqliteSql } from '../../src/store/engine/sqlite.ts';
import { openStore } from '../../src/store/store.ts';
import { cardText, type OfficeAnswer, type OfficeEvent } from './event.ts';
import type { Driver } from './harness.ts';
import { type FakePlatform, fakePlatform } from './platform.ts';
import { randomFrom, sleep } from './random.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** One file to start from: a fifth of the time tsx needs, and there are many starts. */
export async function bundle(name: 'child' | 'child-stock' | 'child-migrate'): Promise<string> {
  const outfile = join(ROOT, 'node_modules', '.cache', 'erwang-kill', `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return outfile;
}

/** What the office is like at the end of the day. */
export interface OfficeState {
  readonly requests: readonly string[];
  readonly remarks: readonly string[];
  readonly notes: readonly string[];
  readonly audit: readonly string[];
  readonly outbox: readonly string[];
  readonly visible: readonly string[];
}

export interface OfficeDay {
  readonly kind: 'store' | 'stock';
  readonly requests: number;
  readonly seed: number;
}

export interface OfficeDriver extends Driver<OfficeState> {
  close(): Promise<void>;
}

const POINTS = [
  'opened',
  'commit asked',
  'committed',
  'before answer',
  'answered',
  'before send',
  'before patch',
  'sending',
  'sent',
  'patched',
  'noted',
  'put off',
];

/** A day of submissions, remarks by several at once, notes, refusals and approvals, with some events delivered twice. */
export async function officeDriver(script: string, { kind, requests, seed }: OfficeDay): Promise<OfficeDriver> {
  const folder = mkdtempSync(join(tmpdir(), 'erwang-kill-'));
  const file = join(folder, 'er.db');
  const platform = await fakePlatform(seed);
  const port = await freePort();
  const random = randomFrom(seed + 1);
  const acked = new Set<OfficeEvent>();
  let closed = false;
  // The stock office does not migrate; and it shows nothing, for it is only there to lose rows.
  if (kind === 'stock') await (await openStore({ url: `file:${file}`, projectRoot: ROOT, clock: machineClock })).close();

  const deliver = async (event: OfficeEvent, turn: () => Promise<void>): Promise<OfficeAnswer> => {
    await turn();
    for (;;) {
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/`, {
          method: 'POST',
          body: JSON.stringify(event),
          signal: AbortSignal.timeout(3000),
        });
        if (answer.status === 200) {
          const said = (await answer.json()) as OfficeAnswer;
          if (event.kind === 'approve' && said.card !== undefined) platform.showAnswer(event.messageId, said.card);
          acked.add(event);
          return said;
        }
      } catch {
        // Dead or dying: the platform delivers again.
      }
      if (closed) throw new Error('the day was broken off');
      await sleep(5 + random() * 10);
    }
  };

  const handleRequest = async (n: number, turn: () => Promise<void>): Promise<void> => {
    const send = (event: OfficeEvent) => deliver(event, turn);
    const request = `req_${n}`;
    const [applicant, approver] = [`per_a${n}`, `per_b${n}`];
    const submit: OfficeEvent = { id: `s${n}`, kind: 'submit', request, applicant, approver };
    await send(submit);
    const events = [0, 1, 2].flatMap((k): OfficeEvent[] => [
      { id: `r${n}.${k}`, kind: 'remark', request },
      { id: `n${n}.${k}`, kind: 'note' },
      { id: `x${n}.${k}`, kind: 'refused' },
    ]);
    await Promise.all(events.map(send));
    if (random() < 0.3) await send(submit);
    if (random() < 0.3) await send(events[0] as OfficeEvent);
    const messageId = kind === 'stock' ? '' : (await seen(platform, `request:${request}:person:${approver}`, () => closed)).id;
    const approve: OfficeEvent = { id: `a${n}`, kind: 'approve', request, messageId };
    await send(approve);
    if (random() < 0.3) await send(approve);
  };

  return {
    points: kind === 'store' ? POINTS : [],
    spawn: (point) =>
      spawn(process.execPath, [script], {
        env: {
          ...process.env,
          DATABASE_URL: `file:${file}`,
          DATABASE_FILE: file,
          PROJECT_ROOT: ROOT,
          PORT: String(port),
          PLATFORM_URL: platform.url,
          DEATH: point ? `${point.name}:${point.nth}` : '',
        },
        stdio: ['pipe', 'ignore', 'inherit'],
      }),
    deliveries: requests * 11,
    work: async (grant, progress) => {
      const turn = async (): Promise<void> => {
        await grant();
        progress.note();
      };
      let next = 0;
      const desk = async (): Promise<void> => {
        while (next < requests) await handleRequest(next++, turn);
      };
      await Promise.all([desk(), desk(), desk(), desk()]);
    },
    isQuiet: async () =>
      kind === 'stock' ||
      look(file, (db) => db.prepare(`SELECT count(*) FROM "Outbox" WHERE state = 'pending'`).pluck().get() === 0),
    endState: () => look(file, (db) => officeState(db, platform, acked, kind)),
    close: async () => {
      closed = true;
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function seen(platform: FakePlatform, key: string, closed: () => boolean) {
  while (!closed()) {
    const message = platform.messageOf(key);
    if (message) return message;
    await sleep(5);
  }
  throw new Error('the day was broken off');
}

async function look<T>(file: string, read: (db: Database.Database) => T | Promise<T>): Promise<T> {
  const db = new Database(file, { readonly: true, timeout: 2000 });
  try {
    return await read(db);
  } finally {
    db.close();
  }
}

async function officeState(
  db: Database.Database,
  platform: FakePlatform,
  acked: ReadonlySet<OfficeEvent>,
  kind: 'store' | 'stock',
) {
  const list = (sql: string): string[] => db.prepare<[], string>(sql).pluck().all();
  const state: OfficeState = {
    requests: list(`SELECT id || ' ' || state || ' ' || version FROM "Request" ORDER BY id`),
    remarks: list(`SELECT "requestId" || ' ' || text FROM "Remark" ORDER BY 1`),
    notes: list(`SELECT key FROM "KeyValue" WHERE key NOT LIKE 'audit%' ORDER BY key`),
    audit: list(`SELECT cause || ' ' || act || ' ' || subject FROM "Audit" ORDER BY 1`),
    outbox: list(
      `SELECT key || ' ' || state || ' ' || generation || ' ' || ("shownVersion" = "desiredVersion") FROM "Outbox" ORDER BY key`,
    ),
    visible: [...platform.messages.values()].map((message) => `${message.key}: ${message.text}`).sort(),
  };

  const wrong: string[] = [];
  const remarks = new Set(list('SELECT text FROM "Remark"'));
  const inbox = new Set(list('SELECT key FROM "Inbox"'));
  const requests = new Set(list('SELECT id FROM "Request"'));
  for (const event of acked) {
    const kept =
      event.kind === 'note'
        ? state.notes.includes(`note ${event.id}`)
        : event.kind === 'submit'
          ? requests.has(event.request)
          : remarks.has(event.id);
    if (event.kind !== 'refused' && !(kept && inbox.has(event.id)))
      wrong.push(`acknowledged and lost: ${event.kind} ${event.id}`);
  }
  for (const row of state.notes) if (row.startsWith('refused')) wrong.push(`refused and kept: ${row}`);
  for (const row of twice(state.remarks)) wrong.push(`done twice: ${row}`);
  for (const row of twice([...platform.messages.values()].map((message) => message.key))) wrong.push(`sent twice: ${row}`);
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') wrong.push(`integrity: ${integrity}`);
  if (kind === 'store') {
    for (const row of twice(state.audit)) wrong.push(`in the audit log twice: ${row}`);
    const audit = await verifyAudit(sqliteSql(db));
    if (!audit.ok) wrong.push(`audit: ${audit.why}`);
    for (const message of platform.messages.values()) {
      const truth = truthOf(db, message.key.split(':')[1] ?? '');
      if (message.text !== truth) wrong.push(`${message.key} shows "${message.text}", true is "${truth}"`);
    }
  }
  return { state, wrong };
}

function truthOf(db: Database.Database, id: string): string {
  const row = db
    .prepare<[string], { state: string; version: number }>('SELECT state, version FROM "Request" WHERE id = ?')
    .get(id);
  const remarks = db.prepare<[string], string>('SELECT text FROM "Remark" WHERE "requestId" = ?').pluck().all(id);
  return row ? cardText(row.state, row.version, remarks) : 'nothing';
}

const twice = (list: readonly string[]): string[] => list.filter((row, n) => list.indexOf(row) !== n);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
