import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { createDoor } from '../../../src/bot/feishu/door.ts';
import type { Answer, Inbound } from '../../../src/bot/platform.ts';
import { AppError } from '../../../src/kernel/app-error.ts';
import { APP, BOT, pressed, said, TENANT, v2 } from './pushes.ts';

const late: Answer = { toast: { tone: 'info', text: 'still at it' } };
const failed: Answer = { toast: { tone: 'error', text: 'failed' } };
const stranger: Answer = { toast: { tone: 'warning', text: 'who are you' } };
const lateReply = { toast: { type: 'info', content: 'still at it' } };
const failedReply = { toast: { type: 'error', content: 'failed' } };

function doorTo(receive: (inbound: Inbound) => Promise<Answer | null>, takesLate = true) {
  const lines: string[] = [];
  const updates: { token: string; card: unknown }[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const door = createDoor({
    self: async () => ({ appId: APP, botId: BOT, tenantKey: TENANT }),
    receive,
    onLate: () => late,
    onFailure: () => failed,
    onUnknownUser: () => stranger,
    deadlineMs: 40,
    updateLate: async (token, drawn) => {
      updates.push({ token, card: drawn.card });
      return takesLate ? { ok: true, value: null } : { ok: false, code: 'platform_refused', detail: 'used up' };
    },
    log,
  });
  return { door, lines, updates };
}

const press = pressed({ tag: 'button', value: { do: 'approve' } });
const message = said('text', { text: '我得了流感' });
const never = (): Promise<never> => new Promise(() => {});

describe('a press', () => {
  it('is answered with what the office says', async () => {
    const card = { schema: '2.0', body: { elements: [] } };
    const { door } = doorTo(async () => ({ toast: { tone: 'success', text: 'ok' }, card: { card, plain: '' } }));
    expect(await door.handle(press)).toEqual({
      kind: 'done',
      reply: { toast: { type: 'success', content: 'ok' }, card: { type: 'raw', data: card } },
    });
  });

  it('is answered with an object even when there is nothing to say', async () => {
    expect(await doorTo(async () => null).door.handle(press)).toEqual({ kind: 'done', reply: {} });
    expect(await doorTo(async () => ({})).door.handle(press)).toEqual({ kind: 'done', reply: {} });
  });

  it('of another company is told who is served, counted, and its words stand in no log', async () => {
    const { door, lines } = doorTo(never);
    const strange = { toast: { type: 'warning', content: 'who are you' } };
    const there = pressed({ tag: 'button' }, { operator: { open_id: 'ou_x', tenant_key: 'another' } });
    expect(await door.handle(there)).toEqual({ kind: 'done', reply: strange });
    const elsewhere = v2('card.action.trigger', { operator: { open_id: 'ou_x' }, action: {} }, { tenant_key: 'another' });
    expect(await door.handle(elsewhere)).toEqual({ kind: 'done', reply: strange });
    expect(await door.handle(said('text', { text: '我得了流感' }, { header: { tenant_key: 'another' } }))).toEqual({
      kind: 'done',
      reply: {},
    });
    expect(door.unread).toMatchObject({ outsider: 1, wrong_tenant: 2 });
    expect(lines.join('')).not.toMatch(/流感|ou_x|another/);
  });

  it('is answered without a card too large for an answer', async () => {
    const big = { schema: '2.0', x: '字'.repeat(11_000) };
    const { door } = doorTo(async () => ({ toast: { tone: 'success', text: 'ok' }, card: { card: big, plain: '' } }));
    expect(await door.handle(press)).toEqual({ kind: 'done', reply: { toast: { type: 'success', content: 'ok' } } });
  });

  it('counts as shown only by a reply that leaves in time and with its card, or that the platform takes afterwards', async () => {
    const shown: string[] = [];
    const answer = (name: string, card: object): Answer => ({ card: { card, plain: '' }, onShown: () => void shown.push(name) });
    const small = { schema: '2.0', body: { elements: [] } };
    const quick = await doorTo(async () => answer('quick', small)).door.handle(press);
    expect(shown).toEqual([]);
    if (quick.kind === 'done') quick.left?.();
    const big = await doorTo(async () => answer('big', { schema: '2.0', x: '字'.repeat(11_000) })).door.handle(press);
    if (big.kind === 'done') big.left?.();
    for (const takesLate of [false, true]) {
      const name = takesLate ? 'taken late' : 'refused late';
      const slow = doorTo(() => new Promise((resolve) => setTimeout(() => resolve(answer(name, small)), 60)), takesLate);
      const late = await slow.door.handle(press);
      if (late.kind === 'done') late.left?.();
      await vi.waitFor(() => expect(slow.updates).toHaveLength(1));
    }
    // An office so busy that even its alarm is late: the answer comes before it, and after the platform has given up.
    vi.useFakeTimers({ toFake: ['performance'] });
    const stuck = await doorTo(async () => answer('stuck', small)).door.handle(press);
    vi.advanceTimersByTime(3000);
    if (stuck.kind === 'done') stuck.left?.();
    vi.useRealTimers();
    expect(shown).toEqual(['quick', 'taken late']);
  });

  it('is answered in time when the office hangs, and a failure after that is logged and harmless', async () => {
    expect(await doorTo(never).door.handle(press)).toEqual({ kind: 'done', reply: lateReply });
    const { door, lines } = doorTo(() => new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), 60)));
    expect(await door.handle(press)).toEqual({ kind: 'done', reply: lateReply });
    await vi.waitFor(() => expect(lines.join()).toContain('failed after its deadline'));
  });

  it('that was answered too late shows its card afterwards, by its own token', async () => {
    const card = { schema: '2.0', body: { elements: [] } };
    const slow = (): Promise<Answer> => new Promise((resolve) => setTimeout(() => resolve({ card: { card, plain: '' } }), 80));
    const { door, updates } = doorTo(slow);
    expect(await door.handle(press)).toEqual({ kind: 'done', reply: lateReply });
    await vi.waitFor(() => expect(updates).toEqual([{ token: expect.stringMatching(/^c-/), card }]));
  });

  it('is answered with words when the office throws, at once or later', async () => {
    const sync = doorTo(() => {
      throw new Error('bug');
    });
    expect(await sync.door.handle(press)).toEqual({ kind: 'done', reply: failedReply });
    expect(await doorTo(() => Promise.reject(new Error('bug'))).door.handle(press)).toEqual({ kind: 'done', reply: failedReply });
  });

  it('of nobody is refused with words and never reaches the office', async () => {
    const receive = vi.fn(never);
    const { door } = doorTo(receive);
    expect(await door.handle(pressed({ tag: 'button' }, { operator: {} }))).toEqual({ kind: 'done', reply: failedReply });
    expect(receive).not.toHaveBeenCalled();
    expect(door.unread.no_actor).toBe(1);
  });
});

describe('an event', () => {
  it('is acknowledged only when the office is done', async () => {
    let done = false;
    const { door } = doorTo(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      done = true;
      return null;
    });
    expect(await door.handle(message)).toEqual({ kind: 'done', reply: {} });
    expect(done).toBe(true);
  });

  it('is asked for again when the office throws or hangs', async () => {
    expect(await doorTo(() => Promise.reject(new Error('bug'))).door.handle(message)).toEqual({ kind: 'again' });
    expect(await doorTo(never).door.handle(message)).toEqual({ kind: 'again' });
  });

  it('turned away for the crowd comes back later, and leaves one line without a trace', async () => {
    const { door, lines } = doorTo(() => Promise.reject(new AppError('busy', 'too many events wait', { waiting: 3 })));
    expect(await door.handle(message)).toEqual({ kind: 'busy' });
    expect(lines.join()).not.toContain('stack');
    expect(lines.join()).toContain('"waiting":3');
  });

  it('unknown to the office is acknowledged and counted', async () => {
    const { door } = doorTo(never);
    expect(await door.handle(v2('im.message.message_read_v1', {}))).toEqual({ kind: 'done', reply: {} });
    expect(door.unread.unknown_event).toBe(1);
  });

  it('that is malformed is dropped with a warning that tells its type and nothing of its words', async () => {
    const { door, lines } = doorTo(never);
    expect(await door.handle(said('text', '我得了流感'))).toEqual({ kind: 'malformed' });
    expect(lines.join()).toContain('im.message.receive_v1');
    expect(lines.join()).not.toContain('流感');
  });

  it('leaves no words of people in the log on any way', async () => {
    for (const receive of [async () => null, never, () => Promise.reject(new Error('bug'))]) {
      const { door, lines } = doorTo(receive);
      await door.handle(message);
      expect(lines.join()).not.toContain('流感');
    }
  });
});

it('a closing door waits for what is under way, but not for ever', async () => {
  let finish = (): void => {};
  const { door } = doorTo(() => new Promise((resolve) => (finish = () => resolve(null))));
  const handled = door.handle(message);
  await new Promise((resolve) => setTimeout(resolve, 5));
  let drained = false;
  const draining = door.drain(1000).then(() => (drained = true));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(drained).toBe(false);
  finish();
  await draining;
  expect(await handled).toEqual({ kind: 'done', reply: {} });
  const stuck = doorTo(never).door;
  void stuck.handle(message);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await stuck.drain(20);
});
