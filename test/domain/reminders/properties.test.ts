import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, bulkFor, findByBands } from '../../../src/domain/reminders/bands.ts';
import { digestsOf, readerOf } from '../../../src/domain/reminders/digest.ts';
import { type Job, jobKey } from '../../../src/domain/reminders/job.ts';
import { heightOf, slotsFor } from '../../../src/domain/reminders/ladder.ts';
import type { Offset } from '../../../src/domain/reminders/offset.ts';
import type { Rule, Rung } from '../../../src/domain/reminders/rule.ts';
import { latestSlot, planThing } from '../../../src/domain/reminders/slots.ts';
import type { Watched } from '../../../src/domain/reminders/watched.ts';
import { buildCalendar } from '../../../src/domain/workday/calendar.ts';
import { nextSendTime, who } from '../../../src/domain/workday/working-time.ts';
import { addDays, DAY, HOUR, instant, MINUTE } from '../../../src/kernel/time.ts';
import { day, ordinary, years } from '../workday/calendars.ts';
import { ledger, tick } from './ledger.ts';
import { at, leave, off, per, rule, rulesById, SHANGHAI, schedules, seat, world } from './office.ts';

/** The weeks around 国庆 2026: a make-up Sunday before it, a make-up Saturday after it. */
const START = at('2026-09-14 00:00');
const halfDays = buildCalendar({
  years,
  days: [{ kind: 'half_holiday', off: 'pm', from: day('2026-09-30'), to: day('2026-09-30'), name: { zh: '早放', en: 'Early' } }],
});

const calendar = fc.constantFrom(ordinary, halfDays);
const moment = (days: number) => fc.integer({ min: 0, max: days * 24 * 60 }).map((m) => instant(START + m * MINUTE));
const absence = fc
  .array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 })
  .map((days) => off(...days.map((n) => addDays(day('2026-09-14'), n))));
const people = fc.record({ zhao: absence, wang: absence, sun: absence, li: absence });
const places = fc
  .record({ calendar, away: people, substitutes: fc.constantFrom({}, { zhao: 'li' }, { zhao: 'li', wang: 'li' }) })
  .map(world);

const offset: fc.Arbitrary<Offset> = fc.record({
  amount: fc.integer({ min: 0, max: 12 }),
  unit: fc.constantFrom('h', 'wd', 'd'),
});
const rung: fc.Arbitrary<Rung> = fc
  .tuple(offset, fc.subarray(['holder', 'superior', 'applicant', 'group', 'role:hr'] as const, { minLength: 1 }), fc.boolean())
  .map(([o, to, urgent]) => ({ id: `after_${o.amount}${o.unit}`, timing: { kind: 'after', offset: o }, to, urgent }));
const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    ladder: fc.uniqueArray(rung, { minLength: 1, maxLength: 5, selector: (one) => one.id }),
    time: fc.constantFrom(null, 540),
    every: offset.filter((o) => o.amount > 0),
    atMost: fc.integer({ min: 1, max: 6 }),
    away: fc.constantFrom('stand_in' as const, 'next_workday' as const),
    digest: fc.boolean(),
  })
  .map(({ every, atMost, ...more }) => rule('approval_waiting', { ...more, repeat: { every, atMost, weekly: null } }));

const things = fc
  .array(fc.tuple(moment(14), fc.constantFrom('zhao', 'wang', 'li'), fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map(([since, holder, isLeave], i): Watched => {
      const id = { target: `t_${i}`, subject: `req_${i % 2}`, holders: [per(holder)] };
      return isLeave ? leave(since, instant(since + 3 * DAY), id) : seat(since, id);
    }),
  );
const rules = fc.oneof(
  fc.constant([rule('approval_waiting'), rule('leave_not_approved')]),
  anyRule.map((one) => [one, rule('leave_not_approved')]),
);

describe('whatever the rules, the leaves and the calendar', () => {
  it('O15 O29 nothing is sent outside a reader’s hours, twice, or down the ladder again', () => {
    fc.assert(
      fc.property(rules, things, places, (all, some, place) => {
        const book = ledger();
        const heights = new Map<string, number>();
        const keys: string[] = [];
        for (let now = START; now < START + 12 * DAY; now = instant(now + 2 * HOUR)) {
          const round = tick(book, all, some, place, now);
          keys.push(...round.planned.map((job) => job.key));
          for (const { reader, items } of round.sent) {
            const clock = reader.startsWith('per_') ? place.clockOf(per(reader.slice(4))) : place.clockOfUnit('unt_nanshan');
            expect(nextSendTime(now, clock)).toBe(now);
            for (const job of items.flatMap((item) => item.jobs)) {
              const ladder = `${job.rule} ${job.target} ${job.recipient}`;
              const height = heightOf(
                all.find((one) => one.id === job.rule),
                job.rung,
                job.slot,
              );
              expect(height).toBeGreaterThan(heights.get(ladder) ?? -1);
              heights.set(ladder, height);
            }
          }
        }
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 25 },
    );
  });

  it('O29 after downtime of any length each thing is spoken of at most once to each person', () => {
    fc.assert(
      fc.property(rules, things, places, moment(10), moment(30), (all, some, place, stopped, started) => {
        const book = ledger();
        tick(book, all, some, place, stopped);
        const back = instant(Math.max(stopped, started));
        const { sent: digests } = tick(book, all, some, place, back);
        const spoken = digests
          .flatMap(({ items }) => items.flatMap((item) => item.jobs))
          .map((job) => `${job.rule} ${job.target} ${job.recipient}`);
        expect(new Set(spoken).size).toBe(spoken.length);
        expect(tick(book, all, some, place, back)).toEqual({ planned: [], sent: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('O29 planning twice adds nothing, and no two reminders share a key', () => {
    fc.assert(
      fc.property(anyRule, things, places, moment(30), (one, some, place, now) => {
        const first = some.flatMap((thing) => planThing(one, { ...thing, watch: 'open_seat' }, [], place, now));
        const names = first.map(({ rule: id, rung: r, slot, target, recipient }) =>
          JSON.stringify([id, r, slot, target, recipient]),
        );
        expect(new Set(first.map((job) => job.key)).size).toBe(new Set(names).size);
        expect(new Set(first.map((job) => job.key)).size).toBe(first.length);
        for (const thing of some) expect(planThing(one, { ...thing, watch: 'open_seat' }, first, place, now)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('O29 different reminders have different keys, whatever a target is called', () => {
    const word = fc.stringMatching(/^[a-z_]{1,8}$/);
    const name = fc.record({
      rule: word,
      rung: word,
      slot: fc.stringMatching(/^[0-9a-z_-]{1,8}$/),
      target: fc.string(),
      recipient: word.map(per),
    });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(jobKey(a) === jobKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 2000 },
    );
  });

  it('O15 a ladder only climbs: each moment is no earlier than the one before, and a later beginning gives no earlier moment', () => {
    fc.assert(
      fc.property(anyRule, moment(20), fc.integer({ min: 0, max: 5000 }), absence, calendar, (one, since, more, away, cal) => {
        const clock = who(cal, SHANGHAI, away);
        const until = instant(START + 200 * DAY);
        const moments = (from: number) =>
          slotsFor(one, { anchor: instant(from), from: instant(from) }, 'holder', clock, until).map((slot) => slot.at);
        const early = moments(since);
        const late = moments(since + more * MINUTE);
        early.forEach((at, i) => {
          expect(at).toBeGreaterThanOrEqual(early[i - 1] ?? since);
          expect(late[i]).toBeGreaterThanOrEqual(at);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('O25 a digest loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(rules, things, places, moment(25), moment(25), (all, some, place, a, b) => {
        const due: Job[] = [
          ...new Map(
            [a, b]
              .flatMap((now) =>
                some.flatMap((thing) =>
                  all.filter((r) => r.watch === thing.watch).flatMap((r) => planThing(r, thing, [], place, now)),
                ),
              )
              .map((job) => [job.key, job]),
          ).values(),
        ];
        const last = new Map(due.slice(0, 2).map((job) => [readerOf(job), { at: a, day: day('2026-09-14'), count: 4 }]));
        const sorted = digestsOf(due, rulesById(...all), schedules.limits, last, place, b);
        const out = [
          ...sorted.send.flatMap((d) => d.items.flatMap((item) => item.jobs)),
          ...sorted.held.map((h) => h.job),
          ...sorted.overtaken,
        ];
        expect(out.map((job) => job.key).sort()).toEqual(due.map((job) => job.key).sort());
        for (const digest of sorted.send)
          expect(digest.items.flatMap((item) => item.jobs).every((job) => readerOf(job) === digest.reader)).toBe(true);
        for (const digest of sorted.send)
          expect(new Set(digest.items.map((item) => item.subject)).size).toBe(digest.items.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('planning for ten thousand', () => {
  it('O29 the ladder turned round gives every thing the slot it has, to the minute and below', () => {
    fc.assert(
      fc.property(
        anyRule,
        calendar,
        moment(30),
        fc.array(fc.integer({ min: 0, max: 30 * 24 * 60 * 60_000 }), { minLength: 5, maxLength: 20 }),
        (one, cal, now, ages) => {
          const clock = who(cal, SHANGHAI);
          const bulk = bulkFor(one, 'holder', clock, now);
          for (const age of [...ages, 0, ...(bulk?.bands ?? []).flatMap((band) => [now - band.upTo, now - band.upTo - 1])].filter(
            (a) => a >= 0,
          )) {
            const since = instant(now - age);
            const slot = latestSlot(one, seat(since), ['holder'], clock, now);
            const band = bulk && bandOf(bulk, since);
            expect(band && { rung: band.rung, slot: band.slot }).toEqual(slot && { rung: slot.rung, slot: slot.slot });
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('O29 things planned by bands are planned as one by one', () => {
    fc.assert(
      fc.property(anyRule, things, places, moment(30), (one, some, place, now) => {
        const find = findByBands(latestSlot);
        for (const thing of some.map((t) => ({ ...t, watch: 'open_seat' as const })))
          expect(planThing(one, thing, [], place, now, find)).toEqual(planThing(one, thing, [], place, now));
      }),
      { numRuns: 100 },
    );
  });

  it('the bands of the delivered rule do not overlap and leave no gap', () => {
    const bulk = bulkFor(rule('approval_waiting'), 'holder', who(ordinary, SHANGHAI), at('2026-11-25 15:00'));
    expect(bulk?.bands.map((band) => `${band.rung}.${band.slot}`)).toEqual([
      'after_4h.0',
      'after_1wd.0',
      'after_1wd.1',
      'after_1wd.2',
    ]);
    expect(bulk?.bands.map((band) => band.after)).toEqual([...(bulk?.bands.slice(1).map((band) => band.upTo) ?? []), null]);
  });
});
