import type { LocalDate } from '../../kernel/time.ts';
import { type AsOfSaid, asOfSaid } from './as-of-said.ts';

/** By whom ageing is shown. */
export const AGEING_BY = ['customer', 'sales', 'unit'] as const;
export type AgeingBy = (typeof AGEING_BY)[number];

/** What is asked about what customers owe. */
export type ReceivableQuestion =
  | {
      readonly about: 'ageing';
      readonly by: AgeingBy | null;
      readonly mine: boolean;
      readonly asOf: AsOfSaid | null;
      readonly rest: string;
    }
  | { readonly about: 'preview'; readonly when: string }
  | { readonly about: 'residuals' }
  | { readonly about: 'customer'; readonly name: string; readonly asOf: AsOfSaid | null };

const POLITE = /^(?:请问?|帮我|麻烦|给我|我想|想)*(?:看一?下|看看|看|查一?下|查|问一?下|统计一?下)?/u;
const AGEING =
  /应收(?!单位|人)|账龄|帐龄|欠款(?:排行|排名|情况|汇总|统计)|逾期(?:款|货款|欠款)|\b(?:receivables?|ageing|aging|overdue (?:money|payments?|receivables?))\b/iu;
const MOST =
  /^(?:我(?:负责)?的?客户)?(?:谁|哪(?:些|个|几个)?客户|哪家)?(?:现在|目前)?(?:的)?(?:欠款|欠钱|欠(?:我们)?的(?:钱|款)?|逾期(?:款)?|应收)(?:金额)?(?:是)?最(?:多|大)(?:的?(?:客户|人|是谁|有谁|有哪些))?$|^(?:谁|哪些客户|哪家)欠(?:我们)?(?:的)?(?:钱|款)(?:最多)?$|^who owes (?:us )?(?:the )?most$/iu;
const OWES =
  /^(.{1,30}?)(?:现在|目前|还|总共|一共|共)*(?:欠|差)(?:了|着)?(?:我们)?(?:多少|几多)(?:钱|款|货款)?(?:没[付还给])?$|^(.{2,30}?)的?(?:应收款?|欠款|账龄)(?:是)?(?:多少|有多少|情况)?$|^how much does (.{2,40}?) owe(?: us)?$/iu;
const PREVIEW =
  /^(.{0,10}?)(?:会|要|该)?(?:催(?:收)?(?:些)?(?:什么|谁|哪些(?:款|客户|人)?))$|^(?:预览)?(.{0,10}?)(?:的)?(?:催收|催款)(?:预览|计划|名单)?$/u;
const RESIDUALS = /^(?:有(?:哪些|什么)|列出)?(?:应收)?尾差(?:清单|列表|有哪些|有多少)?$|^residuals?$/iu;
/** A salesperson's own board: what is owed by their customers, and what those promised. */
const OWN =
  /^我(?:负责)?的?(?:客户)?的?(?:回款|收款|催收|催款|付款承诺|承诺)(?:情况|看板|进度|还有多少|有哪些)?$|^my (?:collections?|promises)$/iu;
/** One payment by its number, alone: HT-SZ-26-0001-3. */
const ITEM = /^(?:应收|欠款)?\s*([A-Za-z]{2,4}(?:-[A-Za-z0-9]{1,8})?-\d{2}-\d{4,6}(?:-\d{1,3}){1,2})$/u;
/** What is no question about figures: something is to be entered or sent. */
const OTHER = /期初|opening (?:receivable|balance)|登记|录入|新增|导入|申请|催款函|核销|减免/u;

/** 应收账龄 · 9月底的账龄 · 按业务员的账龄 · 宏达欠多少 · 我的逾期款 · 谁欠款最多. */
export function readReceivableQuestion(said: string, today: LocalDate): ReceivableQuestion | null {
  const bare = said.trim().replace(POLITE, '');
  if (bare.length > 60 || OTHER.test(bare)) return null;
  if (RESIDUALS.test(bare)) return { about: 'residuals' };
  const item = ITEM.exec(bare)?.[1];
  if (item !== undefined) return { about: 'customer', name: item, asOf: null };
  if (OWN.test(bare)) return { about: 'ageing', by: 'customer', mine: true, asOf: null, rest: '' };
  const preview = PREVIEW.exec(bare);
  if (preview) return { about: 'preview', when: preview[1] ?? preview[2] ?? '' };
  const asOf = asOfSaid(bare, today);
  const rest = (asOf ? bare.replace(asOf.said, ' ') : bare)
    .replace(/^截至|^截止/u, '')
    .replace(/^\s*的\s*/u, '')
    .trim();
  if (MOST.test(rest)) return { about: 'ageing', by: 'customer', mine: false, asOf, rest: '' };
  const isMine = /^(?:我的|我负责的|我自己的|my\b)/iu.test(rest);
  if (AGEING.test(rest) && isAlone(rest)) return { about: 'ageing', by: byOf(rest), mine: isMine, asOf, rest };
  const owes = OWES.exec(rest);
  const name = (owes?.[1] ?? owes?.[2] ?? owes?.[3])?.replace(/^(?:客户|公司)\s*/u, '').trim();
  if (!name || isMine || /^(?:我|你|他|她|公司|大家|客户|预算|员工)$/u.test(name)) return null;
  return { about: 'customer', name, asOf };
}

/** 按业务员 · 分网点. */
function byOf(said: string): AgeingBy | null {
  if (/按(?:业务(?:员|人员)?|销售(?:员|人员)?|人)|by (?:sales|person)/iu.test(said)) return 'sales';
  if (/[按分](?:网点|分店|门店|店|区域|单位)|by (?:branch|unit)/iu.test(said)) return 'unit';
  return /按客户|by customer/iu.test(said) ? 'customer' : null;
}

/** Nothing stands beside it that no unit and no side would explain: 宏达的应收 is about 宏达. */
const isAlone = (said: string): boolean => !/[，。,；？?]/u.test(said) && said.length <= 30;

/** Whether a sentence asks about what customers owe, whatever day it names. */
export const isReceivableQuestion = (said: string): boolean => readReceivableQuestion(said, ANY_DAY) !== null;
const ANY_DAY = '2026-01-01' as LocalDate;
