import { expect, test } from 'vitest';
import type { Effect } from '../../src/handlers/plan.ts';
import type { Place } from '../../src/handlers/view-ref.ts';
import { fromJson } from '../../src/kernel/json.ts';
import { instant } from '../../src/kernel/time.ts';
import { ANSWER_GRACE_MS } from '../../src/store/effects.ts';
import { commitRequest, NINE, type TempStore, tempStore } from './temp-store.ts';

const wang: Place = 'person:per_1';
const KEY = 'request:req_1:person:per_1';
const show = (more: object = {}): Effect => ({ show: { view: 'request', subject: 'req_1' }, place: wang, ...more });
const repaint: Effect = { repaint: 'req_1' };

interface Seen {
  key: string;
  kind: string;
  view: string;
  subject: string;
  payload: string;
  desiredVersion: number;
  shownVersion: number;
  generation: number;
  state: string;
  attempts: number;
  dueAt: number;
  lastError: string | null;
}
const rows = (store: TempStore): Seen[] => store.peek<Seen>('SELECT * FROM "Outbox" ORDER BY key');
const row = (store: TempStore): Seen => rows(store)[0] as Seen;
const put = (store: TempStore, ...effects: Effect[]) => store.commit(commitRequest({ effects }));

/** What was not given out. */
const NEVER = { desiredVersion: 0, place: wang, view: 'request' } as const;

/** The dispatcher's whole work for one row. */
async function deliver(store: TempStore, messageId = 'om_1'): Promise<void> {
  for (const due of await store.outbox.due(store.clock.now(), 10)) {
    if (due.messageId === null) await store.outbox.shown(due.key, due, messageId, store.clock.now());
    else await store.outbox.patched(due.key, due.desiredVersion);
  }
}

test('a message that is to be seen is due at once, or when its time has come', async () => {
  const store = await tempStore();
  await put(store, show(), show({ key: 'later', notBefore: instant(NINE + 60_000), payload: { n: 5n } }));
  expect((await store.outbox.due(NINE, 10)).map((due) => due.key)).toEqual([KEY]);
  expect(await store.outbox.nextDueAt()).toBe(NINE + 60_000);
  const [later] = await store.outbox.due(instant(NINE + 60_000), 10);
  expect(later).toMatchObject({
    key: 'later',
    kind: 'card',
    view: 'request',
    subject: 'req_1',
    payload: { n: 5n },
    desiredVersion: 1,
    shownVersion: 0,
    messageId: null,
  });
});

test('wishing for the same twice is one message', async () => {
  const store = await tempStore();
  await put(store, show(), show());
  await put(store, show());
  expect(rows(store)).toHaveLength(1);
  expect(row(store)).toMatchObject({ desiredVersion: 3, dueAt: NINE });
});

test('a second wish keeps the earlier time while it waits, and takes its own once the first is done', async () => {
  const store = await tempStore();
  await put(store, show({ notBefore: instant(NINE + 5000) }));
  await put(store, show({ notBefore: instant(NINE + 9000) }));
  expect(row(store).dueAt).toBe(NINE + 5000);
  store.clock.pass(6000);
  await deliver(store);
  await deliver(store);
  expect(row(store).state).toBe('done');
  await put(store, show({ notBefore: instant(NINE + 99_000) }));
  expect(row(store)).toMatchObject({ state: 'pending', dueAt: NINE + 99_000 });
});

test('a new wish under a key may show something else; without a payload the old one stays', async () => {
  const store = await tempStore();
  await put(store, show({ key: 'k', payload: { page: 1 } }));
  await put(store, { show: { view: 'notice', subject: 'req_2' }, place: wang, key: 'k' });
  expect(row(store)).toMatchObject({ view: 'notice', subject: 'req_2', payload: '{"page":1}' });
  await put(store, { show: { view: 'notice', subject: 'req_2' }, place: wang, key: 'k', payload: { page: 2 } });
  expect(fromJson(row(store).payload)).toEqual({ page: 2 });
});

test('one key for two people is a bug, said aloud', async () => {
  const store = await tempStore();
  await expect(put(store, show({ key: 'k' }), { ...show({ key: 'k' }), place: 'person:per_2' } as Effect)).rejects.toMatchObject({
    code: 'bug',
  });
  expect(rows(store)).toEqual([]);
});

test('a change repaints every card of the request and no other', async () => {
  const store = await tempStore();
  await put(store, show(), { ...show(), place: 'person:per_2' } as Effect, {
    show: { view: 'request', subject: 'req_2' },
    place: wang,
  });
  await put(store, { handler: 'calendar', key: 'cal:req_1', subject: 'req_1', place: wang, payload: {} });
  await deliver(store);
  store.clock.pass(1000);
  await put(store, repaint);
  expect(rows(store).map((r) => [r.key, r.desiredVersion])).toEqual([
    ['cal:req_1', 1],
    [KEY, 2],
    ['request:req_1:person:per_2', 2],
    ['request:req_2:person:per_1', 1],
  ]);
  expect(row(store)).toMatchObject({ kind: 'handler', view: 'calendar' });
});

test('the pressed card waits a little for its answer, the others do not', async () => {
  const store = await tempStore();
  await put(store, show(), { ...show(), place: 'person:per_2' } as Effect);
  await deliver(store, 'om_1');
  store.clock.pass(60_000);
  await store.commit(commitRequest({ effects: [repaint] }, { answering: KEY }));
  expect(rows(store).map((r) => r.dueAt - store.clock.now())).toEqual([ANSWER_GRACE_MS, 0]);
});

test('when the answer carried the card, the repaint is settled; when it got lost, the card is patched', async () => {
  const store = await tempStore();
  await put(store, show());
  await deliver(store);
  await store.commit(commitRequest({ effects: [repaint] }, { answering: KEY }));
  const wanted = (await store.reads.kept(KEY))?.desiredVersion as number;
  await store.outbox.answered(KEY, wanted);
  expect(row(store)).toMatchObject({ state: 'done', shownVersion: wanted });

  await store.commit(commitRequest({ effects: [repaint] }, { answering: KEY }));
  expect(await store.outbox.due(store.clock.now(), 10)).toEqual([]);
  expect(await store.outbox.due(store.clock.pass(ANSWER_GRACE_MS), 10)).toMatchObject([{ key: KEY, messageId: 'om_1' }]);
});

test('an answer drawn before the last change does not settle it', async () => {
  const store = await tempStore();
  await put(store, show());
  await deliver(store);
  await store.commit(commitRequest({ effects: [repaint] }, { answering: KEY }));
  const wanted = (await store.reads.kept(KEY))?.desiredVersion as number;
  await put(store, repaint);
  await store.outbox.answered(KEY, wanted);
  expect(row(store)).toMatchObject({ state: 'pending', shownVersion: 1, desiredVersion: 3 });
});

test('a change while the message is on its way is not missed', async () => {
  const store = await tempStore();
  await put(store, show());
  const [due] = await store.outbox.due(NINE, 10);
  await put(store, repaint);
  let woken = 0;
  store.afterCommit(() => woken++);
  await store.outbox.shown(KEY, due ?? NEVER, 'om_1', NINE);
  await Promise.resolve();
  expect(row(store)).toMatchObject({ state: 'pending', shownVersion: 1 });
  expect(woken).toBe(1);
  const [again] = await store.outbox.due(NINE, 10);
  expect(again).toMatchObject({ key: KEY, messageId: 'om_1' });
  await store.outbox.patched(KEY, again?.desiredVersion ?? 0);
  expect(row(store)).toMatchObject({ state: 'done', shownVersion: again?.desiredVersion });
});

test('a first message that was born long before its truth moved is followed by one patch, because an earlier life may have sent it', async () => {
  const store = await tempStore();
  await put(store, show());
  await put(store, repaint);
  const [due] = await store.outbox.due(NINE, 10);
  await store.outbox.shown(KEY, due ?? NEVER, 'om_1', NINE);
  expect(row(store).state).toBe('pending');
  await deliver(store);
  expect(row(store)).toMatchObject({ state: 'done', shownVersion: 2, desiredVersion: 2 });
});

test('a message meant for tomorrow morning is not sent tonight because something changed', async () => {
  const store = await tempStore();
  await put(store, show({ notBefore: instant(NINE + 3_600_000) }));
  await put(store, repaint);
  expect(row(store)).toMatchObject({ dueAt: NINE + 3_600_000, desiredVersion: 2 });
  expect(await store.outbox.due(NINE, 10)).toEqual([]);
});

test("a colleague's change right after a press waits with the pressed card, so that it is not overtaken by the answer", async () => {
  const store = await tempStore();
  await put(store, show());
  await deliver(store);
  await store.commit(commitRequest({ effects: [repaint] }, { answering: KEY }));
  store.clock.pass(500);
  await put(store, repaint);
  expect(row(store)).toMatchObject({ desiredVersion: 3, dueAt: NINE + ANSWER_GRACE_MS });
});

test.each(['patched', 'failed'])(
  'an old face on its way while the card is pressed does not stay on top of the answer (%s)',
  async (how) => {
    const store = await tempStore();
    await put(store, show());
    await deliver(store);
    await put(store, repaint);
    const [old] = await store.outbox.due(store.clock.now(), 10);
    await store.commit(commitRequest({ effects: [repaint] }, { answering: KEY }));
    const kept = (await store.reads.kept(KEY))?.desiredVersion as number;
    // The answer is out before the old patch is reported …
    await store.outbox.answered(KEY, kept);
    expect(row(store).state).toBe('pending');
    if (how === 'patched') await store.outbox.patched(KEY, old?.desiredVersion ?? 0);
    else await store.outbox.retryLater(KEY, store.clock.now(), 'timeout');
    // … or after it.
    await store.outbox.answered(KEY, kept);
    expect(row(store).state).toBe('pending');
    store.clock.pass(ANSWER_GRACE_MS);
    await deliver(store);
    expect(row(store).state).toBe('done');
  },
);

test('a draft card turns into the request card where it stands', async () => {
  const store = await tempStore();
  await put(store, { show: { view: 'draft', subject: 'drf_1' }, place: wang, key: 'draft:1' });
  await deliver(store);
  await store.commit(
    commitRequest(
      { effects: [{ turn: 'draft:1', into: { view: 'request', subject: 'req_1' } }, repaint] },
      { answering: 'draft:1' },
    ),
  );
  expect(row(store)).toMatchObject({ view: 'request', subject: 'req_1', desiredVersion: 3, dueAt: NINE + ANSWER_GRACE_MS });
  expect(await store.reads.bound('om_1')).toMatchObject({
    view: 'request',
    subject: 'req_1',
    outboxKey: 'draft:1',
    place: wang,
    current: true,
  });
});

test('turning a card that never was is a bug, said aloud', async () => {
  const store = await tempStore();
  await expect(put(store, { turn: 'nothing', into: { view: 'request', subject: 'req_1' } })).rejects.toMatchObject({
    code: 'bug',
  });
});

test('a failed try comes back later and keeps its error; a change brings it back at once', async () => {
  const store = await tempStore();
  await put(store, show());
  await store.outbox.due(NINE, 10);
  await store.outbox.retryLater(KEY, instant(NINE + 30_000), '429');
  expect(row(store)).toMatchObject({ attempts: 1, lastError: '429', dueAt: NINE + 30_000 });
  expect(await store.outbox.due(NINE, 10)).toEqual([]);
  await put(store, repaint);
  expect(row(store)).toMatchObject({ attempts: 0, dueAt: NINE });
});

test('a parked message stays in sight, and a change of its truth or an admin brings it back', async () => {
  const store = await tempStore();
  await put(store, show());
  await store.outbox.due(NINE, 10);
  await store.outbox.park(KEY, 'card too large', 1);
  expect(await store.outbox.due(NINE, 10)).toEqual([]);
  expect(await store.outbox.parkedRows(10)).toMatchObject([{ key: KEY, lastError: 'card too large' }]);
  expect(await store.outbox.lag(NINE)).toEqual({ due: 0, oldestMs: 0, parked: 1 });
  await put(store, repaint);
  expect(await store.outbox.due(NINE, 10)).toHaveLength(1);
  await store.outbox.park(KEY, 'card too large', 2);
  expect(await store.outbox.unpark(KEY, NINE)).toBe(true);
  expect(await store.outbox.unpark(KEY, NINE)).toBe(false);
  expect(await store.outbox.due(NINE, 10)).toHaveLength(1);
});

test('what is refused while its truth moved on gets another try', async () => {
  const store = await tempStore();
  await put(store, show());
  const [due] = await store.outbox.due(NINE, 10);
  await put(store, repaint);
  await store.outbox.park(KEY, 'card too large', due?.desiredVersion ?? 0);
  expect(row(store).state).toBe('pending');
});

test('a message too old to change is posted anew, and a press on the old one still gets a true answer', async () => {
  const store = await tempStore();
  await put(store, show());
  const [first] = await store.outbox.due(NINE, 10);
  store.outbox.release(KEY);
  await deliver(store, 'om_old');
  await put(store, repaint);
  await store.outbox.due(NINE, 10);
  await store.outbox.repost(KEY);
  const [again] = await store.outbox.due(NINE, 10);
  expect(again).toMatchObject({ generation: 2, messageId: null, shownVersion: 0 });
  expect(again?.onceKey).not.toBe(first?.onceKey);
  await store.outbox.shown(KEY, again ?? NEVER, 'om_new', NINE);
  expect(await store.reads.bound('om_old')).toMatchObject({ view: 'request', subject: 'req_1', current: false });
  expect(await store.reads.bound('om_new')).toMatchObject({ current: true });
  await deliver(store);
  expect(row(store)).toMatchObject({ state: 'done', generation: 2 });
});

test('a row that is being shown is not given out a second time', async () => {
  const store = await tempStore();
  await put(store, show({ key: 'a' }), show({ key: 'b' }), show({ key: 'c' }));
  expect((await store.outbox.due(NINE, 2)).map((due) => due.key)).toEqual(['a', 'b']);
  expect((await store.outbox.due(NINE, 2)).map((due) => due.key)).toEqual(['c']);
  expect(await store.outbox.nextDueAt()).toBeNull();
  store.outbox.release('b');
  expect((await store.outbox.due(NINE, 2)).map((due) => due.key)).toEqual(['b']);
});

test('what a handler does is done once, keeps what it left behind, and is done again when its wish changes', async () => {
  const store = await tempStore();
  const block = (from: string): Effect => ({
    handler: 'calendar',
    key: 'cal:1',
    subject: 'req_1',
    place: wang,
    payload: { from },
  });
  await put(store, block('2026-11-24'));
  const [due] = await store.outbox.due(NINE, 10);
  expect(due).toMatchObject({ kind: 'handler', view: 'calendar', payload: { from: '2026-11-24' }, result: null });
  await store.outbox.handled('cal:1', 1, '{"event":"ev_1"}');
  expect(row(store)).toMatchObject({ state: 'done', shownVersion: 1 });
  await put(store, block('2026-11-25'));
  expect(await store.outbox.due(NINE, 10)).toMatchObject([
    { payload: { from: '2026-11-25' }, result: '{"event":"ev_1"}', desiredVersion: 2 },
  ]);
});

test('the once-key of a message is the same at every try and short enough for the platform', async () => {
  const store = await tempStore();
  await put(store, show());
  const [first] = await store.outbox.due(NINE, 1);
  store.outbox.release(KEY);
  const [second] = await store.outbox.due(NINE, 1);
  expect(second?.onceKey).toBe(first?.onceKey);
  expect(first?.onceKey).toMatch(/^[0-9a-f]{32}$/);
});

test('the lag tells how much waits and since when', async () => {
  const store = await tempStore();
  await put(store, show({ key: 'a' }), show({ key: 'b', notBefore: instant(NINE + 10_000) }));
  expect(await store.outbox.lag(store.clock.pass(4000))).toEqual({ due: 1, oldestMs: 4000, parked: 0 });
});

test('of two cards of one thing that are sent in one go, the one further down lives; the other becomes the line above it', async () => {
  const store = await tempStore();
  await put(store, show({ key: 'a' }), show({ key: 'b' }));
  const given = await store.outbox.due(store.clock.now(), 10);
  expect(given.map((due) => due.key)).toEqual(['a', 'b']);
  for (const due of given) await store.outbox.shown(due.key, due, `om_${due.key}`, store.clock.now());
  expect(rows(store).map(({ key, view }) => [key, view])).toEqual([
    ['a', 'moved:request'],
    ['b', 'request'],
  ]);
});

test('a card that a newer one overtook on its way lies below it, so it is the one that lives', async () => {
  const store = await tempStore();
  await put(store, show({ key: 'a' }));
  const [a] = await store.outbox.due(NINE, 1);
  await put(store, show({ key: 'b' }));
  const [b] = await store.outbox.due(NINE, 1);
  await store.outbox.shown('b', b ?? NEVER, 'om_b', NINE);
  expect(rows(store).map(({ view }) => view)).toEqual(['moved:request', 'request']);
  await store.outbox.shown('a', a ?? NEVER, 'om_a', NINE);
  expect(rows(store).map(({ key, view, state }) => [key, view, state])).toEqual([
    ['a', 'request', 'pending'],
    ['b', 'moved:request', 'pending'],
  ]);
});

test('what has become a line stays one, whatever it is turned into', async () => {
  const store = await tempStore();
  await put(store, show({ key: 'a' }), show({ key: 'b' }));
  for (const due of await store.outbox.due(NINE, 10)) await store.outbox.shown(due.key, due, `om_${due.key}`, NINE);
  await put(store, { turn: 'a', into: { view: 'request_more', subject: 'req_1' } });
  expect(row(store).view).toBe('moved:request_more');
  await put(store, { show: { view: 'request_comment', subject: 'req_1' }, place: wang, key: 'a' });
  expect(row(store).view).toBe('moved:request_comment');
});

test('what is put into a card that moved on since it was read is not put there: the plan is made anew', async () => {
  const store = await tempStore();
  await put(store, show({ payload: { given: 'a' } }));
  const [seen] = rows(store);
  const change = (given: string) => put(store, show({ payload: { given }, seen: seen?.desiredVersion ?? 0 }));
  expect(await Promise.all([change('b'), change('c')])).toEqual(['done', 'lost_race']);
  expect(row(store).payload).toBe('{"given":"b"}');
  expect(row(store).desiredVersion).toBe(2);
});
