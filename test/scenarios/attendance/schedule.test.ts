import { describe, expect } from 'vitest';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';
import type { OfficeOptions, TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { fileOf, type SheetCell, sends } from '../record-import/sheets.ts';
import { whole } from '../records/records-office.ts';
import { dayOf } from './punched.ts';

type Wins = 'sheet' | 'feishu';
/** Everybody punches in Feishu; early and night are shifts of rosters here. */
const onFeishu = (rosterWins: Wins = 'sheet'): OfficeOptions => ({
  config: (config) => ({
    ...config,
    attendance: {
      ...config.attendance,
      company: { ...config.attendance.company, source: 'feishu' },
      shifts: [{ name: '早', also: [], hours: [{ from: 480, to: 960 }], rest: null }],
      rosterWins,
    },
  }),
});
const SZ = ['王芳', '李强', '李敏', '张伟'];
/** A group that works by a schedule has no shift of a weekday. */
const SCHEDULED = { group: { punch_day_shift_ids: ['0', '0', '0', '0', '0', '0', '0'] } };
/** The days before, since the first of which days are read. */
const FREE_DAYS = Array.from({ length: 30 }, (_, i) => addDays('2026-10-24' as LocalDate, i));
const came = ({ controls }: TestOffice, who: string, date: string, ...times: string[]) => {
  for (const time of times) controls.punchOnPlatform(who, `${date} ${time}`);
};
const DAYS = Array.from({ length: 30 }, (_, i) => String(i + 1));
const roster = (name: string, said: Readonly<Record<number, string>>) => {
  const cells: readonly SheetCell[] = [name, ...DAYS.map((day) => said[Number(day)] ?? null)];
  return fileOf([['苏州分店2026年11月排班表', ...DAYS.map(() => null)], ['姓名', ...DAYS], cells]);
};
const shifts = ({ controls }: TestOffice) => ({
  early: controls.attendanceShift('早班', ['8:00', '16:00']),
  split: controls.attendanceShift('两头班', ['9:00', '13:00'], ['17:00', '21:00']),
  night: controls.attendanceShift('夜班', ['22:00', '30:00']),
});

describe('飞书排班 (S54)', () => {
  itIn(
    'S54 排班制的考勤组：每天按各人在飞书排的班算，夜班跨零点，两头班各打各的卡，排休的工作日不算缺',
    onFeishu(),
    async ({ office, at: passes }) => {
      const { early, split, night } = shifts(office);
      office.controls.attendanceGroup('苏州', SZ, SCHEDULED);
      const day = ['2026-11-23'];
      office.controls.scheduleShift('李强', day, night);
      office.controls.scheduleShift('李强', ['2026-11-24'], '0');
      office.controls.scheduleShift('李敏', day, split);
      office.controls.scheduleShift('张伟', day, early);
      office.controls.scheduleShift('王芳', ['2026-11-21'], early);
      came(office, '李强', '2026-11-23', '21:50');
      came(office, '李强', '2026-11-24', '06:05');
      came(office, '李敏', '2026-11-23', '08:58', '13:01', '17:12', '21:00');
      came(office, '张伟', '2026-11-23', '08:20', '16:02');
      await passes('2026-11-24', '10:10');
      await passes('2026-11-25', '05:10');
      expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'ok', in: 1310, out: 1805, anomalies: [] });
      expect(await dayOf(office, '李强', '2026-11-24')).toMatchObject({ state: 'rest', scheduled: 0, anomalies: [] });
      expect(await dayOf(office, '李敏', '2026-11-23')).toMatchObject({ state: 'late', late: 12, scheduled: 480 });
      expect(await dayOf(office, '张伟', '2026-11-23')).toMatchObject({ state: 'late', late: 20, scheduled: 480 });
      // A Saturday that is worked by the schedule, and nobody came.
      expect((await dayOf(office, '王芳', '2026-11-21')).state).toBe('candidate');
    },
  );

  itIn('S54 一周里几个班的考勤组：每天按飞书那一天的班，不再按公司的上班时间', onFeishu(), async ({ office, at: passes }) => {
    const { early } = shifts(office);
    const late = office.controls.attendanceShift('晚班', ['13:00', '21:00']);
    office.controls.attendanceGroup('苏州', SZ, { group: { punch_day_shift_ids: [early, late, early, late, early, '0', '0'] } });
    came(office, '李强', '2026-11-23', '07:55', '16:01');
    came(office, '李强', '2026-11-24', '12:58', '21:04');
    await passes('2026-11-25', '05:10');
    expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'ok', anomalies: [] });
    expect(await dayOf(office, '李强', '2026-11-24')).toMatchObject({ state: 'ok', anomalies: [] });
  });

  itIn('S54 改了班、改了班次的时间，第二天那几天都重新算；取消排班就照常', onFeishu(), async ({ office, at: passes }) => {
    const { early, night } = shifts(office);
    office.controls.attendanceGroup('苏州', SZ, SCHEDULED);
    office.controls.scheduleShift('李强', ['2026-11-23'], night);
    office.controls.scheduleShift('李敏', ['2026-11-23'], early);
    came(office, '李强', '2026-11-23', '07:58', '16:03');
    came(office, '李敏', '2026-11-23', '07:58', '16:03');
    await passes('2026-11-24', '10:10');
    expect((await dayOf(office, '李敏', '2026-11-23')).state).toBe('ok');
    office.controls.scheduleShift('李强', ['2026-11-23'], early);
    office.controls.changeShift(early, ['8:00', '17:00']);
    await passes('2026-11-25', '05:10');
    expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'early', early: 57 });
    expect(await dayOf(office, '李敏', '2026-11-23')).toMatchObject({ state: 'early', early: 57 });
    office.controls.scheduleShift('李强', ['2026-11-23'], null);
    await passes('2026-11-26', '05:10');
    expect((await dayOf(office, '李强', '2026-11-23')).scheduled).not.toBe(540);
  });

  itIn(
    'S54 班次删了、读不出时间：那一天是“班次不明”，绝不算正常，也不算迟到；主管核定以后才算',
    onFeishu(),
    async ({ office, li, at: passes }) => {
      const { early } = shifts(office);
      const thrice = office.controls.attendanceShift('三段班', ['8:00', '10:00'], ['12:00', '14:00'], ['18:00', '20:00']);
      office.controls.attendanceGroup('苏州', SZ, SCHEDULED);
      office.controls.scheduleShift('李强', FREE_DAYS, '0');
      office.controls.scheduleShift('李强', ['2026-11-23'], thrice);
      office.controls.scheduleShift('李敏', ['2026-11-23'], early);
      office.controls.changeShift(early);
      came(office, '李强', '2026-11-23', '07:58', '20:03');
      came(office, '李敏', '2026-11-23', '08:55', '18:03');
      await passes('2026-11-24', '10:10');
      const strange = await dayOf(office, '李强', '2026-11-23');
      expect(strange).toMatchObject({ state: 'unclear', value: 0, late: 0, open: false });
      expect(strange.anomalies.map(({ kind, said }) => `${kind} ${said}`)).toContain('unknown_shift 三段班');
      expect((await dayOf(office, '李敏', '2026-11-23')).state).toBe('unclear');
      await li.says('我的考勤');
      await office.settled();
      expect(li.card('考勤').text).toContain('班次不明：飞书排的“三段班”读不出几点上下班');
    },
  );

  for (const wins of ['sheet', 'feishu'] as const)
    itIn(
      `S54 同一天排班表和飞书说的不一样：按配置${wins === 'sheet' ? '听排班表' : '听飞书'}，“我的班”上两个都写着`,
      onFeishu(wins),
      async ({ office, li, at: passes }) => {
        const { night } = shifts(office);
        office.controls.attendanceGroup('苏州', SZ, SCHEDULED);
        office.controls.scheduleShift('李强', ['2026-11-25', '2026-11-27'], night);
        await passes('2026-11-24', '05:10');
        await sends(office, '陈静', await roster('李强', { 25: '早', 26: '早' }), '11月排班.xlsx');
        await persona(office, '陈静').presses('确认提交1件', { holding: '11月排班' });
        await office.settled();
        await li.says('我这周的班');
        const text = whole(office, '李强', '我的班');
        expect(text).toContain(
          wins === 'sheet'
            ? '早 08:00—16:00（按排班表；飞书上是夜班 22:00—次日06:00）'
            : '夜班 22:00—次日06:00（按飞书；排班表上是早 08:00—16:00）',
        );
        expect(text).toContain('早 08:00—16:00');
        expect(text).toContain('夜班 22:00—次日06:00');
      },
    );

  itIn(
    'S54 排班读不到：这一批什么都不算数，过十分钟接着读；一个人离职了，别人照样读',
    onFeishu(),
    async ({ office, at: passes }) => {
      const { early } = shifts(office);
      office.controls.attendanceGroup('苏州', SZ, SCHEDULED);
      for (const who of SZ) office.controls.scheduleShift(who, ['2026-11-23', '2026-11-24'], early);
      for (const who of SZ) came(office, who, '2026-11-23', '07:55', '16:01');
      office.controls.fail('POST /attendance/v1/user_daily_shifts/query', { kind: 'reset' }, { calls: 1 });
      await passes('2026-11-24', '05:10');
      expect(look(office.database, 'SELECT 1 FROM "Punch"')).toEqual([]);
      await passes('2026-11-24', '05:21');
      expect((await dayOf(office, '李强', '2026-11-23')).state).toBe('ok');
      for (const who of SZ) came(office, who, '2026-11-24', '07:55', '16:01');
      office.controls.resign('张伟');
      await passes('2026-11-25', '05:10');
      expect((await dayOf(office, '李强', '2026-11-24')).state).toBe('ok');
      expect((await dayOf(office, '李敏', '2026-11-24')).state).toBe('ok');
    },
  );
});
