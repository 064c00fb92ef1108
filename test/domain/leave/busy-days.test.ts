import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busyDays, type DayStretch } from '../../../src/domain/leave/busy-days.ts';
import { instant, type LocalDate, toInstant, type Zone } from '../../../src/kernel/time.ts';

const ZONE = 'Asia/Shanghai' as Zone;
const day = (date: string, fromMin = 540, toMin = 1080): DayStretch => ({ date: date as LocalDate, fromMin, toMin });
/** `2026-12-01 09:30..2026-12-01 10:30` on the wall clock of the office. */
const busy = (text: string) => {
  const [from = '', to = ''] = text.split('..').map((one) => Date.parse(`${one.trim().replace(' ', 'T')}:00+08:00`));
  return { from: instant(Number(from)), to: instant(Number(to)) };
};
const told = (days: readonly DayStretch[], times: readonly string[], own: readonly DayStretch[] = []): readonly string[] =>
  busyDays(days, times.map(busy), own, ZONE).map(
    ({ date, times: of }) => `${date} ${of.map(({ fromMin, toMin }) => `${fromMin}-${toMin}`).join(' ')}`,
  );

describe('O9 meetings of the days', () => {
  it('O9 only what falls into the hours of the leave counts, told whole and in order', () => {
    const morning = day('2026-12-01', 540, 720);
    const times = [
      '2026-12-01 14:00..2026-12-01 15:00',
      '2026-12-01 11:30..2026-12-01 12:30',
      '2026-12-01 08:30..2026-12-01 09:15',
    ];
    expect(told([morning], times)).toEqual(['2026-12-01 510-555 690-750']);
    expect(told([day('2026-12-01')], times)).toEqual(['2026-12-01 510-555 690-750 840-900']);
    // Touching is not overlapping.
    expect(told([morning], ['2026-12-01 12:00..2026-12-01 13:00', '2026-12-01 08:00..2026-12-01 09:00'])).toEqual([]);
  });

  it('O9 what goes on over midnight is told on each of its days, and not on the days between that are free', () => {
    expect(told([day('2026-12-01'), day('2026-12-02'), day('2026-12-04')], ['2026-12-01 16:00..2026-12-04 10:00'])).toEqual([
      '2026-12-01 960-1440',
      '2026-12-02 0-1440',
      '2026-12-04 0-600',
    ]);
  });

  it('O9 a block of our own leave is no meeting: it is cut out of what it was joined with', () => {
    const own = [day('2026-12-01', 540, 720)];
    const afternoon = [day('2026-12-01', 720, 1080)];
    expect(told(afternoon, ['2026-12-01 09:00..2026-12-01 12:00'], own)).toEqual([]);
    expect(told(afternoon, ['2026-12-01 09:00..2026-12-01 13:00'], own)).toEqual(['2026-12-01 720-780']);
    // Several days of leave are one block with the nights in it.
    expect(
      told(
        [day('2026-12-01'), day('2026-12-02')],
        ['2026-12-01 09:00..2026-12-02 18:00'],
        [day('2026-12-01'), day('2026-12-02')],
      ),
    ).toEqual([]);
    // A calendar that tells every stretch by itself: the meeting inside is still one.
    expect(
      told(
        [day('2026-12-01')],
        ['2026-12-01 09:00..2026-12-01 18:00', '2026-12-01 14:00..2026-12-01 15:00'],
        [day('2026-12-01')],
      ),
    ).toEqual(['2026-12-01 840-900']);
  });

  it('O9 every time told overlaps the leave on that day, and no meeting that does is left out', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    const stretch = fc.tuple(fc.integer({ min: 0, max: 4 }), minutes, fc.integer({ min: 1, max: 3000 }));
    const dates = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'] as LocalDate[];
    const halves = fc.array(fc.tuple(fc.constantFrom(...dates), fc.constantFrom([540, 720], [720, 1080], [540, 1080])), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), halves, (meetings, leave) => {
        const days = leave.map(([date, [from = 0, to = 0]]) => day(date, from, to));
        const times = meetings.map(([index, from, length]) => {
          const start = toInstant(dates[index] as LocalDate, from, ZONE);
          return { from: start, to: instant(start + length * 60_000) };
        });
        const found = busyDays(days, times, [], ZONE);
        for (const { date, times: of } of found)
          for (const one of of)
            expect(days.some((d) => d.date === date && one.fromMin < d.toMin && d.fromMin < one.toMin)).toBe(true);
        const clashes = new Set(
          times.flatMap((one) =>
            days
              .filter((d) => one.from < toInstant(d.date, d.toMin, ZONE) && toInstant(d.date, d.fromMin, ZONE) < one.to)
              .map((d) => d.date),
          ),
        );
        expect(new Set(found.map((one) => one.date))).toEqual(clashes);
      }),
    );
  });
});
