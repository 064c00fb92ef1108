import { describe, expect } from 'vitest';
import { bookLines } from '../../../src/handlers/receivable/book-line.ts';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import { cents } from '../../../src/kernel/money.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sends, statementFile } from '../bank/statement-file.ts';
import { book, customer, customerOf, itemOf, owes } from './owed.ts';

const NAME = '宏达运输公司';

/** Money of a customer that nothing was open for when it came. */
async function paysAhead(office: TestOffice, yuan: number): Promise<void> {
  const { id: customerId, unitId, ownerId } = customer(office, NAME);
  const booking = { source: `bnk_ahead_${yuan}`, on: '2026-11-20' as LocalDate, at: office.now(), actorId: ownerId };
  const lines = bookLines(timeSortedIds, { customerId, unitId }, [], [{ itemId: null, amount: cents(yuan * 100) }], booking);
  if (!lines.ok) throw new Error(lines.error);
  await book(office, lines.value);
}

const ahead = (office: TestOffice): number =>
  look<{ amount: number | bigint }>(office.database, `SELECT amount FROM "ReceivableLine" WHERE "itemId" IS NULL`).reduce(
    (sum, { amount }) => sum + Number(amount) / 100,
    0,
  );

/** 流水 with one receipt of 宏达's, claimed by 冯磊 as what is open and an advance. */
async function claims(office: TestOffice, yuan: number): Promise<Persona> {
  const feng = persona(office, '冯磊');
  const printed = [{ on: '2026-11-20', in: yuan, payer: NAME, memo: '货款', serial: '202611200001' }];
  await sends(office, '冯磊', statementFile(printed));
  await feng.presses('导入 1 笔');
  await feng.says('待认领');
  await feng.presses('认领', { holding: '待认领的款' });
  return feng;
}

/** A month of 苏州 that both have signed. */
async function signs(office: TestOffice, month: string): Promise<void> {
  const row = await office.store.reads.record(customer(office, NAME).id);
  if (!row) throw new Error('no customer');
  const signed = { ...row, id: timeSortedIds.next('rec'), kind: 'reconcile', number: 'SR-1', state: 'locked' };
  await book(office, [{ table: 'rec', insert: { ...signed, form: JSON.stringify({ month }) } }]);
}

describe('预收 (Q2, S112)', () => {
  it('Q2 客户有预收又有欠款：客户卡片、这一笔、待认领的款都给财务一个“用预收抵”，从最早到期的抵起，不自动；业务人员听到', async ({
    office,
    li,
  }) => {
    await customerOf(li, NAME, '13812345678');
    await paysAhead(office, 3_000);
    const feng = persona(office, '冯磊');
    await owes(office, NAME, 'HT-1', [
      ['pickup', 2_000, '2026-11-10'],
      ['balance', 5_000, '2026-12-20'],
    ]);
    await feng.says('待认领');
    expect(feng.card('待认领的款').text).toContain('宏达运输公司 有预收可以抵¥3,000.00');
    await feng.says('HT-1-2还欠多少');
    expect(feng.card('宏达运输公司 尾款').buttons).toContain('用预收抵¥3,000.00');
    expect((await itemOf(office, 'HT-1-1')).open).toBe(200_000n);
    await feng.says('宏达运输欠多少');
    await li.says('宏达运输欠多少');
    expect(li.card(NAME, '预收').buttons.join()).not.toContain('用预收抵');
    await feng.presses('用预收抵¥3,000.00', { holding: NAME });
    expect((await itemOf(office, 'HT-1-1')).state).toBe('settled');
    expect((await itemOf(office, 'HT-1-2')).open).toBe(400_000n);
    expect(ahead(office)).toBe(0);
    expect(li.card('用客户的预收抵了HT-1-2').text).toContain('还欠¥4,000.00');
  });

  it('Q2 抵错了一下撤回：钱又是预收，欠款又开着，业务人员也听到；两本账对得上', async ({ office, li }) => {
    await customerOf(li, NAME, '13812345678');
    await paysAhead(office, 3_000);
    await owes(office, NAME, 'HT-1', [['pickup', 2_000, '2026-11-10']]);
    const feng = persona(office, '冯磊');
    await feng.says('HT-1-1还欠多少');
    await feng.presses('用预收抵¥2,000.00', { holding: '提车款' });
    expect([(await itemOf(office, 'HT-1-1')).open, ahead(office)]).toEqual([0n, 1_000]);
    await feng.presses('撤回预收抵款', { holding: '提车款' });
    expect([(await itemOf(office, 'HT-1-1')).open, ahead(office)]).toEqual([200_000n, 3_000]);
    expect(li.card('撤回了HT-1-1的预收抵款').text).toContain('现在欠¥2,000.00');
    expect(feng.card('提车款').buttons).not.toContain('撤回预收抵款');
  });

  it('Q2 认领撤销了，这笔钱抵掉的也一起退回：预收不会变成负的', async ({ office, li }) => {
    await customerOf(li, NAME, '13812345678');
    await owes(office, NAME, 'HT-1', [['pickup', 2_000, '2026-11-10']]);
    const feng = await claims(office, 5_000);
    expect([(await itemOf(office, 'HT-1-1')).open, ahead(office)]).toEqual([0n, 3_000]);
    await owes(office, NAME, 'HT-2', [['pickup', 2_500, '2026-12-10']]);
    await feng.says('HT-2-1还欠多少');
    await feng.presses('用预收抵¥2,500.00', { holding: 'HT-2-1' });
    expect(ahead(office)).toBe(500);
    await feng.presses('撤销', { holding: '待认领的款' });
    expect([(await itemOf(office, 'HT-1-1')).open, (await itemOf(office, 'HT-2-1')).open]).toEqual([200_000n, 250_000n]);
    expect(ahead(office)).toBe(0);
  });

  it('S111 双方签过的月份：认领、整份流水不再撤，写明是哪个月', async ({ office, li }) => {
    await customerOf(li, NAME, '13812345678');
    await owes(office, NAME, 'HT-1', [['pickup', 2_000, '2026-11-10']]);
    const feng = await claims(office, 5_000);
    await signs(office, '2026-11');
    expect((await feng.presses('撤销', { holding: '待认领的款' })).toast?.content).toContain(
      '2026年11月的对账双方已签字（S111）',
    );
    expect((await feng.presses('撤销这次导入')).toast?.content).toContain('2026年11月的对账双方已签字（S111）');
    expect((await itemOf(office, 'HT-1-1')).open).toBe(0n);
  });

  it('S111 签过的月份里抵的预收，撤回记在今天：签过的数不变', async ({ office, li, at }) => {
    await customerOf(li, NAME, '13812345678');
    await paysAhead(office, 3_000);
    await owes(office, NAME, 'HT-1', [['pickup', 2_000, '2026-11-10']]);
    const feng = persona(office, '冯磊');
    await feng.says('HT-1-1还欠多少');
    await feng.presses('用预收抵¥2,000.00', { holding: '提车款' });
    await signs(office, '2026-11');
    await at('2026-12-02', '09:30');
    await feng.presses('撤回预收抵款', { holding: '提车款' });
    const days = look<{ on: string }>(office.database, `SELECT "on" FROM "ReceivableLine" WHERE "cancelsId" IS NOT NULL`);
    expect(days.map(({ on }) => on)).toEqual(['2026-12-02', '2026-12-02']);
  });
});
