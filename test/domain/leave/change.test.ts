import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancelPart, compareDays, earlyReturn, extend } from '../../../src/domain/leave/change.ts';
import { countLeave, countSpans } from '../../../src/domain/leave/count.ts';
import { grant } from '../../../src/domain/leave/grants.ts';
import { hold, settle } from '../../../src/domain/leave/holds.ts';
import { balance, type LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import { rebook } from '../../../src/domain/leave/rebook.ts';
import { recalculate } from '../../../src/domain/leave/recalculate.ts';
import { normaliseSpan } from '../../../src/domain/leave/span.ts';
import { buildCalendar } from '../../../src/domain/workday/calendar.ts';
import { addDays } from '../../../src/kernel/time.ts';
import { day, holidayYear, ordinary, years } from '../workday/calendars.ts';
import { counted, rawSpan, req, span, stamp, type } from './office.ts';

const { hours } = ordinary;
const annual = type('annual');
const point = (text: string) => rawSpan(text).from;

describe('销假, 续假 and cancelling a part', () => {
  it.each([
    ['2026-12-01..2026-12-04', '2026-12-03', '2026-12-01..2026-12-02'],
    ['2026-12-01..2026-12-04', '2026-12-03 pm', '2026-12-01..2026-12-03 am'],
    ['2026-12-01..2026-12-04', '2026-12-03 15:00', '2026-12-01..2026-12-03 15:00'],
    ['2026-12-01..2026-12-04', '2026-12-01', null],
    ['2026-12-01 pm..2026-12-04', '2026-12-01 pm', null],
  ])('S55 leave %s, back from %s: %s remains', (asked, back, remains) => {
    expect(earlyReturn(span(asked), point(back), hours)).toEqual({ ok: true, value: remains === null ? null : span(remains) });
  });

  it('S55 who was never away that day cannot come back', () => {
    expect(earlyReturn(span('2026-12-01..2026-12-04'), point('2026-12-07'), hours)).toEqual({
      ok: false,
      error: 'end_before_start',
    });
    expect(cancelPart(span('2026-12-01..2026-12-04'), rawSpan('2026-12-07'), hours)).toEqual({
      ok: false,
      error: 'outside_leave',
    });
  });

  it('S55 a middle day is cancelled and two leaves remain', () => {
    expect(cancelPart(span('2026-12-01..2026-12-04'), rawSpan('2026-12-02 pm'), hours)).toEqual({
      ok: true,
      value: [span('2026-12-01..2026-12-02 am'), span('2026-12-03..2026-12-04')],
    });
  });

  it('S55 an extension ends later, never earlier', () => {
    expect(extend(span('2026-12-01..2026-12-02'), point('2026-12-04 am'), hours)).toEqual({
      ok: true,
      value: span('2026-12-01..2026-12-04 am'),
    });
    expect(extend(span('2026-12-01..2026-12-02'), point('2026-12-02'), hours)).toEqual({ ok: false, error: 'end_before_start' });
  });

  it('what remains and what is cancelled cost together what the leave cost', () => {
    const halves = fc.constantFrom('am' as const, 'pm' as const);
    const dates = fc.integer({ min: 0, max: 20 }).map((n) => addDays(day('2026-09-20'), n));
    const points = fc.record({ date: dates, part: halves });
    fc.assert(
      fc.property(points, points, points, points, (a, b, c, d) => {
        const whole = normaliseSpan({ from: a, to: b }, hours);
        const gone = normaliseSpan({ from: c, to: d }, hours);
        fc.pre(whole.ok && gone.ok);
        const left = cancelPart(whole.value, { from: c, to: d }, hours);
        fc.pre(left.ok);
        const all = countLeave(whole.value, annual, ordinary).days;
        const change = compareDays(all, countSpans(left.value, annual, ordinary).days);
        const total = all.reduce((sum, x) => sum + x.minutes, 0);
        expect(change.extra).toBe(0);
        expect(change.refund).toBe(total - countSpans(left.value, annual, ordinary).total);
        expect(change.refund).toBeLessThanOrEqual(countLeave(gone.value, annual, ordinary).total);
      }),
    );
  });
});

describe('O6 a holiday is published or moved after approval', () => {
  const asked = span('2027-09-30..2027-10-08');
  const official = {
    ...holidayYear(2027),
    source: 'official' as const,
    holidays: holidayYear(2027).holidays.map((h) =>
      h.id === 'national_day'
        ? {
            ...h,
            to: day('2027-10-07'),
            swapped: ['2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'].map(day),
            work: [day('2027-10-09')],
          }
        : h,
    ),
  };
  const published = buildCalendar({ years: [...years.filter((y) => y.year !== 2027), official] });
  const before = countLeave(asked, annual, ordinary);
  const leave = { spans: [asked], type: annual, calendarVersion: before.calendarVersion };

  it('O6 the days that became free come back, each named', () => {
    const again = recalculate(leave, before.days, published);
    expect(before.total / 480).toBe(6);
    expect(again?.change).toMatchObject({ refund: 4 * 480, extra: 0 });
    expect(again?.change.days.map((d) => d.date)).toEqual(['2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07']);
    expect(again?.after.warnings).toEqual([]);
  });

  it('O6 nothing is done when the calendar or the count is the same', () => {
    expect(recalculate(leave, before.days, ordinary)).toBeNull();
    const elsewhere = span('2026-12-01');
    const count = countLeave(elsewhere, annual, ordinary);
    const again = recalculate(
      { spans: [elsewhere], type: annual, calendarVersion: count.calendarVersion },
      count.days,
      published,
    );
    expect(again?.change).toEqual({ days: [], refund: 0, extra: 0 });
  });

  it('O6 the ledger is refunded by exactly that, and a weekend that becomes a workday is taken in addition', () => {
    const ids = counted();
    const rows: LeaveEntry[] = [];
    const add = (result: { ok: true; value: readonly LeaveEntry[] } | { ok: false; error: unknown }) => {
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      rows.push(...result.value);
    };
    add(grant(rows, { minutes: 10 * 480, validFrom: day('2027-01-01'), expiresOn: day('2027-12-31') }, stamp(ids)));
    add(hold(rows, { requestId: req(1), days: before.days, negativeCap: 0 }, stamp(ids)));
    add(settle(rows, req(1), stamp(ids)));
    const again = recalculate(leave, before.days, published);
    if (!again) throw new Error('no change');
    add(rebook(rows, { requestId: req(1), state: 'used', days: again.after.days, negativeCap: 0 }, stamp(ids)));
    expect(balance(rows, 'annual', day('2027-06-01'))).toMatchObject({ available: 8 * 480, used: 2 * 480 });

    const friday = span('2027-10-08..2027-10-11');
    const weekend = countLeave(friday, annual, ordinary);
    const more = recalculate({ spans: [friday], type: annual, calendarVersion: ordinary.version }, weekend.days, published);
    expect(more?.change).toEqual({ days: [{ date: '2027-10-09', before: 0, after: 480 }], refund: 0, extra: 480 });
  });
});
