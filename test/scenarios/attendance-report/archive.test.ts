import { describe, expect } from 'vitest';
import type { OfficeOptions, TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { HR, sentToHr } from './signed.ts';

const REPORT = '2026年归档';
const COLUMNS = [
  { code: 'c_due', title: '应出勤天数' },
  { code: 'c_late', title: '次数', above: ['迟到'] },
  { code: 'c_late_m', title: '时长', above: ['迟到'] },
  { code: 'c_missing', title: '缺卡次数' },
];
const FIELDS = { due: 'c_due', late: '迟到_次数', late_minutes: '迟到_时长', missing: '缺卡次数' };
/** Signed months go to Feishu's archived report. */
const archived = (fields: Readonly<Record<string, string>> = FIELDS, operator = 'E008'): OfficeOptions => {
  const reports = withReports();
  return {
    ...reports,
    config: (config) => {
      const own = reports.config?.(config) ?? config;
      return { ...own, attendance: { ...own.attendance, archive: { report: REPORT, operator, fields } } };
    },
  };
};
const FAULTS = { '李强 2026-11-17': ['09:21', '18:10'] };
const rows = ({ controls }: TestOffice) =>
  controls.archivedRows(REPORT).map(
    ({ who, values }) =>
      `${who} ${Object.entries(values)
        .map(([title, value]) => `${title}${value}`)
        .join(' ')}`,
  );
const heard = (office: TestOffice, who: string) =>
  persona(office, who)
    .cards()
    .filter(({ text }) => text.includes('飞书归档报表') && !text.includes('考勤汇总'));
const round = (office: TestOffice) => persona(office, HR).card('考勤汇总', '2026年11月').text;

/** 苏州's November is signed, with HR, and closed on the 4th of December. */
async function closed(office: TestOffice, at: (date: string, time: string) => Promise<void>): Promise<void> {
  await punchesOf(office, '2026-11', FAULTS, undefined, 'SZ');
  await at('2026-12-01', '09:30');
  await persona(office, '李强').presses('公出');
  await persona(office, '王芳').presses('认可');
  await sentToHr(office);
  await persona(office, HR).presses('收到，封账');
}

describe('封了账的月份写回飞书归档报表 (S58)', () => {
  itIn(
    'S58 签了、封了账才写，每人一行，数和发给人力资源的一样；再跑几遍还是一行；没有配置就什么也不写',
    archived(),
    async ({ office, at }) => {
      office.controls.setScopes({ with: ['attendance:task'] });
      office.controls.archivedReport(REPORT, COLUMNS);
      await closed(office, at);
      expect(rows(office)).toEqual([]);
      await at('2026-12-04', '10:00');
      const once = rows(office);
      expect(once).toContain('李强 应出勤天数21 次数1 时长21 缺卡次数0');
      expect(once).toContain('李敏 应出勤天数21 次数0 时长0 缺卡次数0');
      expect(new Set(once.map((row) => row.split(' ')[0])).size).toBe(once.length);
      expect(round(office)).toContain(`已写进飞书归档报表：${once.length}人`);
      await at('2026-12-05', '10:00');
      expect(rows(office)).toEqual(once);
      expect(heard(office, HR)).toEqual([]);
    },
  );

  itIn('S58 为一个人解封、改了再封上：只重写他那一行，旧的先拿掉', archived(), async ({ office, li, wang, at }) => {
    office.controls.setScopes({ with: ['attendance:task'] });
    office.controls.archivedReport(REPORT, COLUMNS);
    await closed(office, at);
    await at('2026-12-04', '10:00');
    const before = rows(office);
    await at('2026-12-08', '10:00');
    await li.says('申请解封11月考勤，外出证明刚拿到');
    expect(li.card('请确认：解封考勤').text).not.toContain('没用上');
    await li.presses('确认提交');
    await persona(office, HR).presses('同意', { holding: '李强' });
    await at('2026-12-08', '10:05');
    await li.says('11月考勤');
    await li.presses('申请补上班卡', { holding: '我的考勤' });
    await li.presses('下一步', { form: { reason: '去车管所，有外出证明' } });
    await li.presses('确认提交');
    await wang.presses('同意', { holding: '补卡' });
    await at('2026-12-08', '10:10');
    expect(rows(office)).toEqual(before);
    await at('2026-12-11', '09:00');
    await at('2026-12-11', '09:05');
    const after = rows(office);
    expect(after.filter((row) => row.startsWith('李强'))).toEqual(['李强 应出勤天数21 次数0 时长0 缺卡次数0']);
    expect(after.filter((row) => !row.startsWith('李强')).toSorted()).toEqual(
      before.filter((row) => !row.startsWith('李强')).toSorted(),
    );
  });

  itIn('S58 写到一半断了、回答丢了：十分钟后接着写，谁也不会有两行', archived(), async ({ office, at }) => {
    office.controls.setScopes({ with: ['attendance:task'] });
    office.controls.archivedReport(REPORT, COLUMNS);
    await closed(office, at);
    office.controls.fail('POST /attendance/v1/archive_rule/upload_report', { kind: 'answer_lost' }, { calls: 1 });
    await at('2026-12-01', '10:00');
    await at('2026-12-01', '10:05');
    await at('2026-12-01', '10:30');
    const found = rows(office);
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(found.map((row) => row.split(' ')[0])).size).toBe(found.length);
    expect(heard(office, HR)).toEqual([]);
  });

  itIn('S58 没有权限：人力资源和系统管理员听到一次原因，文件照旧；给了权限自己补写', archived(), async ({ office, at }) => {
    office.controls.archivedReport(REPORT, COLUMNS);
    await closed(office, at);
    await at('2026-12-04', '10:00');
    await at('2026-12-04', '16:30');
    expect(rows(office)).toEqual([]);
    expect(heard(office, HR)).toHaveLength(1);
    expect(heard(office, HR)[0]?.text).toContain('attendance:task');
    expect(heard(office, '吴昊')).toHaveLength(1);
    expect(heard(office, '李强')).toEqual([]);
    expect(round(office)).toContain('没有写进飞书归档报表');
    office.controls.setScopes({ with: ['attendance:task'] });
    await at('2026-12-05', '10:00');
    expect(rows(office).length).toBeGreaterThan(3);
    expect(round(office)).toContain('已写进飞书归档报表');
    expect(round(office)).not.toContain('没有写进飞书归档报表');
  });

  itIn(
    'S58 报表里没有的栏目、重名的栏目不写，告诉人力资源是哪一栏；一栏也没有就整个不写',
    archived({ due: '应出勤天数', overtime: '加班时长', early: '次数' }),
    async ({ office, at }) => {
      office.controls.setScopes({ with: ['attendance:task'] });
      office.controls.archivedReport(REPORT, [...COLUMNS, { code: 'c_early', title: '次数', above: ['早退'] }]);
      await closed(office, at);
      await at('2026-12-04', '10:00');
      expect(rows(office)).toContain('李强 应出勤天数21');
      const [told] = heard(office, HR);
      for (const words of ['加班', '早退', '没有这一栏']) expect(told?.text).toContain(words);
      expect(heard(office, HR)).toHaveLength(1);
    },
  );

  itIn('S58 操作人的工号不对、报表的名字不对：说出来，什么也不写', archived(FIELDS, 'E999'), async ({ office, at }) => {
    office.controls.setScopes({ with: ['attendance:task'] });
    office.controls.archivedReport(REPORT, COLUMNS);
    await closed(office, at);
    await at('2026-12-04', '10:00');
    expect(rows(office)).toEqual([]);
    expect(heard(office, HR)[0]?.text).toContain('E999');
    expect(
      JSON.stringify(look(office.database, `SELECT detail FROM "Audit" WHERE act LIKE 'attendance.archive%'`)),
    ).not.toContain('李强');
  });
});
