import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/domain/reminders/job.ts';
import type { Rule } from '../../../src/domain/reminders/rule.ts';
import { planThing } from '../../../src/domain/reminders/slots.ts';
import type { Watched } from '../../../src/domain/reminders/watched.ts';
import { buildCalendar } from '../../../src/domain/workday/calendar.ts';
import { instant, MINUTE } from '../../../src/kernel/time.ts';
import { day, years } from '../workday/calendars.ts';
import { at, BRANCH, GROUP, leave, off, per, rule, seat, type WorldOf, when, world } from './office.ts';

/** Every minute between two moments, as the office ticks; returns what was planned, in order. */
function office(
  one: Rule,
  thing: Watched,
  from: string,
  to: string,
  of: WorldOf = {},
  told: readonly Job[] = [],
): readonly Job[] {
  const jobs: Job[] = [...told];
  const place = world(of);
  for (let now = at(from); now <= at(to); now = instant(now + 10 * MINUTE)) jobs.push(...planThing(one, thing, jobs, place, now));
  return jobs.slice(told.length);
}

const lines = (jobs: readonly Job[]): readonly string[] =>
  jobs.map((job) => `${job.recipient} ${job.rung}.${job.slot} ${when(job.dueAt)}`);

const waiting = rule('approval_waiting');
const notApproved = rule('leave_not_approved');

describe('an approval on the desk', () => {
  it('O15 S55 a request of Friday 17:50 with four working hours is due on Monday afternoon, not in the night', () => {
    const thing = seat(at('2026-11-27 17:50'));
    expect(lines(office(waiting, thing, '2026-11-27 17:50', '2026-11-30 14:20'))).toEqual([
      'per_zhao after_4h.0 2026-11-30 14:20',
    ]);
  });

  it('O5 O15 the make-up Sunday before 国庆 is a day of work: the reminder comes on it', () => {
    const thing = seat(at('2026-09-18 17:50'));
    expect(lines(office(waiting, thing, '2026-09-18 17:50', '2026-09-20 14:20'))).toEqual([
      'per_zhao after_4h.0 2026-09-20 14:20',
    ]);
  });

  it('O15 the whole ladder of one approval: twice the holder, then the superior, then again, and then no more', () => {
    const thing = seat(at('2026-11-23 10:00'));
    expect(lines(office(waiting, thing, '2026-11-23 10:00', '2026-12-31 20:00'))).toEqual([
      'per_zhao after_4h.0 2026-11-23 15:30',
      'per_zhao after_1wd.0 2026-11-24 10:00',
      'per_zhao after_1wd.1 2026-11-25 10:00',
      'per_sun after_2wd.0 2026-11-25 10:00',
      'per_zhao after_1wd.2 2026-11-26 10:00',
    ]);
  });

  it('O15 an approver on leave is left alone, and her time does not run out meanwhile', () => {
    const thing = seat(at('2026-11-23 17:00'));
    const of = { away: { zhao: off('2026-11-24', '2026-11-25') } };
    expect(
      lines(office(rule('approval_waiting', { away: 'next_workday' }), thing, '2026-11-23 17:00', '2026-11-26 12:00', of)),
    ).toEqual(['per_sun after_2wd.0 2026-11-25 17:00', 'per_zhao after_4h.0 2026-11-26 12:00']);
  });

  it('O1 O15 whoever stands in for her hears it instead, and the clock goes on', () => {
    const of = { away: { zhao: off('2026-11-24', '2026-11-25') }, substitutes: { zhao: 'li' } };
    const [first] = office(waiting, seat(at('2026-11-23 17:00')), '2026-11-23 17:00', '2026-11-24 12:00', of);
    expect(first).toMatchObject({ recipient: per('zhao'), rung: 'after_4h', note: { substitute: per('li') } });
    expect(when(first?.dueAt)).toBe('2026-11-24 12:00');
  });

  it('O1 O15 back at her desk, she does not hear the lower rungs of what was said higher up in her absence', () => {
    const thing = seat(at('2026-11-23 17:00'));
    const away = { zhao: off('2026-11-24', '2026-11-25') };
    const told = planThing(waiting, thing, [], world({ away, substitutes: { zhao: 'li' } }), at('2026-11-25 17:30'));
    expect(lines(told)).toContain('per_zhao after_1wd.1 2026-11-25 17:30');
    expect(lines(office(waiting, thing, '2026-11-26 09:00', '2026-11-26 16:50', { away }, told))).toEqual([]);
  });

  it('O1 a substitute who is away herself gets nothing either: it waits for whoever is back first', () => {
    const of = { away: { zhao: off('2026-11-24'), li: off('2026-11-24', '2026-11-25') }, substitutes: { zhao: 'li' } };
    const [first] = office(waiting, seat(at('2026-11-23 10:00')), '2026-11-24 09:00', '2026-11-24 09:00', of);
    expect(first).toMatchObject({ note: { substitute: null } });
    expect(when(first?.dueAt)).toBe('2026-11-25 08:30');
  });

  it('O5 O15 over New Year 2027, not yet published, only the statutory day and the weekend are left out', () => {
    const thing = seat(at('2026-12-31 17:00'));
    expect(lines(office(waiting, thing, '2026-12-31 17:00', '2027-01-04 12:00'))).toEqual([
      'per_zhao after_4h.0 2027-01-04 12:00',
    ]);
  });

  it('O15 a branch that closes for a refit is not reminded while it is closed', () => {
    const refit = buildCalendar({
      years,
      days: [{ kind: 'closure', from: day('2026-11-24'), to: day('2026-11-26'), name: { zh: '装修', en: 'Refit' } }],
    });
    const thing = seat(at('2026-11-23 17:50'));
    expect(lines(office(waiting, thing, '2026-11-23 18:00', '2026-11-27 15:00', { calendar: refit }))).toEqual([
      'per_zhao after_4h.0 2026-11-27 14:20',
    ]);
  });

  it('a rung reached at night is sent in the morning', () => {
    const urgent = rule('approval_waiting', {
      ladder: [{ id: 'after_1d', timing: { kind: 'after', offset: { amount: 1, unit: 'd' } }, to: ['holder'], urgent: true }],
    });
    const late = seat(at('2026-11-23 23:00'));
    const plan = (one: Rule) => planThing(one, late, [], world(), at('2026-11-24 23:00'))[0]?.dueAt;
    expect(when(plan(urgent))).toBe('2026-11-25 08:30');
    expect(when(plan({ ...urgent, quiet: 'override' }))).toBe('2026-11-24 23:00');
  });

  it('nobody who has left is reminded', () => {
    const thing = seat(at('2026-11-23 10:00'), { holders: [per('chen')] });
    expect(planThing(waiting, thing, [], world(), at('2026-11-24 09:59'))).toEqual([]);
  });
});

describe('a leave that nobody has decided', () => {
  it('S55 one working day before its start and at its start both the approver and the applicant are warned', () => {
    const jobs = office(
      notApproved,
      leave(at('2026-11-20 10:00'), at('2026-11-25 09:00')),
      '2026-11-20 10:00',
      '2026-11-26 18:00',
    );
    expect(lines(jobs)).toEqual([
      'per_zhao before_1wd.0 2026-11-24 09:00',
      'per_wang before_1wd.0 2026-11-24 09:00',
      'per_zhao before_0h.0 2026-11-25 09:00',
      'per_wang before_0h.0 2026-11-25 09:00',
      'per_sun before_0h.0 2026-11-25 09:00',
    ]);
  });

  it.each([
    ['across 国庆', '2026-10-08 09:00', '2026-09-29 09:00'],
    ['across the make-up Saturday after it', '2026-10-12 09:00', '2026-10-09 09:00'],
    ['across the make-up Sunday before it', '2026-09-22 09:00', '2026-09-20 09:00'],
    ['across New Year 2027, not yet published', '2027-01-05 09:00', '2026-12-31 09:00'],
  ])('S55 O5 T−2 working days %s', (_what, starts, reminded) => {
    const two = rule('leave_not_approved', {
      ladder: [
        { id: 'before_2wd', timing: { kind: 'before', offset: { amount: 2, unit: 'wd' } }, to: ['holder'], urgent: false },
      ],
    });
    const thing = leave(at('2026-09-01 10:00'), at(starts));
    expect(planThing(two, thing, [], world(), instant(at(reminded) - MINUTE))).toEqual([]);
    expect(lines(planThing(two, thing, [], world(), at(reminded)))).toEqual([`per_zhao before_2wd.0 ${reminded}`]);
  });

  it('S55 asked for on the eve, it is not called late a minute later', () => {
    const thing = leave(at('2026-11-24 17:00'), at('2026-11-25 09:00'));
    expect(lines(office(notApproved, thing, '2026-11-24 17:00', '2026-11-25 08:50'))).toEqual([]);
    expect(office(notApproved, thing, '2026-11-25 09:00', '2026-11-25 09:00')).toHaveLength(3);
  });
});

describe('days of leave that lapse', () => {
  it('O15 the reminder comes at nine, and on a workday when the day itself is off', () => {
    const thing = seat(at('2026-01-01 09:00'), {
      watch: 'expiring_leave',
      target: 'led_1',
      subject: 'led_1',
      at: at('2026-11-30 18:00'),
      holders: [per('wang')],
    });
    expect(lines(office(rule('leave_lapses'), thing, '2026-10-30 00:00', '2026-11-30 18:00'))).toEqual([
      'per_wang before_30d.0 2026-11-02 08:30',
      'per_wang before_14d.0 2026-11-16 09:00',
      'per_wang before_2wd.0 2026-11-26 09:00',
    ]);
  });
});

describe('the daily post', () => {
  const out = rule('out_today');
  const thing = seat(at('2026-11-23 00:00'), {
    watch: 'who_is_out',
    target: BRANCH,
    subject: BRANCH,
    holders: [],
    applicantId: null,
  });

  it('O29 goes to the branch group once a workday, also when the office was down at nine', () => {
    expect(lines(office(out, thing, '2026-11-27 00:00', '2026-11-30 20:00'))).toEqual([
      `${GROUP} at_0900.2026-11-27 2026-11-27 09:00`,
      `${GROUP} at_0900.2026-11-30 2026-11-30 09:00`,
    ]);
    expect(lines(planThing(out, thing, [], world(), at('2026-11-23 15:00')))).toEqual([
      `${GROUP} at_0900.2026-11-23 2026-11-23 15:00`,
    ]);
  });

  it('O15 is not brought in the evening hours of quiet, nor a day late', () => {
    expect(planThing(out, thing, [], world(), at('2026-11-23 21:30'))).toEqual([]);
  });
});

describe('an office that was down', () => {
  it('O29 however long, it speaks of each thing once and not of every rung it missed', () => {
    const thing = seat(at('2026-11-02 10:00'));
    const jobs = planThing(waiting, thing, [], world(), at('2026-11-23 10:00'));
    expect(lines(jobs)).toEqual(['per_zhao after_1wd.2 2026-11-23 10:00', 'per_sun after_2wd.0 2026-11-23 10:00']);
    expect(planThing(waiting, thing, jobs, world(), at('2026-11-23 10:01'))).toEqual([]);
  });

  it('O15 who put it off or passed it on is left alone; the superior still hears of it', () => {
    const thing = seat(at('2026-11-23 10:00'));
    const [first] = planThing(waiting, thing, [], world(), at('2026-11-23 15:30'));
    if (!first) throw new Error('nothing planned');
    const snoozed: Job = { ...first, state: 'snoozed', dueAt: at('2026-11-27 09:00') };
    const passed: Job = { ...first, state: 'skipped', note: { ...first.note, end: 'passed' } };
    const now = at('2026-11-25 11:00');
    expect(lines(planThing(waiting, thing, [snoozed], world(), now))).toEqual(['per_sun after_2wd.0 2026-11-25 11:00']);
    expect(lines(planThing(waiting, thing, [passed], world(), now))).toEqual(['per_sun after_2wd.0 2026-11-25 11:00']);
  });
});
