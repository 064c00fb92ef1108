// P5: approving on PostgreSQL through the store, 8 in flight, beside the same rows by hand: several statements of raw pg on 8 connections.
// Also alone: npx tsx bench/postgres-figures.ts
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { machineClock } from '../src/kernel/clock.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { startServer } from '../test/postgres/server.ts';

const ROOT = join(import.meta.dirname, '..');
const IN_FLIGHT = 8;
const MUST = 0.6;
const AIM = 2;

/** Pending requests with a step, a seat and a card each. */
const FILL = [
  `INSERT INTO "Request" (id, number, process, "applicantId", "unitId", state, form, facts, rules, title, "submittedAt")
   SELECT 'req_' || i, 'QJ-' || i, 'leave', 'per_1', 'unt_1', 'pending', '{}', '{}', '{}', '', 0 FROM generate_series($1::int, $2::int) i`,
  `INSERT INTO "Step" (id, "requestId", position, name, mode, state) SELECT 'stp_' || i, 'req_' || i, 0, '{}', 'any', 'open' FROM generate_series($1::int, $2::int) i`,
  `INSERT INTO "Seat" (id, "stepId", "requestId", "personId", origin, state) SELECT 'sea_' || i, 'stp_' || i, 'req_' || i, 'per_2', 'chain', 'open' FROM generate_series($1::int, $2::int) i`,
  `INSERT INTO "Outbox" (key, number, kind, place, view, subject, state, lane, "dueAt", "owedSince", "createdAt", "updatedAt")
   SELECT 'k' || i, i, 'card', 'person:per_1', 'request', 'req_' || i, 'done', 1, 0, 0, 0, 0 FROM generate_series($1::int, $2::int) i`,
];

/** So many a second when eight are always in flight. */
async function rate(from: number, count: number, press: (i: number) => Promise<unknown>): Promise<number> {
  let next = from;
  const began = performance.now();
  const caller = async (): Promise<void> => {
    while (next < from + count) await press(next++);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, caller));
  return count / ((performance.now() - began) / 1000);
}

const ours = (store: Store) => async (i: number) => {
  const file = await store.reads.file(`req_${i}`);
  const version = file?.instance.version ?? 0;
  const now = machineClock.now();
  return store.commit({
    plan: {
      writes: [
        {
          table: 'request',
          update: { state: 'approved', version: version + 1, closedAt: now },
          where: { id: `req_${i}`, version },
        },
        { table: 'step', update: { state: 'approved', closedAt: now }, where: { id: `stp_${i}` } },
        { table: 'seat', update: { state: 'approved', decidedAt: now }, where: { id: `sea_${i}` } },
      ],
      audit: [{ actorId: 'per_2', act: 'request.approve', subject: `req_${i}` }],
      effects: [{ repaint: `req_${i}` }],
    },
    inboxKeys: [`evt_${i}`],
    cause: `evt_${i}`,
  });
};

const raw = (pool: pg.Pool) => async (i: number) => {
  const client = await pool.connect();
  const now = Date.now();
  const ask = (name: string, text: string, values: unknown[] = []) => client.query({ name, text, values });
  try {
    for (const [name, text] of [
      ['r', 'SELECT * FROM "Request" WHERE id = $1'],
      ['t', 'SELECT * FROM "Step" WHERE "requestId" = $1'],
      ['s', 'SELECT * FROM "Seat" WHERE "requestId" = $1'],
    ] as const)
      await ask(name, text, [`req_${i}`]);
    await client.query('BEGIN');
    await ask('i', 'INSERT INTO "Inbox" (key, at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [`evt_${i}`, now]);
    await ask('u', `UPDATE "Request" SET state = 'approved', version = 2, "closedAt" = $2 WHERE id = $1 AND version = 1`, [
      `req_${i}`,
      now,
    ]);
    await ask('v', `UPDATE "Step" SET state = 'approved', "closedAt" = $2 WHERE id = $1`, [`stp_${i}`, now]);
    await ask('w', `UPDATE "Seat" SET state = 'approved', "decidedAt" = $2 WHERE id = $1`, [`sea_${i}`, now]);
    await ask(
      'o',
      `UPDATE "Outbox" SET "desiredVersion" = "desiredVersion" + 1, state = 'pending', "dueAt" = $2 WHERE subject = $1`,
      [`req_${i}`, now],
    );
    // The log is a chain: its end is read and written by one at a time.
    await client.query('SELECT pg_advisory_xact_lock(1)');
    const { rows } = await ask('h', 'SELECT seq, hash FROM "Audit" ORDER BY seq DESC LIMIT 1');
    const { seq, hash } = (rows[0] ?? { seq: 0, hash: '' }) as { seq: number; hash: string };
    const next = createHash('sha256').update(`${hash}${i}`).digest('hex');
    await ask(
      'a',
      `INSERT INTO "Audit" (seq, at, "actorId", act, subject, cause, "prevHash", hash) VALUES ($1, $2, 'per_2', 'request.approve', $3, $4, $5, $6)`,
      [seq + 1, now, `req_${i}`, `evt_${i}`, hash, next],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
};

/** The row of the report. */
export async function postgresRow(presses = 300, rounds = 3): Promise<string> {
  const server = await startServer({ safe: true });
  const admin = new pg.Client({ connectionString: `${server.url}/postgres` });
  await admin.connect();
  await admin.query('CREATE DATABASE ours');
  await admin.end();
  const url = `${server.url}/ours`;
  const store = await openStore({ url, projectRoot: ROOT, clock: machineClock });
  const pool = new pg.Pool({ connectionString: url, max: IN_FLIGHT });
  try {
    const ratios: number[] = [];
    let last = '';
    for (let round = 0; round < rounds; round++) {
      const from = round * presses * 2;
      for (const text of FILL) await pool.query(text, [from, from + presses * 2 - 1]);
      const [a, b] = [await rate(from, presses, ours(store)), await rate(from + presses, presses, raw(pool))];
      ratios.push(a / b);
      last = `${Math.round(a)}/s beside ${Math.round(b)}/s`;
    }
    const ratio = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
    return `P5 PostgreSQL: approving through the store, ${IN_FLIGHT} in flight ÷ raw pg, several statements, ${IN_FLIGHT} connections: ${ratio.toFixed(2)} (${last}; must ≥ ${MUST}, aim ≥ ${AIM}) ${ratio >= MUST ? 'kept' : 'MISSED'}`;
  } finally {
    await pool.end();
    await store.close();
    await server.stop();
  }
}

if (process.argv[1] === import.meta.filename) console.log(await postgresRow());
