import * as z from 'zod';
import type { Address, Platform } from '../bot/platform.ts';
import type { EffectHandler } from './dispatcher.ts';

const payloadSchema = z.object({ message: z.string().min(1) });

/** Sends a message that somebody sent the bot on to the person of the outbox row, as it is. */
export function forwardMessage(
  platform: Pick<Platform, 'forward'>,
  addressOf: (place: string) => Promise<Address | null>,
): EffectHandler {
  return async (row) => {
    const want = payloadSchema.safeParse(row.payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    const to = await addressOf(row.place);
    return to
      ? platform.forward(want.data.message, to, row.onceKey, row.lane)
      : { ok: false, code: 'platform_refused', detail: 'no address' };
  };
}
