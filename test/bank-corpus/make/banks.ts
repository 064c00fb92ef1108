import type { TrueLine, TrueStatement } from '../true-line.ts';
import { type Column, type Layout, ofDirection, total, yuan, yuanInGroups } from './layout.ts';

const compact = (day: string): string => day.replaceAll('-', '');
const nothing = (): [] => [];
const column = (title: string, cell: Column['cell'], ...says: NonNullable<Column['says']>): Column => ({ title, cell, says });
const blank = (title: string): Column => column(title, () => '');
const fixed = (title: string, value: string): Column => column(title, () => value);
const payer = (title: string): Column => column(title, (line) => line.payer, 'payer');
const payerAccount = (title: string): Column => column(title, (line) => line.payerAccount, 'payerAccount');
const memo = (title: string): Column => column(title, (line) => line.memo, 'memo');
const remark = (title: string): Column => column(title, (line) => line.remark, 'remark');
const serial = (title: string): Column => column(title, (line) => line.serial, 'serial');
const balance = (title: string, print = yuan): Column => column(title, (line) => print(line.balance), 'balance');
const money = (title: string, direction: 'in' | 'out', print = yuan, none = ''): Column =>
  column(title, ofDirection(direction, print, none));
const signed = (title: string, plus = ''): Column =>
  column(title, ({ direction, cents }) => (direction === 'in' ? `${plus}${yuan(cents)}` : `-${yuan(cents)}`));

/** 工商银行个人网银 hisdetail: the account in the head, blanks in fixed columns, totals at the foot. */
export const icbcPersonal: Layout = {
  name: '工商银行个人明细',
  head: ({ account }) => [
    ['明细查询文件下载'],
    [`卡号: ${account}`],
    ['子账户序号: 00000', '子账户类别: 活期', '子账户别名: '],
    [],
  ],
  columns: [
    column('交易日期', ({ on }) => on),
    memo('摘要'),
    remark('交易详情'),
    blank('交易场所'),
    fixed('交易国家或地区简称', 'CHN'),
    fixed('钞/汇', '钞'),
    money('交易金额(收入)', 'in', yuanInGroups),
    money('交易金额(支出)', 'out', yuanInGroups),
    fixed('交易币种', '人民币'),
    money('记账金额(收入)', 'in', yuanInGroups),
    money('记账金额(支出)', 'out', yuanInGroups),
    fixed('记账币种', '人民币'),
    balance('余额', yuanInGroups),
    payer('对方户名'),
    payerAccount('对方账户'),
  ],
  foot: ({ lines }) => [
    ['人民币合计', '', '', '', '', '', yuanInGroups(total(lines, 'in')), yuanInGroups(total(lines, 'out'))],
    ['以上数据仅供参考，具体内容请以柜台为准'],
  ],
  newestFirst: true,
};

/** 工商银行企业网银: own and other account, both money columns with 0.00 in the idle one. */
export const icbcFirm: Layout = {
  name: '工商银行对公明细',
  head: ({ account, from, to }) => [['[HISTORYDETAIL]'], [`账号：${account}`, '', `查询区间：${from}至${to}`]],
  columns: [
    fixed('凭证号', ''),
    column('本方账号', (_, { account }) => account),
    payerAccount('对方账号'),
    column('交易时间', ({ on, time }) => `${on}  ${time}`, 'time'),
    column('借/贷', ({ direction }) => (direction === 'in' ? '贷' : '借')),
    money('借方发生额', 'out', yuan, '0.00'),
    money('贷方发生额', 'in', yuan, '0.00'),
    fixed('对方行号', '102584002345'),
    memo('摘要'),
    remark('用途'),
    payer('对方单位名称'),
    balance('余额'),
    blank('个性化信息'),
  ],
  foot: nothing,
};

/** 建设银行对公: figures with their unit in the title, the date without dashes, a serial of two parts. */
export const ccbFirm: Layout = {
  name: '建设银行对公明细',
  head: nothing,
  columns: [
    column('账号', (_, { account }) => account),
    column('账户名称', (_, { holder }) => holder),
    column('交易时间', ({ on, time }) => `${compact(on)} ${time}`, 'time'),
    money('借方发生额/元(支取)', 'out', yuanInGroups, '0.00'),
    money('贷方发生额/元(收入)', 'in', yuanInGroups, '0.00'),
    balance('余额', yuanInGroups),
    fixed('币种', '人民币元'),
    payer('对方户名'),
    payerAccount('对方账号'),
    fixed('对方开户机构', '深圳分行'),
    column('记账日期', ({ on }) => compact(on)),
    memo('摘要'),
    remark('备注'),
    serial('账户明细编号-交易流水号'),
    blank('企业流水号'),
    fixed('凭证种类', ''),
    blank('凭证号'),
  ],
  foot: nothing,
};

/** 建设银行个人: one signed amount, the other side in one cell 账号/户名. */
export const ccbPersonal: Layout = {
  name: '建设银行个人明细',
  head: ({ account, holder, from, to }) => [
    ['中国建设银行个人活期账户全部交易明细'],
    [`卡号/账号：${account}`, '', `客户名称：${holder}`, '', `起止日期：${compact(from)}至${compact(to)}`],
  ],
  columns: [
    column('序号', (_, __, at) => at + 1),
    memo('摘要'),
    fixed('币别', '人民币元'),
    fixed('钞汇', '钞'),
    column('交易日期', ({ on }) => compact(on)),
    signed('交易金额'),
    balance('账户余额', yuanInGroups),
    remark('交易地点/附言'),
    column('对方账号与户名', ({ payer: name, payerAccount: number }) => `${number}/${name}`, 'payer', 'payerAccount'),
  ],
  foot: ({ lines }) => [[`共${lines.length}笔`], ['温馨提示：本明细不作为收付款凭证']],
};

/** 农业银行个人: the day and the time in two cells, a plus before what came in, name and number glued. */
export const abcPersonal: Layout = {
  name: '农业银行个人明细',
  head: ({ account, holder }) => [['中国农业银行账户活期交易明细清单'], [`户名：${holder}`, `账户：${account}`, '币种：人民币']],
  columns: [
    column('交易日期', ({ on }) => compact(on)),
    column('交易时间', ({ time }) => time.replaceAll(':', ''), 'time'),
    memo('交易摘要'),
    signed('交易金额', '+'),
    balance('本次余额'),
    column('对手信息', ({ payer: name, payerAccount: number }) => `${name}${number}`, 'payer', 'payerAccount'),
    serial('日志号'),
    fixed('交易渠道', '掌银'),
    remark('交易附言'),
  ],
  foot: nothing,
};

/** 农业银行对公. */
export const abcFirm: Layout = {
  name: '农业银行对公明细',
  head: ({ account, holder, from, to }) => [
    ['账户明细查询'],
    [],
    [`账号：${account}`, '', `户名：${holder}`],
    [`查询起始日期：${from}`, '', `查询截止日期：${to}`],
    ['报表生成时间：2026-11-02 09:12:33'],
  ],
  columns: [
    column('交易时间', ({ on, time }) => `${on} ${time}`, 'time'),
    money('收入金额', 'in', yuanInGroups, '-'),
    money('支出金额', 'out', yuanInGroups, '-'),
    balance('账户余额', yuanInGroups),
    payerAccount('对方账号'),
    payer('对方户名'),
    fixed('对方开户行', '农业银行'),
    memo('交易摘要'),
    remark('用途'),
    serial('交易流水号'),
  ],
  foot: ({ lines }) => [
    ['合计', yuanInGroups(total(lines, 'in')), yuanInGroups(total(lines, 'out'))],
    ['制表人：', '', '审核人：'],
  ],
};

/** 中国银行企业网银: titles in both languages; who paid whom in two columns of names, of which one is the account's own. */
export const bocFirm: Layout = {
  name: '中国银行对公明细',
  head: ({ account, from, to, lines }) => [
    ['', '账户交易明细'],
    ['查询账号[ Inquirer account number ]', account],
    ['查询时间范围[ Time Range ]', `${compact(from)}-${compact(to)}`],
    ['总笔数[ Total number ]', String(lines.length)],
    [],
  ],
  columns: [
    column('交易类型[ Transaction Type ]', ({ direction }) => (direction === 'in' ? '来账' : '往账')),
    fixed('业务类型[ Business type ]', '网上支付'),
    column(
      '付款人账号[ Debit Account No. ]',
      ({ direction, payerAccount: other }, { account }) => (direction === 'in' ? other : account),
      'payerAccount',
    ),
    column(
      "付款人名称[ Payer's Name ]",
      ({ direction, payer: other }, { holder }) => (direction === 'in' ? other : holder),
      'payer',
    ),
    column("收款人账号[ Payee's Account Number ]", ({ direction, payerAccount: other }, { account }) =>
      direction === 'in' ? account : other,
    ),
    column("收款人名称[ Payee's Name ]", ({ direction, payer: other }, { holder }) => (direction === 'in' ? holder : other)),
    column('交易日期[ Transaction Date ]', ({ on }) => compact(on)),
    column('交易时间[ Transaction time ]', ({ time }) => time, 'time'),
    fixed('交易货币[ Trade Currency ]', 'CNY'),
    signed('交易金额[ Trade Amount ]'),
    balance('交易后余额[ After-transaction balance ]'),
    column('起息日期[ Value Date ]', ({ on }) => compact(on)),
    serial('交易流水号[ Transaction reference number ]'),
    memo('摘要[ Reference ]'),
    remark('交易附言[ Remark ]'),
  ],
  foot: nothing,
};

/** 中国银行个人. */
export const bocPersonal: Layout = {
  name: '中国银行个人明细',
  head: ({ account, from, to }) => [['中国银行交易流水明细清单'], [`交易区间：${from} 至 ${to}`], [`借记卡号：${account}`]],
  columns: [
    column('记账日期', ({ on }) => on),
    column('记账时间', ({ time }) => time, 'time'),
    fixed('币别', '人民币'),
    signed('金额'),
    balance('余额', yuanInGroups),
    memo('交易名称'),
    fixed('渠道', '手机银行'),
    column('网点名称', () => '-------------------'),
    column('附言', ({ remark: words }) => words || '-------------------', 'remark'),
    payer('对方账户名'),
    payerAccount('对方卡号/账号'),
    fixed('对方开户行', '-------------------'),
  ],
  foot: () => [['------------------------- END -------------------------']],
  newestFirst: true,
};

/** 招商银行个人 csv: notes behind a # above and below, a tab before each long number. */
export const cmbPersonal: Layout = {
  name: '招商银行个人明细',
  head: ({ account, from, to }) => [
    ['# 招商银行交易记录'],
    [`# 导出时间: [${to} 18:01:22]`],
    [`# 账    号: [招商银行 一卡通 ${account}]`],
    ['# 币    种: [人民币]'],
    [`# 起始日期: [${compact(from)}]   终止日期: [${compact(to)}]`],
    ['# 过滤设置: 无'],
    [],
  ],
  columns: [
    column('交易日期', ({ on }) => `\t${compact(on)}`),
    column('交易时间', ({ time }) => `\t${time}`, 'time'),
    money('收入', 'in'),
    money('支出', 'out'),
    balance('余额'),
    memo('交易类型'),
    column('交易备注', ({ payer: name, remark: words }) => `${name} ${words}`.trim(), 'remark'),
  ],
  foot: ({ lines }) => [
    [],
    [`# 收入合计: ${lines.filter(({ direction }) => direction === 'in').length} 笔，共 ${yuan(total(lines, 'in'))} 元`],
    [`# 支出合计: ${lines.filter(({ direction }) => direction === 'out').length} 笔，共 ${yuan(total(lines, 'out'))} 元`],
  ],
  newestFirst: true,
};

/** 招商银行企业. */
export const cmbFirm: Layout = {
  name: '招商银行对公明细',
  head: ({ account, holder }) => [['账户交易明细'], ['账号', account], ['账户名称', holder], ['币种', '人民币']],
  columns: [
    column('交易日', ({ on }) => on.replaceAll('-', '/')),
    column('交易时间', ({ time }) => time, 'time'),
    column('起息日', ({ on }) => on.replaceAll('-', '/')),
    memo('交易摘要'),
    money('借方金额', 'out', yuanInGroups),
    money('贷方金额', 'in', yuanInGroups),
    balance('余额', yuanInGroups),
    serial('流水号'),
    remark('用途'),
    payer('对方名称'),
    payerAccount('对方帐号'),
  ],
  foot: ({ lines }) => [[`共 ${lines.length} 笔`]],
};

/** 农商行: a wide blank inside the label of the account, dots in the day, wide brackets in titles. */
export const ruralBank: Layout = {
  name: '农商行对公明细',
  head: ({ account, holder, from, to }) => [
    ['深圳农村商业银行账户明细'],
    [`账　　号：${account}`, '', `户　　名：${holder}`],
    [`日　　期：${dots(from)}－${dots(to)}`],
  ],
  columns: [
    column('交易日期', ({ on }) => dots(on)),
    serial('凭证号'),
    money('借方发生额（支出）', 'out', (cents) => `￥${yuanInGroups(cents)}`),
    money('贷方发生额（收入）', 'in', (cents) => `￥${yuanInGroups(cents)}`),
    balance('余额', (cents) => `￥${yuanInGroups(cents)}`),
    payer('对方户名'),
    payerAccount('对方帐号'),
    memo('摘要'),
  ],
  foot: ({ lines }) => [
    ['合　计', '', `￥${yuanInGroups(total(lines, 'out'))}`, `￥${yuanInGroups(total(lines, 'in'))}`],
    ['复核：　　　　　经办：'],
  ],
};

/** 村镇银行: an amount with a mark beside it, in a table of grouped titles. */
export const villageBank: Layout = {
  name: '村镇银行对公明细',
  head: ({ account }) => [['对账单'], [`账号：${account}`]],
  groups: ['交易', '', '金额', '', '', '对方', '', '其他', ''],
  columns: [
    column('日期', ({ on }) => `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`),
    serial('流水号'),
    column('借贷标志', ({ direction }) => (direction === 'in' ? 'Cr' : 'Dr')),
    column('发生额', ({ cents }) => `${yuan(cents)}元`),
    balance('余额'),
    payer('户名'),
    payerAccount('账号'),
    memo('摘要'),
    remark('附言'),
  ],
  foot: nothing,
};

/** 交通银行: days and figures as numbers of the spreadsheet. */
export const numbersOnly: Layout = {
  name: '交通银行对公明细',
  head: ({ account }) => [['交易明细'], ['账号：', account]],
  columns: [
    column('交易日期', ({ on }) => ({ day: on })),
    column('借贷标志', ({ direction }) => (direction === 'in' ? '收入' : '支出')),
    column('交易金额', ({ cents }: TrueLine) => Number(cents) / 100),
    column('余额', (line) => Number(line.balance) / 100, 'balance'),
    payer('对方名称'),
    payerAccount('对方账号'),
    memo('摘要'),
    serial('核心流水号'),
  ],
  foot: nothing,
};

/** 邮储银行: moment of the transaction as a date of the spreadsheet with its time, then the day it was booked. */
export const momentCells: Layout = {
  name: '邮储银行对公明细',
  head: ({ account, from, to }: TrueStatement) => [['账户交易明细'], ['账户：', account, '', `${from}~${to}`]],
  columns: [
    column('交易时间', ({ on, time }) => ({ day: on, time }), 'time'),
    column('入账日期', ({ on }) => ({ day: on })),
    money('存入金额', 'in'),
    money('取出金额', 'out'),
    balance('联机余额'),
    payer('交易对手名称'),
    payerAccount('交易对手账号'),
    memo('客户摘要'),
    remark('客户附言'),
    serial('流水号'),
  ],
  foot: nothing,
};

const dots = (day: string): string => `${day.slice(0, 4)}.${Number(day.slice(5, 7))}.${Number(day.slice(8))}`;
