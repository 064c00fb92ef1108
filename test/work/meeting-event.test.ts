import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Instant, instant, MINUTE } from '../../src/kernel/time.ts';
import type { DueRow } from '../../src/store/outbox-row.ts';
import { type EventStands, type KeptEvent, meetingEvent } from '../../src/work/meeting-event.ts';
import { type BotOnPlatform, startBot } from '../contract/feishu/bot-on-platform.ts';
import { faultyCalls } from '../one-call-faults.ts';

/** The worker on the local platform, with a memory that a test may lose the end of. */
const START = Date.parse('2026-11-23T09:00:00+08:00');
const at = (hours: number): Instant => instant(START + hours * 60 * MINUTE);
const REC = 'rec_meeting';
const wish = {
  title: '区域周会',
  text: '库存',
  place: '',
  from: at(2),
  to: at(3),
  people: [
    { person: 'per_wang', optional: false },
    { person: 'per_li', optional: true },
  ],
  room: 'omm_suzhou_a' as string | null,
  host: 'per_wang',
  video: false,
};

let bot: BotOnPlatform;
let kept: KeptEvent | null;
let stands: EventStands | null;
let told: string[];
/** The process ends when this is noted. */
let diesAt: 'begun' | 'made' | 'stands' | null;
let accounts: Map<string, string>;

class Died extends Error {}
const note = (what: typeof diesAt) => {
  if (diesAt === what) {
    diesAt = null;
    throw new Died(String(what));
  }
};

beforeEach(async () => {
  bot = await startBot('webhook', { now: () => START }, 2500, 40);
  kept = null;
  stands = null;
  told = [];
  diesAt = null;
  const of = (name: string) => bot.controls.person(name).openId;
  accounts = new Map([
    ['per_wang', of('王芳')],
    ['per_li', of('李强')],
    ['per_min', of('李敏')],
  ]);
});
afterEach(() => bot.stop());

const handle = (payload: object) =>
  meetingEvent({
    platform: bot.platform,
    accounts: async () => accounts,
    kept: async () => kept,
    begun: async () => {
      kept = { eventId: null };
      note('begun');
    },
    made: async (_, eventId) => {
      note('made');
      kept = { eventId };
    },
    stands: async (_, now) => {
      note('stands');
      stands = now;
    },
    gone: async () => {
      kept = null;
      stands = null;
    },
    tell: async (_, news) => void told.push(news.kind),
  })({ payload, subject: REC } as unknown as DueRow);

/** Tried again until it is done, as the outbox does. */
async function until(payload: object, tries = 6): Promise<number> {
  for (let n = 1; n <= tries; n++) {
    const sent = await handle(payload).catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
      return null;
    });
    if (sent?.ok) return n;
  }
  throw new Error('never done');
}

const live = () => bot.controls.calendarEvents().filter((event) => event.status === 'confirmed');
const names = () =>
  live()[0]
    ?.attendees.map((one) => (one.type === 'user' ? one.openId : one.type === 'resource' ? one.roomId : '?'))
    .sort();
const everybody = () => [accounts.get('per_wang'), accounts.get('per_li'), 'omm_suzhou_a'].map(String).sort();

const CALLS = [
  'POST /calendar/v4/calendars/primary',
  'POST /calendar/v4/calendars/:calendar_id/events',
  'GET /calendar/v4/calendars/:calendar_id/events/:event_id',
  'POST /calendar/v4/calendars/:calendar_id/events/:event_id/attendees',
  'PATCH /calendar/v4/calendars/:calendar_id/events/:event_id',
  'POST /calendar/v4/calendars/:calendar_id/events/:event_id/attendees/batch_delete',
  'DELETE /calendar/v4/calendars/:calendar_id/events/:event_id',
] as const;

describe('a meeting stands once on the platform (Q13)', () => {
  it.each(faultyCalls(CALLS))(
    '%s answered with %s: one event, everybody in it once, the room asked once',
    async (call, _, fault) => {
      bot.controls.fail(call, fault, { calls: 1 });
      await until(wish);
      expect(live()).toHaveLength(1);
      expect(names()).toEqual(everybody());
      // Later wishes and their faults change that one.
      bot.controls.fail(call, fault, { calls: 1 });
      await until({ ...wish, from: at(4), to: at(5), room: 'omm_suzhou_b', people: wish.people.slice(0, 1) });
      expect(live()).toMatchObject([{ from: at(4) }]);
      expect(names()).toEqual([accounts.get('per_wang'), 'omm_suzhou_b'].map(String).sort());
      await until({ gone: true });
      expect(live()).toEqual([]);
    },
  );

  it.each(['begun', 'made', 'stands'] as const)('the process ends when it is %s: the next one goes on', async (moment) => {
    diesAt = moment;
    expect(await until(wish)).toBe(2);
    expect(bot.controls.calendarEvents()).toHaveLength(1);
    expect(names()).toEqual(everybody());
  });

  it.each(['begun', 'made', 'stands'] as const)(
    'the process ends when it is %s and the meeting is cancelled: no event is left',
    async (moment) => {
      diesAt = moment;
      await handle(wish).catch(() => undefined);
      await until({ gone: true });
      expect(live()).toEqual([]);
      expect(kept).toBeNull();
    },
  );

  it('the answer to its making is lost and the meeting is cancelled meanwhile: no event is left', async () => {
    bot.controls.fail(CALLS[1], { kind: 'answer_lost' }, { calls: 1 });
    expect((await handle(wish)).ok).toBe(false);
    expect(live()).toHaveLength(1);
    await until({ gone: true });
    expect(live()).toEqual([]);
  });

  it('a meeting that never reached the platform is cancelled without a call', async () => {
    bot.controls.calls();
    expect(await handle({ gone: true })).toMatchObject({ ok: true });
    expect(bot.controls.calls()).toEqual([]);
  });

  it('two times the same wish change nothing: answers that people gave there stay', async () => {
    await until(wish);
    bot.controls.rsvp('李强', kept?.eventId ?? '', 'accept');
    bot.emulator.clock.advance(3000);
    await until(wish);
    expect(
      live()[0]
        ?.attendees.map((one) => one.rsvp)
        .sort(),
    ).toEqual(['accept', 'accept', 'needs_action']);
    expect(stands?.room).toEqual({ id: 'omm_suzhou_a', answer: 'accepted' });
  });
});

describe('people do things by hand', () => {
  it('somebody deletes the event: it is made anew once, and that is told', async () => {
    await until(wish);
    bot.controls.deleteEvent(kept?.eventId ?? '');
    bot.controls.fail(CALLS[1], { kind: 'answer_lost' }, { calls: 1 });
    await until(wish);
    expect(live()).toHaveLength(1);
    expect(bot.controls.calendarEvents()).toHaveLength(2);
    expect(names()).toEqual(everybody());
    expect(new Set(told)).toEqual(new Set(['deleted_there']));
  });

  it.each([1, 2])(
    'somebody deletes it %i times, its remaking is never answered and the meeting is cancelled: no event is left',
    async (times) => {
      await until(wish);
      for (let n = 0; n < times; n++) {
        bot.controls.deleteEvent(kept?.eventId ?? '');
        bot.controls.fail(CALLS[1], { kind: 'answer_lost' }, { calls: 1 });
        expect((await handle(wish)).ok).toBe(false);
        expect(live()).toHaveLength(1);
        if (n + 1 < times) await until(wish);
      }
      // Nor where the answers to its end are lost.
      bot.controls.fail(CALLS[6], { kind: 'answer_lost' }, { calls: 1 });
      await until({ gone: true });
      expect(live()).toEqual([]);
      expect(kept).toBeNull();
    },
  );

  it('somebody drags it to another time: it goes back to where the meeting is', async () => {
    await until(wish);
    bot.controls.dragEvent(kept?.eventId ?? '', at(7), at(8));
    await until(wish);
    expect(live()).toMatchObject([{ from: at(2), to: at(3) }]);
  });
});

describe('what the platform does not take', () => {
  it('somebody of them has left: the others are invited', async () => {
    bot.controls.resign('李强');
    await until(wish);
    expect(names()).toEqual([accounts.get('per_wang'), 'omm_suzhou_a'].map(String).sort());
  });

  it('the host has no account there: the room is not asked, and that is known', async () => {
    accounts.delete('per_wang');
    await until(wish);
    expect(stands?.room).toEqual({ id: 'omm_suzhou_a', answer: 'refused' });
  });

  it('the room was deleted: the meeting stands without it', async () => {
    await until({ ...wish, room: 'omm_gone' });
    expect(stands?.room).toEqual({ id: 'omm_gone', answer: 'refused' });
  });

  it('without the right to the calendar it is refused for good, and told', async () => {
    bot.controls.setScopes({ without: ['calendar:calendar', 'calendar:calendar:readonly'] });
    expect(await handle(wish)).toMatchObject({ ok: false, code: 'platform_refused' });
    expect(told).toEqual(['refused']);
  });
});
