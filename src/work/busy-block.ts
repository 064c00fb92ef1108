import { z } from 'zod';
import type { Address, Platform } from '../bot/platform.ts';
import { instant } from '../kernel/time.ts';
import type { Deed } from './dispatcher.ts';

const wanted = z.union([
  z.object({ gone: z.literal(true) }),
  z.object({ from: z.number().transform(instant), to: z.number().transform(instant) }),
]);
const left = z.object({ blockId: z.string().nullable() });

/** Keeps one busy block in a person's calendar as the outbox row wants it: there, at another time, or gone. The title tells nobody why. */
export function busyBlock(
  platform: Pick<Platform, 'blockTime' | 'unblockTime'>,
  addressOf: (place: string) => Promise<Address | null>,
  title: string,
): Deed {
  return async (row) => {
    const want = wanted.safeParse(row.payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    const before = row.result === null ? null : (left.safeParse(JSON.parse(row.result)).data?.blockId ?? null);
    if (before !== null) {
      const cleared = await platform.unblockTime(before);
      // Somebody may have deleted it by hand: gone is gone.
      if (!cleared.ok && cleared.code === 'platform_retry') return cleared;
    }
    if ('gone' in want.data) return { ok: true, value: { blockId: null } };
    const to = await addressOf(row.place);
    if (!to) return { ok: false, code: 'platform_refused', detail: 'no address' };
    // Of every wish of its own: a block that moved is not the one that was made first.
    const wish = `${row.onceKey}:${row.wanted}`;
    return platform.blockTime({ person: to.externalId, from: want.data.from, to: want.data.to, title }, wish);
  };
}
