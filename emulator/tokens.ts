import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';

/** Tenant tokens live 2 h; while 30 min or more are left the same one is handed out; older ones stay valid to their own end. */
const LIFE = 7_200_000;
const RENEW_BELOW = 1_800_000;

export interface Tokens {
  /** The token to hand out now and the seconds it still lives. */
  issue(): { token: string; expire: number };
  isValid(token: string): boolean;
  /** Every token issued so far stops working, as after a reset of the app secret. */
  invalidate(): void;
}

export function makeTokens(clock: Clock, ids: Ids): Tokens {
  const endOf = new Map<string, number>();
  let current: string | null = null;
  return {
    issue() {
      const now = clock.now();
      let end = current === null ? 0 : (endOf.get(current) ?? 0);
      // A clock set back would otherwise make a token live longer than 2 h.
      if (current === null || end - now < RENEW_BELOW || end - now > LIFE) {
        current = ids.tenantToken();
        end = now + LIFE;
        endOf.set(current, end);
      }
      return { token: current, expire: Math.floor((end - now) / 1000) };
    },
    isValid: (token) => (endOf.get(token) ?? 0) > clock.now(),
    invalidate() {
      endOf.clear();
      current = null;
    },
  };
}
