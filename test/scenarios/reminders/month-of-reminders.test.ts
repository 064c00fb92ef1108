import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { issued } from '../minutes/minutes-office.ts';
import { customerOf, owes } from '../receivable/owed.ts';

describe('提醒效果过一个月 (S57, S66, S68, S112)', () => {
  itIn(
    'S57 S66 S68 S112 一个月里审批、考勤、逾期款、纪要、行动项都提醒过：过后看那个月，每样都有发出几次、几次当天办好',
    withReports(),
    async ({ office, li, wang, min, at }) => {
      const wu = persona(office, '吴昊');
      const effectOf = async (month: string): Promise<string> => {
        await wu.says(`${month}提醒效果`);
        const [card] = office.controls.cards('吴昊', 'bot').slice(-1);
        expect(JSON.stringify(card?.body.card)).toContain(`${month}提醒效果`);
        return JSON.stringify(card?.body.card);
      };
      await issued(li, min, at);
      await punchesOf(office, '2026-11');
      await customerOf(li, '宏达运输公司', '13812345678');
      await owes(office, '宏达运输公司', 'HT-1', [['pickup', 60_000, '2026-11-25']]);
      for (const time of ['09:30', '14:30', '16:10']) await at('2026-11-26', time);
      await at('2026-11-30', '09:30');
      await askForLeave(li, { from: '2026-12-24', to: '2026-12-24' });
      for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07']) {
        await at(day, '09:30');
        await at(day, '14:30');
        // 王芳 sees to it on the day on which she is first reminded.
        if (day === '2026-12-01') await wang.presses('同意', { holding: '李强' });
      }
      await at('2027-01-04', '09:30');
      const [november, december] = [await effectOf('2026年11月'), await effectOf('2026年12月')];
      const both = november + december;
      for (const words of ['等您审批', '考勤月报该交了', '应收催收', '确认纪要', '接受行动项']) expect(both).toContain(words);
      // Of a month only what was sent in it: the minutes of November, the report of December.
      expect(november).toContain('确认纪要');
      expect(november).not.toContain('考勤月报该交了');
      expect(december).toContain('考勤月报该交了');
      for (const text of [november, december])
        for (const [, done, sent] of text.matchAll(/(\d+)\/(\d+)（\d+%）/gu))
          expect(Number(done)).toBeLessThanOrEqual(Number(sent));
    },
  );
});
