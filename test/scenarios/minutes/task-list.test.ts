import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { issued } from './minutes-office.ts';

describe('行动项在飞书任务里（S68、O21）', () => {
  it('S68 任务跟着行动项走：责任人、日期、办完、退回、取消', async ({ office, li, min, zhang, at }) => {
    await issued(li, min, at);
    const mine = () => zhang.card('行动项', '提交盘点方案');
    expect(office.controls.tasks()).toMatchObject([
      { fields: { summary: '提交盘点方案', due: { timestamp: String(Date.parse('2026-12-02T00:00:00Z')) } }, completedAt: 0 },
    ]);
    await zhang.presses('受理', { card: mine() });
    await zhang.presses('请求改期', { card: mine() });
    await zhang.presses('请求改期', { form: { until: '2026-12-04', why: '等杭州的数' } });
    await li.presses('同意改期', { card: li.card('行动项', '提交盘点方案') });
    expect(office.controls.tasks()).toMatchObject([
      { fields: { due: { timestamp: String(Date.parse('2026-12-04T00:00:00Z')) } } },
    ]);
    await zhang.presses('办完了', { card: mine() });
    await zhang.presses('办完了', { form: { result: '方案已发群里' } });
    expect(office.controls.tasks()[0]?.completedAt).toBeGreaterThan(0);
    await li.presses('退回重办', { card: li.card('行动项', '提交盘点方案') });
    await li.presses('退回重办', { form: { why: '缺杭州店' } });
    expect(office.controls.tasks()).toMatchObject([{ completedAt: 0 }]);
  });

  it('S68 在任务里打勾不等于办完：本人一点就能报，主持人看得见，打勾从不算确认', async ({ office, li, min, zhang, at }) => {
    await issued(li, min, at);
    const mine = () => zhang.card('行动项', '提交盘点方案', '处理中');
    await zhang.presses('受理', { card: zhang.card('行动项', '提交盘点方案') });
    office.controls.tickTask(office.controls.tasks()[0]?.id ?? '');
    await at('2026-11-25', '10:00');
    await at('2026-11-25', '10:05');
    expect(mine().text).toContain('在任务里点了完成，还没有报办完：点“办完了”写上结果');
    const before = zhang.cards().length;
    await at('2026-11-25', '10:10');
    expect(zhang.cards()).toHaveLength(before);
    await li.says(/XD[\dA-Z-]+/.exec(mine().text)?.[0] ?? '');
    const seen = li.card('行动项', '提交盘点方案', 'XD');
    expect(seen.text).toContain('在任务里点了完成，还没有报办完');
    expect(seen.text).not.toContain('写上结果');
    expect(seen.buttons).not.toContain('确认办结');
    // A change of the day leaves the tick as it is.
    await zhang.presses('请求改期', { card: mine() });
    await zhang.presses('请求改期', { form: { until: '2026-12-04', why: '等杭州的数' } });
    await li.presses('同意改期', { card: li.card('行动项', '提交盘点方案') });
    expect(office.controls.tasks()[0]?.completedAt).toBeGreaterThan(0);
    await zhang.presses('办完了', { card: mine() });
    await zhang.presses('办完了', { form: { result: '方案已发群里' } });
    const reported = li.card('行动项', '提交盘点方案');
    expect(reported.text).not.toContain('在任务里点了完成');
    expect(reported.buttons).toContain('确认办结');
  });

  it('打了勾又取消，卡片跟着改；任务被删掉，行动项照旧；读不到，下一轮再读', async ({ office, li, min, zhang, at }) => {
    await issued(li, min, at);
    const id = office.controls.tasks()[0]?.id ?? '';
    const mine = () => zhang.card('行动项', '提交盘点方案');
    office.controls.fail('GET /task/v2/tasks/:task_guid', { kind: 'server_error' }, { calls: 1 });
    office.controls.tickTask(id);
    await at('2026-11-25', '10:00');
    await at('2026-11-25', '10:05');
    expect(mine().text).toContain('在任务里点了完成');
    office.controls.tickTask(id, false);
    await at('2026-11-25', '10:10');
    expect(mine().text).not.toContain('在任务里点了完成');
    office.controls.deleteTask(id);
    await at('2026-11-25', '10:15');
    await zhang.presses('受理', { card: mine() });
    expect(office.controls.tasks()).toEqual([]);
    expect(mine().buttons).toContain('办完了');
  });
});
