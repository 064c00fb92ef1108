import { describe, expect, it } from 'vitest';
import { parseExpenseRules } from '../../../src/domain/expense/config.ts';
import { file, rules, yuan } from './office.ts';

const set = (path: string, value: unknown) => {
  const whole = file();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, whole);
  holder[last] = value;
  return whole;
};

describe('config/expense.yaml', () => {
  it('S102 有制度的四类费用，各有条款和说法，说法不重', () => {
    expect(rules.kinds.map(({ id, clause }) => [id, clause])).toEqual([
      ['office', 'S103'],
      ['travel', 'S104'],
      ['hospitality', 'S105'],
      ['training', 'S106'],
    ]);
    const words = rules.kinds.flatMap((kind) => kind.words);
    expect(new Set(words).size).toBe(words.length);
  });

  it('S104 金额写元，读成分', () => {
    expect(rules.standards.hotel.staff?.first).toBe(yuan(500));
    expect(parseExpenseRules(set('no_invoice.line', 99.99)).noInvoice.line).toBe(9999n);
  });

  it('没有这个文件也能启动：不限额，不查抬头', () => {
    const none = parseExpenseRules(null);
    expect(none.titles).toEqual([]);
    expect(none.standards.hotel).toEqual({});
    expect(none.lastYearUntil).toBe('05-31');
  });

  it.each([
    ['kinds.0.id', 'travel', 'kinds.1.id: this id is there twice; found "travel"'],
    ['kinds.0.clause', '103', 'kinds.0.clause: expected a clause of the policy, e.g. S103; found "103"'],
    ['kinds.0.needs', { trips: 'block' }, 'kinds.0.needs'],
    [
      'kinds.2.per_head.staff',
      12.345,
      'kinds.2.per_head.staff: expected an amount in yuan with at most two decimals, not below 0; found 12.345',
    ],
    [
      'kinds.2.per_head.boss',
      100,
      'kinds.2.per_head.boss: no grade has this id; expected one of manager, supervisor, staff; found 100',
    ],
    ['standards.hotel.staff', { first: 500, second: 380 }, 'standards.hotel.staff: tier other is missing'],
    ['standards.hotel.staff.first', -1, 'standards.hotel.staff.first: expected an amount'],
    ['standards.meals.boss', {}, 'standards.meals.boss: no grade has this id'],
    ['seasons.0.from', '13-01', 'seasons.0.from: expected a day of any year, MM-DD; found "13-01"'],
    ['seasons.0.hotel', { manager: 1 }, 'seasons.0.hotel: grade supervisor, staff is missing'],
    ['tiers.second', ['北京'], 'tiers.second.0: this city is there twice; found "北京"'],
    ['usual_tier', 'third', 'usual_tier: no tier has this id; expected one of first, second, other; found "third"'],
    [
      'titles.0.tax_id',
      '91320500MA1XK7Q29X',
      'titles.0.tax_id: expected a tax number of 18 signs whose last sign is right (GB 32100-2015)',
    ],
    ['titles.1.tax_id', '91320500MA1XK7Q29R', 'titles.1.tax_id: this tax number is there twice'],
    ['items.0.kinds', ['cars'], 'items.0.kinds.0: no kind has this id'],
    ['accounts.kinds.cars', '车', 'accounts.kinds.cars: no kind has this id'],
    ['last_year_until', '02-30', 'last_year_until'],
    ['colour', 'red', 'colour'],
  ])('%s 写错了（%j），不启动，说是哪一项', (path, value, message) => {
    expect(() => parseExpenseRules(set(path, value))).toThrow(message);
  });
});
