import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const CUSTOMER = { name: '宏达运输公司', tax_no: '91320500MA1XXXXX1A', contact: '周总', phone: '13812345678', rank: 'a' };

describe('客户档案 (S31)', () => {
  it('谁都能登记自己的客户；名称和电话都一样的只登记一次；电话只给业务人员和主管看全', async ({ office, li, wang }) => {
    await li.says('登记客户');
    await li.presses('提交', { form: CUSTOMER });
    expect(li.card('宏达运输公司').text).toContain('13812345678');
    await li.says('登记客户');
    await li.presses('提交', { form: { ...CUSTOMER, phone: '138 1234 5678', tax_no: '' } });
    await li.presses('不是同一家，继续登记');
    await li.presses('提交');
    expect(li.card('客户档案').text).toContain('已经有一条同样的');
    await wang.says('查客户 5678');
    expect(wang.card('宏达运输公司').text).toContain('13812345678');
    await persona(office, '蒋建国').says('查客户 宏达运输');
    const seen = persona(office, '蒋建国').card('宏达运输公司').text;
    expect(seen).toContain('5678');
    expect(seen).not.toContain('13812345678');
  });

  it('一句话登记：自己打的电话自己看得全', async ({ li }) => {
    await li.says('登记客户 宏达运输公司 13812345678');
    expect(li.card('尚未提交').text).toContain('宏达运输公司');
    expect(li.card('尚未提交').text).toContain('13812345678');
    await li.presses('提交', { form: {} });
    expect(li.card('宏达运输公司', '往来中').text).toContain('13812345678');
  });

  it('S32 回访一次，按等级定下一次；到期没回访的提醒业务人员和上级', async ({ li, wang, at }) => {
    await li.says('登记客户');
    await li.presses('提交', { form: CUSTOMER });
    await li.presses('记回访');
    await li.presses('记回访', { form: { content: '年底要再买两台' } });
    expect(li.card('宏达运输公司').text).toContain('12月23日');
    await at('2026-12-25', '10:00');
    expect(wang.card('回访客户', 'S32').text).toContain('宏达运输公司');
  });

  it('S112 停供、恢复供货，业务人员和运营专员马上知道，写明原因', async ({ office, li, wang }) => {
    await li.says('登记客户');
    await li.presses('提交', { form: CUSTOMER });
    await wang.says('查客户 宏达运输');
    await wang.presses('停供');
    await wang.presses('停供', { form: { why: '两次爽约' } });
    const told = [li, persona(office, '陈静')];
    for (const who of told) expect(who.card('已停供').text).toContain('已停供：两次爽约。恢复以前不收新订单');
    await wang.presses('恢复供货');
    for (const who of told) expect(who.card('已恢复供货').text).toContain('宏达运输公司');
  });
});
