import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/domain/expense/check-claim.ts';
import { claimedOf, excesses } from '../../../src/domain/expense/check-standards.ts';
import { claimCase } from '../../../src/domain/expense/claim-case.ts';
import type { EarlierLine, LineFacts } from '../../../src/domain/expense/facts.ts';
import { gradeOf, rateOn, tierOf } from '../../../src/domain/expense/standards.ts';
import { addDays } from '../../../src/kernel/time.ts';
import { claim, day, inChinese, line, rules, yuan } from './office.ts';

const stay = (but: Partial<LineFacts>): LineFacts =>
  line({
    kind: 'travel',
    bought: 'hotel',
    invoice: null,
    noInvoice: '-',
    trip: 'CC1',
    city: '南京',
    day: day('2026-11-16'),
    until: day('2026-11-18'),
    ...but,
  });
const above = (lines: readonly LineFacts[], earlier: readonly EarlierLine[] = [], title = '业务员') => {
  const facts = claim(lines, [], { earlier });
  return excesses(claimCase({ ...facts, claimant: { ...facts.claimant, title } }, rules));
};
const sums = (...args: Parameters<typeof above>) =>
  above(...args).map(({ line: id, limit, excess, count }) => [id, Number(limit), Number(excess), count]);

describe('S104 O14 差旅标准', () => {
  it.each([
    ['总经理', [], 'manager'],
    ['区域经理', [], 'manager'],
    ['业务员', ['region_manager'], 'manager'],
    ['业务主管', [], 'supervisor'],
    ['业务员', ['supervisor'], 'supervisor'],
    ['业务员', [], 'staff'],
    ['运营专员', ['operations'], 'staff'],
  ] as const)('S104 %s %j 是 %s', (title, roles, grade) => {
    expect(gradeOf({ title, roles }, rules)).toBe(grade);
  });

  it.each([
    ['北京', 'first'],
    ['北京市', 'first'],
    ['上海虹桥', 'first'],
    ['南京', 'second'],
    ['常熟', 'other'],
    [null, 'other'],
  ])('S104 %s 是 %s 档', (city, tier) => {
    expect(tierOf(city, rules)).toBe(tier);
  });

  const GRADES = ['manager', 'supervisor', 'staff'] as const;
  it.each([
    ['北京', '2026-11-16', [650, 550, 500]],
    ['南京', '2026-11-16', [500, 420, 380]],
    ['常熟', '2026-11-16', [400, 350, 320]],
    ['三亚', '2026-10-31', [500, 420, 380]],
    ['三亚', '2026-11-01', [800, 650, 600]],
    ['三亚', '2026-12-31', [800, 650, 600]],
    ['三亚', '2026-04-30', [800, 650, 600]],
    ['三亚', '2026-05-01', [500, 420, 380]],
    ['青岛', '2026-06-30', [500, 420, 380]],
    ['青岛', '2026-07-01', [650, 550, 500]],
    ['青岛', '2026-09-30', [650, 550, 500]],
    ['青岛', '2026-10-01', [500, 420, 380]],
  ])('S104 %s %s 的住宿标准 %j', (city, date, expected) => {
    expect(GRADES.map((grade) => rateOn('hotel', { grade, city, date: day(date) }, rules))).toEqual(expected.map(yuan));
  });

  it('S104 旺季只管住宿', () => {
    expect(rateOn('meals', { grade: 'staff', city: '三亚', date: day('2026-12-31') }, rules)).toBe(yuan(80));
  });

  it.each([
    ['两晚 760 元', stay({ amount: yuan(760) }), []],
    ['两晚 760.01 元', stay({ amount: yuan(760.01) }), [['a', 76000, 1, 2]]],
    ['没写离店日的算一晚', stay({ amount: yuan(381), until: null }), [['a', 38000, 100, 1]]],
    ['两人两间', stay({ amount: yuan(1520), persons: 2 }), []],
    [
      '三亚跨进旺季：10月31日到11月2日',
      stay({ amount: yuan(1000), city: '三亚', day: day('2026-10-31'), until: day('2026-11-02') }),
      [['a', 98000, 2000, 2]],
    ],
    ['餐费按天：三天 240 元', stay({ bought: 'meal', amount: yuan(240) }), []],
    ['餐费三天 240.01 元', stay({ bought: 'meal', amount: yuan(240.01) }), [['a', 24000, 1, 3]]],
    ['市内交通一天 60 元', stay({ bought: 'taxi', until: null, amount: yuan(60) }), []],
    ['市内交通一天 61 元', stay({ bought: 'taxi', until: null, amount: yuan(61) }), [['a', 6000, 100, 1]]],
    ['车票没有标准', stay({ bought: 'train', amount: yuan(5000) }), []],
  ])('S104 %s', (_, one, expected) => {
    expect(sums([one])).toEqual(expected);
  });

  it.each([
    ['南京酒店', [['a', 38_000, 1, 1]]],
    ['午饭', [['a', 8000, 30_001, 1]]],
    ['打车去客户那里', [['a', 6000, 32_001, 1]]],
    ['酒店早餐', []],
    ['南京南站高铁票', []],
    ['资料', []],
  ])('S104 没有票据时，用途“%s”说出是哪一种', (purpose, expected) => {
    expect(sums([stay({ bought: null, purpose, until: null, amount: yuan(380.01) })])).toEqual(expected);
  });

  it('S104 招待的餐费不按差旅标准', () => {
    expect(sums([stay({ kind: 'hospitality', bought: 'meal', amount: yuan(5000) })])).toEqual([]);
  });

  it('S104 同一天分成几行，标准只算一次；晚的一行超', () => {
    const meals = (id: string, amount: number, from = '2026-11-16') =>
      stay({ id, bought: 'meal', amount: yuan(amount), day: day(from), until: null });
    expect(sums([meals('a', 50), meals('b', 30)])).toEqual([]);
    expect(sums([meals('a', 50), meals('b', 31)])).toEqual([['b', 3000, 100, 1]]);
    expect(sums([meals('a', 150), meals('b', 5)])).toEqual([
      ['b', 0, 500, 1],
      ['a', 8000, 7000, 1],
    ]);
    expect(sums([meals('a', 80), meals('b', 81, '2026-11-17')])).toEqual([['b', 8000, 100, 1]]);
  });

  it('S104 拆到两张报销单里也只算一次', () => {
    const earlier: EarlierLine = {
      claim: 'FY1',
      use: 'hotel',
      day: day('2026-11-16'),
      until: day('2026-11-17'),
      city: '南京',
      persons: 1,
      amount: yuan(380),
      trip: 'CC1',
    };
    expect(sums([stay({ amount: yuan(380) })], [earlier])).toEqual([]);
    expect(sums([stay({ amount: yuan(381) })], [earlier])).toEqual([['a', 38000, 100, 2]]);
  });

  it('O14 超标准：自付超出的部分，或走特批，都写在卡片上', () => {
    const told = (over: LineFacts['over']) => {
      const facts = claim([stay({ amount: yuan(800), over: over ?? null })], []);
      return checkClaim(facts, rules)
        .filter(({ over: is }) => is)
        .map(({ code, weight, text, accept }) => [code, weight, inChinese(text), accept && inChinese(accept)]);
    };
    expect(told(null)).toEqual([
      ['hotel_over', 'block', '住宿 ¥800.00，南京2间夜标准 ¥760.00，超 ¥40.00', '按标准报 ¥760.00，超出自付；或走特批'],
    ]);
    expect(told('cap')).toEqual([['over_capped', 'warn', '按标准报 ¥760.00，超出的 ¥40.00 自付', '报 ¥760.00']]);
    expect(told('special')).toEqual([['over_special', 'special', '超标准 ¥40.00，申请特批', '不特批的按标准报 ¥760.00']]);
  });

  it('O14 自付的报到标准为止，特批的报全部', () => {
    const amounts = (over: LineFacts['over']) =>
      claimedOf(claimCase(claim([stay({ amount: yuan(800), over: over ?? null })], []), rules)).get('a');
    expect([amounts('cap'), amounts('special'), amounts(null)]).toEqual([yuan(760), yuan(800), yuan(800)]);
  });

  const anyStay = fc.record({
    bought: fc.constantFrom('hotel', 'meal', 'taxi'),
    start: fc.integer({ min: 0, max: 12 }),
    length: fc.integer({ min: 0, max: 5 }),
    city: fc.constantFrom('北京', '南京', '三亚', '常熟'),
    persons: fc.integer({ min: 1, max: 3 }),
    fen: fc.integer({ min: 0, max: 300_000 }),
  });
  it('S104 怎样拆行，超出的合计都一样；一行里标准内的加超出的等于原来的，到分', () => {
    fc.assert(
      fc.property(fc.array(anyStay, { maxLength: 8 }), (stays) => {
        const lines = stays.map(({ bought, start, length, city, persons, fen }, i) =>
          stay({
            id: `l${i}`,
            bought,
            city,
            persons,
            amount: yuan(fen / 100),
            day: addDays(day('2026-10-28'), start),
            until: addDays(day('2026-10-28'), start + length),
          }),
        );
        const whole = above(lines);
        for (const one of whole) {
          expect(one.limit + one.excess).toBe(one.amount);
          expect(one.limit >= 0n && one.excess > 0n).toBe(true);
        }
        // Each line cut in two of the same days.
        const halves = lines.flatMap((one) => {
          const half = (one.amount ?? 0n) / 2n;
          return [
            { ...one, id: `${one.id}x`, amount: half as never },
            { ...one, id: `${one.id}y`, amount: ((one.amount ?? 0n) - half) as never },
          ];
        });
        const sum = (all: typeof whole) => all.reduce((total, { excess }) => total + excess, 0n);
        expect(sum(above(halves))).toBe(sum(whole));
        expect(sum(above([...lines].reverse()))).toBe(sum(whole));
      }),
    );
  });
});
