import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/bot/gate.ts';
import type { Inbound } from '../../src/bot/platform.ts';
import { DAY, HOUR, instant } from '../../src/kernel/time.ts';

const NOW = Date.UTC(2026, 10, 23, 2, 0);
const log = pino({ level: 'silent' });
const gateWith = (more: object = {}) => createGate({ clock: { now: () => instant(NOW) }, log, ...more });

const message = (chat: string, at = NOW): Inbound => ({
  kind: 'message',
  platform: 'feishu',
  eventId: `ev-${chat}`,
  at: instant(at),
  actor: 'ou_1',
  messageId: 'om_1',
  place: { externalId: chat, kind: 'group' },
  text: '',
  mentions: [],
  form: 'text',
});
const press = (actor: string): Inbound => ({
  kind: 'press',
  platform: 'feishu',
  eventId: 'ev',
  at: instant(NOW),
  actor,
  messageId: 'om_1',
  place: { externalId: 'oc_1', kind: 'unknown' },
  value: null,
  form: {},
});

function held() {
  const order: string[] = [];
  const doors = new Map<string, () => void>();
  const run = (name: string) => async () => {
    order.push(`${name} in`);
    await new Promise<void>((resolve) => doors.set(name, resolve));
    order.push(`${name} out`);
    return null;
  };
  const finish = async (name: string): Promise<void> => {
    doors.get(name)?.();
    await new Promise(setImmediate);
  };
  return { order, run, finish };
}

describe('the gate', () => {
  it('lets one event at a time through per chat, in order, and other chats beside it', async () => {
    const gate = gateWith();
    const { order, run, finish } = held();
    const all = [
      gate.pass(message('oc_1'), run('a')),
      gate.pass(message('oc_1'), run('b')),
      gate.pass(message('oc_2'), run('c')),
    ];
    await new Promise(setImmediate);
    expect(order).toEqual(['a in', 'c in']);
    expect(gate.counts()).toMatchObject({ running: 2, waiting: 1 });
    await finish('a');
    expect(order).toEqual(['a in', 'c in', 'a out', 'b in']);
    await finish('b');
    await finish('c');
    await Promise.all(all);
    expect(gate.counts()).toMatchObject({ admitted: 3, running: 0, waiting: 0 });
  });

  it('lets two people press the same card at the same time, and one person once', async () => {
    const gate = gateWith();
    const { order, run, finish } = held();
    const all = [gate.pass(press('ou_1'), run('a')), gate.pass(press('ou_2'), run('b')), gate.pass(press('ou_1'), run('c'))];
    await new Promise(setImmediate);
    expect(order).toEqual(['a in', 'b in']);
    for (const name of ['a', 'b', 'c']) await finish(name);
    await Promise.all(all);
  });

  it('goes on with the next when one throws', async () => {
    const gate = gateWith();
    const first = gate.pass(message('oc_1'), () => Promise.reject(new Error('bug')));
    const second = gate.pass(message('oc_1'), async () => ({ toast: { tone: 'info', text: 'ok' } }));
    await expect(first).rejects.toThrow('bug');
    expect(await second).toEqual({ toast: { tone: 'info', text: 'ok' } });
    expect(gate.counts()).toMatchObject({ failed: 1, running: 0, waiting: 0 });
  });

  it('goes on without one that hangs, and later than that nothing breaks', async () => {
    const gate = gateWith({ holdMs: 20 });
    const { run, finish, order } = held();
    const first = gate.pass(message('oc_1'), run('a'));
    await gate.pass(message('oc_1'), async () => null);
    await finish('a');
    await first;
    await gate.pass(message('oc_1'), async () => null);
    expect(order).toEqual(['a in', 'a out']);
    expect(gate.counts()).toMatchObject({ running: 0, waiting: 0 });
  });

  it('drops what is older than a day and counts it', async () => {
    const gate = gateWith();
    expect(await gate.pass(message('oc_1', NOW - DAY - 1), () => Promise.reject(new Error('must not run')))).toBeNull();
    await gate.pass(message('oc_1', NOW - 7 * HOUR), async () => null);
    expect(gate.counts()).toMatchObject({ stale: 1, admitted: 1 });
  });

  it('turns away the next when too many wait, so that the platform delivers it again', async () => {
    const gate = gateWith({ perKey: 2 });
    const { run, finish } = held();
    const all = [gate.pass(message('oc_1'), run('a')), gate.pass(message('oc_1'), run('b'))];
    await expect(gate.pass(message('oc_1'), run('c'))).rejects.toMatchObject({ code: 'busy' });
    await new Promise(setImmediate);
    await finish('a');
    await finish('b');
    await Promise.all(all);
    expect(gate.counts()).toMatchObject({ turnedAway: 1, running: 0, waiting: 0 });
  });
});
