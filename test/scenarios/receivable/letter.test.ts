import { describe, expect } from 'vitest';
import { parseReceivableRules } from '../../../src/domain/receivable/config.ts';
import { itIn } from '../../office-it.ts';
import { printedAt } from '../../sent-pdf.ts';
import { customerOf, owes, pays } from './owed.ts';

/** Due so that on 24 November each is a level further: 60, 30, 15, 7 days late and one; the oldest first, as the letter has them. */
const DUE = [
  ['HT-1-5', '2026-09-25', '2026年9月25日(周五)', 60],
  ['HT-1-4', '2026-10-25', '2026年10月25日(周日)', 30],
  ['HT-1-3', '2026-11-09', '2026年11月9日(周一)', 15],
  ['HT-1-2', '2026-11-17', '2026年11月17日(周二)', 7],
  ['HT-1-1', '2026-11-23', '2026年11月23日(周一)', 1],
] as const;

/** At 3.65 % a year 60,000 yuan bear 6 yuan a day. `later`: so many days after 24 November. */
function letterOf(later: number, on: string, until: string): string {
  const interest = DUE.reduce((sum, [, , , days]) => sum + (days + later) * 6, 0);
  return [
    `催款函致宏达运输公司自恒达汽车苏州分店日期${on}应付合计¥300,${interest}.00请付清于${until}`,
    '编号款项到期日逾期天数未收逾期利息',
    ...DUE.map(([number, , due, days]) => `${number}提车款${due}${days + later}天¥60,000.00¥${(days + later) * 6}.00`),
    `以上款项已经逾期，请于${until}前付清；如已付款，请提供付款凭证`,
  ].join('');
}

describe('S112 催款函', () => {
  itIn(
    'Q4 S112 催款函逐字：逾期1、7、15、30、60天各一行，天数、利息、合计对；没到期的、付清的不在里面；宽限过了再出，日子和钱跟着变',
    {
      mode: 'ws',
      config: (config) => ({ ...config, receivables: parseReceivableRules({ letter_rate: 3.65 }) }),
    },
    async ({ office, li, wang, at }) => {
      await customerOf(li, '宏达运输公司', '13812345678');
      await owes(office, '宏达运输公司', 'HT-1', [
        ...DUE.toReversed().map(([, due]) => ['pickup', 60_000, due] as const),
        ['balance', 30_000, '2027-06-10'],
        ['deposit', 5_000, '2026-11-10'],
      ]);
      await pays(office, 'HT-1-7', 5_000);
      await at('2026-11-24', '09:30');
      await wang.says('宏达欠多少');
      await wang.presses('催款函');
      expect((await printedAt(office, '王芳')).text).toBe(letterOf(0, '2026年11月24日(周二)', '2026年12月1日(周二)'));
      await wang.says('HT-1-1还欠多少');
      expect(wang.card('宏达运输公司 提车款').text).toContain('已出催款函，宽限到12月1日(周二)');
      await at('2026-12-02', '09:30');
      await wang.says('宏达欠多少');
      await wang.presses('催款函');
      expect((await printedAt(office, '王芳')).text).toBe(letterOf(8, '2026年12月2日(周三)', '2026年12月9日(周三)'));
    },
  );

  itIn(
    'S112 没定逾期利息的公司，函上没有利息这一栏；说“给宏达发催款函”就到能出函的卡片',
    { mode: 'ws' },
    async ({ office, li, wang, at }) => {
      await customerOf(li, '宏达运输公司', '13812345678');
      await owes(office, '宏达运输公司', 'HT-1', [['pickup', 60_000, '2026-11-17']]);
      await at('2026-11-24', '09:30');
      for (const said of ['给宏达发催款函', '催款函 宏达运输公司', '给宏达出一份催款函']) {
        await wang.says(said);
        expect(wang.card('宏达运输公司 欠款').buttons, said).toContain('催款函');
      }
      await wang.presses('催款函');
      const { text } = await printedAt(office, '王芳');
      expect(text).toContain('¥60,000.00');
      expect(text).not.toContain('利息');
    },
  );
});
