import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSeries, type SeriesEdit } from '../../../src/domain/meeting/edit-series.ts';
import { plannedDates } from '../../../src/domain/meeting/planned-dates.ts';
import type {
  MonthDay,
  Occurrence,
  Repeat,
  Series,
  SeriesException,
  SeriesRule,
  Settled,
} from '../../../src/domain/meeting/series-rule.ts';
import { dayKind } from '../../../src/domain/workday/calendar.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';
import { day, ordinary } from '../workday/calendars.ts';
import { held } from './series-rules.ts';

const weekdays = fc.integer({ min: 1, max: 7 });
const monthDay: fc.Arbitrary<MonthDay> = fc.oneof(
  fc.record({ by: fc.constant('day' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ by: fc.constant('weekday' as const), nth: fc.constantFrom(...([1, 2, 3, 4, 'last'] as const)), weekday: weekdays }),
  fc.record({
    by: fc.constant('workday' as const),
    nth: fc.oneof(fc.integer({ min: 1, max: 24 }), fc.constant('last' as const)),
  }),
);
const repeat: fc.Arbitrary<Repeat> = fc.oneof(
  fc.record({ every: fc.constant('week' as const), weekday: weekdays }),
  fc.record({ every: fc.constant('month' as const), on: monthDay }),
  fc.record({ every: fc.constant('quarter' as const), month: fc.constantFrom(1 as const, 2 as const, 3 as const), on: monthDay }),
);
const date = fc.integer({ min: 0, max: 1300 }).map((n) => addDays(day('2024-01-01'), n));
const rules: fc.Arbitrary<SeriesRule> = fc.record({
  repeat,
  shift: fc.constantFrom('skip', 'before', 'after', 'ask'),
  from: date,
  until: fc.option(date),
  at: fc.constantFrom(null, 600, 900),
});

/** A series with some dates that were changed by hand. */
const anySeries: fc.Arbitrary<Series> = rules.chain((one): fc.Arbitrary<Series> => {
  const all = plannedDates({ rules: [one] }, one.from, addDays(one.from, 700)).map(({ planned }) => planned);
  if (all.length === 0) return fc.constant({ rules: [one], exceptions: [] });
  const exception: fc.Arbitrary<SeriesException> = fc.oneof(
    fc.record({ planned: fc.constantFrom(...all), kind: fc.constant('cancel' as const) }),
    fc
      .record({ planned: fc.constantFrom(...all), by: fc.integer({ min: -40, max: 40 }) })
      .map(({ planned, by }) => ({ planned, kind: 'change' as const, to: addDays(planned, by) })),
  );
  return fc
    .uniqueArray(exception, { maxLength: 4, selector: ({ planned }) => planned })
    .map((exceptions) => ({ rules: [one], exceptions }));
});

/** What took place before a day. */
const settledBefore = (all: readonly Occurrence[], today: LocalDate): readonly Settled[] =>
  all.flatMap((one) => (one.state === 'held' && one.held < today ? [{ planned: one.planned, held: one.held }] : []));

const everything = { from: day('2023-01-01'), to: day('2029-12-31') };

describe('every series', () => {
  it('O23 has strictly increasing planned dates, and no two are held on one day', () => {
    fc.assert(
      fc.property(anySeries, date, (series, today) => {
        const all = held({ series, today, ...everything });
        for (const [n, one] of all.entries()) if (n > 0) expect(one.planned > (all[n - 1] as Occurrence).planned).toBe(true);
        const days = all.flatMap((one) => (one.state === 'held' ? [one.held] : []));
        expect(new Set(days).size).toBe(days.length);
        for (const one of all)
          if (one.state === 'merged') {
            const into = all.find(({ planned }) => planned === one.into);
            expect(into).toMatchObject({ state: 'held', held: one.on });
            expect(one.into > one.planned).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('O23 is held on workdays, unless somebody moved it, and nothing still to come on a day that is over', () => {
    fc.assert(
      fc.property(anySeries, date, (series, today) => {
        for (const one of held({ series, today, ...everything })) {
          if (one.state !== 'held' || one.why.some(({ code }) => code === 'moved_by_hand')) continue;
          expect(dayKind(ordinary, one.held).workMinutes).toBeGreaterThan(0);
          if (one.planned >= today && one.why.some(({ code }) => code === 'shifted')) expect(one.held >= today).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('O23 says the same of a date in whatever window it is asked for', () => {
    fc.assert(
      fc.property(anySeries, date, date, fc.integer({ min: 0, max: 120 }), (series, today, from, length) => {
        const to = addDays(from, length);
        const inside = held({ series, today, ...everything }).filter(({ planned }) => from <= planned && planned <= to);
        expect(held({ series, today, from, to })).toEqual(inside);
      }),
      { numRuns: 400 },
    );
  });

  it('Q14 whatever is edited, what took place stays as it was, and a date after it is told of at most once', () => {
    const edits = fc.record({ scope: fc.constantFrom('all', 'following', 'this'), rule: fc.option(rules), pick: fc.nat() });
    let accepted = 0;
    fc.assert(
      fc.property(anySeries, date, edits, (series, today, { scope, rule, pick }) => {
        const before = held({ series, today: day('2023-01-01'), ...everything });
        const settled = settledBefore(before, today);
        const planned = before[pick % Math.max(before.length, 1)]?.planned ?? today;
        const edit = { scope, rule, planned, exception: { planned, kind: 'cancel' } } as SeriesEdit;
        const done = editSeries(series, edit, { calendar: ordinary, settled, today });
        if (!done.ok) return;
        accepted++;
        const after = held({ series: done.value.series, today, settled, ...everything });
        for (const one of settled)
          expect(after.find((other) => other.planned === one.planned)).toMatchObject({ state: 'held', held: one.held });
        expect(new Set(after.map((one) => one.planned)).size).toBe(after.length);
        for (const [n, own] of done.value.series.rules.entries())
          if (n > 0) expect(own.from > (done.value.series.rules[n - 1]?.until ?? '9')).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
