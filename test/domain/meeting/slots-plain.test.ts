import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendee, BusySpan, SlotQuestion } from '../../../src/domain/meeting/slot-question.ts';
import { findSlots } from '../../../src/domain/meeting/slots.ts';
import { buildCalendar } from '../../../src/domain/workday/calendar.ts';
import { addDays, type Instant, instant, MINUTE, toInstant, type Zone } from '../../../src/kernel/time.ts';
import { day, ordinary, years } from '../workday/calendars.ts';
import { plainSlots } from './plain-slots.ts';

const calendars = [
  ordinary,
  buildCalendar({ years, hours: { am: { from: 480, to: 690 }, pm: { from: 775, to: 1020 } }, weekend: [7] }),
  buildCalendar({
    years,
    days: [
      { kind: 'half_holiday', off: 'pm', from: day('2026-09-30'), to: day('2026-09-30'), name: { zh: '早放', en: 'Early' } },
    ],
  }),
  // A night shift, at work while clocks are changed.
  buildCalendar({ years, hours: { am: { from: 30, to: 240 }, pm: { from: 270, to: 420 } }, weekend: [] }),
];
/** An ordinary week, 国庆 with its make-up days, a year's end, the nights clocks are changed in New York. */
const starts = ['2026-12-01', '2026-09-29', '2026-12-30', '2026-03-07', '2026-10-31'].map(day);

const question = fc
  .record({
    from: fc.constantFrom(...starts),
    days: fc.integer({ min: 0, max: 4 }),
    zone: fc.constantFrom('Asia/Shanghai' as Zone, 'America/New_York' as Zone),
    calendar: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 2 }),
  })
  .chain(({ from, days, zone, calendar }) => {
    const begin = toInstant(from, 0, zone);
    const moment = (least = -600): fc.Arbitrary<Instant> =>
      fc.integer({ min: least / 5, max: (days + 1) * 288 }).map((n) => instant(begin + n * 5 * MINUTE));
    const span: fc.Arbitrary<BusySpan> = fc
      .record({ from: moment(), length: fc.oneof(fc.integer({ min: -5, max: 240 }), fc.integer({ min: 240, max: 2000 })) })
      .chain(({ from: at, length }) =>
        fc.record({
          from: fc.constant(at),
          to: fc.constant(instant(at + length * MINUTE)),
          kind: fc.constantFrom('busy' as const, 'leave' as const, 'trip' as const),
        }),
      );
    const people = (most: number, prefix: string): fc.Arbitrary<Attendee[]> =>
      fc
        .array(fc.record({ busy: fc.array(span, { maxLength: 7 }), of: fc.constantFrom(...calendar) }), { maxLength: most })
        .map((all) => all.map(({ busy, of }, n) => ({ id: `${prefix}${n}`, busy, calendar: calendars[of] ?? ordinary })));
    const rooms = fc
      .array(
        fc.record({
          capacity: fc.integer({ min: 1, max: 12 }),
          unit: fc.constantFrom(null, 'BJ', 'SH'),
          busy: fc.array(span, { maxLength: 6 }),
        }),
        { maxLength: 3 },
      )
      .map((all) => all.map((room, n) => ({ id: `r${n}`, ...room })));
    return fc.record(
      {
        from: fc.constant(from),
        to: fc.constant(addDays(from, days)),
        now: moment(-2000),
        zone: fc.constant(zone),
        minutes: fc.constantFrom(15, 25, 30, 60, 90, 180, 240, 400),
        step: fc.constantFrom(15 as const, 30 as const),
        buffer: fc.constantFrom(0, 10, 30),
        required: people(4, 'p'),
        optional: fc.constantFrom('p', 'o').chain((prefix) => people(3, prefix)),
        inPerson: fc.constantFrom(0, 0, 4, 9),
        rooms,
        unit: fc.constantFrom('BJ', 'SH'),
        wishes: fc.record(
          {
            half: fc.constantFrom('am' as const, 'pm' as const),
            day: fc.integer({ min: 0, max: days }).map((n) => addDays(from, n)),
            at: fc.integer({ min: 16, max: 36 }).map((n) => n * 30),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['from', 'to', 'now', 'zone', 'minutes', 'step', 'required', 'optional', 'inPerson', 'rooms', 'wishes'] },
    );
  });

/** What both ways of searching say. */
const told = (asked: SlotQuestion) => {
  const { options, nearMisses } = findSlots(asked);
  return {
    options: options.map(({ date, half, from, missing }) => ({ date, half, from, missing })),
    nearMisses: nearMisses.map(({ date, half, from, count, inTheWay, rooms }) => ({
      ...{ date, half, from, count, named: inTheWay.map(({ id }) => id), free: rooms?.free ?? null },
    })),
  };
};

const toldPlainly = (asked: SlotQuestion): ReturnType<typeof told> => {
  const { options, nearMisses } = plainSlots(asked);
  return {
    options: options.map(({ date, half, from, missing }) => ({ date, half, from, missing })),
    nearMisses: nearMisses.map(({ date, half, from, away, freeRooms }) => ({
      ...{ date, half, from, count: away.length, named: away.slice(0, 3), free: asked.inPerson > 0 ? freeRooms.length : null },
    })),
  };
};

describe('the search for a time', () => {
  it('S64 finds what looking at every minute of everybody finds, and the same near misses', () => {
    const seen = { options: 0, nearMisses: 0, neither: 0 };
    fc.assert(
      fc.property(question, (asked) => {
        const found = told(asked);
        seen[found.options.length > 0 ? 'options' : found.nearMisses.length > 0 ? 'nearMisses' : 'neither']++;
        expect(found).toEqual(toldPlainly(asked));
      }),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  }, 120_000);

  it('S64 never offers a room that is too small or taken, nor a time somebody required cannot come', () => {
    fc.assert(
      fc.property(question, (asked) => {
        for (const { from, to, roomId } of findSlots(asked).options) {
          const touched = (spans: readonly { from: Instant; to: Instant }[]): boolean =>
            spans.some((span) => span.from < span.to && from < span.to && span.from < to);
          expect(asked.required.some(({ busy }) => touched(busy))).toBe(false);
          const room = asked.rooms.find(({ id }) => id === roomId);
          expect(room !== undefined).toBe(asked.inPerson > 0);
          if (room) expect(room.capacity >= asked.inPerson && !touched(room.busy)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});
