import type { SlotTime } from './slot-question.ts';

/** A time and how good it is: the first figure that differs decides, less is better. `level` is the first of them. */
export interface Ranked<T extends SlotTime> {
  readonly time: T;
  readonly level: number;
  readonly rank: readonly number[];
}

/**
 * The best three that are a real choice. Of those on the best level first one of each half day, then others of the same half that do
 * not overlap; the next level only where that is fewer than three.
 */
export function chooseApart<T extends SlotTime>(ranked: readonly Ranked<T>[], most = 3): readonly T[] {
  const sorted = [...ranked].sort(byRank);
  const chosen: T[] = [];
  for (let begin = 0; begin < sorted.length && chosen.length < most; ) {
    const level = sorted[begin]?.level;
    let end = begin;
    while (sorted[end]?.level === level) end++;
    const alike = sorted.slice(begin, end);
    take(alike, (time) => chosen.every((other) => !sameHalf(time, other) && !overlap(time, other)));
    take(alike, (time) => chosen.every((other) => !overlap(time, other)));
    begin = end;
  }
  return chosen.sort((a, b) => place(sorted, a) - place(sorted, b));

  function take(from: readonly Ranked<T>[], fits: (time: T) => boolean): void {
    for (const { time } of from) {
      if (chosen.length >= most) return;
      if (fits(time)) chosen.push(time);
    }
  }
}

function byRank<T extends SlotTime>(a: Ranked<T>, b: Ranked<T>): number {
  if (a.level !== b.level) return a.level - b.level;
  for (let n = 0; n < a.rank.length; n++) {
    const difference = (a.rank[n] ?? 0) - (b.rank[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.time.from - b.time.from;
}

const place = <T extends SlotTime>(sorted: readonly Ranked<T>[], time: T): number =>
  sorted.findIndex((one) => one.time.from === time.from);

const sameHalf = (a: SlotTime, b: SlotTime): boolean => a.date === b.date && a.half === b.half;

const overlap = (a: SlotTime, b: SlotTime): boolean => a.from < b.to && b.from < a.to;
