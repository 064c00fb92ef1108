import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

describe('改成周几，没说哪一周，就是表单里那天的那一周 (O31)', () => {
  it.for([
    ['下周六加班9点到17点，新车到店', '改成周日吧', '12月6日(周日)'],
    ['下周六加班9点到17点，新车到店', '改成下周日', '12月6日(周日)'],
    ['下周六加班9点到17点，新车到店', '改成明天', '11月24日(周二)'],
    ['下下周三下午请半天事假', '改成周五', '12月11日(周五)'],
    ['下周三下午请半天事假', '不对，是周四', '12月3日(周四)'],
    ['后天下午请半天事假', '改成周五', '11月27日(周五)'],
  ] as const)('O31 “%s”之后“%s”是%s', async ([first, then, day], { li }) => {
    await li.says(first);
    await li.says(then);
    expect(li.card().text).toContain(day);
  });
});
