import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { customerOf, owes } from './owed.ts';

describe('业务人员自己的回款看板 (S112, S113)', () => {
  it('S113 “我的回款”、菜单：自己客户的账龄、欠款的客户、等着兑现的承诺，一点开那一笔；看不到别人的', async ({
    office,
    li,
    min,
  }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await customerOf(min, '通利物流', '13912345678');
    await owes(office, '宏达运输公司', 'HT-1', [
      ['pickup', 60_000, '2026-11-20'],
      ['balance', 30_000, '2026-12-10'],
    ]);
    await owes(office, '通利物流', 'HT-2', [['balance', 20_000, '2026-11-10']]);
    await li.says('HT-1-1欠多少');
    await li.presses('提交', { form: { reason: 'funds', day: '2026-12-01', amount: '40000' } });
    await li.says('我的回款');
    const board = li.card('应收账龄 我的').text;
    for (const words of ['90,000.00', '宏达运输公司', '我客户的承诺：1笔，共¥40,000.00', 'HT-1-1 承诺12月1日(周二)付¥40,000.00'])
      expect(board).toContain(words);
    expect(board).not.toContain('通利');
    await min.says('我的催收情况');
    expect(min.card('应收账龄 我的').text).toContain('没有等着兑现的承诺');
    expect(min.card('应收账龄 我的').text).not.toContain('宏达');
    office.controls.menu('李敏', 'menu.receivables');
    await office.settled();
    expect(min.cards().at(-1)?.text).toContain('通利物流');
  });
});
