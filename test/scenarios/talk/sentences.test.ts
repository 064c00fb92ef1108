import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

describe('O31 用一句中文办事，先看卡片再提交', () => {
  it('O31 “明天下午请半天事假”直接到确认卡片，没有提交', async ({ li, wang }) => {
    await li.says('明天下午请半天事假');
    expect(li.card().text).toContain('尚未提交');
    expect(li.card().text).toContain('11月24日(周二)下午');
    expect(wang.cards()).toEqual([]);
  });

  it('O31 “12月1号到3号年假，小敏代我”认出类型、日期和交接人', async ({ li }) => {
    await li.says('12月1号到3号年假，小敏代我');
    expect(li.card().text).toContain('尚未提交');
    for (const part of ['年假', '3天', '李敏', '12月1日(周二) 至 12月3日(周四)']) expect(li.card().text).toContain(part);
  });

  it('O31 同名同姓不猜：列出可能的人请申请人选', async ({ li }) => {
    await li.says('下周一请一天年假，小李代我');
    expect(li.card().text).toContain('李敏');
  });

  it('O31 “2月30号请假”说没有这一天', async ({ li }) => {
    await li.says('2月30号请年假');
    expect(li.card().text).toContain('没有“2月30');
    expect(li.card().buttons).toEqual(expect.arrayContaining(['依据 S55', '下一步']));
  });

  it('O31 “明天请半天假”没说上午下午：先填好日期，请申请人核对', async ({ li }) => {
    await li.says('明天请半天事假');
    expect(li.card().text).toContain('半天是上午还是下午');
    expect(li.card().buttons).not.toContain('确认提交');
  });

  it('O31 交接人写了一个不认识的人：说没找到', async ({ li }) => {
    await li.says('12月1号到3号年假，由赵六六代我');
    expect(li.card().text).toContain('没有找到“赵六六”');
  });
});
