import type { Address, OutgoingFile, Platform, RenderedCard } from '../bot/platform.ts';
import type { Text } from '../kernel/text.ts';
import type { DueRow } from '../store/outbox-row.ts';
import type { EffectHandler } from './dispatcher.ts';

/** It could not be drawn, and what whoever asked for it can do. */
export interface Undrawn {
  readonly undrawn: Text;
}

/**
 * Sends a file that is drawn at this moment from what is true at this moment, one file at a time, since each fills some memory. Tried again after
 * a crash it is drawn anew and sent under the same once-key. What the platform refuses for good is said in words, for nobody waits well for silence.
 */
export function sendFile(
  platform: Pick<Platform, 'put' | 'putFile'>,
  addressOf: (place: string) => Promise<Address | null>,
  draw: (row: DueRow) => Promise<OutgoingFile | Undrawn | null>,
  apology: (row: DueRow, text?: Text) => Promise<RenderedCard | null>,
): EffectHandler {
  let before: Promise<unknown> = Promise.resolve();
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = before.then(work);
    before = mine.catch(() => undefined);
    return mine;
  };
  return (row) =>
    oneByOne(async () => {
      const to = await addressOf(row.place);
      if (!to) return { ok: false, code: 'platform_refused', detail: 'no address' };
      const file = await draw(row);
      // Not theirs to have any more, since it was asked for.
      if (!file) return { ok: true, value: { messageId: null } };
      if ('undrawn' in file) {
        const words = await apology(row, file.undrawn);
        return words ? platform.put(to, words, `${row.onceKey}-sorry`) : { ok: true, value: { messageId: null } };
      }
      const sent = await platform.putFile(to, file, row.onceKey, row.lane);
      if (sent.ok || sent.code === 'platform_retry') return sent;
      const words = await apology(row);
      if (words) await platform.put(to, words, `${row.onceKey}-sorry`);
      return sent;
    });
}
