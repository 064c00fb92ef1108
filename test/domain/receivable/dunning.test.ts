import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseReceivableRules, policyOf } from '../../../src/domain/receivable/config.ts';
import { type DunningFacts, dunningOf, type Skip } from '../../../src/domain/receivable/dunning.ts';
import type { Item } from '../../../src/domain/receivable/item.ts';
import { judgePromises } from '../../../src/domain/receivable/promise.ts';
import { isWorkday } from '../../../src/domain/workday/workdays.ts';
import { cents } from '../../../src/kernel/money.ts';
import { addDays, type Zone } from '../../../src/kernel/time.ts';
import { ordinary } from '../workday/calendars.ts';
import { day, item, nine } from './items.ts';

const RULES = parseReceivableRules(null);
const LEVELS = policyOf(RULES, { item: null, customer: null, rank: null });
/** Monday 2026-11-02: an item due then. */
const DUE = day('2026-11-02');

const facts = (today: string, more: Partial<DunningFacts> = {}): DunningFacts => ({
  today: day(today),
  calendar: ordinary,
  levels: LEVELS,
  small: cents(100),
  customerHeldUntil: null,
  promisedFor: null,
  lastOn: null,
  isFresh: true,
  ...more,
});
const late = (more: Partial<Item> = {}) => item({ dueOn: DUE, ...more });
const level = (rung: number) => ({ do: 'level', rung });
const skipped = (why: Skip, until: string | null = null) => ({ do: 'skip', why, until });

describe('S112：催收分级', () => {
  test.each([
    ['2026-10-29', 0, skipped('not_yet', '2026-10-30')],
    ['2026-10-30', 0, level(1)],
    ['2026-11-02', 1, skipped('not_yet', '2026-11-03')],
    ['2026-11-03', 1, level(2)],
    ['2026-11-09', 2, level(3)],
    ['2026-11-17', 3, level(4)],
    ['2026-12-02', 4, level(5)],
    ['2027-01-04', 5, level(6)],
    ['2027-06-01', 6, skipped('all_done')],
  ])('%s，已做到第%i级：%o', (today, rung, expected) => {
    expect(dunningOf(late({ rung }), facts(today, { lastOn: rung > 0 ? day('2026-10-01') : null }))).toEqual(expected);
  });

  test('一次只上一级，上一级没做过就不做下一级；停了很多天也只算一次', () => {
    expect(dunningOf(late(), facts('2027-03-01'))).toEqual(level(2));
    expect(dunningOf(late({ rung: 2 }), facts('2027-03-01', { lastOn: day('2027-02-26') }))).toEqual(level(3));
    expect(dunningOf(late({ rung: 3 }), facts('2027-03-01', { lastOn: day('2027-03-01') }))).toEqual(skipped('done_today'));
  });

  test.each<[string, Partial<Item>, Partial<DunningFacts>, ReturnType<typeof skipped>]>([
    ['有争议', { hold: 'disputed', holdUntil: day('2026-11-20') }, {}, skipped('disputed', '2026-11-20')],
    ['有方案', { hold: 'planned', holdUntil: null }, {}, skipped('planned')],
    ['交了法务', { hold: 'legal' }, {}, skipped('legal')],
    ['Q3 这一笔暂停', { hold: 'paused', holdUntil: day('2026-12-31') }, {}, skipped('paused', '2026-12-31')],
    ['Q3 这个客户暂停', {}, { customerHeldUntil: day('2026-12-31') }, skipped('customer_paused', '2026-12-31')],
    ['承诺了', {}, { promisedFor: day('2026-11-20') }, skipped('promised', '2026-11-23')],
    ['尾差', { open: cents(100) }, {}, skipped('small')],
    ['不催的客户', {}, { levels: [] }, skipped('no_policy')],
    ['Q4 催款函的宽限期没过', { graceUntil: day('2026-11-18') }, {}, skipped('grace', '2026-11-18')],
    ['银行流水太旧', {}, { isFresh: false }, skipped('stale')],
  ])('不催的有原因：%s', (_, more, known, expected) => {
    expect(dunningOf(late({ rung: 3, ...more }), facts('2026-11-17', known))).toEqual(expected);
  });

  test('周末不催，等到下一个工作日', () => {
    expect(dunningOf(late({ rung: 2 }), facts('2026-11-14'))).toEqual(skipped('off_day', '2026-11-16'));
  });

  test('Q4 宽限期一过就接着催，原定到期日不变', () => {
    expect(dunningOf(late({ rung: 3, graceUntil: day('2026-11-18') }), facts('2026-11-19'))).toEqual(level(4));
  });

  test('OCA #139：还没到期的不催，交车时付的没交车不催', () => {
    expect(dunningOf(item({ dueOn: day('2199-12-31') }), facts('2026-11-17'))).toMatchObject({ why: 'not_yet' });
  });

  test('单笔指定的办法优先，其次客户，再次等级，最后公司；删掉的名字不算', () => {
    const rules = parseReceivableRules({
      policies: { all: [{ day: { after: '1d' }, to: 'sales' }], soft: [{ day: { after: '9d' }, to: 'sales' }], none: [] },
      policy: 'all',
      by_rank: { a: 'soft' },
    });
    const first = (of: Parameters<typeof policyOf>[1]) => policyOf(rules, of)[0]?.day ?? null;
    expect(first({ item: null, customer: null, rank: 'c' })).toEqual({ after: '1d' });
    expect(first({ item: null, customer: null, rank: 'a' })).toEqual({ after: '9d' });
    expect(first({ item: null, customer: 'none', rank: 'a' })).toBeNull();
    expect(first({ item: 'all', customer: 'none', rank: 'a' })).toEqual({ after: '1d' });
    expect(first({ item: 'gone', customer: 'gone', rank: null })).toEqual({ after: '1d' });
    expect(() => parseReceivableRules({ policy: 'gone' })).toThrow('policy');
  });

  it('不管怎样停、怎样漏，级别只一级一级升，不早于它的日子，休息日不催', () => {
    const run = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(run, (gaps) => {
        let rung = 0;
        let lastOn: DunningFacts['lastOn'] = null;
        let today = day('2026-10-20');
        for (const gap of gaps) {
          today = addDays(today, gap);
          const found = dunningOf(late({ rung }), facts(today, { lastOn }));
          if (found.do === 'skip') continue;
          expect(isWorkday(ordinary, today)).toBe(true);
          expect(found.rung === rung + 1 || (rung < 2 && found.rung === 2)).toBe(true);
          expect(lastOn === null || lastOn < today).toBe(true);
          rung = found.rung;
          lastOn = today;
        }
      }),
    );
  });
});

describe('S113 O17：承诺', () => {
  const zone = 'Asia/Shanghai' as Zone;
  const promise = (id: string, on: string, yuan: number, made = '2026-11-02') => ({
    id,
    day: day(on),
    amount: cents(yuan * 100),
    madeAt: nine(made),
  });
  const came = (on: string, yuan: number) => ({ on: day(on), amount: cents(yuan * 100) });
  const judged = (
    today: string,
    promises: Parameters<typeof judgePromises>[0],
    receipts: Parameters<typeof judgePromises>[1],
    known = today,
  ) =>
    judgePromises(promises, receipts, { today: day(today), known: day(known), calendar: ordinary, zone }).map(({ id, state }) => [
      id,
      state,
    ]);

  test.each<[string, string, readonly ReturnType<typeof came>[], readonly (readonly string[])[]]>([
    ['钱到齐了：已兑现，当天就算', '2026-11-05', [came('2026-11-05', 100)], [['a', 'kept']]],
    ['分两次到齐', '2026-11-10', [came('2026-11-03', 40), came('2026-11-10', 60)], [['a', 'kept']]],
    ['到期日后一个工作日还安静', '2026-11-11', [], []],
    ['过了一个工作日没有到账：没有兑现', '2026-11-12', [], [['a', 'broken']]],
    ['到了一部分：部分兑现', '2026-11-12', [came('2026-11-09', 30)], [['a', 'partial']]],
    ['承诺以前到的不算', '2026-11-12', [came('2026-11-01', 100)], [['a', 'broken']]],
    ['晚到的不算兑现', '2026-11-12', [came('2026-11-11', 100)], [['a', 'broken']]],
    ['到了又退回的不算', '2026-11-12', [came('2026-11-09', 100), came('2026-11-10', -100)], [['a', 'broken']]],
  ])('%s', (_, today, receipts, expected) => {
    expect(judged(today, [promise('a', '2026-11-10', 100)], receipts)).toEqual(expected);
  });

  test('银行流水还没到承诺日，不说人家没付', () => {
    expect(judged('2026-11-20', [promise('a', '2026-11-10', 100)], [], '2026-11-09')).toEqual([]);
  });

  test('先前的承诺用掉的钱不再算；承诺以后新到的才算', () => {
    const both = [promise('a', '2026-11-06', 100), promise('b', '2026-11-20', 100, '2026-11-09')];
    expect(judged('2026-11-24', both, [came('2026-11-05', 100), came('2026-11-19', 100)])).toEqual([
      ['a', 'kept'],
      ['b', 'kept'],
    ]);
  });

  test('一笔钱只算一次：先算先到期的承诺', () => {
    const both = [promise('b', '2026-11-10', 100), promise('a', '2026-11-06', 100)];
    expect(judged('2026-11-12', both, [came('2026-11-05', 100)])).toEqual([
      ['a', 'kept'],
      ['b', 'broken'],
    ]);
  });
});
