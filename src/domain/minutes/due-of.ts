import type { Deadline } from '../phrase/deadline.ts';
import type { Due, DueDoubt } from './minutes.ts';
import type { Scanned } from './scan.ts';
import { endsWithOthers } from './sentence-kind.ts';

/** By when something is due, how it was said, and why it has to be asked for where it has. */
export interface DueFound {
  readonly due: Due | null;
  readonly said: string | null;
  readonly doubt: DueDoubt | null;
  /** The time that was taken; null where none was. */
  readonly time: Deadline | null;
  /** The day that is over; of something done it is when it was due. */
  readonly past: Due | null;
}

export const NO_DUE: DueFound = { due: null, said: null, doubt: 'none', time: null, past: null };

/** Before a time that is no deadline: what is told of that day. */
const NAMES_A_DAY =
  /(?:的|查|看|统计|汇总|核对|对比|截至目前|关于|针对|改到|改至|改为|调整到|调整至|定于|定在|提前到|把|将|及|和|与|、)\s*$/u;
/** Behind a day that only names something: 6月30日例会, 3.15活动, 6月销量. */
const NAMED_BY_DAY =
  /^\s*(?:的|例会|会议|周会|晨会|活动|促销|团购|车展|大促|销量|销售|业绩|数据|报表|库存|盘点表|账单|工资|考勤|计划|目标|到期|到店|入库|出库|到货|订单|订的|交的|出险|投诉|购车|提车的|期间|份|到账|入账|[^，,。；;]{0,5}的)/u;

/** The time by which the piece is to be done. `isItem`: everything in it belongs to one thing that is to be done, so that a day in it is its day. */
export function dueOf(piece: Scanned, isItem: boolean): DueFound {
  const counted = piece.times.find((one) => one.marked && isCounted(piece, one));
  if (counted) return doubted(piece, counted, 'unclear');
  const marked = piece.times.filter((one) => one.marked && !isOfOthers(piece, one));
  const days = marked.filter(isDay);
  // 会后 only says when it begins where a day is said as well.
  const named = days.filter((one) => !/^(?:本次)?(?:会后|散会后|会议结束后)$/u.test(piece.text.slice(one.at, one.end)));
  const exact = named.length > 0 ? named : days;
  const [only] = exact;
  const different = new Set(exact.map(({ due }) => JSON.stringify(due)));
  if (only && different.size === 1) return found(piece, exact.find(hasMinutes) ?? only);
  if (different.size > 1) return doubted(piece, exact.at(-1) ?? null, 'unclear');
  const plain = piece.times.filter((one) => !one.marked && isPlainDue(piece, one, isItem));
  const open = plain.filter(isDay).filter((one) => !one.long);
  const [first] = open;
  if (first && new Set(open.map(({ due }) => JSON.stringify(due))).size === 1)
    return found(piece, open.find(hasMinutes) ?? first);
  if (open.length > 1) return doubted(piece, open.at(-1) ?? null, 'unclear');
  const doubt = marked.find((one) => typeof one.due === 'string') ?? plain.find((one) => isItem || one.due !== 'past');
  const others = piece.times.find((one) => one.marked && isOfOthers(piece, one));
  if (!doubt) return others ? { ...doubted(piece, others, 'unclear'), time: null } : NO_DUE;
  return doubted(piece, doubt, typeof doubt.due === 'string' ? doubt.due : 'unclear');
}

/** 厂家6月12日前发货 binds nobody here. */
const isOfOthers = ({ covered }: Scanned, { at }: Deadline): boolean =>
  endsWithOthers(covered.slice(0, at)) || IF.test(covered.slice(0, at));
/** 收到发票后3个工作日内 is counted from a day that nobody knows yet. */
const isCounted = ({ covered, text }: Scanned, { at, end }: Deadline): boolean =>
  /内$/u.test(text.slice(at, end)) && AFTER.test(covered.slice(0, at));
const AFTER = /[\p{Script=Han}A-Za-z)）](?<!会)(?:后|之后|以后|起|之日起)的?\s*$/u;
/** 若本周五前厂家未回复 is when something else begins. */
const IF =
  /(?:^|[，,。；;])\s*(?:由于|因为?|鉴于|一旦|万一|前提(?:是|为)|条件(?:是|为)|假如|要是|倘若|(?:\p{Script=Han}{1,4})?(?:若|如果|如(?:在|于|能|未|不|无法))|如(?!期|实|下|上|需))[^，,。；;]*$/u;

const isDay = (one: Deadline): boolean => typeof one.due === 'object';
const hasMinutes = (one: Deadline): boolean => typeof one.due === 'object' && one.due.minutes !== null;

const found = ({ text }: Scanned, time: Deadline): DueFound => ({
  due: typeof time.due === 'object' ? time.due : null,
  said: text.slice(time.at, time.end),
  doubt: null,
  time,
  past: null,
});

const doubted = ({ text }: Scanned, time: Deadline | null, doubt: DueDoubt): DueFound => ({
  due: null,
  said: time && text.slice(time.at, time.end),
  doubt,
  time,
  past: time?.past ?? null,
});

/** A day without a word that marks it is a deadline where it stands by itself, or before what is done then. */
function isPlainDue({ covered }: Scanned, one: Deadline, isItem: boolean): boolean {
  const head = covered.slice(0, one.at);
  const tail = covered.slice(one.end);
  const opens = /(?:^|[\s，,、;；:：（(【[|/—-])$/u.test(head);
  const closes = /^\s*(?:$|[，,、;；。.）)】\]|/—-])/u.test(tail);
  if (one.bare && !(opens && closes)) return false;
  if (opens && closes) return isItem || /[（(]\s*[^（(）)]*$/u.test(head) || tail.trim() === '' || head.trim() === '';
  if (NAMED_BY_DAY.test(tail) || NAMES_A_DAY.test(head)) return false;
  if (closes && !isItem) return false;
  return (
    opens ||
    /[\ue001-\ue004]\ue010*(?:\s|于|在|将|会|要|需|应|须|去)*$/u.test(head) ||
    /^[\s由]*[\ue001-\ue004]/u.test(tail) ||
    (isItem && opens)
  );
}
