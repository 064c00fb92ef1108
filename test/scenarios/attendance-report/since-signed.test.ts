import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { HR, signs, takes } from './signed.ts';

describe('签字以后数变了，看得见 (S57, S58)', () => {
  itIn(
    'S57 S58 签字以后批的补卡：月报和汇总写明签的是几、现在是几；文件和现在的一样',
    { ...withReports(), mode: 'ws' },
    async ({ office, li, wang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-17': ['09:21', '18:10'] });
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await wang.presses('认可');
      await signs(office, '王芳');
      expect(wang.card('考勤月报', '2026年11月').text).not.toContain('签字以后');
      await li.says('11月17日上班补卡，打卡机没反应');
      await li.presses('确认提交');
      await wang.presses('同意', { holding: '补卡' });
      await at('2026-12-01', '09:50');
      await wang.says('11月考勤月报');
      expect(wang.cards().at(-1)?.text).toContain('迟到（次） 1→0，迟到（分钟） 21→0');
      await takes(office, '陈静');
      const zhou = persona(office, '周敏');
      await zhou.presses('上报人力资源');
      await zhou.presses('上报人力资源', { form: { without: '其他网点另报' } });
      const round = persona(office, HR).card('考勤汇总').text;
      expect(round).toContain('苏州分店签字以后数变了，文件按现在的：迟到（次） 1→0，迟到（分钟） 21→0');
      expect(round).not.toContain('杭州分店签字以后');
      const sum = (await sentSheets(office, HR)).at(-1)?.sheet('汇总');
      const row = sum?.rows.find((one) => one.includes('李强')) ?? [];
      expect(row[sum?.head.indexOf('迟到（次）') ?? -1]).toBe(0);
    },
  );
});
