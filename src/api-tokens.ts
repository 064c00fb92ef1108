import { createHash, randomBytes } from 'node:crypto';
import type { ApiTokens } from './handlers/api/ports.ts';
import { MINUTE } from './kernel/time.ts';

/** 256 bits: not to be guessed by anybody. */
const TOKEN_BYTES = 32;
/** Tokens that can still be shown, and how long. */
const REMEMBERED = 100;
const SHOWN_MS = 10 * MINUTE;

/** Tokens live in memory only for the minutes in which who made them copies them. */
export function createApiTokens(now: () => number): ApiTokens {
  const known = new Map<string, { readonly token: string; readonly until: number }>();
  return {
    fresh: () => {
      const token = `ewk_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
      const hash = createHash('sha256').update(token).digest('hex');
      known.set(hash, { token, until: now() + SHOWN_MS });
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
      return { hash };
    },
    tokenOf: (hash) => {
      const one = known.get(hash);
      if (!one || one.until < now()) known.delete(hash);
      return one && one.until >= now() ? one.token : null;
    },
  };
}
