/** What a column of a statement is of. Each may have several, looked at in the order of their names below. */
export type StatementField =
  | 'when'
  | 'in'
  | 'out'
  | 'amount'
  | 'sign'
  | 'status'
  | 'balance'
  | 'counterparty'
  | 'counterpartyAccount'
  | 'payer'
  | 'payerAccount'
  | 'payee'
  | 'payeeAccount'
  | 'memo'
  | 'serial'
  | 'account'
  | 'holder'
  | 'currency'
  | 'refund'
  | 'refundSerial';

/** Names of columns as banks and wallets print them, the surer ones first; read without blanks, units and stars. */
const NAMES: Readonly<Record<StatementField, readonly string[]>> = {
  when: [
    '交易日期',
    '交易日',
    '记账日期',
    '记账日',
    '入账日期',
    '交易日期时间',
    '交易时间',
    '发生时间',
    '交易创建时间',
    '付款时间',
    '日期',
    '记账时间',
    '入账时间',
    '时间',
    '日期时间',
  ],
  in: [
    '收入',
    '收入金额',
    '交易金额(收入)',
    '存入',
    '存入金额',
    '贷方金额',
    '贷方发生额',
    '贷方发生额(收入)',
    '贷方',
    '记账金额(收入)',
    '转入金额',
    '转入',
    '收到',
    '收入(贷方)',
    '贷方(收入)',
    '收入额',
    '发生额(贷方)',
    '存入(贷方)',
  ],
  out: [
    '支出',
    '支出金额',
    '交易金额(支出)',
    '借方发生额(支出)',
    '取出金额',
    '支取',
    '支取金额',
    '借方金额',
    '借方发生额',
    '借方发生额(支取)',
    '借方',
    '记账金额(支出)',
    '转出金额',
    '转出',
    '付出',
    '支出(借方)',
    '借方(支出)',
    '支出额',
    '发生额(借方)',
    '支取(借方)',
  ],
  amount: ['交易金额', '金额', '发生额', '应结订单金额', '总金额'],
  sign: [
    '借贷',
    '借贷标志',
    '借贷方向',
    '借/贷',
    '收支',
    '收/支',
    '收入/支出',
    '收支标志',
    '收付标志',
    '交易方向',
    '借贷标识',
    '收/付',
  ],
  status: ['交易状态', '当前状态', '状态'],
  balance: ['余额', '账户余额', '本次余额', '联机余额', '交易后余额'],
  counterparty: [
    '对方户名',
    '对方名称',
    '对方单位名称',
    '对方单位',
    '交易对手名称',
    '交易对方',
    '对方账户名',
    '对方账户名称',
    '对手信息',
    '对方账号与户名',
    '收(付)方名称',
    '收付款方名称',
  ],
  counterpartyAccount: [
    '对方账号',
    '对方卡号/账号',
    '对方帐号',
    '交易对手账号',
    '对方账户',
    '收(付)方账号',
    '收付款方账号',
    '对方卡号',
  ],
  payer: ['付款人名称', '付款人', '付款方名称', '付款人户名', '付款方户名'],
  payerAccount: ['付款人账号', '付款方账号'],
  payee: ['收款人名称', '收款人', '收款方名称', '收款人户名', '收款方户名'],
  payeeAccount: ['收款人账号', '收款方账号'],
  memo: [
    '摘要',
    '附言',
    '交易附言',
    '客户附言',
    '用途',
    '备注',
    '交易摘要',
    '客户摘要',
    '商品说明',
    '商品',
    '商品名称',
    '交易名称',
    '交易详情',
    '交易备注',
    '交易地点/附言',
    '交易类型',
  ],
  serial: [
    '账户明细编号-交易流水号',
    '交易流水号',
    '核心流水号',
    '流水号',
    '交易单号',
    '微信支付单号',
    '微信订单号',
    '交易订单号',
    '交易号',
    '账务流水号',
    '业务流水号',
    '商家订单号',
    '日志号',
    '凭证号',
    '商户单号',
    '商户订单号',
  ],
  account: ['账号', '卡号', '账户', '本方账号', '帐号', '商户号'],
  holder: ['账户名称', '本方户名', '本方名称', '本方账户名称'],
  currency: ['币种', '币别', '交易币种', '记账币种', '交易货币', '货币种类', '货币'],
  refund: ['退款金额'],
  refundSerial: ['微信退款单号', '商户退款单号', '退款单号'],
};

export const namesOf = (field: StatementField): readonly string[] => NAMES[field];

/** What this assistant puts behind the columns of rows it gives back. */
export const OWN_ACCOUNT = '本方账号';

const FIELD_OF = new Map(
  (Object.keys(NAMES) as StatementField[]).flatMap((field) => NAMES[field].map((name, rank) => [name, { field, rank }] as const)),
);

/** What stands beside a name and says nothing of the column: `/元`, `(元)`, `(+元)`, `(人民币)`, the name once more in English. */
const UNITS = /\[[^\]]*\]|\/?\(?[+-]?(?:单位:?)?(?:人民币)?元\)?|\(人民币\)|\(cny\)|\(rmb\)|[*:]/giu;

const bare = (name: string): string => name.replace(/\s/gu, '').replace(UNITS, '');

/** What a name means: the whole of it, else its part behind `组_`. */
function meaning(name: string): { readonly field: StatementField; readonly rank: number } | null {
  const whole = bare(name);
  const known = FIELD_OF.get(whole);
  if (known) return known;
  const [group, part] = whole.split('_');
  if (!group || !part) return null;
  const both = FIELD_OF.get(`${group}${part}`) ?? FIELD_OF.get(`${part}(${group})`) ?? FIELD_OF.get(`${group}(${part})`);
  if (both) return both;
  // 对方_账号 is not the account of the statement, nor 收入_金额 an amount without a direction.
  if (group.startsWith('对方') || group.startsWith('交易对手'))
    return FIELD_OF.get(/账号|帐号|卡号/u.test(part) ? '对方账号' : '对方户名') ?? null;
  const [ofGroup, ofPart] = [FIELD_OF.get(group), FIELD_OF.get(part)];
  return ofGroup && (ofGroup.field === 'in' || ofGroup.field === 'out') ? ofGroup : (ofPart ?? null);
}

/** Columns by what they are of, the surer names first. */
export type Columns = { readonly [F in StatementField]?: readonly number[] };

export function columnsOf(names: readonly string[]): Columns {
  const found = names.flatMap((name, at) => {
    const means = meaning(name);
    return means ? [{ ...means, at }] : [];
  });
  const columns: Columns = Object.fromEntries(
    Object.keys(NAMES).flatMap((field) => {
      const places = found.filter((one) => one.field === field).toSorted((a, b) => a.rank - b.rank);
      return places.length > 0 ? [[field, places.map(({ at }) => at)]] : [];
    }),
  );
  const memo = (columns.memo ?? []).filter((at) => !WEAK_MEMOS.includes(bare(names[at] ?? '')));
  return memo.length > 0 ? { ...columns, memo } : columns;
}

/** 来账, 转账: words for what was done, where there are no others. */
const WEAK_MEMOS: readonly string[] = ['交易类型', '交易备注'];

/** 支出金额(-元): what went out is printed with a minus, which takes nothing back. */
export const showsMinus = (name: string): boolean => /\(-/u.test(name);

/** How many of these names are those of a statement. */
export const knownNames = (names: readonly string[]): number => names.filter((name) => meaning(name) !== null).length;

/** A day and an amount are told apart. */
export const areEnough = (columns: Columns): boolean =>
  columns.when !== undefined && (columns.in !== undefined || columns.out !== undefined || columns.amount !== undefined);
