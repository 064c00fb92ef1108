import { z } from 'zod';
import type { Address, Platform } from '../bot/platform.ts';
import type { EffectHandler } from './dispatcher.ts';

const wanted = z.object({ card: z.string() });

/** Makes the phone buzz for a message that is on its way: once it is there, and once only. */
export function buzz(
  platform: Pick<Platform, 'buzz'>,
  addressOf: (place: string) => Promise<Address | null>,
  messageOf: (outboxKey: string) => Promise<string | null>,
): EffectHandler {
  return async (row) => {
    const want = wanted.safeParse(row.payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    if (row.result !== null) return { ok: true, value: null };
    const to = await addressOf(row.place);
    if (to?.kind !== 'person') return { ok: false, code: 'platform_refused', detail: 'no person to buzz' };
    const message = await messageOf(want.data.card);
    if (message === null) return { ok: false, code: 'platform_retry', detail: 'the card is not there yet' };
    return platform.buzz(message, [to.externalId]);
  };
}
