import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addAgeing,
  aged,
  bucketOf,
  grossOf,
  NO_AGEING,
  netOf,
  overdueOf,
  withAdvance,
} from '../../../src/domain/receivable/ageing.ts';
import { interestOf } from '../../../src/domain/receivable/interest.ts';
import { WITH_DELIVERY } from '../../../src/domain/receivable/item.ts';
import { oldestFirst } from '../../../src/domain/receivable/oldest-first.ts';
import { splitByPercent, splitEvenly } from '../../../src/domain/receivable/split-amount.ts';
import { standingOf } from '../../../src/domain/receivable/standing.ts';
import { cents, sumOf } from '../../../src/kernel/money.ts';
import { addDays } from '../../../src/kernel/time.ts';
import { day, item, line, nine } from './items.ts';

const T = day('2026-09-30');
const known = nine('2026-12-01');

describe('S112：账龄', () => {
  test.each([
    ['2026-10-01', 'not_due'],
    ['2026-09-30', 'not_due'],
    ['2026-09-29', 'd30'],
    ['2026-08-31', 'd30'],
    ['2026-08-30', 'd60'],
    ['2026-08-01', 'd60'],
    ['2026-07-31', 'd90'],
    ['2026-07-02', 'd90'],
    ['2026-07-01', 'over'],
    [WITH_DELIVERY, 'not_due'],
  ])('9月30日看，%s到期的在 %s（到期当天不算逾期，边上的算低一档）', (dueOn, bucket) => {
    expect(bucketOf(day(dueOn), T)).toBe(bucket);
  });

  test('预收单独一列，不冲减账龄；净额在毛额旁边', () => {
    const one = aged(NO_AGEING, { open: cents(100), dueOn: day('2026-09-01') }, T);
    const sum = withAdvance(aged(one, { open: cents(50), dueOn: day('2026-10-05') }, T), cents(30));
    expect(sum).toEqual({ ...NO_AGEING, d30: 100n, not_due: 50n, advance: -30n });
    expect([grossOf(sum), overdueOf(sum), netOf(sum)]).toEqual([150n, 100n, 120n]);
  });

  test('一笔上多记的是预收，不是负的账龄', () => {
    expect(aged(NO_AGEING, { open: cents(-20), dueOn: day('2026-09-01') }, T)).toEqual({ ...NO_AGEING, advance: -20n });
  });
});

describe('Q1：看过去某一天，以后再看还是一样', () => {
  test('以后才收到的、以后才冲销的、以后才改的到期日，那一天都不算', () => {
    const paid = line({ on: day('2026-09-10'), amount: cents(40_000) });
    const lines = [
      paid,
      line({ on: day('2026-10-02'), amount: cents(60_000) }),
      line({ on: day('2026-10-03'), amount: cents(-40_000), cancelsId: paid.id }),
      line({ on: day('2026-10-04'), kind: 'due', dueOn: day('2026-12-01') }),
    ];
    expect(standingOf(item(), lines, { on: T, known })).toEqual({ open: 60_000n, dueOn: '2026-09-01' });
    expect(standingOf(item(), lines, { on: day('2026-10-02'), known })?.open).toBe(0n);
    expect(standingOf(item(), lines, { on: day('2026-10-04'), known })).toEqual({ open: 40_000n, dueOn: '2026-12-01' });
  });

  test('9月的收款10月才录：按今天所知已经收了，按9月底所知还没有', () => {
    const late = line({ on: day('2026-09-10'), bookedAt: nine('2026-10-08'), amount: cents(40_000) });
    expect(standingOf(item(), [late], { on: T, known })?.open).toBe(60_000n);
    expect(standingOf(item(), [late], { on: T, known: nine('2026-09-30') })?.open).toBe(100_000n);
  });

  test('那一天还没有的款项不在账上；以后补录的，按今天所知在', () => {
    expect(standingOf(item({ since: day('2026-10-01') }), [], { on: T, known })).toBeNull();
    const late = item({ bookedAt: nine('2026-10-08') });
    expect(standingOf(late, [], { on: T, known: nine('2026-09-30') })).toBeNull();
    expect(standingOf(late, [], { on: T, known })?.open).toBe(100_000n);
  });

  test('改过的到期日被撤回，回到原来的', () => {
    const first = line({ on: day('2026-09-02'), kind: 'due', dueOn: day('2026-09-20') });
    const second = line({ on: day('2026-09-05'), kind: 'due', dueOn: day('2026-10-20') });
    const back = line({ on: day('2026-09-06'), kind: 'due', cancelsId: second.id });
    expect(standingOf(item(), [first, second], { on: T, known })?.dueOn).toBe('2026-10-20');
    expect(standingOf(item(), [first, second, back], { on: T, known })?.dueOn).toBe('2026-09-20');
  });

  it('随便怎样收、冲、改，以后再记什么都不改变过去某天当时所知的样子', () => {
    const at = fc.integer({ min: 0, max: 60 });
    const move = fc.record({ on: at, booked: at, amount: fc.integer({ min: -500, max: 500 }), due: fc.option(at) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), fc.array(move, { maxLength: 6 }), at, at, (before, after, on, seen) => {
        const start = day('2026-08-01');
        const lines = (some: typeof before, from: number) =>
          some.map(({ on: o, booked, amount, due }) =>
            line({
              on: addDays(start, o),
              bookedAt: nine(addDays(start, booked + from)),
              amount: cents(due === null ? amount : 0),
              dueOn: due === null ? null : addDays(start, due),
            }),
          );
        const moment = { on: addDays(start, on), known: nine(addDays(start, seen)) };
        const then = lines(before, 0);
        const later = lines(after, seen + 1);
        expect(standingOf(item(), [...then, ...later], moment)).toEqual(standingOf(item(), then, moment));
      }),
    );
  });
});

describe('S112：分摊到分', () => {
  it('分成几份，每份舍到分，余下的在最后一份；合计一分不差', () => {
    expect(splitEvenly(cents(100), 3)).toEqual([33n, 33n, 34n]);
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 1, max: 60 }), (amount, parts) => {
        const split = splitEvenly(cents(amount), parts);
        expect(sumOf(split)).toBe(amount);
        expect(new Set(split.slice(0, -1)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('按比例分期，合计正好等于总额；不到百分之百的不补，超过的不收', () => {
    expect(splitByPercent(cents(10_001), [3_000, 3_000, 4_000])).toEqual([3_000n, 3_000n, 4_001n]);
    expect(splitByPercent(cents(10_000), [3_000])).toEqual([3_000n]);
    expect(splitByPercent(cents(10_000), [6_000, 5_000])).toBeNull();
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 9 }),
        (amount, some) => {
          const points = [...some, 10_000 - some.reduce((a, b) => a + b, 0)];
          expect(sumOf(splitByPercent(cents(amount), points) ?? [])).toBe(amount);
        },
      ),
    );
  });

  test('红字冲到期最早的，冲完还有余的是预收（OCA credit-control #211：有红字的不再催全额）', () => {
    const items = [
      item({ id: 'rcv_2', open: cents(500), dueOn: day('2026-09-20') }),
      item({ id: 'rcv_1', open: cents(300), dueOn: day('2026-09-01') }),
    ];
    expect(oldestFirst(cents(400), items)).toEqual([
      { itemId: 'rcv_1', amount: 300n },
      { itemId: 'rcv_2', amount: 100n },
    ]);
    expect(oldestFirst(cents(1_000), items).at(-1)).toEqual({ itemId: null, amount: 200n });
  });

  test('利息 = 未收 × 年利率 × 天数 / 365，四舍五入到分', () => {
    expect(interestOf(cents(1_000_000), 365, 30)).toBe(3_000n);
    expect(interestOf(cents(5_000), 365, 1)).toBe(1n);
    expect(interestOf(cents(4_999), 365, 1)).toBe(0n);
    expect(interestOf(cents(1_000_000), 365, 0)).toBe(0n);
  });

  it('各档之和减预收等于余额，怎样分组加起来都一样', () => {
    const one = fc.record({ open: fc.bigInt({ min: -10_000n, max: 10_000n }), due: fc.integer({ min: -200, max: 200 }) });
    fc.assert(
      fc.property(fc.array(fc.array(one, { maxLength: 6 }), { maxLength: 6 }), (groups) => {
        const sums = groups.map((group) =>
          group.reduce((sum, { open, due }) => aged(sum, { open: cents(open), dueOn: addDays(T, due) }, T), NO_AGEING),
        );
        const all = sums.reduce(addAgeing, NO_AGEING);
        expect(netOf(all)).toBe(groups.flat().reduce((sum, { open }) => sum + open, 0n));
      }),
    );
  });
});
