import { describe, expect } from 'vitest';
import type { OfficeOptions, TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { at, dayOf, idOf, punches } from './punched.ts';

/** Everybody punches in Feishu. */
const ON_FEISHU: OfficeOptions = {
  config: (config) => ({
    ...config,
    attendance: { ...config.attendance, company: { ...config.attendance.company, source: 'feishu' } },
  }),
};
const SZ = ['王芳', '李强', '李敏', '张伟'];
const ADMIN = '吴昊';
const came = ({ controls }: TestOffice, who: string, date: string, ...times: string[]) => {
  for (const time of times) controls.punchOnPlatform(who, `${date} ${time}`);
};
const rows = (office: TestOffice, sql: string) => look<Record<string, unknown>>(office.database, sql);

describe('S54 飞书考勤', () => {
  itIn('昨天的打卡凌晨读进来：谁迟到、谁缺卡；没开通时什么都不算异常', ON_FEISHU, async ({ office, at: passes }) => {
    office.controls.attendanceGroup('苏州', SZ);
    came(office, '李强', '2026-11-23', '08:55', '18:03');
    came(office, '李敏', '2026-11-23', '09:18', '18:03');
    came(office, '张伟', '2026-11-23', '08:50');
    await passes('2026-11-24', '05:10');
    expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'ok', in: 535, out: 1083, anomalies: [] });
    expect(await dayOf(office, '李敏', '2026-11-23')).toMatchObject({ state: 'late', late: 18 });
    expect(await dayOf(office, '张伟', '2026-11-23')).toMatchObject({ state: 'missing', missing: ['out'] });
    // In no group of Feishu: nothing is known of them, and nothing is held against them.
    expect(await dayOf(office, '蒋建国', '2026-11-23')).toMatchObject({ open: true, anomalies: [] });
  });

  itIn(
    '迟来的打卡、批下来的补卡、被撤掉的打卡，第二天再读时都跟上；同一天读几遍都一样',
    ON_FEISHU,
    async ({ office, at: passes }) => {
      office.controls.attendanceGroup('苏州', SZ);
      came(office, '李强', '2026-11-23', '08:55', '18:03');
      came(office, '李敏', '2026-11-23', '08:55');
      came(office, '张伟', '2026-11-23', '09:30', '18:03');
      await passes('2026-11-24', '05:10');
      expect((await dayOf(office, '李敏', '2026-11-23')).state).toBe('missing');
      came(office, '李敏', '2026-11-23', '18:30');
      office.controls.setResult('张伟', '2026-11-23', 'in', 'Normal', 'CardReplacement');
      office.controls.takePunchBack('李强', '2026-11-23 18:03');
      await passes('2026-11-25', '05:10');
      expect(await dayOf(office, '李敏', '2026-11-23')).toMatchObject({ state: 'ok', anomalies: [] });
      expect(await dayOf(office, '张伟', '2026-11-23')).toMatchObject({ state: 'ok', marks: ['corrected'], anomalies: [] });
      expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'missing', missing: ['out'] });
      const before = rows(office, 'SELECT * FROM "Punch" ORDER BY "personId", at');
      await office.app.tick();
      expect(rows(office, 'SELECT * FROM "Punch" ORDER BY "personId", at')).toEqual(before);
    },
  );

  itIn('宽限、几点算缺卡、补卡几次按飞书的班次和考勤组，不用再设一遍', ON_FEISHU, async ({ office, li, at: passes }) => {
    office.controls.attendanceGroup('苏州', SZ, {
      hours: ['9:30', '18:30'],
      times: { late_minutes_as_late: 15, late_minutes_as_serious_late: 20, early_minutes_as_early: 0 },
      group: { remedy_limit_count: 1, allow_remedy_type_late: false },
    });
    came(office, '李强', '2026-11-23', '09:45', '18:30');
    came(office, '李敏', '2026-11-23', '09:46', '18:30');
    came(office, '张伟', '2026-11-23', '09:20', '18:29');
    await passes('2026-11-24', '05:10');
    expect((await dayOf(office, '李强', '2026-11-23')).state).toBe('ok');
    expect(await dayOf(office, '李敏', '2026-11-23')).toMatchObject({ state: 'late', late: 16 });
    expect(await dayOf(office, '张伟', '2026-11-23')).toMatchObject({ state: 'early', early: 1 });
    await li.says('我的考勤');
    await office.settled();
    expect(li.card('考勤').text).toContain('已用0次，每月1次');
  });

  itIn('飞书有、文件也有：以飞书为准，不一样的是异常，绝不悄悄取一个', ON_FEISHU, async ({ office, at: passes }) => {
    office.controls.attendanceGroup('苏州', SZ);
    came(office, '李强', '2026-11-23', '09:20', '18:03');
    came(office, '李敏', '2026-11-23', '08:55', '18:03');
    await passes('2026-11-23', '20:00');
    await punches(office, '李强', { '2026-11-23': ['08:40', '18:03'] }, '2026-11-24');
    await punches(office, '李敏', { '2026-11-23': ['08:56', '18:03'] }, '2026-11-24');
    await passes('2026-11-24', '05:10');
    const day = await dayOf(office, '李强', '2026-11-23');
    expect(day).toMatchObject({ state: 'late', late: 20 });
    expect(day.anomalies.map(({ kind, said }) => `${kind} ${said}`)).toEqual(['late ', 'differs punch']);
    // A minute apart it is one act of both.
    expect((await dayOf(office, '李敏', '2026-11-23')).anomalies).toEqual([]);
  });

  itIn('飞书说请了假、说休息、说看不懂的话：和台账不一样就是异常', ON_FEISHU, async ({ office, at: passes }) => {
    office.controls.attendanceGroup('苏州', ['李强', '李敏']);
    office.controls.attendanceGroup('轮休', ['张伟'], { group: { punch_day_shift_ids: ['0', '0', '0', '0', '0', '0', '0'] } });
    office.controls.setResult('李强', '2026-11-23', 'in', 'Normal', 'Leave');
    office.controls.setResult('李强', '2026-11-23', 'out', 'Normal', 'Leave');
    came(office, '李敏', '2026-11-23', '08:55', '18:03');
    office.controls.setResult('李敏', '2026-11-23', 'out', 'Invalid', 'None');
    await passes('2026-11-24', '05:10');
    const kinds = async (who: string) => (await dayOf(office, who, '2026-11-23')).anomalies.map(({ kind }) => kind);
    expect(await kinds('李强')).toContain('differs');
    expect(await kinds('李敏')).toEqual(['unknown_text']);
    expect(await kinds('张伟')).toContain('differs');
  });

  itIn(
    '没有权限：管理员只听一次，昨天是“未结”；开通以后自己接着读，补上没读的每一天',
    ON_FEISHU,
    async ({ office, at: passes }) => {
      office.controls.attendanceGroup('苏州', SZ);
      for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) came(office, '李强', day, '08:55', '18:03');
      office.controls.setScopes({ without: ['attendance:task:readonly'] });
      await passes('2026-11-24', '05:10');
      await passes('2026-11-24', '05:30');
      await passes('2026-11-25', '05:10');
      const told = () =>
        persona(office, ADMIN)
          .cards()
          .filter(({ text }) => text.includes('飞书考勤'));
      expect(told()).toHaveLength(1);
      expect(told()[0]?.text).toContain('attendance:task:readonly');
      expect(told()[0]?.text).toContain('导入考勤文件');
      expect(rows(office, 'SELECT 1 FROM "Punch"')).toEqual([]);
      office.controls.setScopes({});
      await passes('2026-11-26', '05:20');
      for (const day of ['2026-11-23', '2026-11-24', '2026-11-25'])
        expect(await dayOf(office, '李强', day)).toMatchObject({ state: 'ok', open: false });
      // It is heard of again where it is taken away again.
      office.controls.setScopes({ without: ['attendance:task:readonly'] });
      await passes('2026-11-27', '05:10');
      expect(told()).toHaveLength(2);
    },
  );

  itIn('考勤组上周才建：建以前的日子不算缺，建了以后没有排班的工作日是异常', ON_FEISHU, async ({ office, at: passes }) => {
    office.controls.attendanceGroup('苏州', SZ, { since: '2026-11-19' });
    for (const day of ['2026-11-19', '2026-11-20', '2026-11-23']) came(office, '李强', day, '08:55', '18:03');
    await passes('2026-11-24', '05:10');
    expect(await dayOf(office, '李强', '2026-11-18')).toMatchObject({ open: true, anomalies: [] });
    expect(await dayOf(office, '李强', '2026-11-19')).toMatchObject({ state: 'ok', open: false });
    expect((await dayOf(office, '李敏', '2026-11-20')).state).toBe('candidate');
  });

  itIn('读到一半断了：过十分钟接着读，一个人也不少', ON_FEISHU, async ({ office, at: passes }) => {
    office.controls.attendanceGroup('苏州', SZ);
    came(office, '李强', '2026-11-23', '08:55', '18:03');
    office.controls.fail('POST /attendance/v1/user_tasks/query', { kind: 'reset' }, { calls: 1 });
    await passes('2026-11-24', '05:10');
    expect(rows(office, 'SELECT 1 FROM "Punch"')).toEqual([]);
    await passes('2026-11-24', '05:12');
    expect(rows(office, 'SELECT 1 FROM "Punch"')).toEqual([]);
    await passes('2026-11-24', '05:21');
    expect((await dayOf(office, '李强', '2026-11-23')).state).toBe('ok');
    expect(
      persona(office, ADMIN)
        .cards()
        .filter(({ text }) => text.includes('飞书考勤')),
    ).toEqual([]);
  });

  itIn('人改过的一天，飞书再来什么都是人改的样子；封了账的月份不变，差额记到下月', ON_FEISHU, async ({ office, at: passes }) => {
    office.controls.attendanceGroup('苏州', SZ);
    came(office, '李强', '2026-11-23', '08:55');
    await passes('2026-11-24', '05:10');
    const li = idOf(office, '李强');
    const unit = rows(office, `SELECT "unitId" FROM "Person" WHERE id = '${li}'`)[0]?.unitId as never;
    await office.store.commit({
      plan: {
        writes: [{ table: 'attendanceLock', insert: { unitId: unit, period: '2026-11', lockedAt: office.now(), byId: li } }],
        audit: [],
        effects: [],
      },
      inboxKeys: [],
      cause: 'lock',
    });
    came(office, '李强', '2026-11-23', '18:05');
    await passes('2026-11-25', '05:10');
    expect((await dayOf(office, '李强', '2026-11-23')).state).toBe('missing');
    expect(rows(office, `SELECT date, period FROM "DayDifference" WHERE "personId" = '${li}'`)).toContainEqual({
      date: '2026-11-23',
      period: '2026-12',
    });
    expect(at('2026-11-23', '18:05')).toBeGreaterThan(0);
  });
});
