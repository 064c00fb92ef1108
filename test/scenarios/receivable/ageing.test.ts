import { describe, expect } from 'vitest';
import { bookLines } from '../../../src/handlers/receivable/book-line.ts';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import { cents } from '../../../src/kernel/money.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { book, customer, customerOf, owes, pays } from './owed.ts';

/** 宏达 of 李强 and 通利 of 李敏, both of 苏州分店, with what they owe. */
async function twoCustomers(office: TestOffice, li: Persona, min: Persona): Promise<void> {
  await customerOf(li, '宏达运输公司', '13812345678');
  await customerOf(min, '通利物流', '13912345678');
  await owes(office, '宏达运输公司', 'HT-1', [
    ['deposit', 10_000, '2026-09-10'],
    ['pickup', 60_000, '2026-10-20'],
    ['balance', 30_000],
  ]);
  await owes(office, '通利物流', 'HT-2', [['balance', 20_000, '2026-11-23']]);
  await pays(office, 'HT-1-1', 10_000, '2026-10-08');
  await pays(office, 'HT-1-2', 20_000, '2026-11-05');
}

describe('S112 应收账龄', () => {
  it('S112 S4 主管看本店，按客户、业务人员、网点；到期当天不算逾期；业务人员只看自己的，别的店看不到', async ({
    office,
    li,
    min,
    wang,
  }) => {
    await twoCustomers(office, li, min);
    await wang.says('应收账龄');
    const card = wang.card('应收账龄 苏州分店').text;
    expect(card).toContain('90,000.00');
    expect(card).toContain('40,000.00');
    expect(card).toContain('最久34天');
    expect(card).toContain('欠款的客户，逾期多的在前');
    expect(card).not.toContain('逾期最多的客户');
    await wang.presses('按业务人员');
    expect(wang.card('应收账龄 苏州分店').text).toContain('李敏');
    await li.says('我的逾期款');
    expect(li.card('应收账龄 我的').text).toContain('宏达运输公司');
    expect(li.card('应收账龄 我的').text).toContain('逾期最多的客户');
    expect(li.card('应收账龄 我的').text).not.toContain('通利');
    await min.says('应收账龄 我的');
    expect(min.card('应收账龄 我的').text).toContain('欠款最多的客户');
    await wang.says('杭州分店应收账龄');
    expect(wang.card('只能看您负责的单位').text).toContain('苏州分店');
    const hangzhou = persona(office, '钱进');
    await hangzhou.says('通利物流欠多少').catch(() => null);
    await li.says('通利物流欠多少');
    expect(li.card('您能看的客户里没有叫“通利物流”').text).not.toContain('20,000');
  });

  it('S112 S4 客户名里带着店名：「苏州的欠款」问的是苏州分店，「苏州宏远欠多少」问的才是客户；别店的照样看不到', async ({
    office,
    li,
    min,
    wang,
  }) => {
    await twoCustomers(office, li, min);
    await customerOf(li, '苏州宏远租车公司', '13712345678');
    await owes(office, '苏州宏远租车公司', 'HT-3', [['balance', 5_000, '2026-11-20']]);
    for (const said of ['苏州的欠款', '苏州欠款', '苏州分店的欠款']) {
      await wang.says(said);
      expect(wang.card('应收账龄 苏州分店').text).toContain('95,000.00');
      expect(wang.card('应收账龄 苏州分店').text).toContain('通利物流');
    }
    await wang.says('苏州宏远欠多少');
    expect(wang.card('苏州宏远租车公司 欠款').text).toContain('5,000.00');
    await wang.says('杭州的欠款');
    expect(wang.card('只能看您负责的单位').text).toContain('苏州分店');
  });

  it('Q1 9月底的账龄：后来付的、后来核销的都不算；年底再问，还是这个数', async ({ office, li, min, wang, at }) => {
    await twoCustomers(office, li, min);
    await wang.says('9月底的账龄');
    const then = wang.card('截至9月30日').text;
    expect(then).toContain('10,000.00');
    await pays(office, 'HT-1-2', 40_000);
    await at('2027-01-05', '10:00');
    await wang.says('去年9月30日的账龄');
    expect(wang.card('截至2026年9月30日').text).toContain('10,000.00');
  });

  it('Q1 「按当时所知」：月底以后才记的到账，月底那天还不知道；再点「按今天所知」就算上', async ({
    office,
    li,
    min,
    wang,
    at,
  }) => {
    await twoCustomers(office, li, min);
    await at('2026-12-10', '10:00');
    await pays(office, 'HT-1-2', 15_000, '2026-11-30');
    await wang.says('11月底的账龄');
    expect(wang.card('截至11月30日').text).toContain('未收合计\n¥75,000.00');
    await wang.presses('按当时所知');
    const then = wang.card('按当时所知').text;
    expect(then).toContain('截至11月30日(周一)，按当时所知');
    expect(then).toContain('未收合计\n¥90,000.00');
    await wang.presses('按今天所知');
    expect(wang.card('截至11月30日').text).toContain('未收合计\n¥75,000.00');
  });

  it('S112 S4 区域经理点「按网点」：每个网点一行，逾期多的在前；只有一个网点的主管只看到自己那一行', async ({
    office,
    li,
    min,
    wang,
    jiang,
  }) => {
    await twoCustomers(office, li, min);
    await customerOf(persona(office, '钱多多'), '西溪网约车', '13700001111');
    await owes(office, '西溪网约车', 'HT-3', [['pickup', 70_000, '2026-11-10']]);
    await jiang.says('应收账龄');
    await jiang.presses('按网点');
    const all = jiang.card('应收账龄').text;
    expect(all).toMatch(/杭州分店.*¥70,000\.00.*苏州分店.*¥40,000\.00/su);
    expect(all).not.toContain('宏达');
    await wang.says('应收账龄');
    await wang.presses('按网点');
    const own = wang.card('应收账龄 苏州分店').text;
    expect(own).toContain('¥40,000.00');
    expect(own).not.toContain('杭州');
    expect(own).not.toContain('70,000');
  });

  it('Q1 只说月份就是月底；还没到的月份、没有的日子都说出来，不拿今天的数答', async ({ office, li, min, wang }) => {
    await twoCustomers(office, li, min);
    for (const said of ['9月的账龄', '9月份应收账龄', '2026年9月的应收账龄']) {
      await wang.says(said);
      expect(wang.card().text, said).toContain('截至9月30日');
    }
    await wang.says('上个月的账龄');
    expect(wang.card().text).toContain('截至10月31日');
    await wang.says('11月的账龄');
    expect(wang.card().text).toContain('截至11月23日');
    await wang.says('2027年1月的账龄');
    expect(wang.card().text).toContain('还没到');
    for (const said of ['9月31日的账龄', '2026-02-30的账龄']) {
      await wang.says(said);
      expect(wang.card().text, said).toContain('这一天。请换一天');
    }
  });

  it('S112 「宏达欠多少」逐笔列出：哪笔逾期几天、哪笔还没到期、哪笔交车时付；再点看每一笔收过什么', async ({
    office,
    li,
    min,
  }) => {
    await twoCustomers(office, li, min);
    await li.says('宏达欠多少');
    const card = li.card('宏达运输公司 欠款');
    expect(card.text).toContain('70,000.00');
    expect(card.text).toContain('逾期34天');
    expect(card.text).toContain('交车时付');
    await li.presses('查看', { card });
    const item = li.card('宏达运输公司 提车款').text;
    expect(item).toContain('收款¥20,000.00');
    expect(item).toContain('原额');
    await li.says('HT-1-2还欠多少');
    expect(li.card('宏达运输公司 提车款').text).toContain('HT-1-2');
    await owes(office, '宏达运输公司', 'HT-SZ-26-0031', [['balance', 8_000, '2026-12-20']]);
    await li.says('HT-SZ-26-0031-1');
    expect(li.card('宏达运输公司 尾款', 'HT-SZ-26-0031-1').text).toContain('8,000.00');
    await li.says('HT-SZ-26-0031欠多少');
    expect(li.card('宏达运输公司 欠款').text).toContain('HT-SZ-26-0031-1');
    for (const said of ['HT-SZ-26-0031-1', 'HT-SZ-26-0031欠多少']) {
      await min.says(said);
      expect(min.card('您能看的客户里没有叫').text, said).not.toContain('8,000');
    }
  });

  it('Q2 多付的是预收，单独一列，不冲减逾期；净额在旁边', async ({ office, li, min, wang }) => {
    await twoCustomers(office, li, min);
    const hongda = customer(office, '宏达');
    const ahead = bookLines(
      timeSortedIds,
      { customerId: hongda.id, unitId: hongda.unitId },
      [],
      [{ itemId: null, amount: cents(500_000) }],
      {
        source: 'bnk_more',
        on: '2026-11-20' as LocalDate,
        at: office.now(),
        actorId: hongda.ownerId,
      },
    );
    if (!ahead.ok) throw new Error(ahead.error);
    await book(office, ahead.value);
    await wang.says('谁欠款最多');
    const card = wang.card('应收账龄').text;
    expect(card).toContain('-¥5,000.00');
    expect(card).toContain('85,000.00');
    expect(card).toContain('40,000.00');
  });

  itIn(
    'S112 导出的表有汇总、明细、口径，写明截至哪天、按何时所知；合计一分不差',
    { mode: 'ws' },
    async ({ office, li, min, wang }) => {
      await twoCustomers(office, li, min);
      await wang.says('应收账龄');
      await wang.presses('导出表格');
      const file = (await sentSheets(office, '王芳')).at(-1);
      const sums = file?.sheet('汇总').rows ?? [];
      expect(sums.at(-1)).toEqual(['合计', 3, 50_000, 0, 40_000, 0, 0, 90_000, 0, 90_000]);
      expect(
        file
          ?.sheet('明细')
          .rows.map((row) => [row[0], row[6], row[8]])
          .toSorted(),
      ).toEqual([
        ['HT-1-2', 40_000, 34],
        ['HT-1-3', 30_000, 0],
        ['HT-2-1', 20_000, 0],
      ]);
      expect(JSON.stringify(file?.sheet('口径').rows)).toContain('"2026-11-23 10:00"');
    },
  );
});
