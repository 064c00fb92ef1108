import { describe, expect } from 'vitest';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { book, customer, customerOf, itemOf, owes, pays } from './owed.ts';

const NAME = '宏达运输公司';
const CARD = '宏达运输公司 提车款';

/** 宏达 owes 2,000 that are overdue; 冯磊 has the item before him. */
async function overdue(office: TestOffice, li: Persona): Promise<Persona> {
  await customerOf(li, NAME, '13812345678');
  await owes(office, NAME, 'HT-1', [['pickup', 2_000, '2026-11-10']]);
  const feng = persona(office, '冯磊');
  await feng.says('HT-1-1还欠多少');
  return feng;
}

async function enters(feng: Persona, amount: string, paper: string, reason = '退了选装件'): Promise<string> {
  if (feng.card(CARD).buttons.includes('返回')) await feng.presses('返回', { holding: CARD });
  await feng.presses('记红字', { holding: CARD });
  return JSON.stringify(await feng.presses('记红字', { holding: CARD, form: { amount, paper, reason } }));
}

const creditLines = (office: TestOffice) =>
  look<{ amount: number | bigint; on: string }>(
    office.database,
    `SELECT amount, "on" FROM "ReceivableLine" WHERE kind = 'credit' ORDER BY id`,
  ).map(({ amount, on }) => [Number(amount) / 100, on]);

describe('红字、折让 (O18, S112)', () => {
  it('O18 财务在一笔应收上记红字：金额、单号、原因都写；未收、账龄按冲过的，经过里看得到，业务人员听到；一下撤得回', async ({
    office,
    li,
    wang,
  }) => {
    const feng = await overdue(office, li);
    await enters(feng, '500', 'HZ-001');
    expect((await itemOf(office, 'HT-1-1')).open).toBe(150_000n);
    expect(feng.card(CARD).text).toContain('红字¥500.00');
    expect(feng.card(CARD).text).toContain('HZ-001 退了选装件');
    expect(li.card('冯磊在HT-1-1上记了红字¥500.00，还欠¥1,500.00').buttons).toContain('查看');
    await wang.says('应收账龄');
    expect(wang.card('应收账龄').text).toContain('¥1,500.00');
    await feng.presses('撤回红字', { holding: CARD });
    expect((await itemOf(office, 'HT-1-1')).open).toBe(200_000n);
    expect(creditLines(office)).toEqual([
      [500, '2026-11-23'],
      [-500, '2026-11-23'],
    ]);
    expect(li.card('冯磊撤回了HT-1-1的红字¥500.00，现在欠¥2,000.00').text).toContain('HT-1-1');
    expect(feng.card(CARD).buttons).not.toContain('撤回红字');
  });

  it('O18 多于未收、没写单号、没写原因、同一张单据记第二次都不收，说怎样才收；一分也没记', async ({ office, li }) => {
    const feng = await overdue(office, li);
    await pays(office, 'HT-1-1', 1_200);
    for (const sum of ['800.01', '0', '-5', '很多']) await enters(feng, sum, 'HZ-001');
    expect(await enters(feng, '800', '')).toContain('没有单据的走“坏账核销”');
    expect(await enters(feng, '800', 'HZ-001', '')).toContain('请写原因');
    expect(creditLines(office)).toEqual([]);
    await enters(feng, '300', 'HZ-001');
    expect(await enters(feng, '300', 'hz - 001')).toContain('在这一笔上记过了');
    expect(creditLines(office)).toHaveLength(1);
    expect((await itemOf(office, 'HT-1-1')).open).toBe(50_000n);
  });

  it('O18 红字冲完了就是收齐，不再催；撤回又是未收', async ({ office, li, at }) => {
    const feng = await overdue(office, li);
    await enters(feng, '2000', 'HZ-002');
    expect((await itemOf(office, 'HT-1-1')).state).toBe('settled');
    await at('2026-11-24', '10:00');
    await at('2026-11-25', '10:00');
    expect((await itemOf(office, 'HT-1-1')).rung).toBe(0);
    await feng.says('HT-1-1还欠多少');
    await feng.presses('撤回红字', { holding: CARD });
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ state: 'open', open: 200_000n });
  });

  it('S4 O18 只有这个网点的财务记得了：业务人员和主管没有这个按钮', async ({ office, li, wang }) => {
    await overdue(office, li);
    for (const who of [li, wang]) {
      await who.says('HT-1-1还欠多少');
      expect(who.card(CARD).buttons).not.toContain('记红字');
    }
  });

  it('S111 双方签过的月份里记的红字撤回来，记在今天，签过的数不变', async ({ office, li, at }) => {
    const feng = await overdue(office, li);
    await enters(feng, '500', 'HZ-003');
    const row = await office.store.reads.record(customer(office, NAME).id);
    if (!row) throw new Error('no customer');
    const signed = { ...row, id: timeSortedIds.next('rec'), kind: 'reconcile', number: 'SR-1', state: 'locked' };
    await book(office, [{ table: 'rec', insert: { ...signed, form: JSON.stringify({ month: '2026-11' }) } }]);
    await at('2026-12-02', '10:00');
    await feng.says('HT-1-1还欠多少');
    await feng.presses('撤回红字', { holding: CARD });
    expect(creditLines(office)).toEqual([
      [500, '2026-11-23'],
      [-500, '2026-12-02'],
    ]);
  });
});
