import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { calendarOf, parseBranchCalendars } from '../../../src/domain/workday/branch-config.ts';
import { dayKind, ordinaryMinutes } from '../../../src/domain/workday/calendar.ts';
import { parseHolidayYear } from '../../../src/domain/workday/config.ts';
import { day, yearFile, years } from './calendars.ts';

const edited = (text: string, by: string): unknown => {
  const source = JSON.stringify(yearFile(2026));
  expect(source).toContain(text);
  return JSON.parse(source.replace(text, by));
};

describe('a mistake in a holiday file stops the start and is named', () => {
  it.each([
    [
      '"2026-10-07","statutory"',
      '"2026-10-32","statutory"',
      'holidays.6.to: expected a day of the calendar, YYYY-MM-DD; found "2026-10-32"',
    ],
    ['"source":"official"', '"source":"guessed"', 'source: '],
    ['"2026-10-10"', '"2026-10-06"', 'holidays.6.work.1: a make-up workday cannot be a day of the holiday; found "2026-10-06"'],
    ['"2026-10-05","2026-10-06"', '"2026-10-06"', '2026-10-05 is a weekday off and must be listed'],
    ['"from":"2026-10-01"', '"from":"2026-09-26"', '2026-09-26 is already part of mid_autumn'],
    ['"from":"2026-05-01"', '"from":"2026-05-09"', 'the end must not stand before the start'],
    ['"id":"qingming"', '"id":"清明"', 'expected a lower-case id; found "清明"'],
  ])('%s → %s', (text, by, message) => {
    expect(() => parseHolidayYear(edited(text, by))).toThrow(message);
  });

  it('a missing file is a mistake too', () => {
    expect(() => parseHolidayYear(undefined)).toThrow('(root)');
  });
});

describe('the calendars of the branches', () => {
  const file = load(readFileSync(new URL('../../../config/calendar.yaml', import.meta.url), 'utf8'));

  it('the file that is shipped is the ordinary week', () => {
    const calendars = parseBranchCalendars(file);
    expect(calendars.company).toMatchObject({ weekend: [6, 7], quiet: { from: 1260, to: 510 } });
    expect(ordinaryMinutes(calendarOf(years, calendars, 'unknown').hours)).toBe(450);
  });

  it('a branch keeps the company days and adds its own', () => {
    const name = { zh: '日', en: 'Day' };
    const calendars = parseBranchCalendars({
      company: { days: [{ kind: 'holiday', from: '2026-11-18', name }] },
      branches: {
        nanshan: {
          weekend: [2],
          hours: { am: '08:30-12:00', pm: '13:30-17:30' },
          days: [{ kind: 'closure', from: '2026-11-19', name }],
        },
      },
    });
    const nanshan = calendarOf(years, calendars, 'nanshan');
    expect(['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-21'].map((d) => dayKind(nanshan, day(d)).kind)).toEqual([
      'weekend',
      'holiday',
      'closure',
      'workday',
    ]);
    expect(dayKind(calendarOf(years, calendars, null), day('2026-11-19')).kind).toBe('workday');
  });

  it.each([
    [
      { company: { hours: { am: '09:00-12:00', pm: '11:30-18:00' } } },
      'company.hours.pm: the afternoon must start after the morning ends',
    ],
    [{ company: { hours: { am: '9点', pm: '13:30-18:00' } } }, 'company.hours.am: expected two times, HH:mm-HH:mm; found "9点"'],
    [{ company: { weekend: [1, 2, 3, 4, 5, 6, 7] } }, 'company.weekend: a branch must work on one day of the week at least'],
    [{ company: { days: [{ kind: 'closed', from: '2026-01-01' }] } }, 'company.days.0.kind'],
    [{ company: {}, branch: {} }, 'branch'],
  ])('%j is refused', (input, message) => {
    expect(() => parseBranchCalendars(input)).toThrow(message);
  });
});
