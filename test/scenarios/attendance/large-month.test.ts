import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import { calendarsOf } from '../../../src/calendars.ts';
import { keepMonths } from '../../../src/handlers/attendance/keep-months.ts';
import type { Services } from '../../../src/handlers/attendance/services.ts';
import type { Write } from '../../../src/handlers/plan.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { instant } from '../../../src/kernel/time.ts';
import { itIn } from '../../office-it.ts';
import { look } from '../../postgres/look.ts';
import { at } from './punched.ts';

/** The bench asks for 10,000. */
const PEOPLE = Number(process.env.ATTENDANCE_PEOPLE ?? 200);
const days = Array.from({ length: 31 }, (_, i) => `2026-10-${String(i + 1).padStart(2, '0')}`);

itIn('一个月的考勤：全公司从头算一遍都不让别人等；改了一个人的假只算这一个人的月', { ticksByHand: true }, async ({ office }) => {
  const { store, config } = office;
  // What the office looks at as it opens is over before anybody is there to be computed.
  await office.app.tick();
  const unit = look<{ id: string }>(office.database, `SELECT id FROM "Unit" WHERE code = 'SZ'`)[0]?.id ?? '';
  const people = Array.from({ length: PEOPLE }, (_, i): PersonId => `per_many${String(i).padStart(6, '0')}`);
  const commit = async (writes: readonly Write[], cause: string) => {
    expect(await store.commit({ plan: { writes, audit: [], effects: [] }, inboxKeys: [], cause })).toBe('done');
  };
  const rowsOf = (id: PersonId, i: number): readonly Write[] => [
    {
      table: 'person',
      insert: {
        id,
        employeeNo: null,
        name: `员工${i}`,
        title: '',
        unitId: unit,
        leaderId: null,
        gender: 'unknown',
        joinedOn: '2020-01-01',
        careerFrom: null,
        language: 'zh-CN',
        active: true,
        suspended: false,
        leftOn: null,
        welcomedAt: null,
        updatedAt: instant(office.now()),
      },
    },
    { table: 'punchCover', insert: { personId: id, fileId: 'many', fromOn: '2026-10-01', until: at('2026-11-01', '12:00') } },
    { table: 'monthToCompute', insert: { personId: id, period: '2026-10', since: instant(office.now()), cause: 'file' } },
    ...days.flatMap((date, d) =>
      (d + i) % 13 === 0
        ? []
        : ['08:55', d % 9 === i % 9 ? '17:40' : '18:03'].map(
            (time): Write => ({
              table: 'punch',
              insert: { personId: id, at: at(date, time), source: 'machine', outdoor: false, note: '', fileId: 'many' },
            }),
          ),
    ),
  ];
  for (let from = 0; from < PEOPLE; from += 100)
    await commit(
      people.slice(from, from + 100).flatMap((id, i) => rowsOf(id, from + i)),
      `fill:${from}`,
    );
  const services = {
    reads: store.reads,
    rest: () => setImmediate(),
    zone: config.org.zone,
    clock: { now: () => instant(office.now()) },
    settings: { leave: config.leave, calendarOf: calendarsOf(config) },
    attendanceRules: config.attendance,
  } as unknown as Services;
  const loop = monitorEventLoopDelay({ resolution: 2 });
  const timed = async (what: string): Promise<number> => {
    const from = performance.now();
    const spent = process.cpuUsage();
    loop.reset();
    loop.enable();
    for (let some = PEOPLE; some > 0; some -= 2_000)
      for await (const plan of keepMonths(services, instant(office.now()))) {
        expect(await store.commit({ plan, inboxKeys: [], cause: `${what}:${some}` })).toBe('done');
        await setImmediate();
      }
    loop.disable();
    const ms = performance.now() - from;
    const { user, system } = process.cpuUsage(spent);
    const told = (some: number) => (some < 1000 ? `${some.toFixed(0)} ms` : `${(some / 1000).toFixed(1)} s`);
    if (process.env.ATTENDANCE_PEOPLE)
      console.log(
        `attendance ${what} of ${PEOPLE} people ${told(ms)}, ${told((user + system) / 1000)} of processor time, event loop held ${(loop.percentile(99) / 1e6).toFixed(0)} ms p99, ${(loop.max / 1e6).toFixed(0)} ms at most`,
      );
    return ms;
  };
  await timed('a month from nothing');
  const kept = () =>
    look<{ n: number; open: number; v: number }>(
      office.database,
      `SELECT count(*) AS n, sum("openDays") AS open, sum(version) AS v FROM "PersonMonth" WHERE period = '2026-10'`,
    )[0];
  expect(kept()).toMatchObject({ n: PEOPLE, open: 0, v: PEOPLE });
  await commit(
    people.map(
      (personId): Write => ({
        table: 'monthToCompute',
        insert: { personId, period: '2026-10', since: instant(office.now()), cause: 'rules' },
      }),
    ),
    'again',
  );
  const again = await timed('the same month once more');
  // Nothing came out otherwise: no row was written.
  expect(kept()).toMatchObject({ n: PEOPLE, v: PEOPLE });
  const [one] = people;
  await commit(
    [
      {
        table: 'leaveDay',
        insert: {
          requestId: 'req_many',
          personId: one as PersonId,
          unitId: unit,
          leaveType: 'annual',
          date: '2026-10-20',
          fromMin: 540,
          toMin: 1080,
          minutes: 480,
          state: 'approved',
        },
      },
      {
        table: 'monthToCompute',
        insert: { personId: one as PersonId, period: '2026-10', since: instant(office.now()), cause: 'request' },
      },
    ],
    'leave',
  );
  const changed = await timed('one changed leave');
  expect(kept()).toMatchObject({ v: PEOPLE + 1 });
  const itsDays = (await store.reads.monthsOfPeople([one as PersonId], '2026-10')).flatMap((month) => month.days);
  expect(itsDays.find(({ date }) => date === '2026-10-20')?.state).toBe('leave');
  expect(again).toBeLessThan(60_000);
  expect(changed).toBeLessThan(5_000);
});
