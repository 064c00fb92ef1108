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
  /^(?:我(?:负责)?的?客户)?(?:谁|哪(?:些|个|几个)?客户|哪家)?(?:现在|目前)?(?:的)?(?:欠款|欠钱|欠(?:我们)?的(?:钱|款)?|逾期(?:款)?|应收)(?:金额)?(?:是)?最(?:多|大)(?:的?(?:客户|人|是谁|有谁|有哪些))?$|^(?:谁|哪些客户|哪家)欠(?:我们)?(?:的)?(?:钱|款)(?:最多)?$|^(?:谁|哪个(?:业务|销售)(?:员)?)的客户(?:欠款|欠得|逾期)(?:的)?最(?:多|大|严重)$|^who owes (?:us )?(?:the )?most$/iu;
const OWES =
  /^(.{1,30}?)(?:现在|目前|还|总共|一共|共)*(?:欠|差)(?:了|着)?(?:我们|咱们?|公司)?(?:多少|几多)(?:钱|款|货款|尾款|首付|车款)?(?:没[付还给])?$|^(.{2,30}?)的?(?:应收款?|欠款|账龄)(?:是)?(?:多少|有多少|情况)?$|^how much does (.{2,40}?) owe(?: us)?$/iu;
/** What a customer may owe and for how long (S119): 顺达的额度还剩多少, 宏达账期几天, 宏达还能下多少单. */
const MAY_OWE =
  /^(.{2,30}?)的?(?:(?:信用|授信)?额度|授信|(?:信用)?账期)(?:现在|目前|总共|一共)?(?:是|有|为)?(?:还|只)?(?:有|剩下?|余|够|用了)?(?:多少|几天|多久|多长|几个月|够不够|够吗|情况)(?:钱|天)?$|^(.{2,30}?)(?:现在|目前)?还(?:能|可以)(?:再)?(?:下|订|赊|欠)(?:多少|几)(?:钱|单|台|辆)?(?:的?(?:单|车|款|钱))?$|^what is the credit limit of (.{2,40}?)$/iu;
const PREVIEW =
  /^(.{0,10}?)(?:会|要|该)?(?:催(?:收)?(?:些)?(?:什么|谁|哪些(?:款|客户|人)?))$|^(?:预览)?(.{0,10}?)(?:的)?(?:催收|催款)(?:预览|计划|名单)?$/u;
const RESIDUALS = /^(?:有(?:哪些|什么)|列出)?(?:应收)?尾差(?:清单|列表|有哪些|有多少)?$|^residuals?$/iu;
/** A salesperson's own board: what is owed by their customers, and what those promised. */
const OWN =
  /^我(?:负责)?的?(?:客户)?的?(?:回款|收款|欠款|催收|催款|付款承诺|承诺)(?:情况|看板|进度|还有多少|有哪些)?$|^my (?:collections?|promises)$/iu;
/** What was paid ahead: a column of its own in the ageing. */
const AHEAD = /^(?:客户的?)?预收(?:账款|帐款|款)?(?:情况|清单|有哪些|还?有多少|余额)?$/u;
/** 顺达的款到了没有, 恒通的尾款付了没, 宏远上次说什么时候打款: money of a customer, whether or when it comes. */
const MONEY = '(?:尾款|首款|首付|定金|订金|提车款|货款|车款|欠款|余款|这?笔?款|那笔款|这?笔?钱|那笔钱)';
const COMES = '(?:到账|到帐|到|付清|付齐|付|给|打款|打钱|打|结清|结|还清|还|收到|收齐|收|清|回)(?:过来|了)?';
const PAID = new RegExp(
  `^(?<name>[^，。,；;我你他她\\s]{2,16}?)(?:那边|公司)?(?:的|欠的|那笔|这笔)?(?:项)?${MONEY}(?:都|还|到底|现在|今天)*(?:${COMES}(?:没有?|吗|么)|(?:什么时候|啥时候|几号|哪天|几时)(?:能|可以|会|才)?${COMES}|有没有${COMES})$`,
  'u',
);
const WHEN_PAYS =
  /^(?<name>[^，。,；;我你他她\s]{2,16}?)(?:那边)?(?:上次|之前|上回|到底)?(?:说|答应|承诺)(?:过)?(?:了)?(?:是)?(?:什么时候|啥时候|几号|哪天|几时|多久)(?:能|可以|会|来)?(?:打款|打钱|付款|付钱|付|给钱|给|还款|还钱|还|结清|结)(?:来着|的)?$/u;
/** Money of the staff and of suppliers is none that customers owe. */
const OTHER_PAY = /报销|工资|奖金|提成|补贴|差旅|备用金|借款|押金|供应商|房租|社保|公积金|付款单/u;
/** 李总那笔说下周打, 宏远那笔拖到月底了, 催了顺达三次都不接: what a customer said or did of paying, which is noted on their card. */
const WHOSE = '(?<name>[^，。,；;我你他她\\s]{2,12}?)';
const THEIRS = '(?:那边|那家|公司|他们)?(?:的)?(?:[那这]笔|那单|那个)?(?:的)?(?:尾款|货款|车款|首付|欠款|款|钱)?';
const LATELY = '(?:又|也|都|还|一直|今天|昨天|刚才?|刚刚|上午|下午|今早|已经|总|老)*';
const IN_MONEY = '[\\d零一二两三四五六七八九十百千万wWkK.]{1,10}(?:块|元|万)?';
const TOLD_OF_PAYING: readonly RegExp[] = [
  new RegExp(
    `^${WHOSE}${THEIRS}${LATELY}(?:来电)?(?:说|答应|承诺|保证|表示|松口)(?:了|过|是|要|会)?[,，]?(?=.*(?:打款|打钱|打过来|打(?:$|[一二两三四五六七八九十\\d剩余])|[付还结]|清(?:掉|了|账)|给钱|转账|转过来|没钱|手头紧|资金|缓|拖|宽限|到账|分期)).*$`,
    'u',
  ),
  new RegExp(`^${WHOSE}${THEIRS}${LATELY}(?:拖|赖|缓)(?:到|了|着|款)?(?:[,，].*|[^,，]{0,10})$`, 'u'),
  new RegExp(
    `^催(?:了|过)?${WHOSE}(?:好?[几一二两三四五六七八九十\\d多]+[次遍回])了?[,，\\s]*(?:都|也|还|一直|就)*(?:是)?(?:不|没)(?:接|回|付|打|理|给|见).*$`,
    'u',
  ),
  new RegExp(`^${WHOSE}${LATELY}(?:打|转|付|汇|结|还)了${IN_MONEY}(?:过来|进来|到账|的?(?:尾款|货款|车款|款|钱))?了?$`, 'u'),
];
/** Said by or of no customer. */
const NO_CUSTOMER =
  /^(?:客户|财务|公司|老板(?!那)|领导|经理|主管|店长|谁|哪|什么|多少|这个?|那个?|今天|昨天|上[个次]?|供应商|厂家|行政|人事|银行|税务|张[三]|李[四])/u;

/** Of which customer it is told what they said or did of paying; null: of none. Whoever is a colleague is no customer. */
export function toldOfPaying(said: string): string | null {
  const bare = said.trim();
  if (bare.length > 60 || OTHER.test(bare) || OTHER_PAY.test(bare) || /[?？]|[吗么]$/u.test(bare)) return null;
  const name = TOLD_OF_PAYING.map((one) => one.exec(bare)?.groups?.name).find((one) => one !== undefined);
  return name !== undefined && !NO_CUSTOMER.test(name) && !/[谁哪人事]|什么/u.test(name) ? name : null;
}
/** Which customers are late, by how long, how much that is, and in which branch it is most: the ageing shows it. */
const SO_LONG =
  '(?:超过|超|满|过|大于|拖了)?(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})(?:个)?(?:天|月|年)(?:以上|多)?(?:了|的)?';
const LATE_ONES = new RegExp(
  `^(?:我(?:的|负责的|手[里上头]的?|名下的?|这边的?)?)?(?:客户)?(?:里面?|中)?(?:还)?(?:有)?(?:(?:谁|哪(?:些|几)?(?:个|家)?(?:客户|单位|公司)?)(?:的)?)?(?:欠款|欠钱|逾期|超期|拖欠|账龄|没付款?|未付款?)(?:时间)?(?:${SO_LONG})?(?:了|的|还没付的?)*(?:客户|单位|公司)?(?:都|还)?(?:有|是)?(?:哪(?:些|几)?(?:个|家)?(?:客户|单位)?|谁|几家|几个|多少家?)?(?:没付|没还)?(?:吗)?$`,
  'u',
);
/** 超过九十天没收回来的有哪些. */
const NOT_IN = new RegExp(
  `^(?:我的?)?(?:客户)?${SO_LONG}(?:还)?没(?:有)?(?:收回来?|收到|回款|付|还|结)(?:的)?(?:钱|款|客户|账)?(?:都|还)?(?:有|是)?(?:哪(?:些|几家)|谁|多少|几家)$`,
  'u',
);
const TOTAL =
  /^(?<rest>[^，。,；;]{0,12}?)(?:现在|目前|总共|一共)?(?:的)?(?:逾期|欠款|应收|没收回来的款?|没到账的款?)(?:款|金额|的钱)?(?:总额|合计|总数|总计|一共|总共|总)?(?:是|有)?多少(?:钱|万)?$/u;
const MOST_BY_UNIT =
  /^哪(?:个|家)(?:分店|门店|店|网点|区域)(?:的)?(?:欠款?|应收|逾期)(?:得|的)?(?:金额)?(?:是)?最(?:多|大|严重|高)$/u;
const PROMISED =
  /^(?:谁|哪(?:些|几)?(?:个|家)?(?:客户)?)(?:有)?(?:答应|承诺|说)(?:了|过)?[^，。,；;]{0,6}?(?:付款?|打款|还款?|给钱|付钱)(?:的|了)?$|^(?:今天|明天|[这本下]个?(?:周|星期|月))?(?:有)?(?:谁|哪些客户|哪几家)(?:答应|承诺)(?:了|要)?(?:付款?|打款|还款?|给钱|付钱)(?:的)?$/u;
/** One payment by its number, alone: HT-SZ-26-0001-3. */
const ITEM = /^(?:应收|欠款)?\s*([A-Za-z]{2,4}(?:-[A-Za-z0-9]{1,8})?-\d{2}-\d{4,6}(?:-\d{1,3}){1,2})$/u;
/** A letter to a customer: it is written from their card. */
const LETTER =
  /^(?:给|为|对|向)?(?<to>.{2,30}?)的?(?:发|出|写|寄|生成|做|开)?(?:一?[封份个])?催款(?:函|信|通知书?)$|^(?:给我)?(?:发|出|写|寄|生成|做|开)?(?:一?[封份个])?催款(?:函|信|通知书?)(?:给|[:：\s])+(?<of>.{2,30})$/u;
/** What is no question about figures: something is to be entered or sent. */
const OTHER = /期初|opening (?:receivable|balance)|登记|录入|新增|导入|申请|催款函|核销|减免/u;

/** 应收账龄 · 9月底的账龄 · 按业务员的账龄 · 宏达欠多少 · 我的逾期款 · 谁欠款最多. */
export function readReceivableQuestion(said: string, today: LocalDate): ReceivableQuestion | null {
  const bare = said.trim().replace(POLITE, '');
  const letter = LETTER.exec(bare)?.groups;
  const letterTo = letter?.to ?? letter?.of;
  if (letterTo) return { about: 'customer', name: letterTo.trim(), asOf: null };
  if (bare.length > 60 || OTHER.test(bare)) return null;
  if (RESIDUALS.test(bare)) return { about: 'residuals' };
  const item = ITEM.exec(bare)?.[1];
  if (item !== undefined) return { about: 'customer', name: item, asOf: null };
  if (OWN.test(bare) || PROMISED.test(bare)) return { about: 'ageing', by: 'customer', mine: true, asOf: null, rest: '' };
  if (AHEAD.test(bare)) return { about: 'ageing', by: 'customer', mine: false, asOf: null, rest: '' };
  const name = OTHER_PAY.test(bare) ? undefined : (PAID.exec(bare) ?? WHEN_PAYS.exec(bare))?.groups?.name;
  if (name && !/^(?:客户|公司|谁|哪|什么|多少|这个?|那个?|今天|上[个次]?)/u.test(name))
    return { about: 'customer', name, asOf: null };
  if (NOT_IN.test(bare)) return { about: 'ageing', by: 'customer', mine: /^我/u.test(bare), asOf: null, rest: '' };
  if (MOST_BY_UNIT.test(bare)) return { about: 'ageing', by: 'unit', mine: false, asOf: null, rest: '' };
  if (LATE_ONES.test(bare) && LATE_ASKED.test(bare) && OF_MONEY.test(bare))
    return { about: 'ageing', by: 'customer', mine: /^我/u.test(bare), asOf: null, rest: '' };
  const total = TOTAL.exec(bare)?.groups?.rest;
  if (total !== undefined && !OTHER_PAY.test(bare) && (total === '' || WHOLE.test(total)))
    return { about: 'ageing', by: 'customer', mine: /^我(?!们)/u.test(total), asOf: null, rest: total };
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
  const owes = OWES.exec(rest) ?? MAY_OWE.exec(rest);
  const told = toldOfPaying(bare);
  if (told) return { about: 'customer', name: told, asOf: null };
  const owing = (owes?.[1] ?? owes?.[2] ?? owes?.[3])?.replace(/^(?:客户|公司)\s*/u, '').trim();
  if (!owing || isMine || /^(?:我|你|他|她|公司|大家|客户|预算|员工)$/u.test(owing)) return null;
  return { about: 'customer', name: owing, asOf };
}

const LATE_ASKED = /谁|哪|几家|几个|多少|客户|吗$|以上/u;
/** 谁逾期了 alone asks for what colleagues left undone. */
const OF_MONEY = /客户|欠|款|账龄|单位|家|\d|[一二两三四五六七八九十半]个?[天月年]/u;
/** A unit or everything, and no customer. */
const WHOLE = /(?:店|区域?|公司|网点|部门?|我|我们|全部|所有)(?:的)?$/u;

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
