import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWER_REFUSALS,
  type Answered,
  type AnswerRefusal,
  handOver,
  notMe,
  type SnoozeFor,
  snooze,
} from '../../../src/domain/reminders/answer.ts';
import { sent } from '../../../src/domain/reminders/due.ts';
import { effectByRule, effectOf } from '../../../src/domain/reminders/effect.ts';
import { JOB_STATES, type Job } from '../../../src/domain/reminders/job.ts';
import { forecast } from '../../../src/domain/reminders/preview.ts';
import { planThing } from '../../../src/domain/reminders/slots.ts';
import { nextSendTime } from '../../../src/domain/workday/working-time.ts';
import type { UnitId } from '../../../src/kernel/id.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { DAY, instant, MINUTE } from '../../../src/kernel/time.ts';
import { day } from '../workday/calendars.ts';
import { ledger, tick } from './ledger.ts';
import { at, BRANCH, leave, off, org, per, rule, schedules, seat, when, world } from './office.ts';

const zhao = per('zhao');
const clock = world().clockOf(zhao);
const limits = schedules.limits;
const now = at('2026-11-23 16:00');
const planned = planThing(rule('approval_waiting'), seat(at('2026-11-23 09:00')), [], world(), now)[0];
if (!planned) throw new Error('nothing planned');
const job: Job = sent(planned, 'card', now);

const outcome = (found: Result<Answered, AnswerRefusal>): string | null => (found.ok ? when(found.value.job.dueAt) : found.error);
const later = (choice: SnoozeFor, of: Partial<Job['note']> = {}, from = now, person = clock) =>
  outcome(snooze({ ...job, note: { ...job.note, ...of } }, zhao, choice, limits, person, from));

describe('"later"', () => {
  it.each([
    ['in two hours', '2026-11-23 16:00', '2026-11-23 18:00'],
    ['at nightfall: tomorrow morning', '2026-11-23 20:30', '2026-11-24 08:30'],
    ['on a Friday evening: Monday', '2026-11-27 20:00', '2026-11-30 08:30'],
    ['on the Saturday evening before a make-up Sunday', '2026-09-19 20:00', '2026-09-20 08:30'],
    ['on the eve of 国庆', '2026-09-30 20:00', '2026-10-08 08:30'],
  ] as const)('O15 %s', (_what, from, until) => {
    expect(later('later', {}, at(from))).toBe(until);
  });

  it('O15 until a day that is named, but not for ever and not for ever again', () => {
    expect(later({ until: day('2026-11-26') })).toBe('2026-11-26 09:00');
    expect(later({ until: day('2026-12-01') })).toBe('too_far');
    expect(later({ until: day('2026-11-23') })).toBe('past');
    expect(later('later', { snoozes: 3 })).toBe('too_often');
  });

  it('O15 on leave tomorrow, it comes when she is back', () => {
    const away = world({ away: { zhao: off('2026-11-24', '2026-11-25') } }).clockOf(zhao);
    expect(later('later', {}, at('2026-11-23 20:00'), away)).toBe('2026-11-26 08:30');
    expect(later({ until: day('2026-11-24') }, {}, now, away)).toBe('2026-11-26 08:30');
  });

  it('S55 not beyond the start of the leave it is about', () => {
    expect(later({ until: day('2026-11-24') }, { at: at('2026-11-24 08:00') })).toBe('after_deadline');
    expect(later('later', { at: at('2026-11-24 08:00') })).toBe('2026-11-23 18:00');
    // Nothing is offered that is refused: it comes when the time is up.
    expect(later('later', { at: at('2026-11-23 17:00') })).toBe('2026-11-23 17:00');
  });

  it('O15 whatever is chosen, it comes back when she may be disturbed and within the bounds', () => {
    const choice = fc.oneof(
      fc.constantFrom<SnoozeFor>('later'),
      fc
        .integer({ min: -3, max: 40 })
        .map((n): SnoozeFor => ({ until: day(new Date(Date.UTC(2026, 8, 25 + n)).toISOString().slice(0, 10)) })),
    );
    fc.assert(
      fc.property(choice, fc.integer({ min: 0, max: 30 * 24 * 60 }), (wanted, m) => {
        const from = instant(at('2026-09-14 00:00') + m * MINUTE);
        const found = snooze(job, zhao, wanted, limits, clock, from);
        if (!found.ok) return;
        expect(found.value.job.dueAt).toBeGreaterThan(from);
        expect(nextSendTime(found.value.job.dueAt, clock)).toBe(found.value.job.dueAt);
        expect(found.value.job.dueAt - from).toBeLessThan(20 * DAY);
      }),
    );
  });
});

describe('"not me", "let X"', () => {
  it('"not me" goes to the superior, with the reason, and does not come back', () => {
    expect(outcome(notMe(job, zhao, ' ', org, now))).toBe('reason_required');
    const found = notMe(job, zhao, '该由人力资源批', org, now);
    if (!found.ok || !found.value.next) throw new Error('refused');
    expect(found.value.job).toMatchObject({ state: 'skipped', note: { end: 'passed' } });
    const { next } = found.value;
    expect(next).toMatchObject({ recipient: per('sun'), state: 'planned', note: { path: [zhao], reason: '该由人力资源批' } });
    expect(next.key).not.toBe(job.key);
    const sunHas = sent(next, 'card', now);
    expect(outcome(notMe(sunHas, per('sun'), '不是', org, now))).toBe('nobody_above');
  });

  it('a reminder does not run in a circle, nor to those who have left', () => {
    const asked: Job = { ...job, note: { ...job.note, watch: 'handover_unanswered' } };
    expect(outcome(handOver(asked, zhao, zhao, '', org, now))).toBe('to_self');
    expect(outcome(handOver(asked, zhao, per('chen'), '', org, now))).toBe('left');
    const found = handOver(asked, zhao, per('li'), '', org, now);
    if (!found.ok || !found.value.next) throw new Error('refused');
    expect(outcome(handOver(sent(found.value.next, 'card', now), per('li'), zhao, '', org, now))).toBe('had_it');
  });

  it('an approval is not handed over by its reminder: its seat would stay behind', () => {
    expect(outcome(handOver(job, zhao, per('li'), '', org, now))).toBe('not_offered');
  });

  it('a button pressed by somebody else, or twice, is refused', () => {
    expect(outcome(snooze(job, per('wang'), 'later', limits, clock, now))).toBe('not_yours');
    expect(outcome(snooze({ ...job, state: 'done' }, zhao, 'later', limits, clock, now))).toBe('closed');
  });

  it('whatever is pressed in whatever state, there is an answer and it is one of the known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...JOB_STATES),
        fc.constantFrom('zhao', 'wang', 'li', 'chen', 'sun'),
        fc.constantFrom('zhao', 'wang', 'chen', 'nobody'),
        fc.string(),
        (state, by, to, reason) => {
          const some: Job = { ...job, state };
          const all = [
            snooze(some, per(by), 'later', limits, clock, now),
            notMe(some, per(by), reason, org, now),
            handOver({ ...some, note: { ...some.note, watch: 'handover_unanswered' } }, per(by), per(to), reason, org, now),
          ];
          for (const one of all) if (!one.ok) expect(ANSWER_REFUSALS).toContain(one.error);
        },
      ),
    );
  });
});

describe('preview and effect', () => {
  const rules = [rule('approval_waiting'), rule('leave_not_approved')];

  it('what is foretold for tomorrow is what is sent tomorrow, if nothing is done until then', () => {
    const start = at('2026-09-14 00:00');
    const when_ = fc.integer({ min: 0, max: 8 * 24 * 6 }).map((n) => instant(start + n * 10 * MINUTE));
    const away = fc
      .array(fc.integer({ min: 14, max: 29 }), { maxLength: 4 })
      .map((days) => off(...days.map((n) => `2026-09-${n}`)));
    fc.assert(
      fc.property(when_, when_, when_, away, away, (a, b, at_, zhaos, wangs) => {
        const place = world({ away: { zhao: zhaos, wang: wangs }, substitutes: { zhao: 'li' } });
        const things = [seat(a), leave(b, instant(b + 4 * DAY), { subject: 'req_2', target: 'req_2' })].filter(
          (thing) => thing.since <= at_,
        );
        const unlimited = { ...limits, intervalMinutes: 0, perDay: 100 };
        const book = ledger();
        tick(book, rules, things, place, at_, unlimited);
        const tomorrow = day(when(instant(at_ + DAY))?.slice(0, 10) ?? '');
        const told = forecast(rules, things, [...book.jobs.values()], place, at_, tomorrow, {
          limits: unlimited,
          last: book.last,
        });
        const wanted = told.flatMap((one) => one.items.flatMap((item) => item.jobs.map((j) => `${one.reader} ${j.key}`))).sort();
        const got: string[] = [];
        for (let t = instant(at_ + 10 * MINUTE); t < at_ + 2 * DAY; t = instant(t + 10 * MINUTE)) {
          const round = tick(book, rules, things, place, t, unlimited);
          if (when(t)?.startsWith(tomorrow))
            got.push(...round.sent.flatMap((one) => one.items.flatMap((item) => item.jobs.map((j) => `${one.reader} ${j.key}`))));
        }
        expect(wanted).toEqual([...new Set(got)].sort());
      }),
      { numRuns: 12 },
    );
  });

  it('a preview writes nothing and names time and reader', () => {
    const told = forecast(rules, [seat(at('2026-11-23 10:00'))], [], world(), at('2026-11-23 16:00'), day('2026-11-24'), {
      limits,
      last: new Map(),
    });
    expect(told.map((one) => [one.reader, when(one.at), one.items.map((item) => item.lead.rung)])).toEqual([
      [zhao, '2026-11-24 10:00', ['after_1wd']],
    ]);
  });

  it('the effect of reminding: sent against done within a day, per rule and branch', () => {
    const good = { rule: 'leave_lapses', unitId: BRANCH, sent: 10, done: 9, doneWithinDay: 8 };
    const weak = { rule: 'approval_waiting', unitId: BRANCH, sent: 4, done: 3, doneWithinDay: 2 };
    const other = { ...weak, unitId: 'unt_other' as UnitId, sent: 2, done: 2, doneWithinDay: 2 };
    expect(effectOf([good, weak, other, { ...good, rule: 'never', sent: 0 }])).toEqual([
      { ...weak, percent: 50 },
      { ...good, percent: 80 },
      { ...other, percent: 100 },
    ]);
    expect(effectByRule([good, weak, other]).map((line) => [line.rule, line.sent, line.percent])).toEqual([
      ['approval_waiting', 6, 67],
      ['leave_lapses', 10, 80],
    ]);
  });
});
