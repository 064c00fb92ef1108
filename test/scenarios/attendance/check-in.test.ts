import { describe, expect } from 'vitest';
import { parseAttendanceRules } from '../../../src/domain/attendance/config.ts';
import { it, itIn } from '../../office-it.ts';
import { dayOf } from './punched.ts';

const byButton = {
  config: <C extends object>(config: C) => ({ ...config, attendance: parseAttendanceRules({ company: { source: 'check_in' } }) }),
};

describe('S54 打卡', () => {
  itIn(
    'S54 在机器人里打卡：写着几点、外勤和备注，连点两下算一次；收口以后当天有结果',
    byButton,
    async ({ office, li, at: goes }) => {
      await goes('2026-11-24', '08:55');
      await li.says('打卡');
      expect(li.card('打卡').text).toContain('今天上班 09:00—18:00');
      expect((await li.presses('打卡', { form: { outdoor: true, note: '客户现场' } })).toast?.content).toContain('已打卡 08:55');
      expect(li.card('打卡').text).toContain('今天已打卡：08:55 外勤 客户现场');
      await goes('2026-11-24', '08:56');
      expect((await li.presses('打卡')).toast?.content).toContain('刚打过');
      await goes('2026-11-24', '18:02');
      await li.presses('打卡');
      expect((await dayOf(office, '李强', '2026-11-24')).state).toBe('open');
      await goes('2026-11-25', '05:10');
      expect(await dayOf(office, '李强', '2026-11-24')).toMatchObject({ state: 'ok', in: 535, out: 1082, marks: ['outdoor'] });
    },
  );

  it('打卡来自考勤文件的单位，这里不打，告诉去哪里打', async ({ li }) => {
    await li.says('打卡');
    expect(li.card('打卡').text).toContain('打卡来自考勤文件');
    expect(li.card('打卡').buttons).not.toContain('打卡');
  });
});
