import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row, Write } from '../../src/handlers/plan.ts';
import type { Page } from '../../src/handlers/reads.ts';
import { instant, type LocalDate } from '../../src/kernel/time.ts';
import { commitRequest, NINE, per, person, req, request, seat, step, type TempStore, tempStore, unt } from './temp-store.ts';

const write = async (store: TempStore, ...writes: Write[]): Promise<void> => {
  expect(await store.commit(commitRequest({ writes }))).toBe('done');
};
const hire = (n: number, more: Partial<Row<'person'>> = {}): Write => ({ table: 'person', insert: person(n, more) });
const found = (id: string, parentId: string | null = null): Write => ({
  table: 'unit',
  insert: { id, code: id, name: id, kind: 'branch', parentId, leaderId: null, active: true },
});

test('the organisation is one snapshot until somebody is hired, moved or given a role', async () => {
  const store = await tempStore();
  await write(store, found('unt_1'), hire(1), hire(2, { leaderId: 'per_1', active: false }));
  const before = await store.reads.org();
  expect(before.people.map((p) => [p.id, p.active])).toEqual([
    ['per_1', true],
    ['per_2', false],
  ]);
  await write(store, { table: 'keyValue', insert: { key: 'a', value: '' } });
  await write(store, { table: 'person', update: { welcomedAt: NINE, updatedAt: NINE }, where: { id: 'per_1' } });
  expect(await store.reads.org()).toBe(before);
  expect(await store.reads.welcomedAt(per(1))).toBe(NINE);
  await write(store, { table: 'roleHolder', insert: { id: 'r1', role: 'hr', personId: 'per_1', scope: 'everywhere' } });
  const after = await store.reads.org();
  expect(after).not.toBe(before);
  expect(after.hasRole(per(1), 'hr')).toBe(true);
  await write(store, { table: 'person', update: { active: true }, where: { id: 'per_2' } });
  expect((await store.reads.org()).superior(per(2))?.id).toBe('per_1');
});

test('who waits for the commit already sees the new organisation', async () => {
  const store = await tempStore();
  await write(store, found('unt_1'), hire(1));
  await store.reads.org();
  const seen = store.commit(commitRequest({ writes: [hire(2)] })).then(() => store.reads.org());
  expect((await seen).people).toHaveLength(2);
});

test('a plan that was taken back leaves the snapshot alone', async () => {
  const store = await tempStore();
  await write(store, found('unt_1'), hire(1));
  const before = await store.reads.org();
  expect(await store.commit(commitRequest({ writes: [hire(2), hire(1)] }))).toBe('lost_race');
  expect(await store.reads.org()).toBe(before);
});

test('a person is known by the ids of the platforms', async () => {
  const store = await tempStore();
  await write(
    store,
    hire(1),
    { table: 'identity', insert: { platform: 'feishu', externalId: 'ou_1', personId: 'per_1', unionId: null } },
    { table: 'identity', insert: { platform: 'dingtalk', externalId: 'u1', personId: 'per_1', unionId: null } },
  );
  expect(await store.reads.identity('feishu', 'ou_1')).toBe('per_1');
  expect(await store.reads.identity('feishu', 'u1')).toBeNull();
  expect(await store.reads.externalId('dingtalk', per(1))).toBe('u1');
  expect(await store.reads.externalId('feishu', per(9))).toBeNull();
  expect(await store.reads.externalIds('feishu')).toEqual(new Map([['per_1', 'ou_1']]));
  await write(store, { table: 'identity', insert: { platform: 'feishu', externalId: 'ou_2', personId: 'per_2', unionId: null } });
  expect((await store.reads.externalIds('feishu')).size).toBe(2);
});

test('the file of a request holds every round, seat, remark and copy in order', async () => {
  const store = await tempStore();
  const later = instant(NINE + 1000);
  await write(
    store,
    { table: 'request', insert: request('req_1', { round: 2 }) },
    { table: 'request', insert: request('req_2') },
    { table: 'step', insert: step('stp_3', 'req_1', { round: 2, position: 0 }) },
    { table: 'step', insert: step('stp_2', 'req_1', { position: 1, state: 'skipped', note: '{"skipped":"empty"}' }) },
    { table: 'step', insert: step('stp_1', 'req_1', { position: 0, state: 'approved', ratio: 0.5 }) },
    { table: 'seat', insert: seat('sea_2', 'stp_1', 'req_1', { position: 1 }) },
    { table: 'seat', insert: seat('sea_1', 'stp_1', 'req_1', { onBehalfOfId: 'per_3', comment: '同意' }) },
    { table: 'seat', insert: seat('sea_9', 'stp_9', 'req_2') },
    { table: 'remark', insert: { id: 'b', requestId: 'req_1', personId: 'per_1', kind: 'comment', text: '后', at: later } },
    { table: 'remark', insert: { id: 'a', requestId: 'req_1', personId: 'per_1', kind: 'urge', text: '先', at: NINE } },
    { table: 'copyTo', insert: { requestId: 'req_1', personId: 'per_4', readAt: null } },
  );
  const file = await store.reads.file(req(1));
  expect(file?.instance.steps.map((s) => [s.id, s.round, s.note.skipped])).toEqual([
    ['stp_1', 1, undefined],
    ['stp_2', 1, 'empty'],
    ['stp_3', 2, undefined],
  ]);
  expect(file?.instance.steps[0]).toMatchObject({ name: { zh: '直属上级' }, ratio: 0.5, openedAt: NINE, closedAt: null });
  expect(file?.instance.seats.map((s) => s.id)).toEqual(['sea_1', 'sea_2']);
  expect(file?.instance.seats[0]).toMatchObject({ onBehalfOfId: 'per_3', comment: '同意', decidedAt: null });
  expect(file?.remarks.map((r) => r.text)).toEqual(['先', '后']);
  expect(file?.copies).toEqual([{ requestId: 'req_1', personId: 'per_4', readAt: null }]);
  expect(file?.form).toBe('{"days":"2"}');
  expect(file?.instance).not.toHaveProperty('form');
  expect(await store.reads.file(req('none'))).toBeNull();
  expect(await store.reads.requestByNumber('QJ-req_2')).toBe('req_2');
  expect(await store.reads.requestByNumber('QJ-x')).toBeNull();
});

test('the newest draft still open is found', async () => {
  const store = await tempStore();
  const draft = (id: string, stage: string, at: number): Write => ({
    table: 'draft',
    insert: {
      id,
      process: 'leave',
      applicantId: 'per_1',
      stage,
      form: '{}',
      faults: '[]',
      requestId: null,
      version: 1,
      createdAt: instant(at),
      updatedAt: instant(at),
    },
  });
  await write(
    store,
    draft('drf_1', 'form', NINE),
    draft('drf_2', 'preview', NINE + 1),
    draft('drf_3', 'submitted', NINE + 2),
    draft('drf_4', 'cancelled', NINE + 3),
  );
  expect((await store.reads.openDraft(per(1)))?.id).toBe('drf_2');
  expect(await store.reads.openDraft(per(2))).toBeNull();
  expect((await store.reads.draft('drf_3'))?.stage).toBe('submitted');
});

async function walk<T>(read: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<T> = await read(after);
    expect(page.items.length).toBeLessThanOrEqual(10);
    all.push(...page.items);
    if (page.next === null) return all;
    expect(page.items).toHaveLength(10);
    after = page.next;
  }
}

test('turning pages shows every request and every open seat once and in order, however many share a moment', async () => {
  // Few different instants, so that many rows tie.
  const moments = fc.array(fc.record({ at: fc.integer({ min: 0, max: 4 }), mine: fc.boolean(), open: fc.boolean() }), {
    maxLength: 45,
  });
  await fc.assert(
    fc.asyncProperty(moments, async (list) => {
      const store = await tempStore();
      const rows = list.map((row, n) => ({ ...row, id: `${(n * 7919) % 1000}_${n}`, at: NINE + row.at }));
      await write(
        store,
        ...rows.flatMap(({ id, at, mine, open }): Write[] => [
          { table: 'request', insert: request(`req_${id}`, { applicantId: mine ? 'per_1' : 'per_9', submittedAt: instant(at) }) },
          {
            table: 'seat',
            insert: seat(`sea_${id}`, `stp_${id}`, `req_${id}`, {
              personId: mine ? 'per_1' : 'per_9',
              state: open ? 'open' : 'approved',
              openedAt: instant(at),
            }),
          },
        ]),
      );
      const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
      const mine = rows.filter((row) => row.mine);
      const requests = await walk((after) => store.reads.requestsOf(per(1), after));
      expect(requests.map((r) => r.id)).toEqual(mine.sort((a, b) => b.at - a.at || byId(a, b)).map((r) => `req_${r.id}`));
      const open = mine.filter((row) => row.open).sort((a, b) => a.at - b.at || byId(a, b));
      const approvals = await walk((after) => store.reads.approvalsOf([per(1)], after));
      expect(approvals.map((r) => r.id)).toEqual(open.map((r) => `req_${r.id}`));
      expect(await store.reads.approvalCount([per(1)])).toBe(open.length);
      await store.close();
    }),
    { numRuns: 12, seed: 20261123 },
  );
});

test('a list goes on where it was although the page it was on has gone', async () => {
  const store = await tempStore();
  const rows = Array.from(
    { length: 15 },
    (_, n): Write => ({ table: 'seat', insert: seat(`sea_${n + 10}`, 's', `req_${n}`, { openedAt: instant(NINE + n) }) }),
  );
  const requests = Array.from({ length: 15 }, (_, n): Write => ({ table: 'request', insert: request(`req_${n}`) }));
  await write(store, ...requests, ...rows);
  const first = await store.reads.approvalsOf([per(2)], null);
  await write(store, { table: 'seat', update: { state: 'approved' }, where: { personId: 'per_2', openedAt: instant(NINE + 9) } });
  const second = await store.reads.approvalsOf([per(2)], first.next);
  expect(second.items.map((line) => line.id)).toEqual(['req_10', 'req_11', 'req_12', 'req_13', 'req_14']);
  expect(second.items[0]).toEqual({
    id: 'req_10',
    number: 'QJ-req_10',
    closedById: null,
    process: 'leave',
    applicantId: 'per_1',
    title: '年假 2 天',
    state: 'pending',
    submittedAt: NINE,
    openedAt: NINE + 10,
    onBehalfOfId: null,
    consent: false,
    opinion: false,
    version: 1,
  });
});

test('a page mark that is not ours begins at the first page', async () => {
  const store = await tempStore();
  await write(store, { table: 'request', insert: request('req_1') });
  for (const odd of ['', 'x', '1', '99999999999999999:a', `1' OR 1=1`]) {
    expect((await store.reads.requestsOf(per(1), odd)).items, odd).toHaveLength(1);
  }
});

test('more than a hundred waiting approvals are counted as a hundred', async () => {
  const store = await tempStore();
  await write(store, ...Array.from({ length: 130 }, (_, n): Write => ({ table: 'seat', insert: seat(`sea_${n}`, 's', 'r') })));
  expect(await store.reads.approvalCount([per(2)])).toBe(100);
});

test('the ledger, the leave days and the substitutes come back as they were written', async () => {
  const store = await tempStore();
  const entry = (id: string, leaveType: string, at: number): Row<'leaveEntry'> => ({
    id,
    personId: 'per_1',
    leaveType,
    kind: 'grant',
    minutes: 2400,
    lotId: id,
    validFrom: '2026-01-01',
    expiresOn: null,
    requestId: null,
    reason: '',
    actorId: null,
    at: instant(at),
  });
  const day = (date: string, state: string, more: Partial<Row<'leaveDay'>> = {}): Row<'leaveDay'> => ({
    requestId: `req_${date}`,
    personId: 'per_1',
    unitId: 'unt_1',
    leaveType: 'annual',
    date,
    fromMin: 540,
    toMin: 1080,
    minutes: 480,
    state,
    ...more,
  });
  const substitute = (id: string, personId: string, from: number, to: number, active = true): Row<'substitute'> => ({
    id,
    personId,
    substituteId: 'per_9',
    fromAt: instant(from),
    toAt: instant(to),
    processes: '[]',
    requestId: null,
    setById: 'per_1',
    active,
  });
  await write(
    store,
    // The second has moved since they asked.
    ...[person(1), person(2, { unitId: 'unt_3' })].map((insert): Write => ({ table: 'person', insert })),
    ...[entry('b', 'annual', NINE + 1), entry('a', 'sick', NINE)].map((insert): Write => ({ table: 'leaveEntry', insert })),
    ...[
      day('2026-11-23', 'approved'),
      day('2026-11-24', 'held'),
      day('2026-11-25', 'freed'),
      day('2026-11-26', 'held'),
      day('2026-11-24', 'held', { requestId: 'req_x', personId: 'per_2', unitId: 'unt_2' }),
    ].map((insert): Write => ({ table: 'leaveDay', insert })),
    ...[
      substitute('s1', 'per_1', NINE, NINE + 10),
      substitute('s2', 'per_2', NINE - 10, NINE),
      substitute('s3', 'per_3', NINE - 1, NINE + 1, false),
    ].map((insert): Write => ({ table: 'substitute', insert })),
  );
  expect(await store.reads.leaveEntries(per(1), null)).toEqual([entry('a', 'sick', NINE), entry('b', 'annual', NINE + 1)]);
  expect(await store.reads.leaveEntries(per(1), 'sick')).toHaveLength(1);
  const date = (text: string): LocalDate => text as LocalDate;
  expect((await store.reads.leaveDays(per(1), date('2026-11-23'), date('2026-11-25'))).map((d) => d.date)).toEqual([
    '2026-11-23',
    '2026-11-24',
  ]);
  expect(await store.reads.leaveDaysOfRequest(req('2026-11-25'))).toEqual([day('2026-11-25', 'freed')]);
  expect(
    (await store.reads.unitLeaveDays([unt(1), unt(3)], date('2026-11-24'), date('2026-11-24'))).map((d) => [
      d.personId,
      d.unitNow,
    ]),
  ).toEqual([
    ['per_1', 'unt_1'],
    ['per_2', 'unt_3'],
  ]);
  expect(await store.reads.unitLeaveDays([unt(2)], date('2026-11-24'), date('2026-11-24'))).toEqual([]);
  expect(await store.reads.leaveDayCount([unt(3)], date('2026-11-24'), date('2026-11-24'))).toBe(1);
  expect(await store.reads.unitLeaveDays([], date('2026-11-24'), date('2026-11-24'))).toEqual([]);
  expect(await store.reads.substitutes('everyone', NINE)).toEqual([substitute('s1', 'per_1', NINE, NINE + 10)]);
  expect(await store.reads.substitutes([per(2)], NINE)).toEqual([]);
  expect(await store.reads.substitutes([per(2)], instant(NINE - 1))).toHaveLength(1);
});
