import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../src/domain/bank/chain.ts';
import { keysOf } from '../../../src/domain/bank/identity.ts';
import { readStatement } from '../../../src/domain/bank/read-statement.ts';
import type { Statement } from '../../../src/domain/bank/statement.ts';
import type { SheetRows } from '../../../src/domain/sheet/cells-said.ts';
import { cents } from '../../../src/kernel/money.ts';

const ACCOUNT = '6222020200112233445';

function read(rows: SheetRows): Statement {
  const found = readStatement(rows, { account: null, isText: false });
  if ('refusedFile' in found) throw new Error(found.refusedFile);
  return found;
}
const refusedFile = (rows: SheetRows) => {
  const found = readStatement(rows, { account: null, isText: false });
  return 'refusedFile' in found ? found.refusedFile : null;
};
const under = (head: SheetRows[number], ...rows: SheetRows) => read([[`账号：${ACCOUNT}`], head, ...rows]);
const first = (statement: Statement) => {
  const [line] = statement.lines;
  if (!line) throw new Error(`no line, but ${JSON.stringify(statement.refused)}`);
  return line;
};

describe('银行流水的列 (§3.1)', () => {
  it.each([
    ['交易日期', '收入', '支出'],
    ['交易日', '收入金额', '支出金额'],
    ['记账日期', '存入', '支取'],
    ['记账日', '存入金额', '取出金额'],
    ['入账日期', '贷方金额', '借方金额'],
    ['交易时间', '贷方发生额', '借方发生额'],
    ['交易日期时间', '贷方发生额/元(收入)', '借方发生额/元(支取)'],
    ['发生时间', '贷方发生额（收入）', '借方发生额（支取）'],
    ['日期', '记账金额(收入)', '记账金额(支出)'],
    ['交易日期', '转入金额', '转出金额'],
    ['交易日期', '收到', '付出'],
  ])('%s · %s · %s：贷是进账，借是出账', (when, taken, given) => {
    const { lines } = under(
      [when, taken, given, '余额', '对方户名', '摘要'],
      ['2026-11-02', '1,234.50', '', '1,234.50', '宏达运输', '货款'],
      ['2026-11-03', '', '234.50', '1,000.00', '油费', ''],
    );
    expect(lines.map(({ direction, amount, on }) => [direction, amount, on])).toEqual([
      ['in', 123_450n, '2026-11-02'],
      ['out', 23_450n, '2026-11-03'],
    ]);
  });

  it.each([
    ['贷', 'in'],
    ['Cr', 'in'],
    ['收入', 'in'],
    ['+', 'in'],
    ['借', 'out'],
    ['Dr', 'out'],
    ['支出', 'out'],
    ['不计收支', 'neutral'],
  ])('金额旁边写 %s', (sign, direction) => {
    const one = first(under(['交易日期', '借贷标志', '交易金额', '对方名称'], ['20261102', sign, '10.00', '宏达']));
    expect([one.direction, one.amount]).toEqual([direction, 1000n]);
  });

  it('有正负号的一列：正是进，负是出', () => {
    const { lines } = under(['交易日期', '交易金额', '余额'], ['2026.11.2', '+10.00', '10'], ['2026/11/3', -4, 6]);
    expect(lines.map(({ direction, amount }) => [direction, amount])).toEqual([
      ['in', 1000n],
      ['out', 400n],
    ]);
  });

  it.each(['对方户名', '对方名称', '对方单位名称', '对方单位', '交易对手名称', '交易对方', '对方账户名', '付款人名称'])(
    '对方在“%s”里',
    (title) => {
      expect(first(under(['交易日期', '收入', title], ['2026-11-02', '1', '宏达运输有限公司'])).payer).toBe('宏达运输有限公司');
    },
  );

  it('对手信息粘在一起的，名字和账号分开', () => {
    const one = first(under(['交易日期', '收入', '对手信息'], ['2026-11-02', '1', '宏达运输有限公司/32050188990011']));
    expect([one.payer, one.payerAccount]).toEqual(['宏达运输有限公司', '32050188990011']);
  });

  it('收款人、付款人各一列：进账看付款人，出账看收款人', () => {
    const { lines } = under(
      ['交易日期', '收入', '支出', '付款人名称', '付款人账号', '收款人名称', '收款人账号'],
      ['2026-11-02', '5', '', '宏达运输', '111122223333', '我们公司', ACCOUNT],
      ['2026-11-02', '', '5', '我们公司', ACCOUNT, '油站', '999988887777'],
    );
    expect(lines.map(({ payer, payerAccount }) => [payer, payerAccount])).toEqual([
      ['宏达运输', '111122223333'],
      ['油站', '999988887777'],
    ]);
  });

  it.each(['交易流水号', '流水号', '核心流水号', '账户明细编号-交易流水号', '交易单号', '日志号'])('流水号在“%s”里', (title) => {
    expect(first(under(['交易日期', '收入', title], ['2026-11-02', '1', "'202611020001234567"])).serial).toBe(
      '202611020001234567',
    );
  });

  it('表头两行、日期和时间两格、合计和说明在最后、账号写在表头上方', () => {
    const statement = read([
      ['中国某某银行账户明细'],
      ['账　　号：', ACCOUNT, '户名：', '我们公司'],
      ['起止日期：2026年11月1日 至 2026年11月30日', '', '', '', '导出时间：2026-11-20 10:00:00'],
      ['交易日期', '交易时间', '发生额', '', '账户余额', '对方', ''],
      ['', '', '收入', '支出', '', '户名', '账号'],
      ['2026-11-02', '09:30:05', '100.00', '', '100.00', '宏达运输', '12345678'],
      ['2026-11-03', '10:00:00', '', '40.00', '60.00', '油站', '87654321'],
      ['合计', '', '100.00', '40.00', '', '', ''],
      ['以上数据仅供参考'],
    ]);
    expect(
      statement.lines.map(({ seconds, direction, payer, payerAccount }) => [seconds, direction, payer, payerAccount]),
    ).toEqual([
      [34_205, 'in', '宏达运输', '12345678'],
      [36_000, 'out', '油站', '87654321'],
    ]);
    expect(statement).toMatchObject({
      account: ACCOUNT,
      holder: '我们公司',
      from: '2026-11-01',
      to: '2026-11-20',
      refused: [],
      gaps: [],
      sums: [],
    });
  });

  it('合计和明细对不上：说出来，不拒绝', () => {
    const { sums } = under(['交易日期', '收入', '支出'], ['2026-11-02', '100.00', ''], ['合计', '120.00', '0.00'], ['共2笔']);
    expect(sums).toEqual([
      { of: 'in', said: '12000', found: '10000' },
      { of: 'count', said: '2', found: '1' },
    ]);
  });

  it.each([
    ['2026-11-31', '1.00', '', 'bad_day', '交易日期'],
    ['', '1.00', '', 'no_day', '交易日期'],
    ['2026-11-02', '1.005', '', 'decimals', '收入'],
    ['2026-11-02', '一百', '', 'bad_amount', '收入'],
    ['2026-11-02', '1.00', '2.00', 'two_amounts', '收入'],
    ['2026-11-02', '', '', 'no_amount', '收入'],
    ['2026-11-02', '1.00', '', 'scientific', '流水号'],
  ] as const)('%s 收入%s 支出%s：不收，原因是 %s', (day, taken, given, why, column) => {
    const serial = why === 'scientific' ? '6.2E+18' : '2026110200012345';
    const { lines, refused } = under(['交易日期', '收入', '支出', '流水号', '对方户名'], [day, taken, given, serial, '宏达']);
    expect(lines).toEqual([]);
    expect(refused).toMatchObject([{ row: 3, why, column }]);
  });

  it.each([
    ['ledger', [['科目编码', '科目名称', '日期', '借方金额', '贷方金额', '期末余额']]],
    ['credit_card', [['信用卡账单'], ['账单日：2026-11-05'], ['交易日期', '交易金额', '摘要', '余额']]],
    [
      'no_heads',
      [
        ['姓名', '电话'],
        ['张三', '1380000'],
      ],
    ],
    [
      'no_account',
      [
        ['交易日期', '收入', '支出'],
        ['2026-11-02', '1', ''],
      ],
    ],
    ['no_rows', [[`账号：${ACCOUNT}`], ['交易日期', '收入', '支出']]],
  ] as const)('%s 不收', (why, rows) => {
    expect(refusedFile(rows as unknown as SheetRows)).toBe(why);
  });
});

describe('钱包 (§3.2)', () => {
  it('微信账单：头上 16 行，只有成了的是钱，退款是另一笔，编号后面的制表符去掉', () => {
    const statement = read([
      ['微信支付账单明细'],
      ['微信昵称：[小店]'],
      ['起始时间：[2026-11-01 00:00:00] 终止时间：[2026-11-30 23:59:59]'],
      ['导出类型：[全部]'],
      ['导出时间：[2026-12-01 09:00:00]'],
      ['共4笔记录'],
      ['收入：2笔 300.00元'],
      ['支出：0笔 0.00元'],
      ['中性交易：1笔 50.00元'],
      ['注：'],
      ['1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易'],
      [],
      [],
      [],
      ['----------------------微信支付账单明细列表--------------------'],
      ['交易时间', '交易类型', '交易对方', '商品', '收/支', '金额(元)', '支付方式', '当前状态', '交易单号', '商户单号', '备注'],
      ['2026-11-02 10:00:00', '商户消费', '张三', '定金', '收入', '¥100.00', '/', '已收钱', '1000039901\t', '\t', '/'],
      ['2026-11-02 11:00:00', '转账', '李四', '订金', '收入', '¥200.00', '/', '已退款(¥50.00)', '1000039902\t', '/', '/'],
      ['2026-11-02 12:00:00', '零钱提现', '招商银行', '/', '/', '¥50.00', '招商银行', '提现已到账', '1000039903\t', '/', '/'],
      ['2026-11-02 13:00:00', '商户消费', '王五', '订金', '收入', '¥9.00', '/', '交易关闭', '1000039904\t', '/', '/'],
    ]);
    expect(statement.account).toBe('小店');
    expect(statement.lines.map(({ serial, direction, amount }) => [serial, direction, amount])).toEqual([
      ['1000039901', 'in', 10_000n],
      ['1000039902', 'in', 20_000n],
      ['1000039902:refund', 'out', 5_000n],
      ['1000039903', 'neutral', 5_000n],
    ]);
    expect(statement.idle).toBe(1);
  });

  it('微信商户账单：每格前有反引号，退款行是出账，最后两行是合计', () => {
    const columns =
      '交易时间 公众账号ID 商户号 微信订单号 商户订单号 交易状态 应结订单金额 微信退款单号 退款金额 商品名称 手续费'.split(' ');
    const rows = [
      ['2026-11-02 10:00:00', 'wx1', '1600000001', '4200000001202611', 'A1', 'SUCCESS', '100.00', '0', '0.00', '定金', '0.60'],
      [
        '2026-11-02 11:00:00',
        'wx1',
        '1600000001',
        '4200000001202611',
        'A1',
        'REFUND',
        '0.00',
        '5030000001',
        '20.00',
        '定金',
        '-0.12',
      ],
    ].map((row) => row.map((cell) => `\`${cell}`));
    const statement = read([columns, ...rows, ['总交易单数', '应结订单总金额'], ['`2', '`100.00']]);
    expect(statement.lines.map(({ account, serial, direction, amount }) => [account, serial, direction, amount])).toEqual([
      ['1600000001', '4200000001202611', 'in', 10_000n],
      ['1600000001', '5030000001', 'out', 2_000n],
    ]);
    expect(statement.sums).toEqual([]);
  });
});

describe('同一笔认得出来 (Q6, Q7)', () => {
  const lines = (rows: SheetRows) => under(['交易日期', '收入', '支出', '对方户名', '摘要'], ...rows).lines;
  const deposit = ['2026-11-02', '88.00', '', '张三', '定金'];

  it('上午导出两笔一样的，晚上导出三笔一样的：只多一笔', () => {
    const [morning, evening] = [keysOf(lines([deposit, deposit])), keysOf(lines([deposit, deposit, deposit]))];
    expect(new Set(morning).size).toBe(2);
    expect(evening.filter((key) => !morning.includes(key))).toHaveLength(1);
  });

  it('别的账户上一样的一笔是另一笔；同一流水号的转账和手续费是两笔', () => {
    const keys = keysOf(lines([deposit]));
    const other = keysOf(lines([deposit]).map((line) => ({ ...line, account: '1' })));
    expect(keys).not.toEqual(other);
    const shared = lines([deposit, ['2026-11-02', '', '2.00', '', '手续费']]).map((line) => ({
      ...line,
      serial: '20261102000099',
    }));
    expect(new Set(keysOf(shared)).size).toBe(2);
  });

  it('任意一天的任意前半段先导、整天后导：加起来正好是整天', () => {
    const row = fc.constantFrom(deposit, ['2026-11-02', '12.00', '', '李四', ''], ['2026-11-02', '', '3.00', '', '手续费']);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.nat(12), (day, cut) => {
        const part = day.slice(0, Math.min(cut, day.length));
        const stored = new Set(part.length > 0 ? keysOf(lines(part)) : []);
        for (const key of keysOf(lines(day))) stored.add(key);
        expect(stored.size).toBe(day.length);
      }),
    );
  });
});

describe('余额连不上 (§3.3)', () => {
  const line = (row: number, amount: number, balance: number) =>
    ({
      row,
      account: 'a',
      direction: amount < 0 ? 'out' : 'in',
      amount: cents(Math.abs(amount)),
      balance: cents(balance),
    }) as const;

  it('缺一行：说在哪两行之间；从新到旧排的也一样', () => {
    const rows = [line(1, 100, 100), line(2, 50, 150), line(3, -20, 430)];
    expect(gapsOf(rows)).toEqual([{ after: 2, row: 3, due: 130n, found: 430n }]);
    expect(gapsOf(rows.toReversed())).toMatchObject([{ row: 3 }]);
    expect(gapsOf([line(1, 100, 100), line(2, 50, 150)].toReversed())).toEqual([]);
  });
});
