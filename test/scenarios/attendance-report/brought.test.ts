import { describe, expect } from 'vitest';
import type { LocalDate } from '../../../src/kernel/time.ts';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { HR } from './signed.ts';

const KEPT_IN_FILES = {
  config: (config: TestOffice['config']) => ({
    ...config,
    submissions: { since: { attendance_month: '2026-11-01' as LocalDate } },
  }),
};
const WORKDAYS = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 23, 24, 25, 26, 27, 30];

type Days = readonly [from: number, to: number];
type Unusual = Readonly<Record<number, readonly string[]>>;

/** What a machine knows of somebody's days in November, 08:50 to 18:10 but for what is said. */
const linesOf = (number: number, name: string, [from, to]: Days, unusual: Unusual = {}): readonly string[] =>
  WORKDAYS.filter((day) => day >= from && day <= to).flatMap((day) =>
    (unusual[day] ?? ['08:50', '18:10']).map((time) => `${number},${name},2026-11-${String(day).padStart(2, '0')},${time}`),
  );

async function brings(office: TestOffice, name: string, ...lines: readonly (readonly string[])[]): Promise<void> {
  const hr = persona(office, HR);
  const file = `考勤号码,姓名,日期,时间\n${lines.flat().join('\n')}\n`;
  office.controls.sendFile(HR, 'bot', name, Buffer.from(file));
  await office.settled();
  const take = hr.card('考勤文件', name).buttons.find((label) => label.startsWith('导入'));
  await hr.presses(take ?? '导入');
  await office.settled();
}
const asks = (office: TestOffice, who: string) =>
  persona(office, who)
    .cards()
    .filter(({ text, buttons }) => text.includes('请说明这几天') && !buttons.includes('查看最新'));

describe('月报起草以后才导入的考勤 (S57)', () => {
  itIn(
    'S57 起草以后导入：几分钟后主管的月报就是对的，本人问到一次；同一份再导入不再问；又有新的才换一张卡片；晚上导入的第二天早上才问',
    KEPT_IN_FILES,
    async ({ office, at, li, wang, zhang }) => {
      await brings(office, '11月上旬.csv', linesOf(12, '李强', [2, 13]), linesOf(21, '张伟', [2, 13]));
      await at('2026-12-01', '09:30');
      expect(asks(office, '李强')).toEqual([]);
      await at('2026-12-01', '14:00');
      const middle = linesOf(12, '李强', [16, 20], { 17: ['08:50'] });
      await brings(office, '11月中旬.csv', middle);
      await at('2026-12-01', '14:03');
      expect(asks(office, '李强')).toEqual([]);
      await at('2026-12-01', '14:12');
      expect(asks(office, '李强').map(({ text }) => text)).toEqual([expect.stringContaining('11月17日')]);
      expect(wang.card('考勤月报', '苏州').text).toMatch(/李强.*11月17日/su);
      expect(asks(office, '张伟')).toEqual([]);
      const card = asks(office, '李强')[0]?.id;
      await brings(office, '11月中旬又一份.csv', middle);
      await at('2026-12-01', '14:20');
      await at('2026-12-01', '15:00');
      expect(asks(office, '李强').map(({ id }) => id)).toEqual([card]);
      // Something new of his: one card, below; of the earlier one a line is left.
      await brings(office, '11月下旬.csv', linesOf(12, '李强', [23, 27], { 25: ['18:10'] }));
      await at('2026-12-01', '15:02');
      await at('2026-12-01', '15:30');
      expect(asks(office, '李强')).toHaveLength(1);
      expect(asks(office, '李强')[0]?.id).not.toBe(card);
      for (const day of ['11月17日', '11月25日']) expect(asks(office, '李强')[0]?.text).toContain(day);
      // In the evening the books are right at once; nobody is asked before the morning.
      await at('2026-12-01', '20:30');
      await brings(office, '11月张伟.csv', linesOf(21, '张伟', [16, 30], { 18: ['18:10'] }));
      await at('2026-12-01', '20:32');
      await at('2026-12-01', '21:00');
      expect(wang.card('考勤月报', '苏州').text).toMatch(/张伟.*11月18日/su);
      expect(asks(office, '张伟')).toEqual([]);
      await at('2026-12-02', '09:30');
      expect(asks(office, '张伟')).toHaveLength(1);
      expect(asks(office, '李强')).toHaveLength(1);
      await zhang.presses('忘打卡', { holding: '请说明这几天' });
      await li.presses('忘打卡', { holding: '11月17日' });
      // Who has explained one of two days is not asked again for it.
      const left = asks(office, '李强').map(({ id }) => id);
      await at('2026-12-02', '11:00');
      expect(asks(office, '李强').map(({ id }) => id)).toEqual(left);
    },
  );
});
