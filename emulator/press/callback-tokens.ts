import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';

/** The `c-…` token of a card callback: 30 min, two delayed updates, only after the callback was answered. */
export interface CallbackToken {
  readonly messageId: string;
  readonly issuedAt: number;
  answered: boolean;
  uses: number;
}
export interface CallbackTokens {
  issue(messageId: string): { token: string; entry: CallbackToken };
  find(token: string): CallbackToken | undefined;
  isExpired(entry: CallbackToken): boolean;
}

const LIFE = 30 * 60_000;
export const TOKEN_USES = 2;

export function makeCallbackTokens(clock: Clock, ids: Ids): CallbackTokens {
  const tokens = new Map<string, CallbackToken>();
  return {
    issue(messageId) {
      const token = ids.callbackToken();
      const entry: CallbackToken = { messageId, issuedAt: clock.now(), answered: false, uses: 0 };
      tokens.set(token, entry);
      return { token, entry };
    },
    find: (token) => tokens.get(token),
    isExpired: (entry) => clock.now() - entry.issuedAt > LIFE,
  };
}
