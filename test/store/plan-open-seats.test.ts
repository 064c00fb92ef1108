import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/domain/reminders/rule.ts';
import type { AllServices } from '../../src/handlers/features.ts';
import { keepWatch } from '../../src/handlers/keep-watch.ts';
import type { Row, Write } from '../../src/handlers/plan.ts';
import { jobOf } from '../../src/handlers/reminders/job-rows.ts';
import { planReminders } from '../../src/handlers/reminders/plan-reminders.ts';
import type { Services } from '../../src/handlers/reminders/services.ts';
import { worldAt } from '../../src/handlers/reminders/world.ts';
import { fromJson, toJson } from '../../src/kernel/json.ts';
import { DAY, HOUR, type Instant, instant, MINUTE } from '../../src/kernel/time.ts';
import type { StoreWatches as Watches } from '../../src/store/reads/reminders/watches.ts';
import { rule, SHANGHAI, schedules } from '../domain/reminders/office.ts';
import { ordinary } from '../domain/workday/calendars.ts';
import { day, put, save, title, unit } from './rows.ts';
import { NINE, per, person, request, seat, type TempStore, tempStore } from './temp-store.ts';

/** Wednesday 16:00 in Shanghai, two and a half days into the waiting of the oldest. */
const NOW = instant(NINE + 2 * DAY + 7 * HOUR);

const servicesOf = (store: TempStore, watches: Watches, rules: readonly Rule[]): Services => {
  const services = {
    reads: store.reads,
    zone: SHANGHAI,
    settings: { calendarOf: () => ordinary },
    schedules: { ...schedules, rules },
    quietOf: () => ({ from: 1200, to: 480 }),
    watches,
    jobs: store.jobs,
    watched: keepWatch(() => services),
  } as unknown as AllServices;
  return services;
};

async function plan(store: TempStore, watches: Watches, now: Instant, ...rules: readonly Rule[]): Promise<readonly Row<'job'>[]> {
  const office = servicesOf(store, watches, rules);
  const world = await worldAt(office, await store.reads.org(), now);
  for await (const one of planReminders(office, world, now)) expect(await store.commit({ ...one, inboxKeys: [] })).toBe('done');
  return ledger(store);
}
const ledger = (store: TempStore): readonly Row<'job'>[] => store.peek('SELECT * FROM "Job" ORDER BY key');

const oneByOne = ({ planOpenSeats: _, ...watches }: Watches): Watches => watches;

/** Seats of every age for people of every kind: here, on leave, stood in for, gone, of a unit without a clock. */
async function office(store: TempStore): Promise<void> {
  const ages = [0, 60, 239, 240, 300, 1439, 1440, 1800, 2400, 2880, 3000, 4000].map((minutes) => minutes * MINUTE);
  const holders = [2, 3, 4, 5, 6, 7];
  const seats = holders.flatMap((n) =>
    ages.map((age, i) =>
      seat(`sea_${n}_${i}`, 's', i === 1 ? 'req_2' : i === 9 ? 'req_4' : 'req_1', {
        personId: per(n),
        openedAt: instant(NOW - age),
      }),
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
      person(7, { leaderId: 'per_9' }),
      person(9),
    ),
    put(
      'request',
      request('req_1', { title }),
      request('req_2', { title, unitId: 'unt_2' }),
      request('req_3', { pausedAt: NINE }),
      // Its applicant answered a question this morning: who decides waits anew since then.
      request('req_4', { title, resumedAt: instant(NOW - 6 * HOUR) }),
    ),
    put('preference', {
      personId: 'per_7',
      timing: 'daily',
      earliestMin: null,
      latestMin: null,
      pausedUntil: null,
      urgentNotify: false,
      updatedAt: NINE,
    }),
    put(
      'seat',
      ...seats,
      seat('sea_x', 's', 'req_3', { openedAt: instant(NOW - DAY) }),
      // Asked whether they agree to stand in: a rule of its own reminds of that.
      seat('sea_y', 's', 'req_1', { origin: 'consent', openedAt: instant(NOW - DAY) }),
    ),
    put('leaveDay', day('req_9', '2026-11-24', { personId: 'per_4', state: 'approved' })),
    put('substitute', {
      id: 'sub_1',
      personId: 'per_6',
      substituteId: 'per_2',
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
    const resumed = lines.map(jobOf).filter((line) => line.target.startsWith('sea_2_9'));
    expect(resumed.length).toBeGreaterThan(0);
    for (const line of resumed) expect([line.target, line.note.since]).toEqual([`sea_2_9/${NOW - 6 * HOUR}`, NOW - 6 * HOUR]);
    expect(lines.map(jobOf).some((line) => line.target === 'sea_y')).toBe(false);
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

  it('thousands are planned in portions, all of them once', async () => {
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
