import { beforeEach, describe, expect, it } from 'vitest';
import { CANNOT } from '../../src/bot/no-office.ts';
import type { BusyTime, Platform, Sent } from '../../src/bot/platform.ts';
import { instant } from '../../src/kernel/time.ts';
import type { DueRow } from '../../src/store/outbox-row.ts';
import { busyBlock } from '../../src/work/busy-block.ts';

const calls: string[] = [];
let busy: Sent<readonly BusyTime[]>;
let block: Sent<{ blockId: string }>;
let unblock: Sent<null>;
const platform: Pick<Platform, 'can' | 'blockTime' | 'unblockTime' | 'busyOf'> = {
  can: { ...CANNOT, forms: true, update: true, urgentNotify: true, calendar: true },
  blockTime: async ({ from, to, title }) => {
    calls.push(`block ${from}-${to} ${title}`);
    return block;
  },
  unblockTime: async (id) => {
    calls.push(`unblock ${id}`);
    return unblock;
  },
  busyOf: async (_person, from, to) => {
    calls.push(`read ${from}-${to}`);
    return busy;
  },
};
const handler = busyBlock({
  platform,
  addressOf: async (place) => (place === 'person:per_li' ? { kind: 'person', externalId: 'ou_li' } : null),
  title: '休假',
  tell: async ({ span, look }) => {
    calls.push(span ? `tell ${JSON.stringify(await look(span))}` : 'tell gone');
  },
});
const row = (payload: object, result: object | null = null): DueRow =>
  ({
    key: 'busy:req_1:per_li',
    place: 'person:per_li',
    subject: 'req_1',
    onceKey: 'once',
    attempts: 0,
    payload,
    result: result === null ? null : JSON.stringify(result),
  }) as unknown as DueRow;

beforeEach(() => {
  calls.length = 0;
  busy = { ok: true, value: [{ from: instant(3), to: instant(4) }] };
  block = { ok: true, value: { blockId: 'b2' } };
  unblock = { ok: true, value: null };
});

describe('the busy block of an approved leave', () => {
  it('is set after the calendar was read and the person told, since it would cover what is there', async () => {
    expect(await handler(row({ from: 1, to: 9 }))).toEqual({ ok: true, value: { blockId: 'b2' } });
    expect(calls).toEqual(['read 1-9', 'tell [{"from":3,"to":4}]', 'block 1-9 休假']);
  });

  it('moves with the leave: the old one goes first, so that it is not taken for a meeting', async () => {
    expect(await handler(row({ from: 2, to: 5 }, { blockId: 'b1' }))).toEqual({ ok: true, value: { blockId: 'b2' } });
    expect(calls).toEqual(['unblock b1', 'read 2-5', 'tell [{"from":3,"to":4}]', 'block 2-5 休假']);
  });

  it('goes when the leave is undone, and who was told is told again', async () => {
    expect(await handler(row({ gone: true }, { blockId: 'b1' }))).toEqual({ ok: true, value: { blockId: null } });
    expect(calls).toEqual(['unblock b1', 'tell gone']);
  });

  it('is set all the same when the calendar cannot be read', async () => {
    busy = { ok: false, code: 'platform_refused', detail: 'no right' };
    expect(await handler(row({ from: 1, to: 9 }))).toMatchObject({ ok: true, value: { blockId: 'b2' } });
    expect(calls).toEqual(['read 1-9', 'tell null', 'block 1-9 休假']);
  });

  it('waits while the old one cannot be removed, but not for one that was removed by hand', async () => {
    unblock = { ok: false, code: 'platform_retry', detail: 'HTTP 500' };
    expect(await handler(row({ from: 2, to: 5 }, { blockId: 'b1' }))).toEqual(unblock);
    unblock = { ok: false, code: 'platform_refused', detail: 'no such block' };
    expect(await handler(row({ from: 2, to: 5 }, { blockId: 'b1' }))).toMatchObject({ ok: true });
  });

  it('tells nobody and sets nothing where nobody can be reached', async () => {
    expect(await handler({ ...row({ from: 1, to: 9 }), place: 'person:per_gone' })).toMatchObject({
      ok: false,
      detail: 'no address',
    });
    expect(calls).toEqual([]);
  });
});
