import { areHours } from './day-rules.ts';
import { AMID_NUMBER, count, LINK, LINKS, NUM } from './rule-parts.ts';
import { type Around, type ItemBody, type PartSaid, type Rule, rule } from './said.ts';

/** Parts of the day and times of the clock: 下午, 15:30, 三点半. */

const PARTS: readonly (readonly [PartSaid, string])[] = [
  ['am', '上半天|前半天|上午|早上|早晨|清晨|一早|午前'],
  ['pm', '下半天|后半天|下午(?!茶)|下晌|后晌|午后'],
  ['noon', '中午|正午'],
  ['evening', '晚上|傍晚|晚间|夜里|夜晚|夜间'],
  ['night', '凌晨|半夜|深夜'],
  ['all', '一整天|全天|整天'],
];

/** Straight behind a day or a part of it. */
const close = ({ before, gap }: Around): boolean => (before?.is === 'day' || before?.is === 'part') && /^\s*的?\s*$/.test(gap);

const MINUTE =
  '(?:(半)|([一三13])刻|(?:过)?(零?\\d{1,2}|零?[一二三四五六七八九十]{1,3})分(?!钟|店|公司|部)|(\\d{2}(?!\\d)|零[一二三四五六七八九]|十[一二三四五六七八九]?|[二三四五]十[一二三四五六七八九]?))?';
/** 点 in words that have nothing to do with the clock. */
const NOT_A_POINT =
  '(?!儿|事(?!假)|心|评|名|餐|菜|外(?!出)|意见|要求|建议|问题|说明|注意|内容|想法|原因|子|击|赞|钱|理由|点|五(?:天|个?小时|万|千|折))';

function clock(hour: number, minute: number, exact: boolean): ItemBody {
  return { is: 'clock', clock: { hour, minute, exact } };
}

function minutesOf(
  half: string | undefined,
  quarter: string | undefined,
  spoken: string | undefined,
  bare: string | undefined,
): number {
  if (half !== undefined) return 30;
  if (quarter !== undefined) return count(quarter) * 15;
  const text = (spoken ?? bare ?? '0').replace(/^零(?=.)/, '');
  return count(text);
}

const early: readonly Rule[] = [
  rule('(\\d{1,2}):(\\d{2})(?::\\d{2})?(?!\\d|:\\d)', ([, hour, minute]) =>
    clock(count(hour), Number(minute), (hour ?? '').length === 2),
  ),
  // 3-5点, 9到11点: the first number is an hour too
  rule(`(${NUM})(?:点|时)?(?=${LINK}${NUM}(?:点${NOT_A_POINT}|:\\d{2}))`, ([, hour], { head }) =>
    AMID_NUMBER.test(head) ? null : clock(count(hour), 0, false),
  ),
  // 周六9-12: hours of the day before them
  rule(`(\\d{1,2})(?=-(\\d{1,2})(?!\\d|[-./:]\\d|[日号月天]|点))`, ([, hour, end], { before, gap }) =>
    areHours(hour, end, before, gap) ? clock(count(hour), 0, false) : null,
  ),
  // 9:00-11: a number alone at the end of a range of times
  rule(`(\\d{1,2})(?!\\d|[.:/]\\d|[月点时]|天|小时|号|日|个)`, ([, hour], { before, gap }) =>
    before?.is === 'clock' && LINKS.test(gap) ? clock(count(hour), 0, false) : null,
  ),
  rule(`(${NUM})点(?:钟|整)?${MINUTE}${NOT_A_POINT}`, ([all, hour, ...minute], around) =>
    isHour(all ?? '', around) ? clock(count(hour), minutesOf(minute[0], minute[1], minute[2], minute[3]), false) : null,
  ),
  rule(`(\\d{1,2}|[二两三四五六七八九十]{1,3})时(?:整)?${MINUTE}(?!间|候|段|期|常|而|不|隔)`, ([, hour, ...minute]) =>
    clock(count(hour), minutesOf(minute[0], minute[1], minute[2], minute[3]), false),
  ),
];

/** 下午一点 and 一点半, but not 早一点, 有一点 or 这两点. */
function isHour(all: string, around: Around): boolean {
  if (close(around)) return true;
  return all !== '一点' && !/[早晚快慢多少有差大小好这那几第提]$/.test(around.head);
}

const late: readonly Rule[] = [
  // 周五pm
  rule('([ap])\\.?m\\b', ([, half], around) => (close(around) ? { is: 'part', part: half === 'a' ? 'am' : 'pm' } : null)),
  ...PARTS.map(([part, words]) => rule(`(?:${words})`, () => ({ is: 'part', part }))),
  rule(`(早|晚)(?=(?!一点)${NUM}点|\\d{1,2}:\\d{2})`, ([, word], { left }) =>
    left === '最' ? null : { is: 'part', part: word === '早' ? 'am' : 'evening' },
  ),
  rule('(?:以后|之后|出去|出门|外出|离开|出发|走(?!访|廊|路|失|错|流))', (_, { before, gap }) =>
    (before?.is === 'clock' || (before?.is === 'part' && before.part === 'noon')) && /^\s*(?:就|要|想|先|左右)*$/.test(gap)
      ? { is: 'leaves' }
      : null,
  ),
  rule('(?:以前|之前)|(?:左右)?(?:才能?|再)(?:来|到(?!期)|上班|赶到)|到(?=$|[,，。!！])', (_, { before, gap }) =>
    before?.is === 'clock' && gap === '' ? { is: 'comes' } : null,
  ),
  rule('早(?![会餐饭退走下点一])', (_, around) => (close(around) ? { is: 'part', part: 'am' } : null)),
  // 今晚到九点; 今天晚到一小时 is late, and no evening
  rule('晚(?=[到至]\\s*(?:[\\d一二两三四五六七八九十]{1,3}点|\\d{1,2}:))', (_, around) =>
    close(around) && /[今昨明]$/.test(around.head) ? { is: 'part', part: 'evening' } : null,
  ),
  rule('晚(?![会餐饭点到于一])', (_, around) => (close(around) ? { is: 'part', part: 'evening' } : null)),
  rule('(?:开始|起)(?!床|来|诉|草|码|初)', (_, around) =>
    close(around) || (around.before?.is === 'clock' && around.gap === '') ? { is: 'since' } : null,
  ),
];

export const CLOCK_RULES = { early, late } as const;
