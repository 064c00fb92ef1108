import type { Outbox } from './outbox.ts';
import { storageKindOf } from './storage-fault.ts';

/**
 * While nothing can be written, nothing is given out either: what was sent could not be noted, and would be sent again and again. A report that finds
 * no room is dropped; the row stands as it was and is shown once more under the same once-key, which the platform does not show twice.
 */
export function whenWritable(outbox: Outbox, isFailing: () => boolean): Outbox {
  const soft =
    <A extends readonly unknown[]>(report: (key: string, ...rest: A) => Promise<void>) =>
    async (key: string, ...rest: A): Promise<void> => {
      try {
        await report(key, ...rest);
      } catch (error) {
        if (!storageKindOf(error)) throw error;
        outbox.release(key);
      }
    };
  return {
    ...outbox,
    due: async (...asked) => (isFailing() ? [] : outbox.due(...asked)),
    shown: soft(outbox.shown),
    patched: soft(outbox.patched),
    skipped: soft(outbox.skipped),
    hold: soft(outbox.hold),
    answered: soft(outbox.answered),
    handled: soft(outbox.handled),
    retryLater: soft(outbox.retryLater),
    park: soft(outbox.park),
    repost: soft(outbox.repost),
  };
}
