import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { expect, test } from 'vitest';
import { PrismaClient } from '../../src/generated/prisma/client.ts';
import { checkpointsAside } from '../../src/store/engine/checkpoint-aside.ts';
import { sqliteEngine } from '../../src/store/engine/sqlite.ts';
import { openReader, openWriter } from '../../src/store/open.ts';
import { keep, makeQueue, undo } from '../../src/store/queue.ts';
import { commitRequest, tempStore } from './temp-store.ts';

// One colleague's transaction is open and will be taken back; meanwhile another reads and writes.

test('the stock adapter shows uncommitted rows and loses an acknowledged write; this is why it never writes here', async () => {
  const store = await tempStore();
  const file = store.file;
  await store.close();
  const prisma = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: `file:${file}` }, { timestampFormat: 'unixepoch-ms' }),
  });
  let begun: () => void = () => {};
  let goOn: () => void = () => {};
  const inside = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const wait = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const taken = prisma.$transaction(async (tx) => {
    await tx.keyValue.create({ data: { key: 'a', value: 'not yet true' } });
    begun();
    await wait;
    throw new Error('refused after all');
  });
  await inside;
  const dirty = await prisma.keyValue.findUnique({ where: { key: 'a' } });
  const acknowledged = await prisma.keyValue.create({ data: { key: 'b', value: 'acknowledged' } });
  goOn();
  await expect(taken).rejects.toThrow('refused after all');
  expect(dirty).not.toBeNull();
  expect(acknowledged.key).toBe('b');
  expect(await prisma.keyValue.findUnique({ where: { key: 'b' } })).toBeNull();
  await prisma.$disconnect();
});

test('ours shows nobody an open write and loses nothing', async () => {
  const store = await tempStore();
  await store.commit(commitRequest({ writes: [{ table: 'keyValue', insert: { key: 'b', value: '0' } }] }));
  const file = store.file;
  await store.close();
  const db = openWriter(file);
  const reader = openReader(file);
  const prisma = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: `file:${file}`, readonly: true }, { timestampFormat: 'unixepoch-ms' }),
  });
  const queue = makeQueue(sqliteEngine(db, reader, checkpointsAside(db)));
  const put = (key: string) => db.prepare(`INSERT INTO "KeyValue" VALUES (?, '')`).run(key);
  const see = (key: string) => reader.prepare('SELECT 1 FROM "KeyValue" WHERE key = ?').get(key) !== undefined;
  let seenInside = true;
  let prismaInside: Promise<unknown> = Promise.resolve();
  const first = queue.enqueue(async () => {
    put('a');
    seenInside = see('a');
    prismaInside = prisma.keyValue.findUnique({ where: { key: 'a' } }).then((row) => row);
    return undo('refused after all');
  });
  const second = queue.enqueue(async () => keep(put('c').changes));
  expect(await first).toBe('refused after all');
  expect(await second).toBe(1);
  expect(seenInside).toBe(false);
  expect(await prismaInside).toBeNull();
  expect([see('a'), see('b'), see('c')]).toEqual([false, true, true]);
  await prisma.$disconnect();
  reader.close();
  db.close();
});
