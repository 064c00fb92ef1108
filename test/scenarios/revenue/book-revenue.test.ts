import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { chenIn } from '../orders/enter-order.ts';
import { books, sells, TAKES_LONG } from './sells.ts';

const lines = (database: string) =>
  look<{ on: string; amount: number }>(database, 'SELECT "on", amount FROM "RevenueLine" ORDER BY "bookedAt", id').map(
    ({ on, amount }) => [on, Number(amount)],
  );

describe('S110 收入及时足额入账', () => {
  it(
    'S110 交了车就是运营专员的待办：几个工作日内入账；到期没入账提醒本人，再晚提醒主管和区域经理',
    TAKES_LONG,
    async ({ office, wang, jiang, at }) => {
      const chen = chenIn(office);
      await sells(office, {});
      expect(chen.card('收入登记', '宏达运输').text).toContain('¥368,000.00');
      await chen.says('待入账的收入');
      expect(chen.card('待入账的收入').text).toContain('宏达运输');
      await at('2026-11-26', '14:30');
      expect(chen.cards().some(({ text }) => text.includes('把收入入账') && text.includes('S110'))).toBe(true);
      expect(wang.cards().some(({ text }) => text.includes('把收入入账'))).toBe(false);
      await at('2026-11-27', '14:30');
      expect(wang.card('把收入入账').text).toContain('宏达运输');
      await at('2026-12-01', '14:30');
      expect(jiang.card('把收入入账').text).toContain('宏达运输');
    },
  );

  it(
    'S110 入账金额和成交价不同要写原因；早于交车日、还没到的日子不收，说明怎样可以；入账后收入就有了',
    TAKES_LONG,
    async ({ office, wang }) => {
      const chen = chenIn(office);
      await sells(office, {});
      await books(chen, '宏达运输', { amount: '360000', on: '2026-11-23', why: '' });
      expect(chen.card('入账金额和成交价不同').text).toContain('请写明原因，或改成成交价');
      await books(chen, '宏达运输', { amount: '368000', on: '2026-11-20', why: '' });
      expect(chen.card('入账日期早于交车日').text).toContain('请填交车日或以后的日期');
      expect(lines(office.database)).toEqual([]);
      await books(chen, '宏达运输', { amount: '360000', on: '2026-11-23', why: '老客户让利8000，王芳同意' });
      expect(chen.card('收入登记', '已入账').text).toContain('老客户让利');
      expect(lines(office.database)).toEqual([['2026-11-23', 36_000_000]]);
      await wang.says('本月收入');
      expect(wang.card('收入情况 苏州分店').text).toContain('收入：¥360,000.00');
    },
  );

  it(
    'S110 S4 少入账清单：没入账的、和成交价不同的，写着已收多少，财务和区域经理看得到，别的店看不到；更正、冲销是另一笔，账只加不改',
    TAKES_LONG,
    async ({ office, jiang }) => {
      const chen = chenIn(office);
      const feng = persona(office, '冯磊');
      await sells(office, {});
      await sells(office, { order_no: 'A124', buyer: '通利物流', price: '200000' });
      await books(chen, '宏达运输', { amount: '360000', on: '2026-11-23', why: '让利' });
      await feng.says('少入账');
      await feng.presses('由哪些组成');
      const list = feng.card('2，共2笔').text;
      expect(list).toContain('11月23日(周一)交车，没入账，已收¥0.00');
      expect(list).toContain('入账¥360,000.00');
      for (const said of ['漏记收入', '漏记的收入', '漏记']) {
        await feng.says(said);
        expect(feng.card('没入账、少入账：2').text, said).not.toContain('没用上');
        expect(
          feng.cards().some(({ text }) => text.includes('没用上')),
          said,
        ).toBe(false);
      }
      await jiang.says('华东区域少入账');
      expect(jiang.card('没入账、少入账：2').text).toContain('华东区域');
      await persona(office, '赵磊').says('少入账');
      // 一件也没有就说 0，不说没有数据。
      expect(persona(office, '赵磊').card('没入账、少入账').text).toContain('没入账、少入账：0');
      await chen.presses('更正入账', { holding: '宏达运输' });
      await chen.presses('更正入账', { form: { amount: '368000', on: '2026-11-23', why: '' }, holding: '宏达运输' });
      expect(lines(office.database)).toEqual([
        ['2026-11-23', 36_000_000],
        ['2026-11-23', 800_000],
      ]);
      await feng.presses('查看', { holding: '共2笔' });
      await feng.presses('冲销', { holding: '宏达运输' });
      await feng.presses('冲销', { form: { why: '退车' }, holding: '宏达运输' });
      expect(lines(office.database).at(-1)).toEqual(['2026-11-23', -36_800_000]);
    },
  );
});
