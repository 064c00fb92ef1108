import { describe, expect } from 'vitest';
import type { Config } from '../../../src/config.ts';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { STEPS, sentClaim } from '../payment/approved-claim.ts';

async function leaves(office: TestOffice, name: string): Promise<void> {
  office.controls.resign(name);
  await office.followed();
  await office.settled();
  await office.app.tick();
  await office.settled();
}

const states = (office: TestOffice) =>
  look<{ state: string }>(office.database, 'SELECT state FROM "Request"').map(({ state }) => state);

describe('S7 S109 报销人离职，欠他的钱照付', () => {
  it('S7 S109 审批中：继续审批，财务得知一次，看得到已离职，批准以后可以付款', async ({ li, wang, office, later }) => {
    await sentClaim(li, 86.5);
    await leaves(office, '李强');
    expect(states(office)).toEqual(['pending']);
    const feng = persona(office, '冯磊');
    expect(feng.card('李强已离职，还有报销没结清').text).toContain('1份报销照常审批、付款');
    expect(persona(office, '陈静').card('李强的报销申请').text).toContain('李强已离职，公司应付的照付');
    expect(wang.cards().some(({ text }) => text.includes('没结清'))).toBe(false);
    await later(24);
    expect(feng.cards().filter(({ text }) => text.includes('没结清'))).toHaveLength(1);
    for (const [name, form] of STEPS)
      await persona(office, name).presses('同意', { holding: '李强的报销', ...(form ? { form } : {}) });
    expect(states(office)).toEqual(['approved']);
    await feng.says('待付款');
    expect(feng.card('待付款').text).toContain('李强（已离职）');
    await feng.presses('全部付款（1 笔 ¥86.50）');
    const paid = await feng.presses('已付', { holding: '86.50' });
    // Nobody is left to be told, and finance knows it.
    expect(paid.toast?.content).toBe('已付 1 笔；李强已离职，没有通知');
    expect(li.cards().some(({ text }) => text.includes('报销款已付'))).toBe(false);
  });

  it('S7 S109 退回等他改的：回到退回的那一步，占用的预算和发票都在', async ({ li, office }) => {
    await sentClaim(li, 86.5);
    const chen = persona(office, '陈静');
    await chen.presses('更多', { holding: '李强' });
    await chen.presses('确定', { form: { verb: 'return', words: '用途再写清楚' } });
    await leaves(office, '李强');
    expect(states(office)).toEqual(['pending']);
    expect(chen.card('李强的报销申请').buttons).toContain('同意');
    expect(look(office.database, `SELECT held FROM "LedgerBalance" WHERE ledger = 'budget'`)).toEqual([{ held: 8650 }]);
    // Nobody is there to change it.
    await chen.presses('更多', { holding: '李强的报销申请' });
    const refused = await chen.presses('确定', { form: { verb: 'return', words: '再改' } });
    expect(refused.toast?.content).toContain('李强已离职，改不了也答不了');
    expect(states(office)).toEqual(['pending']);
  });

  it('S109 核减已离职的人的报销：不等答复，当场可以批', async ({ li, office }) => {
    await sentClaim(li, 86.5);
    for (const [name, form] of STEPS.slice(0, 2))
      await persona(office, name).presses('同意', { holding: '李强', ...(form ? { form } : {}) });
    await leaves(office, '李强');
    const feng = persona(office, '冯磊');
    await feng.presses('核减', { holding: '李强的报销申请' });
    const said = await feng.presses('确定核减', { form: { reduce_line: '0', reduce_to: '60', reduce_why: '同款有便宜的' } });
    expect(said.toast?.content).toContain('¥86.50 → ¥60.00。李强已离职，不用等答复');
    await feng.presses('同意', { holding: '李强的报销申请' });
    expect(states(office)).toEqual(['approved']);
  });

  it('S7 请假、借款还是关闭：没有人欠他', async ({ li, office }) => {
    await li.says('借款2000元，下周五前还，去南京参展');
    await li.presses('确认提交');
    await leaves(office, '李强');
    expect(states(office)).toEqual(['withdrawn']);
  });

  const finance =
    (...people: readonly string[]) =>
    (config: Config): Config => ({
      ...config,
      org: {
        ...config.org,
        roles: [...config.org.roles.filter(({ role }) => role !== 'finance'), { role: 'finance', people: [...people] }],
      },
    });

  itIn(
    'S4 S109 后来才做财务的人：批准了的、欠离职的人的一点就看；没轮到他审批的只看得到编号',
    { config: finance('E005') },
    async ({ li, office }) => {
      await sentClaim(li, 86.5);
      for (const [name, form] of STEPS.slice(0, 2))
        await persona(office, name).presses('同意', { holding: '李强', ...(form ? { form } : {}) });
      await persona(office, '郑雅琴').presses('同意', { holding: '李强' });
      await sentClaim(li, 60);
      await office.restart(finance('E005', 'E006'));
      await leaves(office, '李强');
      const feng = persona(office, '冯磊');
      const told = feng.card('李强已离职，还有报销没结清');
      expect(told.text).toContain('2份报销');
      expect(told.text).toContain('86.50');
      expect(told.text).not.toContain('60.00');
      expect(told.buttons.filter((one) => one.includes('查看'))).toHaveLength(1);
      await feng.presses('查看', { holding: '还有报销没结清' });
      expect(feng.card('李强的报销申请').text).toContain('86.50');
    },
  );
});
