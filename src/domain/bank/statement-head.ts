import type { LocalDate } from '../../kernel/time.ts';
import type { SheetRows } from '../sheet/cells-said.ts';
import { plainCell, saidIn } from '../sheet/said-cell.ts';
import { type Period, whenSaid } from '../sheet/said-day.ts';
import { areEnough, type Columns, columnsOf, knownNames } from './columns-said.ts';

/** Wallets put up to 25 rows above their table. */
const MOST_ABOVE = 40;
const FEWEST = 3;

/** The row of names of a statement, or the two rows that form it, and what stands above. */
export interface FoundHead {
  readonly columns: Columns;
  readonly names: readonly string[];
  /** Index of its (first) row, and of the first row below. */
  readonly at: number;
  readonly below: number;
}

/** Why a table is no statement of an account: on both, money in stands on the other side. */
export type WrongPaper = 'ledger' | 'credit_card';

const namesIn = (row: SheetRows[number]): readonly string[] => row.map((cell) => plainCell(saidIn(cell)));

/** The first row of which three cells are known names; a group above and fields below are joined as `组_字段`. */
export function findHead(rows: SheetRows): FoundHead | null {
  for (let at = 0; at < Math.min(rows.length, MOST_ABOVE); at++) {
    const alone = namesIn(rows[at] ?? []);
    const under = namesIn(rows[at + 1] ?? []);
    const next = joined(alone, under);
    if (next && knownNames(next) > Math.max(knownNames(alone), knownNames(under), FEWEST - 1) && areEnough(columnsOf(next)))
      return { columns: columnsOf(next), names: next, at, below: at + 2 };
    if (knownNames(alone) >= FEWEST && areEnough(columnsOf(alone)))
      return { columns: columnsOf(alone), names: alone, at, below: at + 1 };
  }
  return null;
}

/** A group stands over its first column only, or over each. Null: the row below holds no names. */
function joined(above: readonly string[], below: readonly string[]): readonly string[] | null {
  if (below.some((name) => /\d/u.test(name)) || below.every((name) => name === '')) return null;
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    const [top, under] = [above[at] ?? '', below[at] ?? ''];
    if (top !== '') group = top;
    if (under === '') return top;
    return group === '' || group === under ? under : `${group}_${under}`;
  });
}

/** A list of accounts alone may be a budget. */
const BALANCES = /期初余额|期末余额|本期发生额|凭证字号/u;
const LEDGER = /科目编码|科目代码|科目名称|期初余额|期末余额|本期发生额|凭证字号/u;
/** Wallets only speak of paying a credit card in their notes, which are long. */
const CREDIT_CARD = /账单日|到期还款日|最低还款|信用额度|^.{0,12}(?:信用卡|贷记卡).{0,6}$/u;

/** Whether it is a paper on which 贷 is money out (ledgers, statements of credit cards); `above`: the rows down to the names. */
export function wrongPaper(rows: SheetRows, below: number | null): WrongPaper | null {
  const above = rows.slice(0, below ?? MOST_ABOVE).flatMap((row) => row.map(saidIn));
  if (above.some((said) => BALANCES.test(said)) && above.filter((said) => LEDGER.test(said)).length >= 2) return 'ledger';
  return above.some((said) => CREDIT_CARD.test(said)) ? 'credit_card' : null;
}

/** What a file says of itself above its table. */
export interface Metadata {
  readonly account: string | null;
  readonly holder: string | null;
  readonly period: Period | null;
  readonly madeOn: LocalDate | null;
}

const ACCOUNT =
  /^(?:查询|本方|我方|银行|借记)?(?:账号\/卡号|卡号\/账号|账\s*号|帐\s*号|卡\s*号|支付宝账户|支付宝账号|微信昵称|商户号|账\s*户(?=:))\s*:?\s*/u;
const HOLDER = /^(?:本方|我方|账户|帐户)?(?:户\s*名|账户名称|帐户名称|单位名称|姓\s*名|客户名称|公司名称)\s*:?\s*/u;
const PERIOD = /起|止|至|~|期间|区间|范围|时间段|日期段|查询日期|日\s*期:/u;
const MADE =
  /(?:(?:导出|生成|打印|下载|制表|申请)(?:时间|日期)?|查询时间(?!范围|段|区间))[^\d]{0,6}\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}/u;
const DAYS = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|(?<!\d)20\d{6}(?!\d)/gu;

export function metadataOf(above: SheetRows): Metadata {
  const cells = above.map((row) => row.map(labelSaid).filter((said) => said !== ''));
  const pieces = cells.flatMap((row) => row.flatMap((said, at) => piecesOf(said, row[at + 1] ?? '')));
  const lines = cells.map((row) => row.join(' '));
  const spans = lines.map((line) => line.replace(MADE, '')).flatMap((line) => (PERIOD.test(line) ? daysIn(line) : []));
  const made = lines.flatMap((line) => daysIn(MADE.exec(line)?.[0] ?? ''));
  const [from, to] = [spans.toSorted()[0], spans.toSorted().at(-1)];
  return {
    account: numberIn(valueBehind(pieces, ACCOUNT, (said) => said !== '' && !/^[\u4e00-\u9fff]+:/u.test(said))),
    holder: valueBehind(pieces, HOLDER, (said) => said !== ''),
    period: from && to && spans.length >= 2 ? { from, to } : null,
    madeOn: made.at(-1) ?? null,
  };
}

/** Without the sign of a remark, and without the label once more in English. */
const labelSaid = (cell: SheetRows[number][number]): string =>
  saidIn(cell)
    .replace(/^#+\s*/u, '')
    .replace(/\[\s*[A-Za-z][A-Za-z .']*\]/gu, '');

/** 招商银行 一卡通 6222…: the number is the account. */
const numberIn = (said: string | null): string | null => /(?:^|\s)([\d*]{8,32})$/u.exec(said ?? '')?.[1] ?? said;

/** `账号:62… 币种:人民币` in one cell, or the value in the next. */
const piecesOf = (said: string, next: string): readonly { readonly said: string; readonly next: string }[] => {
  const pieces = said.split(/[,;]|\s+(?=[\u4e00-\u9fff/\s]{2,12}:)/u).map((one) => one.trim());
  return pieces.map((one, at) => ({ said: one, next: at === pieces.length - 1 ? next : '' }));
};

function valueBehind(
  pieces: readonly { readonly said: string; readonly next: string }[],
  label: RegExp,
  fits: (said: string) => boolean,
): string | null {
  for (const { said, next } of pieces) {
    const found = label.exec(said.replaceAll('[', '').replaceAll(']', ''));
    if (!found) continue;
    const value = said.replaceAll('[', '').replaceAll(']', '').slice(found[0].length).trim() || next.trim();
    if (fits(value)) return value;
  }
  return null;
}

const daysIn = (line: string): readonly LocalDate[] => [...line.matchAll(DAYS)].flatMap(([said]) => whenSaid(said)?.day ?? []);
