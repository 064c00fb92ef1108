import { describe, expect } from 'vitest';
import { parseReceivableRules } from '../../../src/domain/receivable/config.ts';
import type { OfficeOptions, TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { customerOf, owes } from '../receivable/owed.ts';
import { fileOf, sends } from '../record-import/sheets.ts';
import { chenIn, does } from './enter-order.ts';

const limited: OfficeOptions = {
  config: (config) => ({
    ...config,
    receivables: parseReceivableRules({ credit: { limits: { a: 400_000 }, overdue_days: 30 } }),
  }),
};

const states = (office: TestOffice): Readonly<Record<string, string>> =>
  Object.fromEntries(
    look<{ form: string; state: string }>(office.database, `SELECT form, state FROM "Rec" WHERE kind = 'order'`).map(
      ({ form, state }) => [(JSON.parse(form) as { order_no: string }).order_no, state],
    ),
  );

async function enters(
  office: TestOffice,
  order_no: string,
  { by = chenIn(office), sales = '李强', ...over }: { by?: Persona; sales?: string } & Record<string, string | Persona> = {},
): Promise<string> {
  await by.says('录入订单');
  const form = { buyer: '宏达运输公司', model: '欧曼EST', price: '300000', promised_on: '2026-12-10' };
  const { openId } = office.controls.person(sales);
  const outcome = await by.presses('提交', { form: { ...form, order_no, sales: openId, ...(over as Record<string, string>) } });
  return `${JSON.stringify(outcome)}\n${by.card().text}`;
}

describe('取消的订单、别处欠款的客户也过信用关 (O19, S119)', () => {
  itIn(
    'O19 取消了的订单回不来：没有恢复的按钮，同一个号、同一张表都不会活过来；客户又要了就重新录，一样看额度，车（VIN）可以再卖',
    limited,
    async ({ office, li, wang }) => {
      await customerOf(li, '宏达运输公司', '13812345678');
      const vin = '1M8GDM9AXKP042788';
      await enters(office, 'A1', { vin });
      await wang.says('订单 A1');
      await does(wang, '取消订单', { why: '客户不要了' }, 'A1');
      expect(states(office)).toEqual({ A1: 'cancelled' });
      expect(wang.card('欧曼EST A1').buttons).toEqual(expect.not.arrayContaining(['排产', '恢复订单', '取消订单']));
      await enters(office, 'A2', { price: '200000' });
      expect(await enters(office, 'A1')).toContain('已经有一条同样的');
      const head = ['订单号', '客户', '车型', '成交价', '约定交车', '业务人员'];
      await sends(
        office,
        '陈静',
        await fileOf([head, ['A1', '宏达运输公司', '欧曼EST', 300_000, '2026-12-10', '李强']]),
        '订单.xlsx',
      );
      expect(chenIn(office).card('订单.xlsx').text).toContain('可提交0件，已有1件');
      expect(await enters(office, 'A3', { vin })).toContain('超出¥100,000.00');
      expect(await enters(office, 'A3', { vin, price: '200000' })).toContain('A3');
      expect(states(office)).toEqual({ A1: 'cancelled', A2: 'entered', A3: 'entered' });
    },
  );

  itIn(
    'O19 S4 S119 客户在别的网点逾期很久，这里也不能下单：只说有逾期、去问谁，不说欠多少、哪个网点；批准临时放行就能下',
    limited,
    async ({ office, li }) => {
      await customerOf(li, '宏达运输公司', '13812345678');
      await owes(office, '宏达运输公司', 'HT-1', [['pickup', 120_000, '2026-10-10']]);
      const hangzhou = { by: persona(office, '林晓'), sales: '钱多多' };
      const said = await enters(office, 'H1', hangzhou);
      expect(said).toContain('这家客户在公司别的网点有逾期很久没付的款');
      expect(said).toContain('冯磊');
      for (const hidden of ['120,000', '苏州', 'HT-1', 'KH-SZ', '李强']) expect(said).not.toContain(hidden);
      expect(await enters(office, 'H1', { ...hangzhou, buyer: '宏达运输公司（新客户）' })).toContain('别的网点有逾期');
      expect(await enters(office, 'H2', { ...hangzhou, buyer: '西湖车行' })).toContain('H2');
      await li.says('信用额度 宏达运输公司');
      await li.presses('下一步', {
        form: { customer: '宏达运输公司', what: 'extra', amount: '300000', until: '2026-11-30', reason: '老客户，下周付清' },
      });
      await li.presses('确认提交');
      for (const who of ['王芳', '冯磊']) await persona(office, who).presses('同意', { holding: '放行到' });
      expect(await enters(office, 'H1', hangzhou)).toContain('H1');
      expect(states(office)).toEqual({ H1: 'entered', H2: 'entered' });
    },
  );

  itIn(
    'S31 S119 写“（新客户）”而名称像已有的客户：照录，主管马上知道，去看是不是同一家；真不像的不打扰',
    limited,
    async ({ office, li, wang }) => {
      await customerOf(li, '苏州宏达运输公司', '13812345678');
      await enters(office, 'A1', { buyer: '宏达运输（新客户）' });
      const told = wang.card('写成新客户').text;
      expect(told).toContain('陈静把订单DD-SZ-26-0001的客户“宏达运输”写成新客户');
      expect(told).toContain('S119');
      await enters(office, 'A2', { buyer: '西湖车行（新客户）' });
      expect(wang.cards().filter(({ text }) => text.includes('写成新客户'))).toHaveLength(1);
    },
  );
});
