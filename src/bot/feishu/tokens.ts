import { type Cache, CTenantAccessToken } from '@larksuiteoapi/node-sdk';

/**
 * Where the SDK keeps its tenant token. Our own, for two reasons: the SDK's default is shared by the whole process, and it keeps using a token the
 * platform has revoked until the cached expiry, so somebody must be able to forget it. Keys are Symbols.
 */
export interface TokenCache extends Cache {
  /** Forgets the token, if it is still the one that was refused: a neighbour may have fetched a new one meanwhile. */
  forget(refused: string | null): void;
  current(): string | null;
}

/** @param now the assistant's clock: the demo's is set forward by hours, and a token must not outlive them. The SDK says the end by the machine's. */
export function createTokenCache(now: () => number = Date.now): TokenCache {
  const kept = new Map<string, { readonly value: unknown; readonly until: number | undefined }>();
  const tokenKey = CTenantAccessToken.toString();
  const read = (key: string): unknown => {
    const found = kept.get(key);
    return found && (found.until === undefined || found.until > now()) ? found.value : undefined;
  };
  const current = (): string | null => {
    const value = read(tokenKey);
    return typeof value === 'string' ? value : null;
  };
  return {
    get: async (key) => read(key.toString()),
    set: async (key, value, until) => {
      kept.set(key.toString(), { value, until: until === undefined ? undefined : now() + until - Date.now() });
      return true;
    },
    current,
    forget: (refused) => {
      if (refused === null || current() === refused) kept.delete(tokenKey);
    },
  };
}
