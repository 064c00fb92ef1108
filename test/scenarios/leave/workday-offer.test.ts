import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

describe('几天里有休息日：按连续的日子理解，一点就改成工作日 (S55)', () => {
  // 星期一说的；明天是11月24日，星期二。
  it.for([
    ['明天请5天年假', '改成5个工作日', '11月30日'],
    ['明天起请5天事假', '改成5个工作日', '11月30日'],
    ['请年假从周四开始3天', '改成3个工作日', '11月30日'],
    ['周五起请两天半事假', '改成2.5个工作日', '12月1日(周二)上午'],
  ] as const)('S55 “%s”：按“%s”，到%s', async ([said, button, last], { li }) => {
    await li.says(said);
    expect(li.card().text).toContain('按连续的日子理解');
    expect([li.card().text, ...li.card().buttons].join().match(/依据 S55/g)).toHaveLength(1);
    await li.presses(button);
    expect(li.card().text).toContain(last);
    expect(li.card().text).not.toContain('按连续的日子理解');
    expect(li.card().buttons).not.toContain(button);
  });

  it.for(['产假从1月10号开始98天', '下周一起请一周事假'])('S55 “%s”：日子本来就连续数，没有这个按钮', async (said, { li }) => {
    await li.says(said);
    expect(li.card().buttons.filter((one) => one.startsWith('改成'))).toEqual([]);
  });
});
