import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amend, type LeaveChange } from '../../../src/domain/leave/amend.ts';
import { bookChange } from '../../../src/domain/leave/amend-ledger.ts';
import { countSpans } from '../../../src/domain/leave/count.ts';
import { grant } from '../../../src/domain/leave/grants.ts';
import { hold, refund, release, reserve, settle } from '../../../src/domain/leave/holds.ts';
import { balance, type LeaveEntry, usedIn } from '../../../src/domain/leave/ledger.ts';
import { dayMarks, freedStretches, type Stretch } from '../../../src/domain/leave/marks.ts';
import type { LeaveSpan } from '../../../src/domain/leave/span.ts';
import { addDays } from '../../../src/kernel/time.ts';
import { day, ordinary } from '../workday/calendars.ts';
import { counted, per, rawSpan, req, span, stamp, type } from './office.ts';

const { hours } = ordinary;
const annual = type('annual');
const point = (text: string) => rawSpan(text).from;
const whole = span('2026-12-01..2026-12-04');
const leave = { spans: [whole], covers: [{ personId: per('min'), span: whole }] };

describe('F3.2 a change of an approved leave', () => {
  it('S55 a part in the middle leaves two pieces, each with the substitute', () => {
    const found = amend(leave, { how: 'cancel', from: point('2026-12-02 pm'), to: point('2026-12-02 pm') }, hours);
    const pieces = [span('2026-12-01..2026-12-02 am'), span('2026-12-03..2026-12-04')];
    expect(found).toEqual({
      ok: true,
      value: { spans: pieces, covers: pieces.map((one) => ({ personId: per('min'), span: one })), added: null },
    });
  });

  it('S55 an extension is taken over by whoever was named for it, from where the leave ended', () => {
    const to = point('2026-12-08');
    const longer = span('2026-12-01..2026-12-08');
    expect(amend(leave, { how: 'extend', to, cover: per('min') }, hours)).toMatchObject({
      value: { spans: [longer], covers: [{ personId: per('min'), span: longer }], added: span('2026-12-05..2026-12-08') },
    });
    expect(amend(leave, { how: 'extend', to, cover: per('wei') }, hours)).toMatchObject({
      value: { covers: [leave.covers[0], { personId: per('wei'), span: span('2026-12-05..2026-12-08') }] },
    });
  });

  it.each<[string, LeaveChange, string]>([
    ['nothing is left', { how: 'return', from: point('2026-12-01') }, 'whole'],
    ['the leave is over by then', { how: 'return', from: point('2026-12-07') }, 'outside_leave'],
    ['it is not of the leave', { how: 'cancel', from: point('2026-12-10'), to: point('2026-12-11') }, 'outside_leave'],
    ['it does not end later', { how: 'extend', to: point('2026-12-04'), cover: null }, 'end_before_start'],
    ['it ends before it starts', { how: 'cancel', from: point('2026-12-03'), to: point('2026-12-02') }, 'end_before_start'],
  ])('S55 refused when %s', (_why, change, error) => {
    expect(amend(leave, change, hours)).toEqual({ ok: false, error });
  });

  it('F3.2 what is given back of a day stays as a freed mark, half by half', () => {
    const before: Stretch[] = [{ date: day('2026-12-02'), fromMin: 540, toMin: 1080, minutes: 480 }];
    const after: Stretch[] = [{ date: day('2026-12-02'), fromMin: 540, toMin: 720, minutes: 240 }];
    const freed = freedStretches(before, after, hours);
    expect(freed).toEqual([{ date: '2026-12-02', fromMin: 810, toMin: 1080, minutes: 240 }]);
    const rows = [
      ...after.map((one) => ({ ...one, leaveType: 'annual', state: 'approved' as const })),
      ...freed.map((one) => ({ ...one, leaveType: 'annual', state: 'freed' as const })),
    ];
    expect(dayMarks(rows, hours)).toEqual([
      {
        date: '2026-12-02',
        am: { state: 'approved', leaveType: 'annual', whole: true },
        pm: { state: 'freed', leaveType: 'annual', whole: true },
      },
    ]);
  });
});

describe('any leave, any balance, any changes', () => {
  const halves = fc.constantFrom('am' as const, 'pm' as const);
  const points = fc.record({ date: fc.integer({ min: 0, max: 40 }).map((n) => addDays(day('2026-09-14'), n)), part: halves });
  const changes: fc.Arbitrary<LeaveChange> = fc.oneof(
    fc.record({ how: fc.constant('return' as const), from: points }),
    fc.record({ how: fc.constant('extend' as const), to: points, cover: fc.constant(null) }),
    fc.record({ how: fc.constant('cancel' as const), from: points, to: points }),
  );
  /** Lots that lapse at different times, so that a change moves what is drawn from which. */
  const lots = fc.array(fc.record({ halves: fc.integer({ min: 1, max: 12 }), lapses: fc.integer({ min: 0, max: 60 }) }), {
    minLength: 1,
    maxLength: 4,
  });

  it('S55 sum(ledger) = balance, the request has used what its standing days cost, and revoking it returns the world to before', () => {
    fc.assert(
      fc.property(lots, points, fc.array(fc.tuple(changes, fc.boolean()), { maxLength: 6 }), (given, start, wanted) => {
        const ids = counted();
        const rows: LeaveEntry[] = [];
        const add = (more: { ok: true; value: readonly LeaveEntry[] } | { ok: false }): boolean => {
          if (more.ok) rows.push(...more.value);
          return more.ok;
        };
        for (const lot of given)
          add(
            grant(
              rows,
              { minutes: lot.halves * 240, validFrom: day('2026-01-01'), expiresOn: addDays(day('2026-09-14'), lot.lapses) },
              stamp(ids),
            ),
          );
        const before = balance(rows, 'annual', day('2026-09-14'));
        let spans: readonly LeaveSpan[] = [span(`${start.date}..${addDays(start.date, 3)}`)];
        const days = () => countSpans(spans, annual, ordinary).days;
        fc.pre(add(hold(rows, { requestId: req('leave'), days: days(), negativeCap: 0 }, stamp(ids))));
        expect(add(settle(rows, req('leave'), stamp(ids)))).toBe(true);
        const cost = () => days().reduce((sum, one) => sum + one.minutes, 0);
        const used = () => usedIn(rows.filter((row) => row.requestId === req('leave')));

        for (const [i, [change, approved]] of wanted.entries()) {
          const found = amend({ spans, covers: [] }, change, hours);
          if (!found.ok) continue;
          const changeId = req(`change${i}`);
          const after = countSpans(found.value.spans, annual, ordinary).days;
          const has = (date: string): number => days().find((one) => one.date === date)?.minutes ?? 0;
          const extra = after
            .map((one) => ({ date: one.date, minutes: one.minutes - has(one.date) }))
            .filter((one) => one.minutes > 0);
          // What cannot be reserved is refused when it is asked for.
          if (extra.length > 0 && !add(reserve(rows, { requestId: changeId, days: extra, negativeCap: 0 }, stamp(ids)))) continue;
          expect(used()).toBe(cost());
          if (approved) {
            const ask = { changeId, requestId: req('leave'), days: after, negativeCap: 0 };
            expect(add(bookChange(rows, ask, stamp(ids)))).toBe(true);
            ({ spans } = found.value);
          } else if (extra.length > 0) {
            expect(add(release(rows, changeId, stamp(ids)))).toBe(true);
          }
          const now = balance(rows, 'annual', day('2026-09-14'));
          expect(now.total).toBe(rows.reduce((sum, row) => sum + row.minutes, 0));
          expect(now.held).toBe(0);
          expect(used()).toBe(cost());
          expect(now.lots.every((lot) => lot.remaining >= 0)).toBe(true);
        }
        if (used() > 0) expect(add(refund(rows, req('leave'), stamp(ids)))).toBe(true);
        const end = balance(rows, 'annual', day('2026-09-14'));
        expect(end.lots.map((lot) => lot.remaining)).toEqual(before.lots.map((lot) => lot.remaining));
        expect(end).toMatchObject({ total: before.total, available: before.available, held: 0, used: 0, overdraft: 0 });
      }),
      { numRuns: 300 },
    );
  });
});
