import type { Attendee, BusySpan, MeetingRoom, SlotQuestion } from '../src/domain/meeting/slot-question.ts';
import { findSlots } from '../src/domain/meeting/slots.ts';
import { buildCalendar } from '../src/domain/workday/calendar.ts';
import { addDays, type Instant, instant, type LocalDate, MINUTE, toInstant, type Zone } from '../src/kernel/time.ts';
import { spread } from './table.ts';

const ZONE = 'Asia/Shanghai' as Zone;
/** A Monday: two weeks with ten working days. */
const MONDAY = '2026-11-30' as LocalDate;
const [PEOPLE, DAYS, ROOMS] = [12, 14, 8];

/** Median ms of one search for an hour with twelve people, over ten working days and eight rooms, the first time of each; all differ. */
export function slotSearchMs(times: number): number {
  const asked = Array.from({ length: times }, (_, n) => question(n));
  return spread(
    asked.map((one) => {
      const began = performance.now();
      findSlots(one);
      return performance.now() - began;
    }),
  ).median;
}

/** Everybody has five meetings a day, so that mostly nothing is free at once and near misses are looked for as well. */
function question(seed: number): SlotQuestion {
  const calendar = buildCalendar({ years: [] });
  const next = random(seed + 1);
  const busy = (most: number): readonly BusySpan[] =>
    Array.from({ length: DAYS * most }, (_, n) => {
      const from: Instant = toInstant(addDays(MONDAY, Math.floor(n / most)), 540 + Math.floor(next() * 34) * 15, ZONE);
      return { from, to: instant(from + (30 + Math.floor(next() * 4) * 15) * MINUTE), kind: 'busy' };
    });
  const person = (_: unknown, n: number): Attendee => ({ id: `p${n}`, calendar, busy: busy(5) });
  const room = (_: unknown, n: number): MeetingRoom => ({ id: `r${n}`, capacity: 4 + 2 * n, unit: null, busy: busy(6) });
  return {
    ...{ from: MONDAY, to: addDays(MONDAY, DAYS - 1), now: toInstant(MONDAY, 0, ZONE), zone: ZONE, minutes: 60, step: 15 },
    required: Array.from({ length: PEOPLE }, person),
    optional: [],
    inPerson: 10,
    rooms: Array.from({ length: ROOMS }, room),
    wishes: { half: 'pm' },
  };
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
