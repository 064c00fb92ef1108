import { z } from 'zod';
import type { Address, BusyTime, Platform } from '../bot/platform.ts';
import { instant } from '../kernel/time.ts';
import type { DueRow } from '../store/outbox.ts';
import type { Deed } from './dispatcher.ts';

const wanted = z.union([
  z.object({ gone: z.literal(true) }),
  z.object({ from: z.number().transform(instant), to: z.number().transform(instant) }),
]);
/** What the last time left behind: the block, and what the person was told of meetings in its way, for whoever told it to read. */
const left = z.object({ blockId: z.string().nullable(), told: z.unknown().optional() });

export interface BusyBlockParts {
  readonly platform: Pick<Platform, 'can' | 'blockTime' | 'unblockTime' | 'busyOf'>;
  readonly addressOf: (place: string) => Promise<Address | null>;
  /** Stands in the calendar, and tells nobody why. */
  readonly title: string;
  /**
   * Called before the block is set or after it is gone, with what the calendar holds in its place; gives back what has been told. The same call again
   * must change nothing.
   */
  readonly tell: (news: {
    readonly row: DueRow;
    readonly span: BusyTime | null;
    readonly busy: readonly BusyTime[];
    readonly told: unknown;
  }) => Promise<unknown>;
}

/** Keeps one busy block in a person's calendar as the outbox row wants it: there, at another time, or gone. */
export function busyBlock({ platform, addressOf, title, tell }: BusyBlockParts): Deed {
  return async (row) => {
    const want = wanted.safeParse(row.payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    const before = row.result === null ? null : (left.safeParse(JSON.parse(row.result)).data ?? null);
    if (before?.blockId) {
      const cleared = await platform.unblockTime(before.blockId);
      // Somebody may have deleted it by hand: gone is gone.
      if (!cleared.ok && cleared.code === 'platform_retry') return cleared;
    }
    if ('gone' in want.data) {
      return { ok: true, value: { blockId: null, told: await tell({ row, span: null, busy: [], told: before?.told }) } };
    }
    const to = await addressOf(row.place);
    if (!to) return { ok: false, code: 'platform_refused', detail: 'no address' };
    const span = want.data;
    // Before the block is there: free/busy gives stretches that touch as one, and the meetings would vanish in it.
    const held = platform.can.calendar ? await platform.busyOf(to.externalId, span.from, span.to) : null;
    const told = held?.ok ? await tell({ row, span, busy: held.value, told: before?.told }) : before?.told;
    const blocked = await platform.blockTime({ person: to.externalId, ...span, title }, row.onceKey);
    return blocked.ok ? { ok: true, value: { ...blocked.value, told } } : blocked;
  };
}
