import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { expect } from 'vitest';
import { keepDays } from '../../../src/domain/attendance/kept-days.ts';
import type { PersonDay } from '../../../src/domain/attendance/types.ts';
import type { Write } from '../../../src/handlers/plan.ts';
import type { PersonId, UnitId } from '../../../src/kernel/id.ts';
import { addDays, instant, type LocalDate, weekday } from '../../../src/kernel/time.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { withReports } from '../../with-punches.ts';

/** The bench asks for 10,000. */
const PEOPLE = Number(process.env.COMPLIANCE_PEOPLE ?? 200);
/** One in so many came late four times. */
const LATE = 10;
const PERIOD = '2026-10';
const DUE = Date.UTC(2026, 10, 10, 2, 0);

function monthOf(personId: PersonId, unitId: UnitId, late: boolean): string {
  const days = Array.from({ length: 31 }, (_, i): PersonDay => {
    const date = addDays(`${PERIOD}-01` as LocalDate, i);
    const works = weekday(date) <= 5;
    const isLate = late && works && i % 7 === 6;
    return {
      personId,
      unitId,
      date,
      state: works ? (isLate ? 'late' : 'ok') : 'rest',
      open: false,
      scheduled: works ? 480 : 0,
      worked: works ? 480 : 0,
      value: works ? 1 : 0,
      late: isLate ? 20 : 0,
      early: 0,
      missing: [],
      overtime: 0,
      leave: 0,
      trip: 0,
      in: works ? 560 : null,
      out: works ? 1090 : null,
      marks: [],
      leaves: [],
      anomalies: isLate ? [{ kind: 'late', at: 560, said: '', explained: null, note: '', by: null, answer: 'accepted' }] : [],
      byHand: null,
    };
  });
  return keepDays(days);
}

itIn(
  '全公司的月报收下以后提请核实、每五分钟看没办完的、早上重看两个月、各店合规：都不让别人等',
  { ...withReports('2026-10-01'), ticksByHand: true, noLimits: true },
  async ({ office }) => {
    const { store } = office;
    const commit = async (writes: readonly Write[], cause: string): Promise<void> => {
      expect(await store.commit({ plan: { writes, audit: [], effects: [] }, inboxKeys: [], cause })).toBe('done');
    };
    await office.app.tick();
    const reports = look<{ id: string; unitId: UnitId }>(
      office.database,
      `SELECT id, "unitId" FROM "Rec" WHERE kind = 'attendance_month' AND form LIKE '%2026-10-01%' ORDER BY id`,
    );
    expect(reports).toHaveLength(4);
    const rowsOf = (i: number): readonly Write[] => {
      const id: PersonId = `per_many${String(i).padStart(6, '0')}`;
      const unitId = reports[i % reports.length]?.unitId as UnitId;
      const now = instant(office.now());
      const request = `req_many${i}` as const;
      return [
        {
          table: 'person',
          insert: {
            id,
            employeeNo: null,
            name: `员工${i}`,
            title: '',
            unitId,
            leaderId: null,
            gender: 'unknown',
            joinedOn: '2020-01-01',
            careerFrom: null,
            language: 'zh-CN',
            active: true,
            suspended: false,
            leftOn: null,
            welcomedAt: null,
            updatedAt: now,
          },
        },
        {
          table: 'personMonth',
          insert: {
            personId: id,
            period: PERIOD,
            unitId,
            days: monthOf(id, unitId, i % LATE === 0),
            openDays: 0,
            unsettled: 0,
            version: 1,
            computedAt: now,
          },
        },
        {
          table: 'request',
          insert: {
            id: request,
            number: `QJMANY${i}`,
            process: 'leave',
            applicantId: id,
            unitId,
            state: 'approved',
            form: '{}',
            facts: '{}',
            rules: '{}',
            title: '{"plain":"请假"}',
            revokesId: null,
            amendsId: null,
            round: 1,
            version: 1,
            contentVersion: 1,
            submittedAt: instant(DUE),
            closedAt: instant(DUE + 3_600_000),
            closedById: null,
            closedNote: null,
            lastUrgedAt: null,
            pausedAt: null,
            resumedAt: null,
          },
        } as Write,
        {
          table: 'step',
          insert: {
            id: `stp_many${i}`,
            requestId: request,
            round: 1,
            position: 1,
            name: '{"zh":"主管","en":"Supervisor"}',
            mode: 'any',
            ratio: null,
            state: 'approved',
            note: '{}',
            openedAt: instant(DUE),
            dueAt: null,
            closedAt: instant(DUE + (i % 3) * 86_400_000),
          },
        } as Write,
        ...Array.from(
          { length: 6 },
          (_, n): Write =>
            ({
              table: 'todo',
              insert: {
                id: `tdo_many${i}x${n}`,
                kind: 'help.reply',
                subject: reports[0]?.id ?? '',
                round: i * 6 + n,
                holderId: id,
                unitId,
                since: instant(DUE - 86_400_000),
                dueAt: instant(DUE),
                doneAt: instant(DUE + (n % 2 === 0 ? -60_000 : 60_000)),
                outcome: 'done',
              },
            }) as Write,
        ),
      ];
    };
    for (let from = 0; from < PEOPLE; from += 50)
      await commit(Array.from({ length: Math.min(50, PEOPLE - from) }, (_, n) => rowsOf(from + n)).flat(), `fill:${from}`);
    for (const { id } of reports)
      await commit([{ table: 'rec', update: { state: 'taken' }, where: { id } } as Write], `taken:${id}`);

    // The company itself is read once, whoever asks.
    await store.reads.org();
    const loop = monitorEventLoopDelay({ resolution: 2 });
    const timed = async (what: string, run: () => Promise<void>): Promise<number> => {
      const from = performance.now();
      const spent = process.cpuUsage();
      loop.reset();
      loop.enable();
      await run();
      loop.disable();
      const ms = performance.now() - from;
      const { user, system } = process.cpuUsage(spent);
      const told = (some: number) => (some < 1000 ? `${some.toFixed(0)} ms` : `${(some / 1000).toFixed(1)} s`);
      if (process.env.COMPLIANCE_PEOPLE)
        console.log(
          `compliance ${what} of ${PEOPLE} people ${told(ms)}, ${told((user + system) / 1000)} of processor time, event loop held ${(loop.percentile(99) / 1e6).toFixed(0)} ms p99, ${(loop.max / 1e6).toFixed(0)} ms at most`,
        );
      return ms;
    };
    const proposed = (): number =>
      Number(look<{ n: number }>(office.database, `SELECT count(*) AS n FROM "Rec" WHERE kind = 'violation'`)[0]?.n);
    const VIOLATIONS = ['violations of attendance'];
    const past: number[] = [];
    // The day was gone through as the office opened, with nothing in it.
    await commit([{ table: 'keyValue', delete: { key: 'violations:day' }, mayMiss: true } as Write], 'again');
    past.push(await timed('violations of a month proposed', () => office.app.tick(VIOLATIONS)));
    // What is not written at once, since its number is taken, comes with the next look.
    await office.app.tick(VIOLATIONS);
    expect(proposed()).toBe(Math.ceil(PEOPLE / LATE));
    office.emulator.clock.advance(6 * 60_000);
    past.push(await timed('open violations looked at', () => office.app.tick(VIOLATIONS)));
    expect(proposed()).toBe(Math.ceil(PEOPLE / LATE));
    const zhou = persona(office, '周敏');
    // The first sentence of all is read longer.
    await zhou.says('考勤汇总');
    past.push(await timed('合规情况 asked', () => zhou.says('各店合规')));
    expect(zhou.card('合规情况').text).toContain('没按时办的待办');
    for (const ms of past) expect(ms).toBeLessThan(120_000);
  },
);
