import { MINUTE } from '../../kernel/time.ts';
import { type PossibleTime, stretchesOn } from './possible-starts.ts';
import type { Attendee, BusySpan, SlotQuestion } from './slot-question.ts';

/** Possible times `from` up to, but not with, `to`, by index. */
interface IndexRange {
  readonly from: number;
  readonly to: number;
}

/** For each possible time: how many of these people cannot come. Each is counted once, however often they are busy. */
export function countAway(asked: SlotQuestion, times: readonly PossibleTime[], people: readonly Attendee[]): Int32Array {
  const starts = startsOf(times);
  const offs = new Map<string, readonly IndexRange[]>();
  return tally(
    times.length,
    people.map(({ calendar, busy }) => {
      const off = offs.get(calendar.version) ?? offHours(asked, times, calendar);
      offs.set(calendar.version, off);
      return [...off, ...busy.map((span) => takenBy(starts, asked.minutes, span, wayFor(asked, span)))];
    }),
  );
}

/** For each possible time: how many of these rooms are taken. */
export function countBusyRooms(asked: SlotQuestion, times: readonly PossibleTime[], rooms: SlotQuestion['rooms']): Int32Array {
  const starts = startsOf(times);
  return tally(
    times.length,
    rooms.map((room) => room.busy.map((span) => takenBy(starts, asked.minutes, span, 0))),
  );
}

/** Minutes that stay free beside what somebody else is at: nobody has to come from leave. */
export const wayFor = (asked: SlotQuestion, span: BusySpan): number => (span.kind === 'leave' ? 0 : (asked.buffer ?? 0));

const startsOf = (times: readonly PossibleTime[]): Float64Array => Float64Array.from(times, (time) => time.from);

function offHours(asked: SlotQuestion, times: readonly PossibleTime[], calendar: Attendee['calendar']): readonly IndexRange[] {
  const ranges: IndexRange[] = [];
  let date = '';
  let stretches: ReturnType<typeof stretchesOn> = [];
  times.forEach((time, n) => {
    if (time.date !== date) stretches = stretchesOn(calendar, time.date, asked.minutes);
    date = time.date;
    const works = stretches.some(({ from, to }) => from <= time.start && time.start + asked.minutes <= to);
    if (!works) ranges.push({ from: n, to: n + 1 });
  });
  return ranges;
}

/** The times that would touch a span: they begin before its end and end after its beginning. */
function takenBy(starts: Float64Array, minutes: number, span: { from: number; to: number }, way: number): IndexRange {
  if (span.from >= span.to) return { from: 0, to: 0 };
  return {
    from: firstAt(starts, span.from - (way + minutes) * MINUTE + 1),
    to: firstAt(starts, span.to + way * MINUTE),
  };
}

/** Index of the first start at `at` or later. */
function firstAt(starts: Float64Array, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the owners have each index in one of their ranges. */
function tally(length: number, ranges: readonly (readonly IndexRange[])[]): Int32Array {
  const change = new Int32Array(length + 1);
  for (const own of ranges) {
    let reached = 0;
    for (const { from, to } of [...own].sort((a, b) => a.from - b.from)) {
      const begin = Math.max(from, reached);
      if (begin >= to) continue;
      change[begin] = (change[begin] ?? 0) + 1;
      change[to] = (change[to] ?? 0) - 1;
      reached = to;
    }
  }
  for (let n = 1; n < length; n++) change[n] = (change[n] ?? 0) + (change[n - 1] ?? 0);
  return change.subarray(0, length);
}
