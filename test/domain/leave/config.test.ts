import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseAmount, shownAmount } from '../../../src/domain/leave/amount.ts';
import { leaveConfig } from '../../../src/domain/leave/config.ts';
import { config } from './office.ts';

type Written = { types: Record<string, unknown>[] } & Record<string, unknown>;
const file = () => load(readFileSync(new URL('../../../config/leave.yaml', import.meta.url), 'utf8')) as Written;

describe('config/leave.yaml', () => {
  it('S55 has the ten kinds of leave, each with words of its own', () => {
    expect(config.types.map((t) => t.id)).toEqual([
      'annual',
      'sick',
      'personal',
      'marriage',
      'maternity',
      'paternity',
      'bereavement',
      'compensatory',
      'injury',
      'unpaid',
    ]);
    const words = config.types.flatMap((t) => t.words);
    expect(new Set(words).size).toBe(words.length);
    for (const t of config.types) expect(t.words).toContain(t.name.zh);
  });

  it.each([
    ['minStep', '0.3d', 'types.0.minStep: expected a multiple of the unit half_day; found "0.3d"'],
    ['minStep', 'half', 'types.0.minStep: expected an amount such as 0.5d, 4h or 30m; found "half"'],
    ['overflowTo', 'holiday', 'types.0.overflowTo: no leave type has this id; found "holiday"'],
    ['counts', 'calendar', 'types.0.counts'],
    ['skipStatutory', true, 'types.0.skipStatutory: working days never count statutory holidays; found true'],
    ['clause', '55', 'types.0.clause: expected a clause of the policy, e.g. S55; found "55"'],
    ['carry', { cap: '5d', until: '02-30' }, 'types.0.carry.until: expected a day of any year, MM-DD; found "02-30"'],
    ['id', 'sick', 'types.1.id: this id is used twice; found "sick"'],
    ['colour', 'red', 'types.0'],
  ])('a mistake in %s (%j) stops the start and is named', (field, value, message) => {
    const broken = file();
    broken.types[0] = { ...broken.types[0], [field]: value };
    expect(() => leaveConfig(broken)).toThrow(message);
  });

  it('a file that is no configuration is named too', () => {
    expect(() => leaveConfig(null)).toThrow('leave');
    expect(() => leaveConfig({ dayMinutes: 'eight', types: [] })).toThrow('dayMinutes');
  });
});

describe('amounts of leave', () => {
  it.each([
    ['0.5d', 240],
    ['1d', 480],
    ['2h', 120],
    ['30m', 30],
    ['1.5h', 90],
    ['0.3m', null],
    ['d', null],
    ['-1d', null],
  ])('%s is %s minutes of a standard day', (text, minutes) => {
    expect(parseAmount(text, 480)).toBe(minutes);
  });

  it.each([
    [1680, 'half_day', { value: 3.5, unit: 'day' }],
    [120, 'hour', { value: 2, unit: 'hour' }],
    [720, 'hour', { value: 1.5, unit: 'day' }],
    [540, 'hour', { value: 9, unit: 'hour' }],
    [-240, 'half_day', { value: -0.5, unit: 'day' }],
    [100, 'day', { value: 0.21, unit: 'day' }],
  ] as const)('O4 %i minutes of a type by the %s are shown as %j', (minutes, unit, shown) => {
    expect(shownAmount(minutes, { unit, dayMinutes: 480 })).toEqual(shown);
  });
});
