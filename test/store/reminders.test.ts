import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/domain/reminder/schedule.ts';
import type { Row, Table, Write } from '../../src/handlers/plan.ts';
import type { Page } from '../../src/handlers/reads.ts';
import { jobOf } from '../../src/handlers/remind/job-rows.ts';
import { planReminders } from '../../src/handlers/remind/plan-reminders.ts';
import type { RemindHouse, Watches } from '../../src/handlers/remind/ports.ts';
import { worldAt } from '../../src/handlers/remind/world.ts';
import { fromJson, toJson } from '../../src/kernel/json.ts';
import { DAY, HOUR, type Instant, instant, type LocalDate, MINUTE } from '../../src/kernel/time.ts';
import { rule, SHANGHAI, schedules } from '../domain/reminder/office.ts';
import { ordinary } from '../domain/workday/calendars.ts';
import { commission, NINE, per, person, request, seat, type TempStore, tempStore } from './temp-store.ts';

const put = <T extends Table>(table: T, ...rows: readonly Row<T>[]): readonly Write[] =>
  rows.map((insert) => ({ table, insert }) as unknown as Write);
const save = async (store: TempStore, ...writes: readonly (readonly Write[])[]): Promise<void> => {
  expect(await store.commit(commission({ writes: writes.flat() }))).toBe('done');
};
const date = (text: string): LocalDate => text as LocalDate;
const title = toJson({ plain: '年假 2 天 "急"' });
const all = { after: null } as const;

const unit = (id: string, more: Partial<Row<'unit'>> = {}): Row<'unit'> => ({
  id,
  code: id,
  name: id,
  kind: 'branch',
  parentId: null,
  leaderId: null,
  active: true,
  ...more,
});
const day = (requestId: string, on: string, more: Partial<Row<'leaveDay'>> = {}): Row<'leaveDay'> => ({
  requestId,
  personId: 'per_1',
  unitId: 'unt_1',
  leaveType: 'annual',
  date: on,
  fromMin: 540,
  toMin: 1080,
  minutes: 480,
  state: 'held',
  ...more,
});
const entry = (id: string, more: Partial<Row<'leaveEntry'>> = {}): Row<'leaveEntry'> => ({
  id,
  personId: 'per_1',
  leaveType: 'annual',
  kind: 'grant',
  minutes: 2400,
  lotId: id,
  validFrom: '2026-01-01',
  expiresOn: '2026-12-31',
  requestId: null,
  reason: '',
  actorId: null,
  at: NINE,
  ...more,
});
const draft = (id: string, more: Partial<Row<'draft'>> = {}): Row<'draft'> => ({
  id,
  process: 'leave',
  applicantId: 'per_1',
  stage: 'form',
  form: '{}',
  faults: '[]',
  requestId: null,
  version: 1,
  createdAt: NINE,
  updatedAt: NINE,
  ...more,
});
const job = (key: string, more: Partial<Row<'job'>> = {}): Row<'job'> => ({
  key,
  rule: 'approval_waiting',
  slot: '0',
  target: 'sea_1',
  state: 'planned',
  payload: '{}',
  dueAt: NINE,
  doneAt: null,
  ...more,
});

async function walk<T>(read: (after: string | null) => Promise<Page<T>>, size: number): Promise<T[]> {
  const found: T[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<T> = await read(after);
    expect(page.items.length).toBeLessThanOrEqual(size);
    found.push(...page.items);
    if (page.next === null) return found;
    after = page.next;
  }
}

describe('the watches', () => {
  it('open seats: of requests that are pending and not paused, and narrowed as asked', async () => {
    const store = await tempStore();
    await save(
      store,
      put(
        'request',
        request('req_1', { title }),
        request('req_2', { title, state: 'approved' }),
        request('req_3', { title, pausedAt: NINE }),
      ),
      put(
        'seat',
        seat('sea_1', 's', 'req_1'),
        seat('sea_2', 's', 'req_1', { personId: 'per_3', openedAt: instant(NINE - HOUR) }),
        seat('sea_3', 's', 'req_1', { state: 'approved' }),
        seat('sea_4', 's', 'req_1', { state: 'waiting', openedAt: null }),
        seat('sea_5', 's', 'req_2'),
        seat('sea_6', 's', 'req_3'),
      ),
    );
    const ids = async (...args: Parameters<Watches['openSeats']>) =>
      (await store.watches.openSeats(...args)).items.map((row) => row.seatId);
    expect(await ids(all)).toEqual(['sea_1', 'sea_2']);
    expect(await ids({ after: 'sea_1' })).toEqual(['sea_2']);
    expect(await ids(all, { openedBefore: instant(NINE - HOUR) })).toEqual(['sea_2']);
    expect(await ids(all, { people: [per(2), per(9)] })).toEqual(['sea_1']);
    expect(await ids({ targets: ['sea_2', 'sea_3', 'sea_6', 'sea_none'] })).toEqual(['sea_2']);
    expect((await store.watches.openSeats({ targets: ['sea_1'] })).items).toEqual([
      { seatId: 'sea_1', personId: 'per_2', openedAt: NINE, requestId: 'req_1', applicantId: 'per_1', unitId: 'unt_1', title },
    ]);
  });

  it('pages end nowhere and double nothing, and many targets are all answered', async () => {
    const store = await tempStore();
    const names = Array.from({ length: 701 }, (_, n) => `sea_${1000 + n}`);
    await save(store, put('request', request('req_1')), put('seat', ...names.map((id) => seat(id, 's', 'req_1'))));
    const found = await walk((after) => store.watches.openSeats({ after }), 200);
    expect(found.map((row) => row.seatId)).toEqual(names);
    expect((await store.watches.openSeats({ targets: names })).items).toHaveLength(701);
  });

  it('pending leaves: by their first day, with who holds the open seats, and a new round is a new target', async () => {
    const store = await tempStore();
    await save(
      store,
      put(
        'request',
        request('req_1', { title, round: 2 }),
        request('req_2', { state: 'approved' }),
        request('req_3'),
        request('req_4', { pausedAt: NINE }),
        request('req_5'),
      ),
      put(
        'leaveDay',
        day('req_1', '2026-12-02', { fromMin: 540 }),
        day('req_1', '2026-12-01', { fromMin: 810 }),
        day('req_1', '2026-11-30', { state: 'freed' }),
        day('req_2', '2026-12-01'),
        day('req_3', '2027-06-01'),
        day('req_4', '2026-12-03'),
      ),
      put('seat', seat('sea_1', 's', 'req_1'), seat('sea_2', 's', 'req_1', { personId: 'per_3', state: 'approved' })),
    );
    const leaves = async (which: Parameters<Watches['pendingLeaves']>[0]) =>
      (await store.watches.pendingLeaves(which, date('2026-11-20'), date('2027-01-20'))).items;
    expect((await leaves(all)).map((row) => row.requestId)).toEqual(['req_1', 'req_4']);
    expect(await leaves({ targets: ['req_1/2', 'req_4/7', 'req_2/1'] })).toEqual([
      {
        requestId: 'req_1',
        round: 2,
        applicantId: 'per_1',
        unitId: 'unt_1',
        title,
        submittedAt: NINE,
        startsOn: '2026-12-01',
        startMin: 810,
        holders: ['per_2'],
      },
    ]);
    expect(await leaves({ after: 'req_1/2' })).toMatchObject([{ requestId: 'req_4', holders: [] }]);
    expect(await leaves({ targets: ['req_1/1'] })).toEqual([]);
  });

  it('lapsing lots: with what is left in them, of people who are here', async () => {
    const store = await tempStore();
    await save(
      store,
      put('person', person(1), person(2, { active: false, leftOn: '2026-11-01' })),
      put(
        'leaveEntry',
        entry('led_1'),
        entry('led_1a', { kind: 'hold', minutes: -480, lotId: 'led_1', expiresOn: null }),
        entry('led_2'),
        entry('led_2a', { kind: 'use', minutes: -2400, lotId: 'led_2', expiresOn: null }),
        entry('led_3', { expiresOn: null }),
        entry('led_4', { expiresOn: '2026-11-22' }),
        entry('led_5', { personId: 'per_2' }),
        entry('led_6', { expiresOn: '2026-11-23' }),
      ),
    );
    const lots = async (which: Parameters<Watches['lapsingLots']>[0]) =>
      (await store.watches.lapsingLots(which, date('2026-11-23'), date('2026-12-31'))).items;
    expect((await lots(all)).map((row) => [row.lotId, row.minutes])).toEqual([
      ['led_1', 1920],
      ['led_6', 2400],
    ]);
    expect(await lots({ targets: ['led_1', 'led_2', 'led_1a'] })).toEqual([
      {
        lotId: 'led_1',
        personId: 'per_1',
        unitId: 'unt_1',
        leaveType: 'annual',
        minutes: 1920,
        grantedAt: NINE,
        expiresOn: '2026-12-31',
      },
    ]);
  });

  it('left drafts: still open and young', async () => {
    const store = await tempStore();
    await save(
      store,
      put('person', person(1), person(2, { active: false })),
      put(
        'draft',
        draft('drf_1'),
        draft('drf_2', { stage: 'preview' }),
        draft('drf_3', { stage: 'submitted' }),
        draft('drf_4', { stage: 'cancelled' }),
        draft('drf_5', { updatedAt: instant(NINE - 40 * DAY) }),
        draft('drf_6', { applicantId: 'per_2' }),
      ),
    );
    const from = instant(NINE - 30 * DAY);
    expect((await store.watches.leftDrafts(all, from)).items.map((row) => row.draftId)).toEqual(['drf_1', 'drf_2']);
    expect((await store.watches.leftDrafts({ targets: ['drf_1', 'drf_3'] }, from)).items).toEqual([
      { draftId: 'drf_1', applicantId: 'per_1', unitId: 'unt_1', process: 'leave', updatedAt: NINE },
    ]);
    expect(await store.watches.openHandovers(all)).toEqual({ items: [], next: null });
  });

  it('S4 branch groups: a branch’s own group with the bot in it, and no other', async () => {
    const store = await tempStore();
    const chat = (id: string, unitId: string | null, more: Partial<Row<'chat'>> = {}): Row<'chat'> => ({
      id,
      platform: 'feishu',
      externalId: id,
      kind: 'group',
      name: id,
      personId: null,
      unitId,
      botIn: true,
      ...more,
    });
    await save(
      store,
      put('unit', unit('unt_1'), unit('unt_2', { kind: 'region' }), unit('unt_3', { active: false })),
      put(
        'chat',
        chat('cht_1', 'unt_1'),
        chat('cht_2', 'unt_2'),
        chat('cht_3', 'unt_3'),
        chat('cht_4', null),
        chat('cht_5', 'unt_1', { botIn: false }),
      ),
    );
    expect(await store.watches.branchGroups()).toEqual([{ unitId: 'unt_1', chatId: 'cht_1' }]);
  });

  it('absences: approved ones in these days; kept until a leave day is written', async () => {
    const store = await tempStore();
    const approved = { state: 'approved' } as const;
    await save(
      store,
      put(
        'leaveDay',
        day('req_1', '2026-11-23', approved),
        day('req_1', '2026-11-24', { ...approved, personId: 'per_2' }),
        day('req_1', '2026-11-25'),
        day('req_1', '2026-12-30', approved),
      ),
    );
    const asked = (people: Parameters<Watches['absences']>[0]) =>
      store.watches.absences(people, date('2026-11-23'), date('2026-11-30'));
    const before = await asked('everyone');
    expect(before).toEqual([
      { personId: 'per_1', date: '2026-11-23', fromMin: 540, toMin: 1080 },
      { personId: 'per_2', date: '2026-11-24', fromMin: 540, toMin: 1080 },
    ]);
    expect(await asked([per(2)])).toEqual(before.slice(1));
    await save(store, [{ table: 'mark', insert: { key: 'a', value: '' } }]);
    expect(await asked('everyone')).toBe(before);
    await save(store, [{ table: 'leaveDay', update: { state: 'freed' }, where: { requestId: 'req_1', date: '2026-11-23' } }]);
    expect(await asked('everyone')).toEqual(before.slice(1));
  });
});

describe('the job ledger', () => {
  it('is read by key, by target, by what is due and by what was sent', async () => {
    const store = await tempStore();
    await save(
      store,
      put(
        'job',
        job('a', { dueAt: instant(NINE + 2) }),
        job('b', { state: 'snoozed', dueAt: instant(NINE + 1), target: 'sea_2' }),
        job('c', { dueAt: instant(NINE + HOUR) }),
        job('d', { state: 'sent', dueAt: NINE, target: 'sea_3' }),
        job('e', { state: 'done', dueAt: NINE, doneAt: NINE }),
      ),
    );
    const keys = (rows: readonly Row<'job'>[]) => rows.map((row) => row.key);
    expect(await store.jobs.jobs(['e', 'a', 'none'])).toEqual([
      job('a', { dueAt: instant(NINE + 2) }),
      job('e', { state: 'done', doneAt: NINE }),
    ]);
    expect(keys(await store.jobs.jobsOfTargets(['sea_3', 'sea_1', 'sea_1']))).toEqual(['a', 'c', 'e', 'd']);
    expect(keys(await store.jobs.jobsDue(instant(NINE + MINUTE)))).toEqual(['b', 'a']);
    expect(await store.jobs.jobsSent(null)).toEqual({ items: [job('d', { state: 'sent', target: 'sea_3' })], next: null });
  });

  it('turns the pages of what was sent', async () => {
    const store = await tempStore();
    const names = Array.from({ length: 1001 }, (_, n) => `k${1000 + n}`);
    await save(store, put('job', ...names.map((key) => job(key, { state: 'sent' }))));
    expect((await walk((after) => store.jobs.jobsSent(after), 500)).map((row) => row.key)).toEqual(names);
  });
});

/** Wednesday 16:00 in Shanghai, two and a half days into the waiting of the oldest. */
const NOW = instant(NINE + 2 * DAY + 7 * HOUR);

const houseOf = (store: TempStore, watches: Watches, rules: readonly Rule[]): RemindHouse =>
  ({
    reads: store.reads,
    zone: SHANGHAI,
    settings: { calendarOf: () => ordinary },
    schedules: { ...schedules, rules },
    quietOf: () => ({ from: 1200, to: 480 }),
    watches,
    jobs: store.jobs,
  }) as unknown as RemindHouse;

async function plan(store: TempStore, watches: Watches, now: Instant, ...rules: readonly Rule[]): Promise<readonly Row<'job'>[]> {
  const house = houseOf(store, watches, rules);
  const world = await worldAt(house, await store.reads.org(), now);
  for await (const one of planReminders(house, world, now)) expect(await store.commit(one)).toBe('done');
  return ledger(store);
}
const ledger = (store: TempStore): readonly Row<'job'>[] => store.peek('SELECT * FROM Job ORDER BY key');

const oneByOne = ({ planOpenSeats: _, ...watches }: Watches): Watches => watches;

/** Seats of every age for people of every kind: here, on leave, stood in for, gone, of a unit without a clock. */
async function office(store: TempStore): Promise<void> {
  const ages = [0, 60, 239, 240, 300, 1439, 1440, 1800, 2400, 2880, 3000, 4000].map((minutes) => minutes * MINUTE);
  const holders = [2, 3, 4, 5, 6];
  const seats = holders.flatMap((n) =>
    ages.map((age, i) =>
      seat(`sea_${n}_${i}`, 's', i === 1 ? 'req_2' : 'req_1', { personId: per(n), openedAt: instant(NOW - age) }),
    ),
  );
  await save(
    store,
    put('unit', unit('unt_1', { leaderId: 'per_9' }), unit('unt_2')),
    put(
      'person',
      person(1),
      person(2, { leaderId: 'per_9' }),
      person(3, { leaderId: 'per_9', unitId: 'unt_2' }),
      person(4, { leaderId: 'per_9' }),
      person(5, { active: false }),
      person(6, { leaderId: 'per_9' }),
      person(9),
    ),
    put(
      'request',
      request('req_1', { title }),
      request('req_2', { title, unitId: 'unt_2' }),
      request('req_3', { pausedAt: NINE }),
    ),
    put('seat', ...seats, seat('sea_x', 's', 'req_3', { openedAt: instant(NOW - DAY) })),
    put('leaveDay', day('req_9', '2026-11-24', { personId: 'per_4', state: 'approved' })),
    put('substitute', {
      id: 'sub_1',
      personId: 'per_6',
      standInId: 'per_2',
      fromAt: instant(NINE - DAY),
      toAt: instant(NINE + 9 * DAY),
      processes: '[]',
      requestId: null,
      setById: 'per_6',
      active: true,
    }),
  );
}

describe('planning all open seats in one statement', () => {
  const delivered = rule('approval_waiting');
  const urgent = rule('approval_waiting', {
    quiet: 'override',
    ladder: delivered.ladder.map((rung, i) => ({ ...rung, urgent: i === 1 })),
  });

  it.each([
    ['in working hours', NOW, delivered],
    ['at night', instant(NOW + 8 * HOUR), delivered],
    ['on a Sunday, what is urgent at once', instant(NOW + 4 * DAY), urgent],
  ])('O29 writes the lines that planning one by one writes, letter for letter: %s', async (_name, now, one) => {
    const [bulk, single] = [await tempStore(), await tempStore()];
    await office(bulk);
    await office(single);
    const lines = await plan(bulk, bulk.watches, now, one);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines).toEqual(await plan(single, oneByOne(single.watches), now, one));
    expect(lines.map(jobOf).some((line) => line.recipient === 'per_9' && line.rung === 'after_2wd')).toBe(true);
  });

  it('O29 planned twice, or a minute later, nothing is added; what ended is not planned again', async () => {
    const store = await tempStore();
    await office(store);
    const first = await plan(store, store.watches, NOW, delivered);
    await save(store, [{ table: 'job', update: { state: 'done', doneAt: NOW }, where: { key: first[0]?.key ?? '' } }]);
    const again = ledger(store);
    expect(await plan(store, store.watches, NOW, delivered)).toEqual(again);
    expect(await plan(store, store.watches, instant(NOW + 1), delivered)).toHaveLength(first.length);
    expect(await plan(store, oneByOne(store.watches), NOW, delivered)).toEqual(again);
  });

  it('O29 O15 who put it off, passed it on or has heard a higher rung is left alone, as one by one', async () => {
    const [bulk, single] = [await tempStore(), await tempStore()];
    const later = instant(NOW + 5 * DAY);
    for (const store of [bulk, single]) {
      await office(store);
      const lines = (await plan(store, store === bulk ? bulk.watches : oneByOne(single.watches), NOW, delivered)).filter(
        (line) => jobOf(line).recipient === per(3),
      );
      const change = (row: Row<'job'> | undefined, update: Partial<Row<'job'>>, note: object = {}): Write => ({
        table: 'job',
        update: { ...update, payload: toJson({ ...(fromJson(row?.payload ?? '{}') as object), ...note }) },
        where: { key: row?.key ?? '' },
      });
      await save(store, [
        change(lines[0], { state: 'snoozed', dueAt: instant(later + DAY) }),
        change(lines[1], { state: 'snoozed', dueAt: later }),
        change(lines[2], { state: 'skipped' }, { end: 'passed' }),
        change(lines[3], { state: 'sent', slot: '9' }),
        change(lines[4], { state: 'sent' }, { rung: 'struck' }),
      ]);
    }
    const before = ledger(bulk).length;
    const lines = await plan(bulk, bulk.watches, later, delivered);
    expect(lines.length).toBeGreaterThan(before);
    expect(lines).toEqual(await plan(single, oneByOne(single.watches), later, delivered));
  });

  it('P7 thousands are planned in portions, all of them once', async () => {
    const store = await tempStore();
    const names = Array.from({ length: 4_500 }, (_, n) => `sea_${10_000 + n}`);
    await save(
      store,
      put('unit', unit('unt_1')),
      put('person', person(1), person(2)),
      put('request', request('req_1', { title })),
      put('seat', ...names.map((id) => seat(id, 's', 'req_1', { openedAt: NINE }))),
    );
    expect(await plan(store, store.watches, instant(NINE + 7 * HOUR), delivered)).toHaveLength(4_500);
    expect(await plan(store, store.watches, instant(NINE + 7 * HOUR), delivered)).toHaveLength(4_500);
  });
});
