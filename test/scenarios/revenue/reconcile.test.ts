import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { chenIn } from '../orders/enter-order.ts';
import { customerOf, owes, pays } from '../receivable/owed.ts';
import { books, sells, TAKES_LONG } from './sells.ts';

/** Two cars of 苏州 in November: one booked, one not; finance keeps nothing of either. */
async function november(office: TestOffice): Promise<void> {
  await sells(office, {});
  await sells(office, { order_no: 'A124', buyer: '通利物流', price: '200000' });
  await books(chenIn(office), '宏达运输', { amount: '368000', on: '2026-11-23', why: '' });
}

const explains = async (who: ReturnType<typeof persona>, reason: string, note = '', holding = '核对明细') => {
  await who.presses('写原因', { holding });
  await who.presses('提交', { form: { reason, note }, holding });
};

describe('S111 每月和财务对收入', () => {
  it(
    'S111 次月第1个工作日每个有业务的网点一张对账单；运营写完原因签字，财务写完签字，锁定；没写完不能签，说还差几笔',
    TAKES_LONG,
    async ({ office, at, wang }) => {
      const chen = chenIn(office);
      const feng = persona(office, '冯磊');
      await november(office);
      await at('2026-11-30', '10:00');
      expect(chen.cards().some(({ text }) => text.includes('收入对账'))).toBe(false);
      await at('2026-12-01', '09:01');
      const card = chen.card('收入对账', '运营核对中').text;
      expect(card).toContain('2026年11月');
      expect(card).toContain('待写原因：运营1笔，财务1笔');
      expect(card).toContain('请您：核对收入并签字 · 12月3日');
      expect(look(office.database, `SELECT id FROM "Rec" WHERE kind = 'reconcile'`).length).toBe(1);
      expect((await chen.presses('运营签字')).toast?.content).toContain('还有1笔差异没写原因');
      await chen.presses('核对明细');
      expect(chen.card('A124 通利物流 欧曼EST').text).toContain('成交价¥200,000.00，入账¥0.00');
      await explains(chen, 'other');
      expect(chen.card('核对明细').text).not.toContain('其他（请写明）：');
      await chen.presses('提交', { form: { reason: 'timing', note: '12月初入账' }, holding: '核对明细' });
      expect(chen.card('核对明细').text).toContain('跨月：下月入账或到账：12月初入账（陈静）');
      // Whoever says its name finds it.
      for (const said of ['对账', '收入对账']) {
        await feng.says(said);
        expect(feng.card().text, said).toContain('DZ-SZ-26-0001 · 苏州分店');
      }
      // It is of November and signed in December.
      for (const [said, isThere] of [
        ['11月收入对账', true],
        ['12月收入对账', false],
      ] as const) {
        await feng.says(said);
        expect(feng.card().text.includes('DZ-SZ-26-0001'), said).toBe(isThere);
      }
      expect(feng.cards().some(({ text }) => text.includes('没用上'))).toBe(false);
      await chen.presses('运营签字', { holding: '收入对账' });
      expect(feng.card('收入对账', '财务核对中').text).toContain('请您：财务核对收入并签字');
      expect((await feng.presses('财务签字，锁定')).toast?.content).toContain('还有1笔要财务写原因');
      await feng.presses('核对明细');
      await explains(feng, 'elsewhere', '外地合同，应收记在总部');
      await feng.presses('财务签字，锁定', { holding: '收入对账' });
      const locked = feng.card('收入对账', '双方已签，锁定').text;
      expect(locked).toContain('冯磊');
      expect(locked).toContain('陈静');
      expect(wang.cards().some(({ text }) => text.includes('要财务写原因'))).toBe(false);
    },
  );

  it(
    'S111 锁定以后再入账、更正，不动锁定的月份，出现在下个月的对账里；锁定的月份不能再新入账',
    TAKES_LONG,
    async ({ office, at }) => {
      const chen = chenIn(office);
      const feng = persona(office, '冯磊');
      await november(office);
      await at('2026-12-01', '09:01');
      await chen.presses('核对明细');
      await explains(chen, 'timing');
      await chen.presses('运营签字', { holding: '收入对账' });
      await feng.presses('核对明细');
      await explains(feng, 'elsewhere');
      await feng.presses('财务签字，锁定', { holding: '收入对账' });
      await books(chen, '通利物流', { amount: '200000', on: '2026-11-30', why: '' });
      expect(chen.card('这个月已经对账锁定').text).toContain('请填还没锁定的月份里的日期');
      await books(chen, '通利物流', { amount: '200000', on: '2026-12-01', why: '' });
      await chen.presses('更正入账', { holding: '宏达运输' });
      await chen.presses('更正入账', { form: { amount: '360000', on: '2026-11-23', why: '折让' }, holding: '宏达运输' });
      const book = look<{ on: string; amount: number }>(office.database, 'SELECT "on", amount FROM "RevenueLine"');
      const of = (month: string): number =>
        book.filter(({ on }) => on.startsWith(month)).reduce((sum, { amount }) => sum + Number(amount), 0);
      expect([of('2026-11'), of('2026-12')]).toEqual([36_800_000, 19_200_000]);
      await at('2027-01-04', '09:01');
      const next = chen.card('收入对账', '2026年12月').text;
      expect(next).toContain('锁定后变了\n2笔');
      await chen.presses('核对明细', { holding: '2026年12月' });
      expect(chen.card('核对明细').text).toContain('A123 宏达运输 欧曼EST');
    },
  );

  it(
    'S111 晚了逐级提醒：运营到期没签，过一个工作日主管知道，过三个工作日区域经理知道；没有业务的网点没有对账单',
    TAKES_LONG,
    async ({ office, at, wang, jiang }) => {
      await november(office);
      await at('2026-12-01', '09:01');
      await at('2026-12-03', '14:30');
      expect(wang.cards().some(({ text }) => text.includes('核对收入并签字'))).toBe(false);
      await at('2026-12-07', '14:30');
      expect(wang.card('核对收入并签字').text).toContain('S111');
      await at('2026-12-09', '14:30');
      expect(jiang.card('核对收入并签字').text).toContain('2026年11月');
      const lin = persona(office, '林晓');
      expect(lin.cards().some(({ text }) => text.includes('收入对账'))).toBe(false);
    },
  );

  itIn(
    'S111 收了款没录订单的也在里面；应收和入账一样的是一致；导出的表有每一笔、原因和双方签字',
    { mode: 'ws' },
    async ({ office, at, li }) => {
      const chen = chenIn(office);
      await customerOf(li, '昆山顺达', '13812345678');
      await owes(office, '昆山顺达', 'HT-9', [['deposit', 10_000, '2026-11-20']]);
      await pays(office, 'HT-9-1', 10_000, '2026-11-21');
      await at('2026-12-01', '09:01');
      expect(chen.card('收入对账', '运营核对中').text).toContain('收了款，没录订单\n1笔');
      await chen.presses('核对明细');
      await explains(chen, 'timing', '合同还没签');
      await chen.presses('导出表格', { holding: '核对明细' });
      const file = (await sentSheets(office, '陈静')).at(-1);
      expect(file?.sheet('明细').rows[0]).toEqual([
        'HT-9-1',
        '昆山顺达',
        10_000,
        0,
        10_000,
        10_000,
        '收了款，没录订单',
        '跨月：下月入账或到账',
        '合同还没签',
        '陈静',
      ]);
    },
  );
});
