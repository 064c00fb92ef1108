import * as z from 'zod';
import type { Address, Platform } from '../bot/platform.ts';
import type { EffectHandler } from './dispatcher.ts';

const payloadSchema = z.object({ card: z.string() });

/** An urgent notice on the phone for a message that is on its way: once it is there, and once only. */
export function urgentNotify(
  platform: Pick<Platform, 'urgentNotify'>,
  addressOf: (place: string) => Promise<Address | null>,
  messageOf: (outboxKey: string) => Promise<string | null>,
): EffectHandler {
  return async (row) => {
    const want = payloadSchema.safeParse(row.payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    if (row.result !== null) return { ok: true, value: null };
    const to = await addressOf(row.place);
    if (to?.kind !== 'person') return { ok: false, code: 'platform_refused', detail: 'no person to notify' };
    const message = await messageOf(want.data.card);
    if (message === null) return { ok: false, code: 'platform_retry', detail: 'the card is not there yet' };
    return platform.urgentNotify(message, [to.externalId]);
  };
}
