import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { customerOf, itemOf, owes } from './owed.ts';

describe('交法务和贷款部分 (S112)', () => {
  it('S112 区域经理把一笔交法务：写原因和回看的日子，之前不催、不出函、不收承诺，业务人员和财务听到；到日子接着催', async ({
    office,
    li,
    wang,
    jiang,
    at,
  }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await owes(office, '宏达运输公司', 'HT-1', [['pickup', 60_000, '2026-09-20']]);
    await at('2026-11-24', '09:30');
    await wang.says('HT-1-1还欠多少');
    expect(wang.card('宏达运输公司 提车款').buttons).not.toContain('交法务');
    await jiang.says('HT-1-1还欠多少');
    await jiang.presses('交法务', { holding: '提车款' });
    const lacking = await jiang.presses('交法务', { holding: '提车款', form: { until: '2026-12-10', why: '' } });
    expect(lacking.toast?.content).toContain('为什么交法务');
    const passed = await jiang.presses('交法务', { holding: '提车款', form: { until: '2026-11-20', why: '三次失信' } });
    expect(passed.toast?.content).toContain('回看请选11月24日');
    await jiang.presses('交法务', { holding: '提车款', form: { until: '2026-12-10', why: '三次失信，已委托律师' } });
    const { rung } = await itemOf(office, 'HT-1-1');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ hold: 'legal', holdUntil: '2026-12-10' });
    for (const who of [li, persona(office, '冯磊')]) expect(who.card('交法务：三次失信').text).toContain('12月10日');
    await wang.says('宏达运输欠多少');
    expect((await wang.presses('催款函', { holding: '宏达运输公司' })).toast?.content).toContain('没有可以催的');
    await at('2026-12-10', '09:30');
    expect((await itemOf(office, 'HT-1-1')).rung).toBe(rung);
    await at('2026-12-14', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ hold: null });
    expect(jiang.card('三次失信，已委托律师', '到期').text).toContain('HT-1-1');
  });

  it('S112 贷款部分提醒业务人员找放款的银行或金融公司；给客户的催款函里没有这一笔', async ({ office, li, wang, at }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await owes(office, '宏达运输公司', 'HT-1', [['loan', 200_000, '2026-11-20']]);
    await at('2026-11-24', '09:30');
    expect(li.card('应收催收').text).toContain('找放款的银行或金融公司，不催客户');
    await wang.says('宏达运输欠多少');
    expect((await wang.presses('催款函', { holding: '宏达运输公司' })).toast?.content).toContain('没有可以催的');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ graceUntil: null });
  });
});
