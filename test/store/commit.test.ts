import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Write } from '../../src/handlers/plan.ts';
import { instant } from '../../src/kernel/time.ts';
import { onServer } from '../postgres/databases.ts';
import { commitRequest, NINE, per, person, pruned, request, type TempStore, tempStore } from './temp-store.ts';
import { transactionsInLog } from './wal.ts';

const mark = (key: string, value = ''): Write => ({ table: 'keyValue', insert: { key, value } });

/** Whether an event with this key was accepted. */
const seen = (store: TempStore, key: string): boolean => store.peek(`SELECT 1 FROM "Inbox" WHERE key = '${key}'`).length > 0;

test('rows, audit, outbox and the event itself are written together', async () => {
  const store = await tempStore();
  const outcome = await store.commit(
    commitRequest(
      {
        writes: [{ table: 'request', insert: request('req_1') }],
        audit: [{ actorId: per(1), act: 'submit', subject: 'req_1', detail: { b: 2, a: 1n } }],
        effects: [{ show: { view: 'request', subject: 'req_1' }, place: 'person:per_2' }],
      },
      { inboxKeys: ['evt_a', 'msg_a'], cause: 'evt_a' },
    ),
  );
  expect(outcome).toBe('done');
  expect(store.peek('SELECT key, at FROM "Inbox" ORDER BY key')).toEqual([
    { key: 'evt_a', at: NINE },
    { key: 'msg_a', at: NINE },
  ]);
  expect(store.peek('SELECT "actorId", "onBehalfOf", act, cause, detail FROM "Audit"')).toEqual([
    { actorId: 'per_1', onBehalfOf: null, act: 'submit', cause: 'evt_a', detail: '{"a":{"$int":"1"},"b":2}' },
  ]);
  expect(store.peek('SELECT key, state FROM "Outbox"')).toEqual([{ key: 'request:req_1:person:per_2', state: 'pending' }]);
  expect((await store.reads.file('req_1'))?.instance.title).toBe('年假 2 天');
  expect(seen(store, 'msg_a')).toBe(true);
});

test('an event that comes again changes nothing, even when only one of its keys is known', async () => {
  const store = await tempStore();
  const first = commitRequest({ writes: [mark('a')] }, { inboxKeys: ['k1', 'k2'] });
  expect(await store.commit(first)).toBe('done');
  expect(await store.commit(first)).toBe('seen');
  expect(await store.commit(commitRequest({ writes: [mark('b')] }, { inboxKeys: ['k3', 'k2'] }))).toBe('seen');
  expect(store.peek('SELECT key FROM "KeyValue"')).toEqual([{ key: 'a' }]);
  expect(seen(store, 'k3')).toBe(false);
});

test('twins that arrive in the same moment are one', async () => {
  const store = await tempStore();
  const twin = commitRequest({ writes: [mark('a')] }, { inboxKeys: ['k'] });
  expect(await Promise.all([store.commit(twin), store.commit(twin), store.commit(twin)])).toEqual(['done', 'seen', 'seen']);
});

test('of two decisions on the same state of a request the row lets one through', async () => {
  const store = await tempStore();
  await store.commit(commitRequest({ writes: [{ table: 'request', insert: request('req_1') }] }));
  const decide = (state: string) =>
    commitRequest({
      writes: [{ table: 'request', update: { state, version: 2 }, where: { id: 'req_1', version: 1 } }, mark(`decided_${state}`)],
      audit: [{ actorId: per(2), act: state, subject: 'req_1' }],
      effects: [{ repaint: 'req_1' }],
    });
  expect(await Promise.all([store.commit(decide('approved')), store.commit(decide('rejected'))])).toEqual(['done', 'lost_race']);
  expect(store.peek('SELECT state, version FROM "Request"')).toEqual([{ state: 'approved', version: 2 }]);
  expect(store.peek(`SELECT key FROM "KeyValue" WHERE key LIKE 'decided%'`)).toEqual([{ key: 'decided_approved' }]);
  expect(store.peek('SELECT act FROM "Audit"')).toEqual([{ act: 'approved' }]);
});

test('who lost the race may come again with the same event', async () => {
  const store = await tempStore();
  await store.commit(commitRequest({ writes: [mark('n', '1')] }));
  const next = (from: string, to: string): Write => ({
    table: 'keyValue',
    update: { value: to },
    where: { key: 'n', value: from },
  });
  expect(await store.commit(commitRequest({ writes: [next('0', '1')] }, { inboxKeys: ['e'] }))).toBe('lost_race');
  expect(await store.commit(commitRequest({ writes: [next('1', '2')] }, { inboxKeys: ['e'] }))).toBe('done');
});

test('a key that is taken loses, is passed over, or is replaced, as the write says', async () => {
  const store = await tempStore();
  await store.commit(commitRequest({ writes: [mark('a', 'first')] }));
  const again = (onConflict?: 'ignore' | 'replace' | 'lost_race') =>
    store.commit(
      commitRequest({
        writes: [{ table: 'keyValue', insert: { key: 'a', value: String(onConflict) }, ...(onConflict ? { onConflict } : {}) }],
      }),
    );
  const value = () => store.reads.valueOf('a');
  expect(await again()).toBe('lost_race');
  expect(await again('lost_race')).toBe('lost_race');
  expect(await again('ignore')).toBe('done');
  expect(await value()).toBe('first');
  expect(await again('replace')).toBe('done');
  expect(await value()).toBe('replace');
});

test('a second row with a taken code of another key loses too, and harms nothing', async () => {
  const store = await tempStore();
  const unit = (id: string) => ({ id, code: 'SZ', name: '', kind: 'branch', parentId: null, leaderId: null, active: true });
  await store.commit(commitRequest({ writes: [{ table: 'unit', insert: unit('unt_1') }] }));
  const other: Write = { table: 'unit', insert: unit('unt_2'), onConflict: 'replace' };
  expect(await store.commit(commitRequest({ writes: [mark('x'), other] }))).toBe('lost_race');
  expect(await store.reads.valueOf('x')).toBeNull();
});

test('an update or delete may be allowed to miss', async () => {
  const store = await tempStore();
  const gone: Write[] = [
    { table: 'keyValue', update: { value: '1' }, where: { key: 'none' }, mayMiss: true },
    { table: 'keyValue', delete: { key: 'none' }, mayMiss: true },
  ];
  expect(await store.commit(commitRequest({ writes: gone }))).toBe('done');
  expect(await store.commit(commitRequest({ writes: [{ table: 'keyValue', delete: { key: 'none' } }] }))).toBe('lost_race');
});

describe('amounts that many raise at once (S97, O12)', () => {
  const account = (account: string, granted: bigint): Write => ({
    table: 'ledgerBalance',
    insert: { ledger: 'budget', account, granted, held: 0n, used: 0n },
  });
  const hold = (held: bigint, account = 'a'): Write => ({
    table: 'ledgerBalance',
    raise: { held },
    where: { ledger: 'budget', account },
    atMost: { sum: ['held', 'used'], of: 'granted' },
  });
  const balances = (store: TempStore) =>
    store
      .peek<Record<'granted' | 'held' | 'used', unknown>>('SELECT granted, held, used FROM "LedgerBalance" ORDER BY account')
      .map(({ granted, held, used }) => [Number(granted), Number(held), Number(used)]);

  test('of fifty at once only so many go through as the account can bear', async () => {
    const store = await tempStore();
    await store.commit(commitRequest({ writes: [account('a', 1_000n)] }));
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.commit(commitRequest({ writes: [hold(90n)] }))));
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(11);
    expect(outcomes.filter((one) => one === 'lost_race')).toHaveLength(39);
    expect(balances(store)).toEqual([[1_000, 990, 0]]);
  });

  test('what refuses one account takes back what the same plan held on another', async () => {
    const store = await tempStore();
    await store.commit(commitRequest({ writes: [account('a', 100n), account('b', 50n)] }));
    expect(await store.commit(commitRequest({ writes: [hold(60n), hold(60n, 'b')] }))).toBe('lost_race');
    expect(await store.commit(commitRequest({ writes: [hold(60n), hold(50n, 'b')] }))).toBe('done');
    expect(balances(store)).toEqual([
      [100, 60, 0],
      [50, 50, 0],
    ]);
  });

  test('from held to used in one raise; nothing falls below zero, and what is not there is raised by nobody', async () => {
    const store = await tempStore();
    await store.commit(commitRequest({ writes: [account('a', 100n), hold(100n)] }));
    const raise = (by: { held?: bigint; used?: bigint; granted?: bigint }): Write => ({
      table: 'ledgerBalance',
      raise: by,
      where: { ledger: 'budget', account: 'a' },
      atMost: { sum: ['held', 'used'], of: 'granted' },
    });
    expect(await store.commit(commitRequest({ writes: [raise({ held: -100n, used: 80n })] }))).toBe('done');
    expect(await store.commit(commitRequest({ writes: [raise({ held: -1n })] }))).toBe('lost_race');
    expect(await store.commit(commitRequest({ writes: [raise({ granted: -21n })] }))).toBe('lost_race');
    expect(await store.commit(commitRequest({ writes: [raise({ granted: -20n })] }))).toBe('done');
    expect(await store.commit(commitRequest({ writes: [hold(1n, 'none')] }))).toBe('lost_race');
    expect(balances(store)).toEqual([[80, 0, 80]]);
  });
});

test('an empty field in a condition means empty', async () => {
  const store = await tempStore();
  await store.commit(commitRequest({ writes: [{ table: 'request', insert: request('req_1') }] }));
  const pause: Write = { table: 'request', update: { pausedAt: NINE }, where: { id: 'req_1', pausedAt: null } };
  expect(await store.commit(commitRequest({ writes: [pause] }))).toBe('done');
  expect(await store.commit(commitRequest({ writes: [pause] }))).toBe('lost_race');
});

const BUGS: readonly (readonly [string, unknown, RegExp])[] = [
  ['an unknown column', { table: 'keyValue', insert: { key: 'a', value: 'b', colour: 'red' } }, /no column colour/],
  ['an unknown column in a condition', { table: 'keyValue', delete: { keys: 'a' } }, /no column keys/],
  ['undefined', { table: 'keyValue', insert: { key: 'a', value: undefined } }, /cannot be undefined/],
  ['undefined in a condition', { table: 'keyValue', update: { value: 'b' }, where: { key: undefined } }, /cannot be undefined/],
  ['a date object', { table: 'person', insert: { ...person(1), updatedAt: new Date() } }, /cannot be object/],
  ['a number for a boolean', { table: 'person', insert: { ...person(1), active: 1 } }, /cannot be number/],
  ['half a minute', { table: 'leaveDay', update: { minutes: 0.5 }, where: { requestId: 'x' } }, /cannot be number 0.5/],
  ['an update of everything', { table: 'keyValue', update: { value: 'x' }, where: {} }, /all rows/],
  ['a delete of everything', { table: 'keyValue', delete: {} }, /all rows/],
  ['an update that sets nothing', { table: 'keyValue', update: {}, where: { key: 'a' } }, /sets nothing/],
];
test.each(BUGS)('%s in a write is a bug, said aloud, and nothing is written', async (_name, write, message) => {
  const store = await tempStore();
  await expect(store.commit(commitRequest({ writes: [mark('before'), write as Write] }))).rejects.toMatchObject({
    code: 'bug',
    message: expect.stringMatching(message),
  });
  expect(await store.reads.valueOf('before')).toBeNull();
});

test('a missing required field does not pass', async () => {
  const store = await tempStore();
  await expect(store.commit(commitRequest({ writes: [{ table: 'keyValue', insert: { key: 'a' } } as Write] }))).rejects.toThrow(
    /not.null/i,
  );
});

test('booleans and instants come back as they went in', async () => {
  const store = await tempStore();
  const group = { id: 'cht_1', platform: 'feishu', externalId: 'oc_1', kind: 'group', name: '二网' };
  const chat = { ...group, personId: null, unitId: null, boundAs: null, botIn: false };
  await store.commit(commitRequest({ writes: [{ table: 'chat', insert: chat }] }));
  expect(await store.reads.chat('feishu', 'oc_1')).toEqual(chat);
  expect(await store.reads.chatById('cht_1')).toEqual(chat);
});

test('a hundred people who press at once share one transaction on disk', async () => {
  const store = await tempStore();
  await store.commit(commitRequest({ writes: [mark('warm')] }));
  const inLog = (): number => (onServer() ? store.health().queue.transactions : transactionsInLog(store.file));
  const [counted, onDisk] = [store.health().queue.transactions, inLog()];
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, (_, i) => store.commit(commitRequest({ writes: [mark(`m${i}`)] }))),
  );
  expect(new Set(outcomes)).toEqual(new Set(['done']));
  expect(store.health().queue.transactions - counted).toBe(1);
  expect(inLog() - onDisk).toBe(1);
  expect(store.peek('SELECT count(*) AS n FROM "KeyValue"')).toEqual([{ n: 101 }]);
});

test('one that fails among many takes nobody with it', async () => {
  const store = await tempStore();
  const settled = await Promise.allSettled([
    store.commit(commitRequest({ writes: [mark('a')], audit: [{ actorId: 'system', act: 'a', subject: 'x' }] })),
    store.commit(
      commitRequest({ writes: [mark('b'), { table: 'keyValue', insert: { key: 'c', value: undefined } } as never], audit: [] }),
    ),
    store.commit(commitRequest({ writes: [mark('a')], audit: [{ actorId: 'system', act: 'lost', subject: 'x' }] })),
    store.commit(commitRequest({ writes: [mark('d')], audit: [{ actorId: 'system', act: 'd', subject: 'x' }] })),
  ]);
  expect(settled.map((s) => (s.status === 'fulfilled' ? s.value : (s.reason as { code: string }).code))).toEqual([
    'done',
    'bug',
    'lost_race',
    'done',
  ]);
  expect(store.peek(`SELECT key FROM "KeyValue" WHERE key NOT LIKE 'audit%' ORDER BY key`)).toEqual([{ key: 'a' }, { key: 'd' }]);
  expect(await store.verifyAudit()).toMatchObject({ ok: true, rows: 2 });
});

test.skipIf(onServer())('while a foreign program holds the database nobody is told that anything was done', async () => {
  const store = await tempStore();
  const foreign = new Database(store.file);
  foreign.exec('BEGIN IMMEDIATE');
  const settled = await Promise.allSettled([
    store.commit(commitRequest({ writes: [mark('a')] })),
    store.commit(commitRequest({ writes: [mark('b')] })),
  ]);
  expect(settled.map((s) => s.status === 'rejected' && (s.reason as { code: string }).code)).toEqual(['busy', 'busy']);
  foreign.exec('ROLLBACK');
  foreign.close();
  expect(await store.commit(commitRequest({ writes: [mark('a')] }))).toBe('done');
});

test('a storm of a thousand is cut into groups, all of it done', async () => {
  const store = await tempStore();
  const all = Array.from({ length: 1000 }, (_, i) => store.commit(commitRequest({ writes: [mark(`s${i}`)] })));
  await Promise.all(all);
  expect(store.health().queue).toMatchObject({ works: 1000, largestGroup: 256, waiting: 0 });
});

test('what was accepted before closing is written, what comes after is refused', async () => {
  const store = await tempStore();
  const accepted = store.commit(commitRequest({ writes: [mark('last')] }));
  const closing = store.close();
  expect(await accepted).toBe('done');
  await closing;
  await expect(store.commit(commitRequest({ writes: [mark('late')] }))).rejects.toMatchObject({ code: 'busy' });
});

test('the dispatcher is woken once per transaction that left something to show, after the others know', async () => {
  const store = await tempStore();
  const heard: string[] = [];
  store.afterCommit(() => heard.push('wake'));
  await store.commit(commitRequest({ writes: [mark('quiet')] })).then(() => heard.push('quiet'));
  const show = () => commitRequest({ effects: [{ show: { view: 'notice', subject: 'x' }, place: 'person:per_1' }] });
  await Promise.all([store.commit(show()).then(() => heard.push('one')), store.commit(show()).then(() => heard.push('two'))]);
  expect(heard).toEqual(['quiet', 'one', 'two', 'wake']);
});

test('events are forgotten after two days and not before', async () => {
  const store = await tempStore();
  await store.commit(commitRequest({}, { inboxKeys: ['old'] }));
  store.clock.pass(47 * 3_600_000);
  await store.commit(commitRequest({}, { inboxKeys: ['young'] }));
  expect((await pruned(store)).inbox ?? 0).toBe(0);
  store.clock.pass(2 * 3_600_000);
  await store.commit(commitRequest({}, { inboxKeys: ['newest'] }));
  expect((await pruned(store)).inbox ?? 0).toBe(1);
  expect([seen(store, 'old'), seen(store, 'young')]).toEqual([false, true]);
});

test('a clock that ran days ahead and back forgets no event that may still come again', async () => {
  const store = await tempStore();
  const at = store.clock.now();
  await store.commit(commitRequest({}, { inboxKeys: ['before'], happenedAt: at }));
  store.clock.pass(72 * 3_600_000);
  await store.commit(commitRequest({}, { inboxKeys: ['meanwhile'], happenedAt: instant(at + 60_000) }));
  expect((await pruned(store)).inbox ?? 0).toBe(0);
  store.clock.pass(-100 * 3_600_000);
  await store.commit(commitRequest({}, { inboxKeys: ['after'], happenedAt: instant(at + 120_000) }));
  store.clock.pass(28 * 3_600_000);
  expect((await pruned(store)).inbox ?? 0).toBe(0);
  expect(['before', 'meanwhile', 'after'].map((key) => seen(store, key))).toEqual([true, true, true]);
});
