import type { Piece } from './leftover.ts';
import type { Item } from './said.ts';

/** Where somebody takes back what they have just said: 不对, 说错了, 哦不, 改成 at the beginning of a clause. */
const TAKEN_BACK =
  /不对(?![称付劲])|[说打写填选记搞弄]错了?|(?<![\p{Script=Han}])(?:[啊哦噢呃额哎]+[,，\s]*不(?:是|对)?|更正|纠正|等下|等等|等一下)(?=[,，:：\s]|[周星礼明后今上下大\d一二两三四五六七八九十是])|(?<=[,，。;；\s])(?:不(?=[,，\s]|[\d一二两三四五六七八九十]+个?[天小点半]|[上下]午|周|星期|明|后)|(?:那就?|还是)?(?:改成|改到|改为|换成|换到))|sorry,? i mean|(?<![a-z])i meant?(?![a-z])|correction/giu;
/** 不是明天，是后天. */
const NOT_THIS = /不是([^,，。;；]{1,12}?)[,，\s]*(?:而|就|只)?(?:是|就|只)(?=\S)/gu;
const ASKED_ON = /请([^,，。;；请]{1,10})的[^,，。;；]{0,2}假/gu;
const NOR_THAT = /[,，\s]不是([^,，。;；是]{1,8})(?=$|[。!！;；])/gu;
const UP_TO = /[到至]\s*$/u;
const FULL_STOP = /[。;；!！?？\n]/u;

/** The class of a piece of time; what is said anew takes the place of what was said of the same class. */
type Class = Item['is'];

/**
 * The times of a text without those that were taken back in it: 周三请假，不对，周四. Items keep their places.
 * @param plain with plain signs
 */
export function standing(plain: string, items: readonly Item[]): readonly Item[] {
  let left = items;
  // 今天请明天的假: the first day is when it is asked.
  for (const { 1: asked = '', index } of plain.matchAll(ASKED_ON)) {
    const from = index + 1;
    if (left.some(({ at, end }) => at >= from && end <= from + asked.length)) left = left.filter(({ end }) => end !== index);
  }
  for (const { 1: denied = '', index } of plain.matchAll(NOT_THIS)) {
    const from = index + 2;
    const rest = left.filter(({ at, end }) => at < from || end > from + denied.length);
    if (rest.some(({ at }) => at >= from + denied.length)) left = rest;
  }
  // 后天全天请假，不是半天
  for (const { 1: denied = '', index } of plain.matchAll(NOR_THAT)) {
    const rest = left.filter(({ at }) => at <= index || at >= index + 3 + denied.length);
    if (rest.length > 0) left = rest;
  }
  for (const { 0: mark, index } of plain.matchAll(TAKEN_BACK))
    left = withoutTakenBack(plain, left, { at: index, end: index + mark.length });
  return left;
}

function withoutTakenBack(plain: string, items: readonly Item[], mark: Piece): readonly Item[] {
  const stop = plain.slice(mark.end).search(FULL_STOP);
  const anew = items.filter(({ at }) => at >= mark.end && (stop <= 0 || at < mark.end + stop));
  const [first] = anew;
  if (!first) return items;
  const before = items.filter(({ end }) => end <= mark.at);
  const classes = new Set<Class>(anew.map(({ is }) => is));
  const dropped = UP_TO.test(plain.slice(0, first.at))
    ? before.filter(({ is }) => is === first.is).slice(-1)
    : before.filter(({ is }) => classes.has(is));
  return items.filter((one) => !dropped.includes(one));
}

/** What was said before the last taking back, as a piece of the text; null where nothing was. */
export function takenBackIn(plain: string): Piece | null {
  const [last] = [...plain.matchAll(TAKEN_BACK)].slice(-1);
  return last ? { at: last.index, end: last.index + last[0].length } : null;
}

const EITHER = /或|要么|不行(?:的话|就|再)|不然|要不|还是(?![请休])|(?<![a-z])or(?![a-z])/iu;
const TIMES: ReadonlySet<Class> = new Set<Class>(['day', 'part', 'clock']);

/** Two times of which one will do: 明天或者后天, 周四休，不行就周五. */
export function isEither(plain: string, items: readonly Item[]): boolean {
  const times = items.filter(({ is }) => TIMES.has(is));
  return times.some(({ at }, i) => {
    const before = times[i - 1];
    return before !== undefined && EITHER.test(plain.slice(before.end, at));
  });
}
