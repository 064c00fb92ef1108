import { describe, expect, it } from 'vitest';
import { type Digest, digestsOf, totalsOf } from '../../../src/domain/reminders/digest.ts';
import { sortDue } from '../../../src/domain/reminders/due.ts';
import type { Job } from '../../../src/domain/reminders/job.ts';
import { planThing } from '../../../src/domain/reminders/slots.ts';
import { addTo, figureGoesTo, type Tally, weeklyJobs } from '../../../src/domain/reminders/weekly.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { instant, MINUTE } from '../../../src/kernel/time.ts';
import { day } from '../workday/calendars.ts';
import { ledger, tick } from './ledger.ts';
import { at, GROUP, leave, off, per, rule, rulesById, schedules, seat, when, world } from './office.ts';

const waiting = rule('approval_waiting');
const notApproved = rule('leave_not_approved');
const rules = rulesById(waiting, notApproved);
const monday = at('2026-11-23 10:00');

/** So many requests that have waited since Monday morning, and one of them about to begin. */
const desk = [
  seat(at('2026-11-23 09:10'), { target: 'sea_1', subject: 'req_1' }),
  seat(at('2026-11-23 09:00'), { target: 'sea_2', subject: 'req_2' }),
  seat(at('2026-11-23 09:05'), { target: 'sea_3', subject: 'req_3' }),
];
const begins = leave(at('2026-11-20 09:10'), at('2026-11-23 15:30'), { subject: 'req_1' });
const items = (digest: Digest | undefined) => digest?.items.map((item) => [item.subject, item.jobs.map((job) => `${job.rule}`)]);

describe('the morning of a busy approver', () => {
  it('O25 three approvals and a leave about to begin are one card: one line a request, the urgent first, then the oldest', () => {
    const { sent } = tick(ledger(), [waiting, notApproved], [...desk, begins], world(), at('2026-11-23 15:30'));
    const card = sent.find((digest) => digest.reader === per('zhao'));
    expect(items(card)).toEqual([
      ['req_1', ['leave_not_approved', 'approval_waiting']],
      ['req_2', ['approval_waiting']],
      ['req_3', ['approval_waiting']],
    ]);
    expect(card?.figures).toEqual({ total: 3, urgent: 1, oldest: at('2026-11-20 09:10') });
    expect(sent.filter((digest) => digest.reader === per('zhao'))).toHaveLength(1);
  });

  it('O25 cards to one person keep their distance, unless something is urgent', () => {
    const book = ledger();
    expect(tick(book, [waiting], desk.slice(1, 2), world(), at('2026-11-23 14:30')).sent).toHaveLength(1);
    expect(tick(book, [waiting], desk, world(), at('2026-11-23 14:40')).sent).toHaveLength(0);
    expect(
      tick(book, [waiting, notApproved], [...desk, begins], world(), at('2026-11-23 15:30')).sent.some(
        (d) => d.reader === per('zhao'),
      ),
    ).toBe(true);
  });

  it('O25 after the day’s last card the rest waits for the next day of work', () => {
    const jobs = desk.flatMap((thing) => planThing(waiting, thing, [], world(), at('2026-11-27 15:00')));
    const own = jobs.filter((job) => job.recipient === per('zhao'));
    const last = new Map([[per('zhao'), { at: at('2026-11-27 09:00'), day: day('2026-11-27'), count: schedules.limits.perDay }]]);
    const { send, held } = digestsOf(own, rules, schedules.limits, last, world(), at('2026-11-27 15:00'));
    expect(send).toEqual([]);
    expect(held.map((one) => when(one.until))).toEqual(own.map(() => '2026-11-30 08:30'));
  });
});

describe('a group', () => {
  it('S4 hears totals only: no name of anybody who is late', () => {
    const toGroup = rule('approval_waiting', {
      ladder: [{ id: 'after_4h', timing: { kind: 'after', offset: { amount: 4, unit: 'h' } }, to: ['group'], urgent: false }],
      repeat: null,
    });
    const { sent } = tick(ledger(), [toGroup], desk, world(), at('2026-11-23 15:30'));
    expect(sent.map((digest) => digest.reader)).toEqual([GROUP]);
    const totals = totalsOf(sent.flatMap((digest) => digest.items.flatMap((item) => item.jobs)));
    expect(totals).toEqual([{ rule: 'approval_waiting', count: 3 }]);
    expect(JSON.stringify(totals)).not.toMatch(/per_|zhao/);
  });
});

describe('at the moment of sending', () => {
  const planned = planThing(waiting, desk[0] ?? begins, [], world(), at('2026-11-23 15:30'));
  const things = new Map(desk.map((thing) => [thing.target, thing]));
  const ends = (jobs: readonly Job[]) => jobs.map((job) => [job.state, job.note.end]);

  it('O29 what was decided meanwhile is not nagged about', () => {
    const { ready, ended } = sortDue(planned, rules, new Map(), world(), at('2026-11-23 15:31'));
    expect(ready).toEqual([]);
    expect(ends(ended)).toEqual([['skipped', 'over']]);
  });

  it('O29 what was transferred to another is not sent to the first', () => {
    const moved = new Map([['sea_1', seat(monday, { target: 'sea_1', holders: [per('li')] })]]);
    expect(ends(sortDue(planned, rules, moved, world(), at('2026-11-23 15:31')).ended)).toEqual([['skipped', 'not_theirs']]);
  });

  it('O15 who went on leave meanwhile gets it afterwards; who has a substitute is stood in for', () => {
    const away = { zhao: off('2026-11-23') };
    const later = sortDue(
      planned,
      new Map([[waiting.id, { ...waiting, away: 'next_workday' as const }]]),
      things,
      world({ away }),
      at('2026-11-23 15:31'),
    );
    expect(later.postponed.map((job) => when(job.dueAt))).toEqual(['2026-11-24 08:30']);
    const stoodIn = sortDue(planned, rules, things, world({ away, substitutes: { zhao: 'li' } }), at('2026-11-23 15:31'));
    expect(stoodIn.ready.map((job) => [job.recipient, job.note.substitute])).toEqual([[per('zhao'), per('li')]]);
  });

  it('O29 a rule struck from the configuration sends nothing more', () => {
    expect(ends(sortDue(planned, new Map(), things, world(), at('2026-11-23 15:31')).ended)).toEqual([['skipped', 'over']]);
  });
});

describe('reminders that end', () => {
  const figures = (now: string, things = desk): readonly Job[] => {
    const tallies = new Map<PersonId, Tally>();
    for (const thing of things) addTo(tallies, figureGoesTo(waiting, thing, world(), at(now)), thing);
    return weeklyJobs(waiting, tallies, world(), at(now));
  };

  it('O16 after four reminders the approver hears no more, and every Monday the superior hears the figure', () => {
    const book = ledger();
    const got = { holder: 0, figures: [] as (string | null)[] };
    for (let now = monday; now < at('2026-12-22 00:00'); now = instant(now + 30 * MINUTE)) {
      for (const job of figures(String(when(now)))) if (!book.jobs.has(job.key)) book.jobs.set(job.key, job);
      for (const { reader, items: lines } of tick(book, [waiting], desk.slice(0, 1), world(), now).sent)
        for (const { lead } of lines) {
          if (reader === per('zhao')) got.holder += 1;
          if (lead.note.figure) got.figures.push(`${reader} ${when(now)} ${lead.note.figure.count}`);
        }
    }
    expect(got.holder).toBe(4);
    expect(got.figures).toEqual([
      'per_sun 2026-11-30 09:00 3',
      'per_sun 2026-12-07 09:00 3',
      'per_sun 2026-12-14 09:00 3',
      'per_sun 2026-12-21 09:00 3',
    ]);
  });

  it('O16 nobody is counted who is still being reminded', () => {
    expect(figures('2026-11-26 12:00')).toEqual([]);
    expect(figures('2026-11-30 09:00').map((job) => [job.recipient, job.note.figure])).toEqual([
      [per('sun'), { count: 3, oldest: at('2026-11-23 09:00') }],
    ]);
  });

  it('O16 last week’s figure is not sent this week', () => {
    const old = figures('2026-11-30 09:00');
    expect(sortDue(old, rules, new Map(), world(), at('2026-12-04 10:00')).ready).toHaveLength(1);
    expect(sortDue(old, rules, new Map(), world(), at('2026-12-07 10:00')).ended.map((job) => job.note.end)).toEqual(['past']);
  });

  it('O16 O29 the figure of a Monday that was missed comes once, when the office is up again', () => {
    expect(figures('2026-12-02 11:00').map((job) => [job.slot, when(job.dueAt)])).toEqual([['2026-11-30', '2026-12-02 11:00']]);
  });
});
