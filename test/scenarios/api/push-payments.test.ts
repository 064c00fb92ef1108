import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { OWN, sends, statementFile } from '../bank/statement-file.ts';
import { customerOf, itemOf, owes } from '../receivable/owed.ts';
import { program } from './program.ts';

const HONGDA = '苏州宏达运输有限公司';
const ONE = { serial: '202611200001', on: '2026-11-20', amount: '5000.00', payer: HONGDA, memo: '定金' };

const lines = (office: TestOffice) =>
  look<{ serial: string; state: string }>(office.database, 'SELECT serial, state FROM "BankLine" ORDER BY "on", id');
const cashier = (office: TestOffice, units: readonly string[] = ['SZ']) => program(office, units, '收银系统', ['payments']);

describe('S111 S112 接口推送收款', () => {
  it('S112 推来的收款和流水走一样的识别：认得准的自动认领，业务员收到一行；其余待认领，财务一天一张提醒；查得到认给了谁', async ({
    office,
    li,
  }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-11-20'],
    ]);
    const pos = await cashier(office);
    const sent = { account: OWN, payments: [ONE, { ...ONE, serial: '202611200002', amount: '777.00', payer: '某人', memo: '' }] };
    const made = await pos.calls('POST', '/payments', sent, { key: 'one' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ new: 2, known: 0, payments: [{ state: 'new' }, { state: 'new' }] });
    expect(lines(office).map(({ state }) => state)).toEqual(['matched', 'queued']);
    expect(Number((await itemOf(office, 'HT-SZ-26-0001-1')).open)).toBe(0);
    expect(li.card('您的客户到账 1 笔').text).toContain('5,000.00');
    const feng = persona(office, '冯磊');
    expect(feng.card('接口推来的收款').text).toContain('待认领共 1 笔');
    await feng.presses('待认领的款');
    expect(feng.card('待认领的款', '某人').text).toContain('付款方不认识');
    expect((await pos.calls('GET', `/payments/${OWN}/202611200001`)).body).toEqual({
      account: OWN,
      serial: '202611200001',
      lines: [
        {
          on: '2026-11-20',
          direction: 'in',
          amount: '5000.00',
          state: 'matched',
          rule: 'name_amount',
          customer: { number: 'KH-SZ-26-0001', name: HONGDA },
          items: [{ number: 'HT-SZ-26-0001-1', amount: '5000.00' }],
        },
      ],
    });
    // 同一个键再推：同样的答复；换个键、同一笔：一笔不多。
    expect(await pos.calls('POST', '/payments', sent, { key: 'one' })).toEqual(made);
    const again = await pos.calls('POST', '/payments', {
      ...sent,
      payments: [...sent.payments, { ...ONE, serial: '202611210001', amount: '1.00', payer: '另一个' }],
    });
    expect(again.body).toMatchObject({ new: 1, known: 2 });
    expect(lines(office)).toHaveLength(3);
    expect(feng.cards().filter(({ text }) => text.includes('接口推来的收款'))).toHaveLength(1);
    expect(feng.card('接口推来的收款').text).toContain('待认领共 2 笔');
  });

  it('S111 Q7 先推后发流水、先发流水后推，同一笔都只有一笔', async ({ office }) => {
    const pos = await cashier(office);
    await pos.calls('POST', '/payments', { account: OWN, payments: [ONE] });
    await sends(
      office,
      '冯磊',
      statementFile([{ on: '2026-11-20', in: 5_000, payer: HONGDA, memo: '定金', serial: ONE.serial }]),
    );
    const feng = persona(office, '冯磊');
    expect(feng.card('建设银行明细.csv').text).toContain('新的 0 笔，已有 1 笔');
    await sends(office, '冯磊', statementFile([{ on: '2026-11-21', in: 9, payer: '某人', serial: '202611210009' }]), '二.csv');
    await feng.presses('导入 1 笔');
    const late = await pos.calls('POST', '/payments', {
      account: OWN,
      payments: [{ serial: '202611210009', on: '2026-11-21', amount: '9', payer: '某人' }],
    });
    expect([late.status, late.body.new, late.body.known]).toEqual([200, 0, 1]);
    expect(lines(office)).toHaveLength(2);
  });

  it('S4 只做订单的令牌不能推收款、也查不到，反过来也一样；别的单位的收款查不到；日子、金额、流水号不对写明怎样才行', async ({
    office,
  }) => {
    const dms = await program(office, ['SZ']);
    const barred = await dms.calls('POST', '/payments', { account: OWN, payments: [ONE] });
    expect(barred).toMatchObject({ status: 403, body: { error: 'refused', reasons: [{ clause: 'S4' }] } });
    expect(barred.body.reasons[0].accept.zh).toContain('“收款”');
    const pos = await cashier(office);
    expect((await pos.calls('GET', '/orders/A1')).status).toBe(403);
    expect((await pos.calls('POST', '/payments', { account: OWN, payments: [ONE] })).status).toBe(201);
    expect((await dms.calls('GET', `/payments/${OWN}/${ONE.serial}`)).status).toBe(403);
    const hangzhou = await cashier(office, ['HZ']);
    expect((await hangzhou.calls('GET', `/payments/${OWN}/${ONE.serial}`)).status).toBe(404);
    const wrong = await pos.calls('POST', '/payments', {
      account: OWN,
      until: '2026-12-24',
      payments: [
        { ...ONE, serial: '202611200005', on: '2026-11-31' },
        { ...ONE, serial: '202611200005', amount: '0.00' },
      ],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.reasons.map(({ field }: { field: string }) => field)).toEqual([
      'until',
      'payments.0.on',
      'payments.1.amount',
      'payments.1.serial',
    ]);
    expect(lines(office)).toHaveLength(1);
  });
});
