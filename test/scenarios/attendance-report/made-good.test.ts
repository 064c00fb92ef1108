import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { HR, sentToHr, signs, takes } from './signed.ts';

describe('补差写清楚从哪来、算在哪个月 (S58, Q12)', () => {
  itIn(
    'S58 Q12 封账后批的上月出差：本人两个月的考勤、主管两个月的月报、人力资源的文件都写着为什么、算在哪个月；同事看不到',
    { ...withReports(), mode: 'ws' },
    async ({ office, li, zhang, wang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-24': [] });
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await wang.presses('认可');
      await sentToHr(office);
      await persona(office, HR).presses('收到，封账');
      await at('2026-12-08', '10:00');
      await li.says('11月24日去南京出差，参展');
      await li.presses('11月24日(周二)');
      await li.presses('下一步').catch(() => null);
      await li.presses('确认提交');
      await wang.presses('同意', { holding: '南京' });
      await at('2026-12-08', '10:05');
      const day = '11月24日(周二) 封账后批了出差';
      const what = '出勤+1天、出差+7.5小时';
      await li.says('11月考勤');
      expect(li.card('我的考勤').text).toContain(`${day} → 算在2026年12月：${what}`);
      await li.says('我的考勤');
      expect(li.card('我的考勤').text).toContain(`${day} → 算在本月：${what}`);
      await zhang.says('我的考勤');
      expect(zhang.card('我的考勤').text).not.toContain('补差');
      const [report] = look<{ number: string }>(
        office.database,
        `SELECT number FROM "Rec" WHERE kind = 'attendance_month' AND state = 'locked'`,
      );
      await wang.says(report?.number ?? '');
      expect(wang.card('考勤月报', '2026年11月').text).toContain(`李强 ${day} → 算在2026年12月：${what}`);
      await punchesOf(office, '2026-12');
      await at('2027-01-01', '09:30');
      await at('2027-01-04', '09:30');
      const december = () => wang.card('考勤月报 KB', '苏州分店 2026年12月').text;
      expect(december()).toContain(`李强 2026年${day} → 算在本月：${what}`);
      await signs(office, '王芳');
      await takes(office, '陈静');
      const zhou = persona(office, '周敏');
      await zhou.presses('上报人力资源', { holding: '2026年12月' });
      await zhou.presses('上报人力资源', { form: { without: '其他网点另报' } });
      const [row = []] = (await sentSheets(office, HR)).at(-1)?.sheet('补差').rows ?? [];
      expect(row.join(' ')).toContain('2026-11-24');
      expect(row.join(' ')).toContain(`封账后批了出差 ${what}`);
    },
  );
});
