import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkpointsAside } from '../../src/store/engine/checkpoint-aside.ts';
import { sqliteEngine } from '../../src/store/engine/sqlite.ts';
import { openWriter } from '../../src/store/open.ts';
import { keep, makeQueue } from '../../src/store/queue.ts';
import { tempFolder } from './temp-store.ts';

test('when the shared COMMIT itself fails nobody is acknowledged and nothing is written', async () => {
  const db = openWriter(join(tempFolder(), 'er.db'));
  db.exec('CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p(id) DEFERRABLE INITIALLY DEFERRED)');
  const queue = makeQueue(sqliteEngine(db, db, checkpointsAside(db)));
  let woken = 0;
  queue.afterCommit(() => woken++);
  const add = (sql: string) =>
    queue.enqueue(async (notes) => {
      notes.wake = true;
      db.exec(sql);
      return keep('done');
    });
  // The broken reference is only noticed at COMMIT.
  const settled = await Promise.allSettled([
    add('INSERT INTO p VALUES (1)'),
    add('INSERT INTO c VALUES (99)'),
    add('INSERT INTO p VALUES (2)'),
  ]);
  expect(settled.map((s) => s.status === 'rejected' && (s.reason as { code: string }).code)).toEqual(['busy', 'busy', 'busy']);
  expect(db.prepare('SELECT count(*) FROM p').pluck().get()).toBe(0);
  expect(await add('INSERT INTO p VALUES (3)')).toBe('done');
  await Promise.resolve();
  expect([woken, queue.stats().failedTransactions, db.inTransaction]).toEqual([1, 1, false]);
  db.close();
});

test('a full disk fails those it meets and leaves the database whole', async () => {
  const db = openWriter(join(tempFolder(), 'er.db'));
  db.exec('CREATE TABLE t (a TEXT)');
  const queue = makeQueue(sqliteEngine(db, db, checkpointsAside(db)));
  const add = (text: string) => queue.enqueue(async () => keep(db.prepare('INSERT INTO t VALUES (?)').run(text).changes));
  db.pragma('max_page_count = 20');
  const settled = await Promise.allSettled([add('small'), add('x'.repeat(500_000)), add('small too')]);
  expect(settled[1]?.status).toBe('rejected');
  const told = settled.filter((s) => s.status === 'fulfilled').length;
  expect(db.prepare('SELECT count(*) FROM t').pluck().get()).toBe(told);
  db.pragma('max_page_count = 100000');
  expect(await add('after')).toBe(1);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});
