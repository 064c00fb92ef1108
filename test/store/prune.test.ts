import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { parseRetention } from '../../src/domain/keeping/retention.ts';
import type { Effect } from '../../src/handlers/plan.ts';
import { cents } from '../../src/kernel/money.ts';
import { DAY, type LocalDate } from '../../src/kernel/time.ts';
import { onServer } from '../postgres/databases.ts';
import { commitRequest, NINE, pruned, request, type TempStore, tempStore } from './temp-store.ts';

const card = (subject: string, key: string, payload?: Record<string, unknown>): Effect => ({
  show: { view: 'notice', subject },
  place: 'person:per_1',
  key,
  ...(payload ? { payload } : {}),
});
const id = (n: number): string => `req_${String(n).padStart(32, '0')}`;

/** Everything due is shown, as the dispatcher does. */
async function showAll(store: TempStore): Promise<void> {
  for (const row of await store.outbox.due(store.clock.now(), 1000)) {
    if (row.kind === 'handler') await store.outbox.handled(row.key, row.desiredVersion, '{"blockId":"b1"}');
    else if (row.messageId) await store.outbox.patched(row.key, row.desiredVersion);
    else await store.outbox.shown(row.key, row, `om_${row.key}_${row.generation}`, store.clock.now());
  }
}

const keys = (store: TempStore, table: string, column = 'key'): string[] =>
  store.peek<{ k: string }>(`SELECT ${column} AS k FROM "${table}" ORDER BY 1`).map(({ k }) => k);

describe('显示完的卡片', () => {
  it('过了能点能改的日子才删，连同它的消息绑定；没显示的、平台不收的不动', async () => {
    const store = await tempStore();
    await store.commit(commitRequest({ effects: [card('a', 'shown'), card('b', 'refused')] }));
    await store.outbox.park('refused', 'no');
    await showAll(store);
    store.clock.pass(31 * DAY);
    await store.commit(commitRequest({ effects: [card('c', 'waiting')] }));
    store.clock.pass(-2 * DAY);
    expect(await pruned(store)).not.toHaveProperty('cards');
    store.clock.pass(2 * DAY);
    expect(await pruned(store)).toMatchObject({ cards: 1 });
    expect(keys(store, 'Outbox')).toEqual(['refused', 'waiting']);
    expect(keys(store, 'Binding', '"messageId"')).toEqual([]);
    store.clock.pass(60 * DAY);
    expect(await pruned(store)).toMatchObject({ undelivered: 1 });
  });

  it.each(['pending', 'returned', 'revoking'])('%s 的申请，它的卡片和提醒它的话多久都留着，办完才删', async (state) => {
    const store = await tempStore();
    const effects = [card(id(1), 'own'), card(`handover:${id(1)}`, 'consent'), card('told:x', 'told', { request: id(1) })];
    await store.commit(commitRequest({ writes: [{ table: 'request', insert: request(id(1), { state }) }], effects }));
    await showAll(store);
    store.clock.pass(400 * DAY);
    expect(await pruned(store)).not.toHaveProperty('cards');
    await store.commit(commitRequest({ writes: [{ table: 'request', update: { state: 'approved' }, where: { id: id(1) } }] }));
    expect(await pruned(store)).toMatchObject({ cards: 3 });
  });

  it('批准了、还没休的假的卡片留着：撤销时要改它', async () => {
    const store = await tempStore();
    const day = {
      requestId: id(1),
      personId: 'per_1',
      unitId: 'unt_1',
      leaveType: 'annual',
      fromMin: 0,
      toMin: 1440,
      minutes: 480,
    };
    const writes = [
      { table: 'request', insert: request(id(1), { state: 'approved' }) },
      { table: 'leaveDay', insert: { ...day, date: '2027-03-01' as LocalDate, state: 'approved' } },
    ] as const;
    await store.commit(commitRequest({ writes, effects: [card(id(1), 'own')] }));
    await showAll(store);
    store.clock.pass(60 * DAY);
    expect(await pruned(store)).not.toHaveProperty('cards');
    store.clock.pass(60 * DAY);
    expect(await pruned(store)).toMatchObject({ cards: 1 });
  });

  it('一直在更新的卡片不算旧；被新消息顶掉的旧消息的绑定到期就忘', async () => {
    const store = await tempStore();
    await store.commit(commitRequest({ effects: [card('a', 'list')] }));
    await showAll(store);
    await store.outbox.repost('list');
    store.clock.pass(20 * DAY);
    await showAll(store);
    expect(keys(store, 'Binding', '"messageId"')).toEqual(['om_list_1', 'om_list_2']);
    store.clock.pass(11 * DAY);
    expect(await pruned(store)).toMatchObject({ replaced: 1 });
    expect(keys(store, 'Binding', '"messageId"')).toEqual(['om_list_2']);
    expect(await store.reads.bound('om_list_2')).not.toBeNull();
  });

  it('日历里占着的那一条记得更久：撤销时要凭它删', async () => {
    const store = await tempStore();
    const busy: Effect = {
      handler: 'busy_block',
      key: `busy:${id(1)}`,
      subject: id(1),
      place: 'person:per_1',
      payload: { from: 1, to: 2 },
    };
    await store.commit(commitRequest({ effects: [busy] }));
    await showAll(store);
    store.clock.pass(390 * DAY);
    expect(await pruned(store)).not.toHaveProperty('calendar');
    store.clock.pass(20 * DAY);
    expect(await pruned(store)).toMatchObject({ calendar: 1 });
  });

  it('删了以后同一件事再要显示，就是一条新消息', async () => {
    const store = await tempStore();
    await store.commit(commitRequest({ effects: [card('a', 'again')] }));
    await showAll(store);
    store.clock.pass(31 * DAY);
    await pruned(store);
    await store.commit(commitRequest({ effects: [card('a', 'again')] }));
    expect(await store.outbox.due(store.clock.now(), 9)).toMatchObject([{ key: 'again', messageId: null, desiredVersion: 1 }]);
  });
});

describe('提醒、草稿、问题', () => {
  const job = (key: string, target: string, state: string) =>
    ({
      table: 'job',
      insert: {
        key,
        rule: 'r',
        slot: 's',
        target,
        state,
        payload: '{}',
        dueAt: NINE,
        sentAt: NINE,
        unitId: '',
        doneAt: state === 'done' ? NINE : null,
      },
    }) as const;

  it('办完的提醒到期删；同一件事还有没完的，全都留着，不会再发一遍', async () => {
    const store = await tempStore();
    const writes = [
      job('1', 'a', 'done'),
      job('2', 'a', 'skipped'),
      job('3', 'b', 'done'),
      job('4', 'b', 'sent'),
      job('5', 'figure', 'done'),
      job('6', 'figure', 'sent'),
    ];
    await store.commit(commitRequest({ writes }));
    store.clock.pass(199 * DAY);
    expect(await pruned(store)).toEqual({});
    store.clock.pass(2 * DAY);
    expect(await pruned(store)).toEqual({ remindersDone: 2, remindersSkipped: 1 });
    expect(keys(store, 'Job')).toEqual(['3', '4', '6']);
  });

  it('S97、S109 分摊告诉过什么、停付的原因：单子办完、付清、卡片也没了才删；没付的、还开着卡片的、没批完的留着', async () => {
    const store = await tempStore();
    const ended = { state: 'approved', closedAt: NINE };
    const owed = (n: number, state: string) =>
      ({
        table: 'payable',
        insert: {
          requestId: id(n),
          process: 'expense',
          personId: 'per_1',
          unitId: 'unt_1',
          amount: cents(100),
          approvedAt: NINE,
          state,
          paymentId: null,
          failed: null,
        },
      }) as const;
    const beside = (n: number) =>
      (['charges', 'hold'] as const).map(
        (name) => ({ table: 'keyValue', insert: { key: `${name}:${id(n)}`, value: '{}' } }) as const,
      );
    const writes = [
      { table: 'request', insert: request(id(1), ended) },
      { table: 'request', insert: request(id(2), ended) },
      { table: 'request', insert: request(id(3), ended) },
      { table: 'request', insert: request(id(4)) },
      { table: 'request', insert: request(id(5), { state: 'rejected', closedAt: NINE }) },
      owed(1, 'paid'),
      owed(2, 'held'),
      owed(3, 'paid'),
      ...[1, 2, 3, 4, 5].flatMap(beside),
    ] as const;
    await store.commit(commitRequest({ writes, effects: [card(`charge:${id(3)}:unt_2`, `charge:${id(3)}:unt_2:per_1`)] }));
    store.clock.pass(29 * DAY);
    expect(await pruned(store)).toEqual({});
    store.clock.pass(2 * DAY);
    expect(await pruned(store)).toEqual({ charges: 2, holds: 2 });
    expect(keys(store, 'KeyValue').filter((key) => /^(?:charges|hold):/.test(key))).toEqual(
      [2, 3, 4].flatMap((n) => [`charges:${id(n)}`]).concat([2, 3, 4].map((n) => `hold:${id(n)}`)),
    );
  });

  it('交了的、取消的、自己结束的草稿到期删，正在填的留着', async () => {
    const store = await tempStore();
    const draft = (n: string, stage: string) =>
      ({
        table: 'draft',
        insert: {
          id: n,
          process: 'leave',
          applicantId: 'per_1',
          stage,
          form: '{}',
          faults: '[]',
          requestId: null,
          version: 1,
          createdAt: NINE,
          updatedAt: NINE,
        },
      }) as const;
    await store.commit(
      commitRequest({
        writes: ['form', 'preview', 'submitted', 'cancelled', 'ended'].map((stage) => draft(`drf_${stage}`, stage)),
      }),
    );
    store.clock.pass(31 * DAY);
    expect(await pruned(store)).toEqual({ drafts: 2, draftsLeft: 1 });
    expect(keys(store, 'Draft', 'id')).toEqual(['drf_form', 'drf_preview']);
  });
});

describe('清理不碍事', () => {
  it.skipIf(onServer())('积了一年的，每次只干限定的时间，别人的写入穿插其间；旧而要留的不挡路', async () => {
    const store = await tempStore();
    await store.commit(commitRequest({ writes: [{ table: 'request', insert: request(id(1)) }] }));
    const db = new Database(store.file);
    db.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
      INSERT INTO "Outbox" (key, number, lane, kind, place, view, subject, state, "dueAt", "owedSince", "createdAt", "updatedAt")
      SELECT 'k' || i, 1000000 + i, 1, 'card', 'person:per_1', 'notice', CASE WHEN i <= 3000 THEN '${id(1)}' ELSE 's' || i END, 'done', i, i, i, i FROM n`);
    db.exec(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) INSERT INTO "Inbox" SELECT 'i' || i, i FROM n`,
    );
    db.close();
    const { keep } = parseRetention(null);
    let waits = 0;
    let rounds = 0;
    for (let gone: object = { one: 1 }; Object.keys(gone).length > 0; rounds++) {
      const began = performance.now();
      const pruning = store.prune({ keep, now: store.clock.now(), today: '2026-11-23' as LocalDate, rows: 200, budget: 100 });
      const asked = performance.now();
      expect(
        await store.commit(commitRequest({ writes: [{ table: 'keyValue', insert: { key: `m${rounds}`, value: '' } }] })),
      ).toBe('done');
      waits = Math.max(waits, performance.now() - asked);
      gone = await pruning;
      // The last portion may go a little over.
      expect(performance.now() - began).toBeLessThan(1000);
    }
    expect(rounds).toBeGreaterThan(2);
    expect(waits).toBeLessThan(500);
    expect(store.peek('SELECT 1 FROM "Outbox"')).toHaveLength(3000);
    expect(store.peek('SELECT 1 FROM "Inbox"').length).toBeLessThan(1000);
  });

  it.skipIf(onServer())('腾出来的页给后来的用，文件不再长', async () => {
    const store = await tempStore();
    const fill = (): number => {
      const db = new Database(store.file);
      db.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
        INSERT INTO "Outbox" (key, number, lane, kind, place, view, subject, payload, state, "dueAt", "owedSince", "createdAt", "updatedAt")
        SELECT '${store.clock.now()}:' || i, (SELECT coalesce(max(number), 0) FROM "Outbox") + i, 1, 'card', 'person:per_1', 'notice', 's', hex(zeroblob(200)), 'done', i, i, i, ${store.clock.now()} + i FROM n`);
      const pages = db.pragma('page_count', { simple: true }) as number;
      db.close();
      return pages;
    };
    const first = fill();
    for (let year = 0; year < 3; year++) {
      store.clock.pass(40 * DAY);
      await pruned(store);
      expect(fill()).toBeLessThan(first * 1.3);
    }
  });
});

describe('config/retention.yaml', () => {
  it('不写就是默认；低于下限的拒绝，说出是哪一项', () => {
    expect(parseRetention(null).keep).toMatchObject({ cards: 30, inbox: 2 });
    expect(parseRetention({ keep: { cards: 60 } }).keep).toMatchObject({ cards: 60, undelivered: 90 });
    for (const [name, days] of [
      ['cards', 14],
      ['inbox', 1],
      ['reminders', 100],
      ['drafts', 3],
      ['calendar', 30],
    ] as const)
      expect(() => parseRetention({ keep: { [name]: days } })).toThrow(new RegExp(`keep.${name}: at least`));
    expect(() => parseRetention({ keep: { audit: 30 } })).toThrow(/audit/);
    expect(() => parseRetention({ backup: { at: '25:00' } })).toThrow(/HH:mm/);
    expect(parseRetention({ backup: { at: null } }).backup.at).toBeNull();
  });
});
