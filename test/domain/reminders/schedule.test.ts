import { describe, expect, it } from 'vitest';
import { parseSchedules } from '../../../src/domain/reminders/schedule.ts';
import { WATCH_NAMES } from '../../../src/domain/reminders/watched.ts';
import { AppError } from '../../../src/kernel/app-error.ts';
import { rule, schedules, schedulesFile } from './office.ts';

const limits = { interval: '2h', perDay: 4, snooze: { times: 3, workdays: 5 }, pause: { workdays: 5 } };
const approval = {
  id: 'approval',
  clause: 'S55',
  words: { zh: '等您审批', en: 'Waiting' },
  watch: 'open_seat',
  ladder: [{ after: '4h', to: 'holder' }] as unknown[],
};
const message = (file: unknown): string => {
  try {
    parseSchedules(file);
    return 'no fault';
  } catch (error) {
    return error instanceof AppError && error.code === 'config' ? error.message : `not a config fault: ${String(error)}`;
  }
};
const withRule = (but: object): unknown => ({ limits, rules: [{ ...approval, ...but }] });

describe('the schedules of the office', () => {
  it('S55 O16 the file that is delivered watches everything the office can watch, and every rule names its clause', () => {
    const watched = schedules.rules.map((one) => one.watch);
    const owed = watched.filter((watch) => watch.includes('.'));
    expect(watched.filter((watch) => !watch.includes('.')).sort()).toEqual([...WATCH_NAMES].sort());
    // What is owed for a record has a ladder of its kind; the file replaces this one only.
    expect(owed).toEqual(['attendance_month.hand_in']);
    expect(schedules.rules.every((one) => /^S\d+$/.test(one.clause))).toBe(true);
    expect(rule('approval_waiting').ladder.map((rung) => rung.id)).toEqual(['after_4h', 'after_1wd', 'after_2wd']);
    expect(rule('leave_not_approved').ladder.at(-1)?.to).toEqual(['holder', 'applicant', 'superior']);
    expect(rule('approval_waiting').repeat?.weekly).toEqual({ to: 'superior', on: 1, minutes: 540 });
  });

  it('a file without rules is a quiet office', () => {
    expect(parseSchedules({ limits, rules: [] })).toEqual({
      limits: { intervalMinutes: 120, perDay: 4, snooze: { times: 3, workdays: 5 }, pause: { workdays: 5 } },
      rules: [],
      escalation: {},
    });
  });

  it.each([
    ['an unknown watch', { watch: 'the_boss' }, 'rules.0.watch', '"the_boss"'],
    [
      'a time that is none',
      { ladder: [{ after: '4x', to: 'holder' }] },
      'rules.0.ladder.0.after: expected a time such as 4h',
      '"4x"',
    ],
    ['nobody to send to', { ladder: [{ after: '4h', to: 'boss' }] }, 'rules.0.ladder.0.to', '"boss"'],
    ['an unknown role', { ladder: [{ after: '4h', to: 'role:king' }] }, 'rules.0.ladder.0.to', '"role:king"'],
    [
      'two times in one rung',
      { ladder: [{ after: '4h', before: '1d', to: 'holder' }] },
      'rules.0.ladder.0: expected one of',
      '"4h"',
    ],
    ['a clause that is none', { clause: '55' }, 'rules.0.clause: expected a clause', '"55"'],
    ['a deadline where there is none', { ladder: [{ before: '1d', to: 'holder' }] }, 'open_seat has no deadline', '"1d"'],
    ['a time of day for what is not of the day', { ladder: [{ at: '09:00', to: 'holder' }] }, 'things of the day only', '09:00'],
    [
      'rungs out of order',
      {
        ladder: [
          { after: '4h', to: 'holder' },
          { after: '2h', to: 'holder' },
        ],
      },
      'rules.0.ladder.1: the rungs must stand in the order of time',
      '2h',
    ],
    [
      'the same rung twice',
      {
        ladder: [
          { after: '4h', to: 'holder' },
          { after: '4h', to: 'superior' },
        ],
      },
      'put both addresses in one',
      '4h',
    ],
    [
      'personal balances to a superior',
      { watch: 'expiring_leave', ladder: [{ before: '2wd', to: 'superior' }] },
      'expiring_leave is nothing for superior',
      'superior',
    ],
    [
      'a repeat with nobody to repeat it to',
      { ladder: [{ after: '4h', to: 'superior' }], repeat: { every: '1wd', atMost: 2 } },
      'no rung to the holder',
      'every',
    ],
    [
      'a repeat below the ladder',
      {
        ladder: [
          { after: '2h', to: 'holder' },
          { after: '4h', to: 'holder' },
        ],
        repeat: { every: '1wd', atMost: 1 },
      },
      'rules.0.repeat.atMost: the ladder alone reminds the holder 2 times',
      '1',
    ],
    ['quiet hours overridden by nothing urgent', { quiet: 'override' }, 'rules.0.quiet: only urgent rungs', '"override"'],
    ['a misspelt key', { laddder: [] }, 'rules.0', 'laddder'],
  ])('O15 a mistake stops the start and names path and value: %s', (_what, but, path, value) => {
    const text = message(withRule(but));
    expect(text).toContain(path);
    expect(text).toContain(value);
  });

  it('two rules with one id are a mistake', () => {
    expect(message({ limits, rules: [approval, approval] })).toContain('rules.1.id: another rule has this id; found "approval"');
  });

  it('the delivered file is read whole: no rule is dropped', () => {
    expect((schedulesFile() as { rules: unknown[] }).rules).toHaveLength(schedules.rules.length);
  });
});
