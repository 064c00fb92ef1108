import type { TrueLine, TrueStatement } from '../true-line.ts';
import { type Column, type Layout, total, yuan } from './layout.ts';

const column = (title: string, cell: Column['cell'], ...says: NonNullable<Column['says']>): Column => ({ title, cell, says });
const fixed = (title: string, value: string): Column => column(title, () => value);
/** Ids end with a tab, so that no spreadsheet makes figures of them. */
const id = (title: string, of: (line: TrueLine) => string, ...says: NonNullable<Column['says']>): Column =>
  column(title, (line) => `${of(line)}\t`, ...says);

const SIDE = { in: '收入', out: '支出', neutral: '/', none: '/' } as const;
const count = (lines: readonly TrueLine[], direction: TrueLine['direction']) =>
  lines.filter(({ direction: is }) => is === direction).length;

/** 微信个人账单: sixteen rows above the titles; the totals leave out what was refunded. */
export const wechatPersonal: Layout = {
  name: '微信个人账单',
  nameless: true,
  head: ({ holder, from, to, lines }) => [
    ['微信支付账单明细'],
    [`微信昵称：[${holder}]`],
    [`起始时间：[${from} 00:00:00] 终止时间：[${to} 23:59:59]`],
    ['导出类型：[全部]'],
    [`导出时间：[${to} 23:59:59]`],
    [''],
    [`共${lines.length}笔记录`],
    [`收入：${count(lines, 'in')}笔 ${yuan(total(lines, 'in') - 100n)}元`],
    [`支出：${count(lines, 'out')}笔 ${yuan(total(lines, 'out'))}元`],
    [`中性交易：${count(lines, 'neutral')}笔 ${yuan(total(lines, 'neutral'))}元`],
    ['注：'],
    ['1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易'],
    ['2. 本明细仅展示当前账单中的交易，不包括已删除的记录'],
    ['3. 本明细仅供个人对账使用'],
    [''],
    ['----------------------微信支付账单明细列表--------------------'],
  ],
  columns: [
    column('交易时间', ({ on, time }) => `${on} ${time}`, 'time'),
    column('交易类型', ({ direction }) => (direction === 'neutral' ? '零钱提现' : '转账')),
    column('交易对方', ({ payer }) => payer, 'payer'),
    column('商品', ({ memo }) => memo, 'memo'),
    column('收/支', ({ direction }) => SIDE[direction]),
    column('金额(元)', ({ cents }) => `¥${yuan(cents)}`),
    column('支付方式', ({ direction }) => (direction === 'in' ? '/' : '零钱')),
    column('当前状态', ({ direction }) =>
      direction === 'in' ? '已存入零钱' : direction === 'neutral' ? '提现已到账' : direction === 'none' ? '已关闭' : '支付成功',
    ),
    id('交易单号', ({ serial }) => serial, 'serial'),
    id('商户单号', () => '1000107301202610'),
    column('备注', ({ remark }) => remark || '/', 'remark'),
  ],
  foot: () => [],
  newestFirst: true,
};

/** 支付宝个人账单: two dozen rows above, a comma too many in each row, an account in the head. */
export const alipayPersonal: Layout = {
  name: '支付宝个人账单',
  head: ({ holder, account, from, to, lines }) => [
    ['------------------------------------------------------------------------------------'],
    ['导出信息：'],
    [`姓名：${holder}`],
    [`支付宝账户：${account}`],
    [`起始时间：[${from} 00:00:00]    终止时间：[${to} 23:59:59]`],
    ['导出交易类型：[全部]'],
    [`导出时间：[${to} 23:59:59]`],
    [`共${lines.length}笔记录`],
    [`收入：${count(lines, 'in')}笔 ${yuan(total(lines, 'in'))}元`],
    [`支出：${count(lines, 'out')}笔 ${yuan(total(lines, 'out') + 500n)}元`],
    [`不计收支：${count(lines, 'neutral')}笔 ${yuan(total(lines, 'neutral'))}元`],
    [''],
    ['特别提示：'],
    ['1.本回单内容可表明支付宝受理了相应支付交易申请；'],
    ['2.本回单如经任何涂改、编造，均立即失去效力；'],
    ['3.部分账单如充值提现、账户转存或者个人设置收支等不计入为收入或者支出，记为不计收支类；'],
    ['4.因统计逻辑不同，明细金额直接累加后，可能会和下方统计金额不一致；'],
    ['5.禁止将本回单用于非法用途；'],
    ['6.因用户开具时间不同，交易数据可能不一致；'],
    ['7.本明细仅供个人对账使用。'],
    [''],
    ['------------------------支付宝支付科技有限公司  电子客户回单------------------------'],
  ],
  columns: [
    column('交易时间', ({ on, time }) => `${on} ${time}`, 'time'),
    fixed('交易分类', '转账红包'),
    column('交易对方', ({ payer }) => payer, 'payer'),
    column('对方账号', ({ payerAccount }) => payerAccount, 'payerAccount'),
    column('商品说明', ({ memo }) => memo, 'memo'),
    column('收/支', ({ direction }) => ({ in: '收入', out: '支出', neutral: '不计收支', none: '不计收支' })[direction]),
    column('金额', ({ cents }) => yuan(cents)),
    column('收/付款方式', ({ direction }) => (direction === 'in' ? '' : '余额宝')),
    column('交易状态', ({ direction }) => (direction === 'none' ? '交易关闭' : '交易成功')),
    id('交易订单号', ({ serial }) => serial, 'serial'),
    id('商家订单号', () => ''),
    column('备注', ({ remark }) => remark, 'remark'),
  ],
  foot: () => [],
  newestFirst: true,
};

/** 微信商户交易账单: a backtick before each value; gross amounts, fees in a column of their own; the totals in the last two rows. */
export const wechatMerchant: Layout = {
  name: '微信商户交易账单',
  head: () => [],
  columns: [
    column('交易时间', ({ on, time }) => `\`${on} ${time}`, 'time'),
    fixed('公众账号ID', '`wx0000000000000000'),
    column('商户号', (_, { account }) => `\`${account}`),
    fixed('特约商户号', '`0'),
    fixed('设备号', '`'),
    column('微信订单号', ({ serial }) => `\`${serial.replace(REFUND, '')}`),
    column('商户订单号', (_, { account }, at) => `\`${account}26${String(at).padStart(6, '0')}`),
    fixed('用户标识', '`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o'),
    fixed('交易类型', '`NATIVE'),
    column('交易状态', ({ direction }) => (direction === 'in' ? '`SUCCESS' : '`REFUND')),
    fixed('付款银行', '`OTHERS'),
    fixed('货币种类', '`CNY'),
    column('应结订单金额', ({ direction, cents }) => `\`${direction === 'in' ? yuan(cents) : '0.00'}`),
    fixed('代金券金额', '`0.00'),
    column('微信退款单号', ({ direction, serial }) => (direction === 'in' ? '`0' : `\`${serial}`), 'serial'),
    fixed('商户退款单号', '`0'),
    column('退款金额', ({ direction, cents }) => `\`${direction === 'in' ? '0.00' : yuan(cents)}`),
    fixed('充值券退款金额', '`0.00'),
    fixed('退款类型', '`'),
    column('退款状态', ({ direction }) => (direction === 'in' ? '`' : '`SUCCESS')),
    column('商品名称', ({ memo }) => `\`${memo}`, 'memo'),
    fixed('商户数据包', '`'),
    column('手续费', ({ cents }) => `\`${yuan(fee(cents))}0`),
    fixed('费率', '`0.60%'),
    column('订单金额', ({ direction, cents }) => `\`${direction === 'in' ? yuan(cents) : '0.00'}`),
    column('申请退款金额', ({ direction, cents }) => `\`${direction === 'in' ? '0.00' : yuan(cents)}`),
    fixed('费率备注', '`'),
  ],
  foot: ({ lines }) => [
    ['总交易单数', '应结订单总金额', '退款总金额', '充值券退款总金额', '手续费总金额', '订单总金额', '申请退款总金额'],
    [
      `\`${lines.length}`,
      `\`${yuan(total(lines, 'in'))}`,
      `\`${yuan(total(lines, 'out'))}`,
      '`0.00',
      `\`${yuan(lines.reduce((sum, { cents }) => sum + fee(cents), 0n))}0`,
      `\`${yuan(total(lines, 'in'))}`,
      `\`${yuan(total(lines, 'out'))}`,
    ],
  ],
};

/** A refund is known by its own id; its order may have several. */
const REFUND = /^5030/;
export const asMerchant = (statement: TrueStatement): TrueStatement => ({
  ...statement,
  lines: withBalances(statement.lines).map((line) =>
    line.direction === 'out' ? { ...line, serial: `5030${line.serial}` } : line,
  ),
});

/** 0.6 %, to the fen. */
const fee = (cents: bigint): bigint => (cents * 6n + 500n) / 1000n;

/** 支付宝商户账务明细: marks before every line that is none, signs in the titles. */
export const alipayMerchant: Layout = {
  name: '支付宝商户账务明细',
  head: ({ account, from, to }) => [
    ['#支付宝账务明细查询'],
    [`#账号：[${account}]`],
    [`#起始日期：[${from} 00:00:00]   终止日期：[${to} 23:59:59]`],
    ['#-----------------------------------------账务明细列表----------------------------------------'],
  ],
  columns: [
    id('账务流水号', ({ serial }) => serial, 'serial'),
    id('业务流水号', ({ serial }) => `2026${serial}`),
    id('商户订单号', () => ''),
    column('商品名称', ({ memo }) => memo, 'memo'),
    column('发生时间', ({ on, time }) => `${on} ${time}`, 'time'),
    column('对方账号', ({ payer, payerAccount }) => `${payerAccount}(${payer})`, 'payerAccount', 'payer'),
    column('收入金额（+元）', ({ direction, cents }) => (direction === 'in' ? yuan(cents) : '')),
    column('支出金额（-元）', ({ direction, cents }) => (direction === 'out' ? `-${yuan(cents)}` : '')),
    column('账户余额（元）', ({ balance }) => yuan(balance), 'balance'),
    fixed('交易渠道', '支付宝'),
    fixed('业务类型', '在线支付'),
    column('备注', ({ remark }) => remark, 'remark'),
  ],
  foot: ({ lines, to }) => [
    ['#-----------------------------------------账务明细列表结束------------------------------------'],
    [`#支出合计：${count(lines, 'out')}笔，共${yuan(-total(lines, 'out'))}元`],
    [`#收入合计：${count(lines, 'in')}笔，共${yuan(total(lines, 'in'))}元`],
    [`#导出时间：[${to} 23:59:59]`],
  ],
};

/** A wallet also has lines that are neither income nor spending, and such as came to nothing. */
export function asWallet(statement: TrueStatement, account: string): TrueStatement {
  const lines = statement.lines.map(
    (line, at): TrueLine =>
      at % 5 === 3 ? { ...line, direction: 'neutral' } : at % 7 === 5 ? { ...line, direction: 'none' } : line,
  );
  return { ...statement, account, lines: withBalances(lines) };
}

/** The same lines with the balances that follow from them. */
export function withBalances(lines: readonly TrueLine[], start = 10_000_000n): TrueLine[] {
  let balance = start;
  return lines.map((line) => {
    if (line.direction === 'in') balance += line.cents;
    if (line.direction === 'out') balance -= line.cents;
    return { ...line, balance };
  });
}
