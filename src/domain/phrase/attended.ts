import { itemsOf } from './items.ts';
import type { Piece } from './leftover.ts';

/** Behind a time: somebody is there then (上午去医院，下午来). */
const COMES =
  /^\s*(?:就|再|还|也|照常|正常|按时|会|准时|又){0,3}(?:(?:过去|过来|到店里?|去店里?)|来(?=$|[,，。;；!！\s了吧啊上公店])|上班|班(?=$|[,，。;；!！\s])|到岗|回来(?:上班)?|回公司|在(?:公司|店里?)|(?:还)?(?:要|得)?(?:开|有)(?:个|一个)?会|有(?:个)?(?:课|客户)|(?:照常|照旧|正常|照样)(?=$|[,，。;；!！\s]))/u;

const COMES_LATER = /^\s*(?:就|会|我)*(?:再|才)(?:来|过去|到|回|上班)/u;
/** 今天去医院，下午再过去: the half of the day of which it is told that somebody is there. */
export function attendedHalfIn(plain: string): 'am' | 'pm' | null {
  const pieces = attendedIn(plain);
  const halves = itemsOf(plain).flatMap((item) =>
    item.is === 'part' &&
    (item.part === 'am' || item.part === 'pm') &&
    pieces.some(({ end }) => end === item.end) &&
    COMES_LATER.test(plain.slice(item.end))
      ? [item.part]
      : [],
  );
  const [half, ...others] = halves;
  return half && others.length === 0 ? half : null;
}

/** The days and parts of days of which a text says that somebody is at work then: they are no part of an absence. */
export function attendedIn(plain: string): readonly Piece[] {
  const items = itemsOf(plain).filter(({ is }) => is === 'day' || is === 'part');
  const found = items.flatMap(({ at, end, is }, i) => {
    if (!COMES.test(plain.slice(end))) return [];
    const before = items[i - 1];
    // 后天上午上班: day and part are one time.
    const isOne = is === 'part' && before?.end === at && before.is === 'day';
    return [{ at: isOne ? before.at : at, end }];
  });
  // The only time that is said is what it is all about.
  return found.length < items.length ? found : [];
}
