import type { Answer } from '../platform.ts';

/** Cards over this are refused; inside an answer that would show what was done as an error on the screen. */
const CARD_LIMIT = 30 * 1024;

/**
 * An answer in the platform's words. Always an object: the SDK sends nothing at all for a falsy result, which the client shows as an error
 *; `{}` means "no change".
 */
export function toReply(answer: Answer | null): Readonly<Record<string, unknown>> {
  const card = answer?.card?.card;
  const fits = card !== undefined && card !== null && Buffer.byteLength(JSON.stringify(card)) <= CARD_LIMIT;
  return {
    ...(answer?.toast ? { toast: { type: answer.toast.tone, content: answer.toast.text } } : {}),
    // Too big for the answer: the outbox repaints the card, and says why if it cannot.
    ...(fits ? { card: { type: 'raw', data: card } } : {}),
  };
}

/** What `work` gives, or `late` once the time is over; the work goes on, and what becomes of it is told to `after`. */
export async function within<T, L>(ms: number, work: Promise<T>, late: L, after: (error: unknown) => void): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  const alarm = new Promise<L>((resolve) => {
    timer = setTimeout(() => {
      over = true;
      resolve(late);
    }, ms);
  });
  work.catch((error: unknown) => {
    if (over) after(error);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
