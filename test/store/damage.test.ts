import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { watchDamage } from '../../src/store/damage.ts';
import { spoilPage } from './spoil-page.ts';
import { commitRequest, per, person, type TempStore, tempStore } from './temp-store.ts';

async function office(): Promise<TempStore> {
  const store = await tempStore();
  for (let n = 0; n < 300; n++) await store.commit(commitRequest({ writes: [{ table: 'person', insert: person(n) }] }));
  return store;
}
/** Another write, after which the readers look at the file anew. */
const touch = (store: TempStore) =>
  store.commit(commitRequest({ writes: [{ table: 'keyValue', insert: { key: 'a', value: 'b' } }] }));

it.each([
  ['LeaveEntry', (store: TempStore) => store.reads.leaveEntries(per(1), null)],
  ['Request', (store: TempStore) => store.reads.requestsOf(per(1), null)],
  ['Outbox_lane_dueAt_number_idx', async (store: TempStore) => store.outbox.nextDueAt()],
  ['Audit', async (store: TempStore) => store.verifyAudit()],
] as const)('一次读碰到坏页（%s）就记住，读好了也不算好，重新打开才算', async (name, read) => {
  const store = await office();
  expect(store.health().pages).toEqual({ state: 'whole' });
  const mend = spoilPage(store.file, name);
  await touch(store);
  await expect((async () => read(store))()).rejects.toThrow();
  expect(store.health().pages).toMatchObject({ state: 'damaged', kind: 'damaged', why: expect.stringContaining('malformed') });
  mend();
  await store.commit(commitRequest({ writes: [{ table: 'keyValue', insert: { key: 'c', value: 'd' } }] }));
  await read(store);
  expect(store.health().pages).toMatchObject({ state: 'damaged' });
});

it.each([
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_NOTADB', 'not_a_database'],
  ['SQLITE_IOERR_READ', 'disk'],
  ['SQLITE_IOERR_SHORT_READ', 'disk'],
  ['SQLITE_IOERR_CORRUPTFS', 'disk'],
  ['SQLITE_IOERR_NOMEM', null],
  ['SQLITE_IOERR_LOCK', null],
  ['SQLITE_BUSY', null],
  ['SQLITE_ERROR', null],
])('%s: %s', (code, kind) => {
  const damage = watchDamage('/tmp/a.db');
  const refuse = (): never => {
    throw new Database.SqliteError('words', code);
  };
  expect(() => damage.guard({ prepare: refuse } as unknown as Database.Database).prepare('SELECT 1')).toThrow('words');
  expect(damage.found()?.kind ?? null).toBe(kind);
});
