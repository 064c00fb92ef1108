import * as z from 'zod';
import type { Log } from '../platform.ts';
import type { Api } from './api.ts';

const company = z.object({ data: z.object({ tenant: z.object({ tenant_key: z.string().min(1) }) }) });
const groups = z.object({
  data: z.object({
    items: z
      .array(z.object({ external: z.boolean().nullish(), tenant_key: z.string().nullish() }))
      .nullish()
      .catch([]),
  }),
});

/** While it is not known, the platform is asked again no oftener than this. */
const RETRY_MS = 60_000;

/** The company this app is installed in; events of any other are not taken. */
export interface Tenant {
  current(): string | null;
  /** Asks the platform, unless it is known or was asked a moment ago. Never throws. */
  learn(): Promise<void>;
}

/**
 * Whose events are ours. Told by the configuration, else by the platform itself in the answer to a call of our own, which nobody else can forge: the
 * company's own record (scope `tenant:tenant:readonly`), or a group of the company's own in which the bot is. Never from an event: that would be believing
 * whoever comes first. While none of them tells, an event must at least be of one company throughout (normalize.ts).
 */
export function createTenant(configured: string | undefined, api: Api, log: Log, now: () => number = Date.now): Tenant {
  let known = configured ?? null;
  let warned = false;
  let asking: Promise<void> | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;

  const ask = async (): Promise<void> => {
    askedAt = now();
    const own = await api.call({ lane: 'contact', method: 'GET', path: 'open-apis/tenant/v2/tenant/query' }, company);
    if (own.ok) known = own.value.data.tenant.tenant_key;
    else known = await fromGroups(api);
    if (known !== null || warned) return;
    warned = true;
    log.warn({}, 'the company of this app is not known yet: set FEISHU_TENANT_KEY, or grant tenant:tenant:readonly');
  };

  return {
    current: () => known,
    learn: async () => {
      if (known !== null) return;
      if (!asking && now() - askedAt >= RETRY_MS) {
        asking = ask().finally(() => {
          asking = null;
        });
      }
      await asking;
    },
  };
}

/** A group shared with other companies may be theirs; one that is not is ours. */
async function fromGroups(api: Api): Promise<string | null> {
  const call = { lane: 'contact', method: 'GET', path: 'open-apis/im/v1/chats', params: { page_size: 100 } } as const;
  const listed = await api.call(call, groups);
  const own = listed.ok ? listed.value.data.items?.find((one) => one.external === false && one.tenant_key) : undefined;
  return own?.tenant_key ?? null;
}
