import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { customerOf, itemOf, owes } from '../receivable/owed.ts';
import { type Printed, sends, statementFile } from './statement-file.ts';

const HONGDA = '苏州宏达运输有限公司';
const YIDA = '吴江亿达物流有限公司';

const lines = (office: TestOffice) =>
  look<{ memo: string; state: string; rule: string | null }>(
    office.database,
    'SELECT memo, state, rule FROM "BankLine" ORDER BY "on", id',
  );
const yuan = async (office: TestOffice, number: string) => Number((await itemOf(office, number)).open) / 100;

async function imports(office: TestOffice, printed: readonly Printed[], name = '建设银行明细.csv') {
  const feng = persona(office, '冯磊');
  await sends(office, '冯磊', statementFile(printed), name);
  const { buttons } = feng.card('银行流水', name);
  await feng.presses(buttons.find((label) => label.startsWith('导入')) ?? '导入');
  return feng;
}

describe('S111 S112 银行流水', () => {
  it('S111 一行也读不懂的流水只说哪一行怎么写，不说“都已经有了”', async ({ office }) => {
    await sends(office, '冯磊', statementFile([{ on: '2026-13-45', in: 100, payer: '王小二', serial: '1' }]));
    const { text } = persona(office, '冯磊').card('银行流水', '建设银行明细.csv');
    expect(text).toContain('日期看不懂');
    expect(text).not.toContain('没有新的');
  });

  it('S112 还没到的日子不导入，流水也不算知道到那一天', async ({ office }) => {
    const feng = await imports(office, [
      { on: '2026-11-20', in: 100, payer: '王小二', serial: '1' },
      { on: '2026-12-30', in: 200, payer: '王小二', serial: '2' },
    ]);
    expect(feng.card('银行流水', '建设银行明细.csv').text).toMatch(/第4行.*2026-12-30.*这一天还没到/su);
    expect(look(office.database, `SELECT "on" FROM "BankLine"`)).toEqual([{ on: '2026-11-20' }]);
    expect(look(office.database, `SELECT "toOn" FROM "BankFile"`)).toEqual([{ toOn: '2026-11-20' }]);
  });

  it('S112 财务把网银明细私发过来：先看读到什么，点了才导入；户名和金额都对的自动认领，业务员只收一行', async ({
    office,
    li,
  }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-11-20'],
      ['balance', 35_000, '2026-12-20'],
    ]);
    const feng = persona(office, '冯磊');
    await sends(
      office,
      '冯磊',
      statementFile([
        { on: '2026-11-20', in: 60_000, payer: '苏州宏达运输有限责任公司', memo: '货款', serial: '202611200001' },
        { on: '2026-11-20', out: 12.5, memo: '手续费', serial: '202611200002' },
        { on: '2026-11-20', in: 8.66, memo: '结息', serial: '202611200003' },
        { on: '2026-11-20', in: 7_777, payer: '王小二', memo: '车款', serial: '202611200004' },
      ]),
    );
    const before = feng.card('银行流水', '建设银行明细.csv');
    expect(before.text).toContain('4 笔：新的 4 笔，已有 0 笔；不对的 0 行');
    expect(before.text).toContain('**** 9105');
    expect(lines(office)).toEqual([]);
    await feng.presses('导入 4 笔');
    expect(feng.card('建设银行明细.csv').text).toContain('自动认领 1 笔，待认领 1 笔，不是客户款 2 笔');
    expect(await yuan(office, 'HT-SZ-26-0001-2')).toBe(0);
    expect(await yuan(office, 'HT-SZ-26-0001-1')).toBe(5_000);
    expect(lines(office).map(({ state, rule }) => [state, rule])).toEqual([
      ['matched', 'name_amount'],
      ['other', 'went_out'],
      ['other', 'interest'],
      ['queued', 'payer_unknown'],
    ]);
    expect(li.card('您的客户到账 1 笔').text).toContain('60,000.00，已核销：HT-SZ-26-0001-2');
    expect(li.cards().filter(({ text }) => text.includes('您的客户到账'))).toHaveLength(1);
    await li.says('HT-SZ-26-0001-2');
    expect(li.card('提车款').text).toContain('（户名和金额相符）');
  });

  it('Q7 同一份流水发两次：说已经导入过，再点也不多一笔；Q6 上午一份、全天一份，一样的两笔都在', async ({ office }) => {
    const twice = { on: '2026-11-20', in: 100, payer: '张三', memo: '定金' };
    const feng = await imports(office, [twice]);
    await sends(office, '冯磊', statementFile([twice]));
    const again = feng.card('银行流水', '已经导入过');
    expect(again.text).toContain('新的 0 笔，已有 1 笔');
    expect(again.buttons.some((label) => label.startsWith('导入'))).toBe(false);
    await imports(office, [twice, twice, { on: '2026-11-20', in: 5, payer: '李四' }], '全天.csv');
    expect(feng.card('全天.csv').text).toContain('新的 2 笔，已有 1 笔');
    expect(lines(office)).toHaveLength(3);
  });

  it('S4 业务员发流水不收，也看不到待认领的款；账簿、没写账户的说怎么办', async ({ office, li }) => {
    await sends(office, '李强', statementFile([{ on: '2026-11-20', in: 1, payer: '张三' }]));
    await li.says('待认领的款');
    expect(li.card('待认领的款').text).toContain('由财务导入和认领');
    expect(lines(office)).toEqual([]);
    const feng = persona(office, '冯磊');
    const ledger = Buffer.from(
      '日期,凭证字号,科目编码,科目名称,摘要,借方,贷方,余额\r\n2026-11-02,记-1,1002,银行存款,收款,5.00,,5.00\r\n',
    );
    await sends(office, '冯磊', ledger, '明细账.csv');
    expect(feng.card('银行流水', '明细账.csv').text).toContain('方向和银行相反');
    const nameless = Buffer.from('交易日期,收入,支出,余额,对方户名\r\n2026-11-20,5.00,,5.00,张三\r\n');
    await sends(office, '冯磊', nameless, '明细.csv');
    await feng.presses('就是这个账户', { form: { account: '6222 0000 1111 9105' } });
    expect(feng.card('银行流水', '明细.csv').text).toContain('**** 9105');
    await feng.presses('导入 1 笔');
    expect(lines(office)).toHaveLength(1);
  });

  it('Q5 待认领的款：写着谁付的、哪天、可能是哪份合同的哪一期和原因；认领一笔，能一下撤销', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-11-20'],
    ]);
    const feng = await imports(office, [{ on: '2026-11-20', in: 20_000, payer: HONGDA, memo: '提车款', serial: '202611200001' }]);
    await feng.says('待认领的款');
    const card = feng.card('待认领的款', '金额和哪一期都不等');
    for (const words of ['11月20日', HONGDA, '提车款', 'HT-SZ-26-0001-1 定金', 'HT-SZ-26-0001-2 提车款 付', '因为：付款方同名'])
      expect(card.text).toContain(words);
    await feng.presses('认领');
    expect([await yuan(office, 'HT-SZ-26-0001-1'), await yuan(office, 'HT-SZ-26-0001-2')]).toEqual([0, 45_000]);
    await feng.presses('撤销');
    expect([await yuan(office, 'HT-SZ-26-0001-1'), await yuan(office, 'HT-SZ-26-0001-2')]).toEqual([5_000, 60_000]);
    expect(feng.card('待认领的款').text).toContain('刚撤销过认领');
    expect(li.card('财务撤销了认领').text).toContain(
      `（${HONGDA}）财务撤销了认领，HT-SZ-26-0001-1、HT-SZ-26-0001-2 重新变成未收`,
    );
  });

  it('Q1 没认领的到账是今天的事：问9月底的账龄不算进去', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [['deposit', 5_000, '2026-09-10']]);
    const feng = await imports(office, [{ on: '2026-11-20', in: 7, payer: '某人', serial: '202611200001' }]);
    await feng.says('应收账龄');
    expect(feng.card('应收账龄').text).toContain('还有1笔到账没有核销');
    await feng.says('9月底的账龄');
    expect(feng.card('截至9月30日').text).not.toContain('到账没有核销');
  });

  it('Q2 多付的：全部欠款核掉，余下记这家的预收', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [['deposit', 5_000, '2026-11-10']]);
    const feng = await imports(office, [{ on: '2026-11-20', in: 6_000, payer: HONGDA, serial: '202611200001' }]);
    await feng.says('待认领的款');
    expect(feng.card('待认领的款', '比全部欠款还多').text).toContain('¥1,000.00 记预收');
    await feng.presses('认领');
    const { customerId } = await itemOf(office, 'HT-SZ-26-0001-1');
    expect((await office.store.reads.paidAheadOf([customerId])).map(({ amount }) => Number(amount))).toEqual([100_000]);
  });

  it('自动认领错了：一下撤销，这条规则以后只建议；恢复以后又自动认领', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-11-20'],
      ['balance', 30_000, '2026-12-20'],
    ]);
    const feng = await imports(office, [{ on: '2026-11-20', in: 5_000, payer: HONGDA, serial: '202611200001' }]);
    await feng.says('已认领的款');
    expect(feng.card('已认领的款').text).toContain('户名和金额相符');
    await feng.presses('撤销');
    expect(await yuan(office, 'HT-SZ-26-0001-1')).toBe(5_000);
    await imports(office, [{ on: '2026-11-21', in: 60_000, payer: HONGDA, serial: '202611210001' }], '二.csv');
    expect(feng.card('二.csv').text).toContain('自动认领 0 笔，待认领 1 笔');
    await feng.says('待认领的款');
    await feng.presses('恢复自动认领');
    await imports(office, [{ on: '2026-11-22', in: 30_000, payer: HONGDA, serial: '202611220001' }], '三.csv');
    expect(await yuan(office, 'HT-SZ-26-0001-3')).toBe(0);
  });

  it('代付：不自动认领，问业务员；业务员写明怎么确认的，财务看到再认领；说不是的不认', async ({ office, li, min }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [['deposit', 5_000, '2026-11-10']]);
    const feng = await imports(office, [
      { on: '2026-11-20', in: 5_000, payer: '黄小凤', memo: 'HT-SZ-26-0001-1', serial: '202611200001' },
    ]);
    expect(await yuan(office, 'HT-SZ-26-0001-1')).toBe(5_000);
    await feng.says('待认领的款');
    expect(feng.card('待认领的款').text).toContain('可能是代付');
    await feng.presses('代付，问业务员');
    expect(min.cards().some(({ text }) => text.includes('代付确认'))).toBe(false);
    const refused = await li.presses('是代付');
    expect(refused.toast?.content).toContain('请先发凭证');
    office.controls.sendFile('李强', 'bot', '', Buffer.from('x'), 'image');
    await office.settled();
    expect(li.card('代付确认').text).toContain('已收到凭证：图片');
    await li.presses('是代付', { form: { note: '付款人是客户的司机，微信确认' } });
    expect(feng.card('黄小凤', '是代付').text).toContain('付款人是客户的司机');
    await feng.says('待认领的款');
    expect(feng.card('待认领的款').text).toContain('李强 说是代付');
    await feng.presses('认领');
    expect(await yuan(office, 'HT-SZ-26-0001-1')).toBe(0);
    expect(lines(office)[0]?.rule).toBe('by_another');
    expect(look(office.database, 'SELECT * FROM "PayerAlias"')).toEqual([]);
  });

  it('付款账号只有点了“记住”才学会；学会以后这个账号付的自动认领', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-11-20'],
    ]);
    const payer = { payer: '宏达车队', account: '6222020200998877' };
    const feng = await imports(office, [{ on: '2026-11-20', in: 5_000, ...payer, memo: '车款', serial: '202611200001' }]);
    await feng.says('待认领的款');
    await feng.presses('认领并记住付款方');
    await imports(office, [{ on: '2026-11-21', in: 60_000, ...payer, memo: '车款', serial: '202611210001' }], '二.csv');
    expect(await yuan(office, 'HT-SZ-26-0001-2')).toBe(0);
    expect(lines(office)[1]?.rule).toBe('account_amount');
  });

  it('搜索客户：没有像的，财务自己找到认领；不是客户款的放一边，也能撤销', async ({ office, li }) => {
    await customerOf(li, YIDA, '13800000002');
    await owes(office, YIDA, 'HT-SZ-26-0002', [['deposit', 3_000, '2026-11-10']]);
    const feng = await imports(office, [
      { on: '2026-11-20', in: 1_000, payer: '陈某', memo: '付款', serial: '202611200001' },
      { on: '2026-11-21', in: 99, payer: '某某', memo: '押金', serial: '202611210001' },
    ]);
    await feng.says('待认领的款');
    expect(feng.card('待认领的款').text).toContain('没有像的客户');
    await feng.presses('搜索客户', { form: { words: '亿达' } });
    expect(feng.card('待认领的款').text).toContain(`${YIDA}：HT-SZ-26-0002-1`);
    await feng.presses('认领');
    expect(await yuan(office, 'HT-SZ-26-0002-1')).toBe(2_000);
    await feng.presses('不是客户款');
    expect(lines(office).map(({ state }) => state)).toEqual(['matched', 'other']);
    await feng.presses('撤销');
    expect(lines(office)[1]?.state).toBe('queued');
  });

  it('退汇：认领过的退回，欠款重新变成未收，业务员只知道一次', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [['deposit', 5_000, '2026-11-10']]);
    await imports(office, [{ on: '2026-11-20', in: 5_000, payer: HONGDA, serial: '202611200001' }]);
    expect(await yuan(office, 'HT-SZ-26-0001-1')).toBe(0);
    await imports(office, [{ on: '2026-11-21', out: 5_000, payer: HONGDA, memo: '退汇', serial: '202611210001' }], '二.csv');
    expect(await yuan(office, 'HT-SZ-26-0001-1')).toBe(5_000);
    expect(li.cards().filter(({ text }) => text.includes('被银行退回'))).toHaveLength(1);
    expect(lines(office).map(({ state }) => state)).toEqual(['reversed', 'reversed']);
  });

  it('同一账户换一种格式导出：同一天同样的一笔可能是同一笔，不自动认领，问财务', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 5_000, '2026-12-20'],
      ['balance', 40_000, '2026-12-30'],
    ]);
    await imports(office, [{ on: '2026-11-20', in: 5_000, payer: HONGDA, memo: 'HT-SZ-26-0001-1', serial: '202611200001' }]);
    expect(await yuan(office, 'HT-SZ-26-0001-1')).toBe(0);
    const feng = await imports(office, [{ on: '2026-11-20', in: 5_000, payer: HONGDA, memo: '定金' }], '另一种.csv');
    expect(await yuan(office, 'HT-SZ-26-0001-2')).toBe(5_000);
    await feng.says('待认领的款');
    expect(feng.card('待认领的款').text).toContain('可能是同一笔');
  });

  it('整份撤销：带来的都拿掉，认领过的退回；再发一次又是新的', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-11-20'],
    ]);
    const printed = [
      { on: '2026-11-20', in: 5_000, payer: HONGDA, serial: '202611200001' },
      { on: '2026-11-20', in: 60_000, payer: HONGDA, serial: '202611200002' },
      { on: '2026-11-20', in: 7, payer: '某人', serial: '202611200003' },
    ];
    const feng = await imports(office, printed);
    expect(await yuan(office, 'HT-SZ-26-0001-2')).toBe(0);
    await feng.presses('撤销这次导入');
    expect(feng.card('建设银行明细.csv').text).toContain('这次导入已撤销');
    expect(li.card('财务撤销了一次流水导入').text).toContain(
      '您的客户 2 笔到账（共 ¥65,000.00）重新变成未收：HT-SZ-26-0001-1、HT-SZ-26-0001-2',
    );
    expect(lines(office)).toEqual([]);
    expect([await yuan(office, 'HT-SZ-26-0001-1'), await yuan(office, 'HT-SZ-26-0001-2')]).toEqual([5_000, 60_000]);
    await imports(office, printed);
    expect(lines(office)).toHaveLength(3);
    expect(await yuan(office, 'HT-SZ-26-0001-2')).toBe(0);
  });
});
