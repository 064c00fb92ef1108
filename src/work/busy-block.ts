import * as z from 'zod';
import type { Address, BusyTime, Platform } from '../bot/platform.ts';
import { instant } from '../kernel/time.ts';
import type { DueRow } from '../store/outbox-row.ts';
import type { EffectHandler } from './dispatcher.ts';

const payloadSchema = z.union([
  z.object({ gone: z.literal(true) }),
  z.object({ from: z.number().transform(instant), to: z.number().transform(instant) }),
]);
/** What the last time left behind. */
const left = z.object({ blockId: z.string().nullable() });

export interface BusyBlockParts {
  readonly platform: Pick<Platform, 'can' | 'blockTime' | 'unblockTime' | 'busyOf'>;
  readonly addressOf: (place: string) => Promise<Address | null>;
  /** Stands in the calendar, and tells nobody why. */
  readonly title: string;
  /** Called before the block is set, with a look at what the calendar holds in its place, or (span null) after it is gone. Called again it must change nothing. */
  readonly tell: (news: {
    readonly row: DueRow;
    readonly span: BusyTime | null;
    readonly look: (span: BusyTime) => Promise<readonly BusyTime[] | null>;
  }) => Promise<void>;
}

/** Keeps one busy block in a person's calendar as the outbox row wants it: there, at another time, or gone. */
export function busyBlock({ platform, addressOf, title, tell }: BusyBlockParts): EffectHandler {
  return async (row) => {
    const want = payloadSchema.safeParse(row.payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    const before = row.result === null ? null : (left.safeParse(JSON.parse(row.result)).data?.blockId ?? null);
    if (before !== null) {
      const cleared = await platform.unblockTime(before);
      // Somebody may have deleted it by hand: gone is gone.
      if (!cleared.ok && cleared.code === 'platform_retry') return cleared;
    }
    const span = 'gone' in want.data ? null : want.data;
    const to = span && (await addressOf(row.place));
    if (span && !to) return { ok: false, code: 'platform_refused', detail: 'no address' };
    // Before the block is there: free/busy gives stretches that touch as one, and the meetings would vanish in it.
    await tell({
      row,
      span,
      look: async ({ from, to: end }) => {
        const held = to && platform.can.calendar ? await platform.busyOf(to.externalId, from, end) : null;
        return held?.ok ? held.value : null;
      },
    });
    return span && to
      ? platform.blockTime({ person: to.externalId, ...span, title }, row.onceKey)
      : { ok: true, value: { blockId: null } };
  };
}
