import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/handlers/plan.ts';
import type { Page } from '../../src/handlers/reads.ts';
import { DAY, HOUR, instant, type LocalDate, MINUTE } from '../../src/kernel/time.ts';
import type { StoreWatches as Watches } from '../../src/store/reads/reminders/watches.ts';
import { day, put, save, title, unit } from './rows.ts';
import { NINE, per, person, request, seat, tempStore } from './temp-store.ts';

const date = (text: string): LocalDate => text as LocalDate;
const all = { after: null } as const;

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
  sentAt: null,
  unitId: 'unt_1',
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

const todo = (id: string, kind: string, more: Partial<Row<'todo'>> = {}): Row<'todo'> => ({
  id,
  kind,
  subject: 'rec_1',
  round: 0,
  holderId: 'per_1',
  unitId: 'unt_1',
  since: NINE,
  dueAt: NINE,
  doneAt: null,
  outcome: null,
  ...more,
});

describe('the watches', () => {
  it('what is waited for is told for all kinds at once: what is owed by somebody, and whether a seat is open', async () => {
    const store = await tempStore();
    const waitedFor = async (): Promise<readonly string[]> => [...((await store.watches.waitedFor?.()) ?? ['?'])].sort();
    expect(await waitedFor()).toEqual([]);
    await save(
      store,
      put(
        'todo',
        todo('tod_1', 'help.reply'),
        todo('tod_2', 'help.reply', { round: 1 }),
        todo('tod_3', 'errand.done', { dueAt: null }),
        todo('tod_4', 'action.done', { doneAt: NINE, outcome: 'done' }),
      ),
    );
    expect(await waitedFor()).toEqual(['errand.done', 'help.reply']);
    await save(store, put('request', request('req_1', { title })), put('seat', seat('sea_1', 's', 'req_1')));
    expect(await waitedFor()).toEqual(['errand.done', 'help.reply', 'open_seat']);
  });

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
      (await store.watches.openSeats(...args)).items.map((row) => row.target);
    expect(await ids(all)).toEqual(['sea_1', 'sea_2']);
    expect(await ids({ after: 'sea_1' })).toEqual(['sea_2']);
    expect(await ids(all, { openedBefore: instant(NINE - HOUR) })).toEqual(['sea_2']);
    expect(await ids(all, { people: [per(2), per(9)] })).toEqual(['sea_1']);
    expect(await ids({ targets: ['sea_2', 'sea_3', 'sea_6', 'sea_none'] })).toEqual(['sea_2']);
    expect((await store.watches.openSeats({ targets: ['sea_1'] })).items).toEqual([
      {
        target: 'sea_1',
        personId: 'per_2',
        since: NINE,
        requestId: 'req_1',
        applicantId: 'per_1',
        unitId: 'unt_1',
        title,
        note: '{}',
        climbed: 0,
      },
    ]);
  });

  it('pages end nowhere and double nothing, and many targets are all answered', async () => {
    const store = await tempStore();
    const names = Array.from({ length: 1201 }, (_, n) => `sea_${1000 + n}`);
    await save(store, put('request', request('req_1')), put('seat', ...names.map((id) => seat(id, 's', 'req_1'))));
    const found = await walk((after) => store.watches.openSeats({ after }), 500);
    expect(found.map((row) => row.target)).toEqual(names);
    expect((await store.watches.openSeats({ targets: names })).items).toHaveLength(1201);
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
        askedAt: NINE,
        startsOn: '2026-12-01',
        startMin: 810,
        holders: ['per_2'],
        note: '{}',
        climbed: 0,
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
        kind: 'grant',
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
      boundAs: null,
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
    await save(store, [{ table: 'keyValue', insert: { key: 'a', value: '' } }]);
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
