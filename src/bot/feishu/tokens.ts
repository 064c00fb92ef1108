import type { HttpInstance } from '@larksuiteoapi/node-sdk';
import * as z from 'zod';

/** Renewed so long before it ends: on the way it must not become old. */
const EARLY_MS = 180_000;

export interface Tokens {
  /** The token of the app in its company, asked for anew when there is none; all who ask meanwhile share the asking. Throws what the transport throws. */
  token(): Promise<string>;
  /** Forgets the token, if it is still the one that was refused: a neighbour may have fetched a new one meanwhile. */
  forget(refused: string | null): void;
  current(): string | null;
}

const answer = z.object({ tenant_access_token: z.string().min(1), expire: z.number() });
const refusal = z.object({ code: z.number().nullish(), msg: z.string().nullish() });

export interface TokenOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly domain: string;
  readonly http: HttpInstance;
}

/** Our own and not the SDK's, which goes on using a token that the platform has revoked until it would have ended. */
export function createTokens({ appId, appSecret, domain, http }: TokenOptions, now: () => number = Date.now): Tokens {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;
  const current = (): string | null => (kept !== null && kept.until > now() ? kept.token : null);

  const ask = async (): Promise<string> => {
    const body: unknown = await http.post(`${domain}/open-apis/auth/v3/tenant_access_token/internal`, {
      app_id: appId,
      app_secret: appSecret,
    });
    const given = answer.safeParse(body).data;
    if (!given) {
      // HTTP 200 with a code: nothing of the body but that may be told, it could hold the secret.
      const { code, msg } = refusal.safeParse(body).data ?? {};
      throw new Error(`failed to get tenant_access_token, code: ${code ?? 'none'}, msg: ${msg ?? ''}`);
    }
    kept = { token: given.tenant_access_token, until: now() + given.expire * 1000 - EARLY_MS };
    return kept.token;
  };

  return {
    token: async () => {
      const known = current();
      if (known !== null) return known;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    current,
    forget: (refused) => {
      if (refused === null || kept?.token === refused) kept = null;
    },
  };
}
