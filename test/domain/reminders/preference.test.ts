import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPause, farthestPause, NO_WISH, type Preference, wishesOf } from '../../../src/domain/reminders/preference.ts';
import { forecast } from '../../../src/domain/reminders/preview.ts';
import { nextSendTime, sendWindows, who } from '../../../src/domain/workday/working-time.ts';
import { groupBy } from '../../../src/kernel/group-by.ts';
import { addDays, DAY, type Instant, instant, MINUTE, toLocal } from '../../../src/kernel/time.ts';
import { day, ordinary } from '../workday/calendars.ts';
import { ledger, tick } from './ledger.ts';
import { at, off, per, rule, SHANGHAI, schedules, seat, when, world } from './office.ts';

const { limits } = schedules;
const DAILY: Preference = { ...NO_WISH, timing: 'daily' };
const MONDAY = day('2026-11-23');
const clockWith = (wish: Preference, today = MONDAY) => ({ ...who(ordinary, SHANGHAI), ...wished(wish, today) });
const wished = (wish: Preference, today = MONDAY) => {
  const wishes = wishesOf(wish, today);
  return wishes ? { wishes } : {};
};

describe('何时提醒我', () => {
  it.each<readonly [string, Preference, string, string]>([
    ['尽快', NO_WISH, '2026-11-23 10:20', '2026-11-23 10:20'],
    ['每天一次，还没到九点', DAILY, '2026-11-23 08:40', '2026-11-23 09:00'],
    ['每天一次，正好九点过几分', DAILY, '2026-11-23 09:07', '2026-11-23 09:07'],
    ['每天一次，过了九点', DAILY, '2026-11-23 10:20', '2026-11-24 09:00'],
    ['每天一次，周五下午', DAILY, '2026-11-27 15:00', '2026-11-30 09:00'],
    ['每天两次', { ...NO_WISH, timing: 'twice' }, '2026-11-23 10:20', '2026-11-23 14:00'],
    ['十点以后', { ...NO_WISH, from: 600 }, '2026-11-23 09:00', '2026-11-23 10:00'],
    ['十八点以后不打扰', { ...NO_WISH, to: 1080 }, '2026-11-23 18:30', '2026-11-24 08:30'],
    ['每天一次，但十点以后', { ...DAILY, from: 600 }, '2026-11-23 09:00', '2026-11-23 10:00'],
    ['暂停到周四', { ...NO_WISH, pausedUntil: day('2026-11-26') }, '2026-11-23 10:00', '2026-11-26 08:30'],
    ['暂停到周六，周一才上班', { ...DAILY, pausedUntil: day('2026-11-28') }, '2026-11-23 10:00', '2026-11-30 09:00'],
  ])('%s', (_name, wish, from, expected) => {
    expect(when(nextSendTime(at(from), clockWith(wish)))).toBe(expected);
  });

  it('上午请假的人，九点的提醒改到下午上班', () => {
    const away = [{ date: MONDAY, fromMin: 540, toMin: 720 }];
    expect(when(nextSendTime(at('2026-11-23 08:40'), { ...clockWith(DAILY), away }))).toBe('2026-11-23 13:30');
  });

  it('愿望把一天都挡住时让步，不让事情永远等下去', () => {
    const night = { ...who(ordinary, SHANGHAI, [], { from: 0, to: 20 * 60 + 30 }), ...wished({ ...NO_WISH, to: 1080 }) };
    expect(when(nextSendTime(at('2026-11-23 10:00'), night))).toBe('2026-11-23 20:30');
  });

  it('暂停最多五个工作日，要从明天起', () => {
    const clock = clockWith(NO_WISH);
    expect(farthestPause(clock, MONDAY, limits)).toBe('2026-11-30');
    expect(checkPause(day('2026-11-30'), clock, MONDAY, limits)).toEqual({ ok: true, value: '2026-11-30' });
    expect(checkPause(day('2026-12-01'), clock, MONDAY, limits)).toEqual({ ok: false, error: 'too_far' });
    expect(checkPause(MONDAY, clock, MONDAY, limits)).toEqual({ ok: false, error: 'past' });
  });

  it('过了的暂停和空的愿望都不算愿望', () => {
    expect(wishesOf({ ...NO_WISH, pausedUntil: MONDAY }, MONDAY)).toBeNull();
    expect(wishesOf({ ...NO_WISH, urgentNotify: true }, MONDAY)).toBeNull();
    expect(wishesOf(DAILY, MONDAY)).not.toBeNull();
  });
});

describe('whatever people wish', () => {
  const START = at('2026-09-14 00:00');
  const wish = fc.record({
    timing: fc.constantFrom('asap' as const, 'daily' as const, 'twice' as const),
    from: fc.constantFrom(null, 540, 570, 600),
    to: fc.constantFrom(null, 1080, 1140, 1200),
    pausedUntil: fc.constantFrom(null, day('2026-09-16'), day('2026-09-19')),
    urgentNotify: fc.boolean(),
  });
  const things = fc
    .array(
      fc.integer({ min: 0, max: 4 * 24 * 6 }).map((n) => instant(START + n * 10 * MINUTE)),
      { minLength: 1, maxLength: 5 },
    )
    .map((all) => all.map((since, i) => seat(since, { target: `sea_${i}`, subject: `req_${i}` })));
  const absence = fc
    .array(fc.integer({ min: 14, max: 26 }), { maxLength: 4 })
    .map((days) => off(...days.map((n) => `2026-09-${n}`)));

  it('O15 nothing comes outside the company’s hours or the wish, never more often than wished or allowed, and nothing is lost', () => {
    fc.assert(
      fc.property(wish, things, absence, (own, all, away) => {
        const wishes = wishesOf(own, day('2026-09-14'));
        const place = world({ away: { zhao: away }, ...(wishes ? { wishes: { zhao: wishes } } : {}) });
        const plain = world({ away: { zhao: away } });
        const book = ledger();
        const sentAt: Instant[] = [];
        for (let now = START; now < START + 14 * DAY; now = instant(now + 30 * MINUTE)) {
          const present = all.filter((thing) => thing.since <= now);
          const round = tick(book, [rule('approval_waiting')], present, place, now);
          const mine = round.sent.filter((one) => one.reader === per('zhao'));
          expect(mine.length).toBeLessThanOrEqual(1);
          if (mine.length === 0) continue;
          const { date, minutes } = toLocal(now, SHANGHAI);
          const allowed = sendWindows(plain.clockOf(per('zhao')), date);
          expect(allowed.some((window) => window.from <= minutes && minutes < window.to)).toBe(true);
          expect(own.pausedUntil === null || date >= own.pausedUntil).toBe(true);
          if (allowed.some((w) => Math.max(w.from, own.from ?? 0) < Math.min(w.to, own.to ?? 1440))) {
            expect(minutes).toBeGreaterThanOrEqual(own.from ?? 0);
            expect(minutes).toBeLessThan(own.to ?? 1440);
          }
          sentAt.push(now);
        }
        const most = own.timing === 'daily' ? 1 : own.timing === 'twice' ? 2 : limits.perDay;
        const days = groupBy(sentAt, (moment) => toLocal(moment, SHANGHAI).date);
        for (const moments of days.values()) expect(moments.length).toBeLessThanOrEqual(most);
        for (const [i, moment] of sentAt.entries())
          if (i > 0) expect(moment - (sentAt[i - 1] ?? 0)).toBeGreaterThanOrEqual(limits.intervalMinutes * MINUTE);
        const told = new Set(
          [...book.jobs.values()].filter((job) => job.note.sentAt !== null && !job.note.figure).map((job) => job.target),
        );
        expect([...told].sort()).toEqual(all.map((thing) => thing.target).sort());
        // What was put off by the wish does not keep the ladder from going up.
        expect([...book.jobs.values()].some((job) => job.recipient === per('sun') && job.note.sentAt !== null)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('what is foretold is what is sent, whatever the wish', () => {
    fc.assert(
      fc.property(wish, things, fc.integer({ min: 0, max: 5 * 24 * 6 }), (own, all, n) => {
        const asked = instant(START + n * 10 * MINUTE);
        const wishes = wishesOf(own, day('2026-09-14'));
        const place = world(wishes ? { wishes: { zhao: wishes } } : {});
        const present = all.filter((thing) => thing.since <= asked);
        const book = ledger();
        for (let now = START; now <= asked; now = instant(now + 10 * MINUTE))
          tick(
            book,
            [rule('approval_waiting')],
            present.filter((thing) => thing.since <= now),
            place,
            now,
          );
        const tomorrow = addDays(toLocal(asked, SHANGHAI).date, 1);
        const sending = { limits, last: book.last };
        const cards = forecast([rule('approval_waiting')], present, [...book.jobs.values()], place, asked, tomorrow, sending);
        const wanted = cards.map((card) => `${card.reader} ${when(card.at)} ${card.items.map((item) => item.subject).join()}`);
        const got: string[] = [];
        for (let now = instant(asked + 10 * MINUTE); now < asked + 2 * DAY; now = instant(now + 10 * MINUTE))
          for (const one of tick(book, [rule('approval_waiting')], present, place, now).sent)
            if (toLocal(now, SHANGHAI).date === tomorrow)
              got.push(`${one.reader} ${when(now)} ${one.items.map((item) => item.subject).join()}`);
        expect(wanted.sort()).toEqual(got.sort());
      }),
      { numRuns: 12 },
    );
  });
});
