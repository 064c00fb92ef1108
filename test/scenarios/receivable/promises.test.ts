import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { customerOf, itemOf, owes, pays } from './owed.ts';

/** 宏达 of 李强: one item due on Friday 20 November. */
async function hongda(office: TestOffice, li: Persona): Promise<void> {
  await customerOf(li, '宏达运输公司', '13812345678');
  await owes(office, '宏达运输公司', 'HT-1', [['pickup', 60_000, '2026-11-20']]);
}

async function promises(li: Persona, number: string, day: string, amount: string): Promise<void> {
  await li.says(`${number}还欠多少`);
  // Of what is overdue it is asked at once.
  const card = li.cards().at(-1);
  if (card?.buttons.includes('说明情况')) await li.presses('说明情况', { holding: number });
  await li.presses('提交', { holding: number, form: { reason: 'funds', day, amount } });
}

/** The score that stands beside a request for credit. */
async function scoreOf(li: Persona): Promise<string> {
  await li.says('信用额度 宏达运输公司');
  await li.presses('下一步', {
    form: { customer: '宏达运输公司', what: 'limit', amount: '100000', term: '30', reason: '年底集中提车' },
  });
  return /信用分\s*(\S+)/u.exec(li.card('信用分').text)?.[1] ?? '';
}

describe('客户的承诺 (S113)', () => {
  it('S113 主管同意了第二次承诺，原来那次看得出被它代替；当天在业务人员的待办里，别人没有，到账兑现就没有了', async ({
    office,
    li,
    min,
    wang,
    at,
  }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    await promises(li, 'HT-1-1', '2026-12-01', '40000');
    await promises(li, 'HT-1-1', '2026-12-04', '60000');
    // Until the supervisor agrees the first one stands.
    expect(li.card('宏达运输公司 提车款').text).toContain('承诺12月1日(周二)付¥40,000.00');
    await wang.presses('查看', { holding: '又报了一次承诺' });
    await wang.presses('同意');
    const card = wang.card('宏达运输公司 提车款').text;
    expect(card).toContain('承诺12月4日(周五)付¥60,000.00，代替原来说的12月1日(周二)付¥40,000.00');
    expect(card).toContain('承诺12月1日(周二)付¥40,000.00 · 已改');
    await at('2026-12-01', '10:00');
    await li.says('我的待办');
    expect(li.card('待办').text).not.toContain('HT-1-1');
    await at('2026-12-04', '10:00');
    await li.says('我的待办');
    const todo = li.card('我的待办').text;
    expect(todo).toContain('宏达运输公司 HT-1-1');
    expect(todo).toContain('客户承诺付¥60,000.00，请跟进到账');
    await min.says('我的待办');
    expect(min.card('待办').text).not.toContain('HT-1-1');
    await li.presses('查看', { holding: '客户承诺付¥60,000.00' });
    expect(li.card('宏达运输公司 提车款').text).toContain('60,000.00');
    await pays(office, 'HT-1-1', 60_000, '2026-12-04');
    await li.says('我的待办');
    expect(li.card('待办').text).not.toContain('HT-1-1');
  });

  it('O17 S119 信用分看承诺：兑现不扣，部分兑现扣一半，没兑现扣得最多；被代替的不算', async ({ office, li, wang, at }) => {
    await hongda(office, li);
    await owes(office, '宏达运输公司', 'HT-2', [
      ['balance', 20_000, '2027-03-01'],
      ['other', 30_000, '2027-03-02'],
    ]);
    await pays(office, 'HT-1-1', 60_000, '2026-11-20');
    expect(await scoreOf(li)).toBe('100');
    await promises(li, 'HT-2-1', '2026-11-25', '20000');
    await promises(li, 'HT-2-1', '2026-11-26', '20000');
    await wang.presses('查看', { holding: '又报了一次承诺' });
    await wang.presses('同意');
    await pays(office, 'HT-2-1', 20_000, '2026-11-26');
    await at('2026-11-30', '09:30');
    expect(await scoreOf(li)).toBe('100');
    await promises(li, 'HT-2-2', '2026-12-01', '20000');
    await pays(office, 'HT-2-2', 5_000, '2026-12-01');
    await at('2026-12-03', '09:30');
    // One kept, one in part: 50 + 30 × 0.75 + 20.
    expect(await scoreOf(li)).toBe('93');
    await promises(li, 'HT-2-2', '2026-12-07', '10000');
    await persona(office, '王芳').presses('查看', { holding: '又报了一次承诺' });
    await wang.presses('同意');
    await at('2026-12-09', '09:30');
    expect((await itemOf(office, 'HT-2-2')).open).toBe(2_500_000n);
    // … and one broken: 50 + 30 × 1.5 / 3 + 20.
    expect(await scoreOf(li)).toBe('85');
  });
});
