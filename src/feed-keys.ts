import { createHash, randomBytes } from 'node:crypto';
import type { FeedKeys } from './handlers/absence/feed-keys.ts';

/** 256 bits: not to be guessed by anybody. */
const KEY_BYTES = 32;
/** Keys that can still be shown; the oldest are forgotten first. */
const REMEMBERED = 500;

export const feedKeyHash = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Keys live in memory only as long as their owner may still have to see them; after a restart an address is shown no more, only made anew. */
export function createFeedKeys(publicUrl: string | null): FeedKeys {
  const known = new Map<string, string>();
  return {
    reachable: publicUrl !== null,
    fresh: () => {
      const key = randomBytes(KEY_BYTES).toString('base64url');
      const hash = feedKeyHash(key);
      known.set(hash, key);
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
      return { hash };
    },
    addressOf: (hash) => {
      const key = known.get(hash);
      return key === undefined || publicUrl === null ? null : `${publicUrl}/calendar/${key}.ics`;
    },
  };
}
