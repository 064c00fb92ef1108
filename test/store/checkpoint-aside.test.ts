import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Write } from '../../src/handlers/plan.ts';
import { commitRequest, tempStore } from './temp-store.ts';

const LOG_MB = 16;

test('a night of large commits leaves the log of the file short, and whatever was committed is in it', async () => {
  const store = await tempStore();
  const value = 'x'.repeat(3_000);
  const writes = (round: number): Write[] =>
    Array.from({ length: 1_500 }, (_, i) => ({ table: 'keyValue', insert: { key: `k${round}:${i}`, value } }));
  for (let round = 0; round < 12; round++) expect(await store.commit(commitRequest({ writes: writes(round) }))).toBe('done');
  expect(statSync(`${store.file}-wal`).size / 2 ** 20).toBeLessThan(LOG_MB);
  expect(store.peek(`SELECT count(*) AS n FROM "KeyValue" WHERE key LIKE 'k%'`)).toEqual([{ n: 18_000 }]);
});

/** A program that fills the log and closes at once. Only the thread beside it is then still at work. */
const PROGRAM = `
import Database from 'better-sqlite3';
import { checkpointsAside } from './src/store/engine/checkpoint-aside.ts';
const db = new Database(process.argv.at(-1));
db.pragma('journal_mode = WAL');
const aside = checkpointsAside(db);
db.exec('CREATE TABLE t (x)');
const insert = db.prepare('INSERT INTO t VALUES (?)');
for (let i = 0; i < 5_000; i++) insert.run('x'.repeat(3_000));
aside.look();
await aside.stop();
console.log('closed');
`;

test('a program that ends right after it wrote much waits for its log to be written back, and ends well', async () => {
  const store = await tempStore();
  const args = ['--import', 'tsx', '--input-type=module', '-e', PROGRAM, '--', `${store.file}.other`];
  expect((await promisify(execFile)(process.execPath, args)).stdout).toBe('closed\n');
});
