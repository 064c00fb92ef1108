import { addDays, addMonths, daysInMonth, type LocalDate, localDate, parts } from '../../kernel/time.ts';
import { itemsOf } from './items.ts';
import { readNumber } from './number.ts';
import type { Item } from './said.ts';
import { readWhen } from './when.ts';
import type { Span, WhenContext } from './when-reading.ts';

/** Why a time that is said is no day to be held to. */
export type NoDeadline = 'vague' | 'past' | 'repeats' | 'no_such_day' | 'unclear' | 'no_next_meeting';

/** A time by which something may be due, and where it stands with the words that mark it. */
export interface Deadline {
  readonly at: number;
  readonly end: number;
  readonly due: { readonly date: LocalDate; readonly minutes: number | null } | NoDeadline;
  /** The day that is over, where `due` says so. */
  readonly past: { readonly date: LocalDate; readonly minutes: number | null } | null;
  /** A word says that it is a deadline: 前, 内, 截止, by. */
  readonly marked: boolean;
  /** Written in digits that may mean something else: 6.30, 6/30. */
  readonly bare: boolean;
  /** Lasts a week or longer: 下周, 6月. */
  readonly long: boolean;
}

export interface DeadlineContext extends WhenContext {
  readonly workday: NonNullable<WhenContext['workday']>;
  /** The day of the next meeting: 下次会前. */
  readonly nextMeeting: LocalDate | null;
}

const N = '(\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)';
const WITHIN = new RegExp(
  `(?:会后|会议结束后|散会后|自?即日起|从今天起)?${N}个?(工作日|自然日|天|日|周|星期|礼拜|月|小时)(?:之|以)?内|within\\s+(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\\s+((?:working|business)\\s+days?|days?|weeks?|months?|hours?)(?![a-z])`,
  'giu',
);
const AFTER_WORKDAYS = new RegExp(`${N}个?工作日(?:之|以)?后`, 'gu');
const PERIOD_END =
  /(?:by\s+)?(?:the\s+)?(?:end of|eo)\s*(?:the\s+|this\s+)?(week|month|quarter|year|w|m|q|y)(?![a-z])|(本|这|这个|当)?季度?(?:末|底|内)前?|([一二三四1-4])季度(?:末|底|内)前?|年内|(上|下)半年(?:[内末底]前?|前)/giu;
const MEETING =
  /(下周|下次|下一次|下个?月|下期)的?(?:\p{Script=Han}{0,4}?)(?:会议?|例会)(?:召开)?(?:之前|以前|前|上|时)|(?:before|by|at) (?:the )?next meeting/giu;
const AFTER_MEETING = /(?:本次)?(?:会后|散会后|会议结束后)(?!\s*[\d一二两三四五六七八九十半])/gu;
const VAGUE =
  /(?:立即|立刻|马上|尽快|尽早|近期|近日|及时|抓紧|第一时间|择期|另行通知|待定|长期|随时|持续|年初)(?!的)|asap|as soon as possible|immediately|soon(?![a-z])|tb[dc](?![a-z])|ongoing/giu;
const REPEATS =
  /每(?:个?(?:天|日|周|星期|礼拜|月|季度?|年|晚|早))(?:的?(?:[一二三四五六日天](?![个项])|\d{1,2}[日号]|初|底|末))?(?:之前|以前|前)?|(?:daily|weekly|monthly|every (?:day|week|month|monday|tuesday|wednesday|thursday|friday))(?![a-z])/giu;

const BEFORE =
  /(?:截止(?:到|日期|时间)?|截至|(?:要求|计划|预计|拟)?完成(?:时间|时限|日期|期限|节点)|时限|限期|期限|时间(?:节点|要求)?|节点|最迟|最晚|至迟|不晚于|不迟于|(?:最迟|最晚)?不(?:得|能|要|可)?(?:超过|晚于|迟于)|务必(?:于|在)|(?<![关对位处由终基等属至定])于|ddl|deadline|due(?:\s+(?:date|by|on))?|(?:by\s+)?(?:eod|cob|(?:the )?end of (?:the )?day)(?:\s+on)?|by|before|no later than|⏰|📅|🗓️?)\s*[:：为是]?\s*(?:on\s+)?$/iu;
const BEHIND =
  /^\s*(?:[（(][^()（）]{1,6}[)）])?\s*(?:下班|收工|闭店|打烊|关店|早会|晨会|上班|开门|开店|营业)?(?:(?:之前|以前|前(?![后期台往任景线一两三几])|之内|以内|内(?![部容勤训饰]))(?!的(?!时间))|截止|截至|为止|止(?!血|损)|(?:eod|cob|end of day)(?![a-z]))/iu;
/** The day something starts, or of which something else is told. */
const NO_DEADLINE = /^\s*(?:[（(][^()（）]{1,6}[)）])?\s*(?:起|开始|以来|至今|以后|之后|后|的|(?:之前|以前|前|之?内)的)/u;
const STARTS_WITH = /(?:从|自|自从|以来|对|距)\s*$/u;
const TOGETHER = /^[\s的,()[\]T]*$|^\s*(?:一直到|直到|到|至|~+|-+|to|until)\s*$/u;

/** Every time a text speaks of by which something may be due, in its order; signs are plain already and names are covered. */
export function deadlinesIn(text: string, context: DeadlineContext): readonly Deadline[] {
  const found: Deadline[] = [];
  const taken = (at: number, end: number): boolean => found.some((one) => at < one.end && one.at < end);
  const each = (pattern: RegExp, read: (match: RegExpMatchArray) => Deadline['due'] | null): void => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const due = taken(match.index, end) ? null : read(match);
      if (due) found.push({ at: match.index, end, ...checked(due, context), marked: true, bare: false, long: false });
    }
  };
  each(MEETING, ([, which]) => nextMeeting(which, context));
  each(REPEATS, () => 'repeats');
  each(WITHIN, ([, many, unit, number, english]) => within(many ?? number, unit ?? english ?? '', context));
  each(AFTER_WORKDAYS, ([, many]) => dayOr(workdaysOn(numberOf(many), context)));
  each(PERIOD_END, (match) => periodEnd(match, context.today));
  each(AFTER_MEETING, () => dayOr(context.today));
  for (const cluster of clusters(text)) {
    const one = readCluster(text, cluster, context);
    if (one && !taken(one.at, one.end)) found.push(one);
  }
  each(VAGUE, () => 'vague');
  return found.sort((a, b) => a.at - b.at);
}

const dayOr = (date: LocalDate | null): Deadline['due'] | null => date && { date, minutes: null };

/** A day that is over when the meeting is held is no deadline. */
const checked = (due: Deadline['due'], { today }: DeadlineContext): Pick<Deadline, 'due' | 'past'> =>
  typeof due === 'object' && due.date < today ? { due: 'past', past: due } : { due, past: null };

const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
function numberOf(text: string | undefined): number {
  const word = (text ?? '').toLowerCase();
  if (word === '半') return 0.5;
  if (word === 'a' || word === 'an') return 1;
  const named = ENGLISH.indexOf(word);
  return named === -1 ? (readNumber(word) ?? Number.NaN) : named;
}

const workdaysOn = (count: number, { today, workday }: DeadlineContext): LocalDate | null =>
  Number.isInteger(count) && count > 0 && count <= 250 ? workday(today, count) : null;

function within(many: string | undefined, unit: string, context: DeadlineContext): Deadline['due'] | null {
  const count = numberOf(many);
  if (!(count > 0) || count > 400) return null;
  if (/工作日|working|business/i.test(unit)) return dayOr(workdaysOn(count, context));
  if (/月|month/i.test(unit))
    return dayOr(Number.isInteger(count) ? addMonths(context.today, count) : addDays(context.today, 15));
  if (/小时|hour/i.test(unit)) return dayOr(count % 24 === 0 ? addDays(context.today, count / 24) : null) ?? 'unclear';
  const days = count * (/周|星期|礼拜|week/i.test(unit) ? 7 : 1);
  return Number.isInteger(days) ? dayOr(addDays(context.today, days)) : 'unclear';
}

function periodEnd([all, english, , quarter, half]: RegExpMatchArray, today: LocalDate): Deadline['due'] | null {
  const { year, month } = parts(today);
  const last = (y: number, m: number): Deadline['due'] | null => dayOr(localDate(y, m, daysInMonth(y, m)));
  const unit = (english ?? '').toLowerCase()[0];
  if (unit === 'w') return null;
  if (unit === 'm') return last(year, month);
  if (unit === 'y' || all === '年内') return last(year, 12);
  if (half) return half === '上' ? last(month > 6 ? year + 1 : year, 6) : last(year, 12);
  const named = quarter ? numberOf(quarter) : Math.ceil(month / 3);
  return last(named * 3 < month ? year + 1 : year, named * 3);
}

function nextMeeting(which: string | undefined, { nextMeeting: day, today }: DeadlineContext): Deadline['due'] {
  if (!day || day <= today) return 'no_next_meeting';
  // 下周例会 is the next one only if that is held next week.
  if (which === '下周' && !inWeeks(day, today, 1)) return 'unclear';
  return which?.includes('月') && parts(day).month === parts(today).month ? 'unclear' : { date: day, minutes: null };
}

const weekOf = (date: LocalDate): number => Math.floor((Date.parse(date) / 86_400_000 + 3) / 7);
const inWeeks = (date: LocalDate, today: LocalDate, weeks: number): boolean => weekOf(date) - weekOf(today) === weeks;

/** 原则上月底前 is not 上月底; 私下周五前 is not 下周五. */
const NO_TIME =
  /(?:原则|基本|会|线|网|系统|平台|总体|实际|大体|群|手头?|以|之|加)上(?=[月周])|(?:线|私|名|旗|手|台|底|以|如)下(?=[周月])/gu;

/** Items that are one time: 下周三 下午3点, 6月1日至6月10日. */
function clusters(text: string): readonly (readonly [Item, ...Item[]])[] {
  const groups: [Item, ...Item[]][] = [];
  for (const item of itemsOf(text.replace(NO_TIME, (word) => '。'.repeat(word.length)))) {
    if (item.is === 'length' || item.is === 'vague' || item.is === 'repeat') continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    // Two whole days with nothing between are two times.
    if (
      group &&
      last &&
      TOGETHER.test(text.slice(last.end, item.at)) &&
      !(isDay(last) && isDay(item) && !isLinked(text, last, item))
    )
      group.push(item);
    else groups.push([item]);
  }
  return groups;
}

const isDay = (item: Item): boolean => item.is === 'day';
/** 6月30日（周二） and 6月1日至10日 are one time; 周三，周五 are two. */
const isLinked = (text: string, last: Item, item: Item): boolean =>
  /^\s*[（(至到~-]/u.test(text.slice(last.end, item.at)) || text.slice(last.end, item.at).trim() === '';

function readCluster(text: string, items: readonly [Item, ...Item[]], context: DeadlineContext): Deadline | null {
  const [first] = items;
  const last = items.at(-1) ?? first;
  const close = /^[^()（）]{0,6}[)）]/u.exec(text.slice(last.end))?.[0].length ?? 0;
  const opens = /[（(]/u.test(text.slice(first.at, last.end)) ? close : 0;
  const tail = text.slice(last.end + opens);
  const head = text.slice(Math.max(0, first.at - 14), first.at);
  const before = BEFORE.exec(head);
  const behind = BEHIND.exec(tail);
  const isBeforeHoliday = items.some(
    (item) => item.is === 'day' && item.said.day === 'holiday' && item.said.place.on === 'before',
  );
  const marked = before !== null || behind !== null || (isBeforeHoliday && !/^的/u.test(tail));
  const said = text.slice(first.at, last.end);
  if (!marked && (NO_DEADLINE.test(tail) || STARTS_WITH.test(head))) return null;
  if (items.some((item) => item.is === 'since' || item.is === 'leaves')) return null;
  const hasDay = items.some((item) => item.is === 'day' || item.is === 'unread');
  if (!hasDay && !(marked && items.some((item) => item.is === 'clock'))) return null;
  const isAsOf = /截至|截止到/u.test(before?.[0] ?? '') && behind === null;
  const due = dueOf(said, items, behind?.[0].includes('前') === true || /before|by/i.test(before?.[0] ?? ''), context);
  // 截至6月25日 of a day that is over tells what was so then.
  if (isAsOf && (due.past !== null || (typeof due.due === 'object' && due.due.date <= context.today))) return null;
  return {
    at: first.at - (before?.[0].length ?? 0),
    end: last.end + opens + (behind?.[0].length ?? 0),
    ...due,
    marked,
    bare: /^\d{1,2}[./-]\d{1,2}$/.test(said.trim()),
    long: items.length === 1 && items.some(isLong),
  };
}

/** 月初 and 月中 are no days; 底 and 末 are. */
const isLoose = (item: Item): boolean =>
  item.is === 'day' && 'piece' in item.said && ['start', 'middle', 'first_third', 'second_third'].includes(item.said.piece);
/** Before something that lasts, nobody knows whether its first or its last day is meant: 7月前, 周末前. */
const isLong = (item: Item): boolean =>
  item.is === 'day' &&
  (item.said.day === 'week' || item.said.day === 'weekend' || ('piece' in item.said && item.said.piece === 'whole'));

function dueOf(
  said: string,
  items: readonly Item[],
  isBefore: boolean,
  context: DeadlineContext,
): Pick<Deadline, 'due' | 'past'> {
  const no = (due: NoDeadline): Pick<Deadline, 'due' | 'past'> => ({ due, past: null });
  if (items.some(isLoose)) return no('vague');
  if (isBefore && items.some(isLong)) return no('unclear');
  const reading = readWhen(said.replace('T', ' '), context);
  if (reading.kind === 'none') return no('unclear');
  if (reading.kind === 'invalid') return no('no_such_day');
  if (reading.kind === 'unclear') {
    // Of this year and the next the day that is over stands first; of two hours the likelier.
    const [first] = reading.why === 'past_or_next_year' || reading.why === 'which_clock' ? reading.choices : [];
    return first ? endOf(first, items, context) : no('unclear');
  }
  return endOf(reading, items, context);
}

function endOf({ to }: Span, items: readonly Item[], context: DeadlineContext): Pick<Deadline, 'due' | 'past'> {
  const hasClock = items.some((item) => item.is === 'clock');
  const minutes = hasClock && 'minutes' in to ? to.minutes : null;
  return checked({ date: to.date, minutes }, context);
}
