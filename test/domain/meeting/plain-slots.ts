// The same search told plainly: every minute of the grid of every day, every span of everybody. Shares no code with the fast one.
import type { Attendee, SlotQuestion } from '../../../src/domain/meeting/slot-question.ts';
import { workSpans } from '../../../src/domain/workday/calendar.ts';
import { eachDay, type Instant, type LocalDate, MINUTE, toInstant } from '../../../src/kernel/time.ts';

interface PlainTime {
  readonly date: LocalDate;
  readonly half: 'am' | 'pm';
  readonly start: number;
  readonly from: Instant;
  readonly away: readonly string[];
  readonly missing: readonly string[];
  readonly freeRooms: readonly string[];
}

/** Every time at which somebody who decides is at work, and who cannot come to it. */
function plainTimes(asked: SlotQuestion): readonly PlainTime[] {
  const optional = asked.optional.filter((one) => asked.required.every(({ id }) => id !== one.id));
  const deciding = asked.required.length > 0 ? asked.required : optional;
  const found: PlainTime[] = [];
  const known = new Set<Instant>();
  for (const date of eachDay(asked.from, asked.to))
    for (let start = 0; start < 1440; start += asked.step) {
      const half = deciding.map((one) => halfAt(asked, one, date, start)).find((h) => h !== null);
      const from = toInstant(date, start, asked.zone);
      if (!half || from < asked.now || known.has(from)) continue;
      known.add(from);
      const to = from + asked.minutes * MINUTE;
      const comes = (one: Attendee): boolean =>
        halfAt(asked, one, date, start) !== null &&
        one.busy.every((span) => {
          const way = span.kind === 'leave' ? 0 : (asked.buffer ?? 0) * MINUTE;
          return span.to <= span.from || to <= span.from - way || span.to + way <= from;
        });
      const rooms = asked.rooms.filter(
        ({ capacity, busy }) =>
          capacity >= asked.inPerson && busy.every((span) => span.to <= span.from || to <= span.from || span.to <= from),
      );
      found.push({
        ...{ date, half, start, from },
        away: asked.required.filter((one) => !comes(one)).map(({ id }) => id),
        missing: optional.filter((one) => !comes(one)).map(({ id }) => id),
        freeRooms: rooms.map(({ id }) => id),
      });
    }
  return found;
}

/** The half of the day in which the meeting lies for somebody; where it fits into neither, the day's first; null: not at work. */
function halfAt(asked: SlotQuestion, one: Attendee, date: LocalDate, start: number): 'am' | 'pm' | null {
  const spans = workSpans(one.calendar, date);
  const end = start + asked.minutes;
  const fitting = spans.filter(({ from, to }) => to - from >= asked.minutes);
  if (fitting.length > 0) return fitting.find(({ from, to }) => from <= start && end <= to)?.half ?? null;
  const first = spans[0];
  return first && first.from <= start && end <= (spans.at(-1)?.to ?? 0) ? first.half : null;
}

export interface PlainAnswer {
  readonly options: readonly PlainTime[];
  readonly nearMisses: readonly PlainTime[];
}

export function plainSlots(asked: SlotQuestion): PlainAnswer {
  const all = plainTimes(asked);
  const needed = asked.inPerson > 0;
  const roomless = (time: PlainTime): boolean => needed && time.freeRooms.length === 0;
  const free = all.filter((time) => time.away.length === 0 && !roomless(time));
  if (free.length > 0) return { options: bestThree(asked, free, (time) => missed(asked, time)), nearMisses: [] };
  return { options: [], nearMisses: bestThree(asked, all, (time) => time.away.length + Number(roomless(time))) };
}

const missed = ({ wishes: { at, day, half } }: SlotQuestion, time: PlainTime): number =>
  [day && day !== time.date, half && half !== time.half, at !== undefined && Math.abs(time.start - at) > 60].filter(Boolean)
    .length;

/** Picked one after the other: each time the best of those that are on the best level there still is something on. */
function bestThree(asked: SlotQuestion, times: readonly PlainTime[], level: (time: PlainTime) => number): readonly PlainTime[] {
  const elsewhere = (time: PlainTime): number => {
    const own = asked.rooms.filter(({ unit }) => asked.unit === undefined || unit === null || unit === asked.unit);
    return Number(asked.inPerson > 0 && !own.some(({ id }) => time.freeRooms.includes(id)));
  };
  const rank = (time: PlainTime): readonly number[] => [
    level(time),
    missed(asked, time),
    elsewhere(time),
    time.missing.length,
    asked.wishes.at === undefined ? 0 : Math.abs(time.start - asked.wishes.at),
    time.from,
  ];
  const sorted = [...times].sort((a, b) => compare(rank(a), rank(b)));
  const chosen: PlainTime[] = [];
  while (chosen.length < 3) {
    const apart = sorted.filter((time) => chosen.every((other) => Math.abs(time.from - other.from) >= asked.minutes * MINUTE));
    const best = apart.filter((time) => level(time) === level(apart[0] as PlainTime));
    const next = best.find((time) => chosen.every(({ date, half }) => date !== time.date || half !== time.half)) ?? best[0];
    if (!next) break;
    chosen.push(next);
  }
  return sorted.filter((time) => chosen.includes(time));
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const n = a.findIndex((value, i) => value !== b[i]);
  return n < 0 ? 0 : (a[n] as number) - (b[n] as number);
};
