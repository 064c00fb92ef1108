import * as z from 'zod';
import type { Log } from '../platform.ts';
import type { Api } from './api.ts';
import type { Self } from './normalize.ts';
import type { Tenant } from './tenant.ts';

/** A flat reply, without `data`. */
const info = z.object({ bot: z.object({ open_id: z.string().min(1) }) });

/** After a failure the platform is not asked with every event. */
const RETRY_MS = 30_000;
/** An event waits for our own name no longer than this: there are 3 s for everything. */
const PATIENCE_MS = 800;

const patience = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS).unref();
  });

/** Who the bot is, and of which company, asked once. Until it is known, a mention marked as "bot" counts as ours. */
export function createSelf(appId: string, tenant: Tenant, api: Api, log: Log, now: () => number = Date.now): () => Promise<Self> {
  let known: string | null = null;
  let asking: Promise<void> | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;

  const ask = async (): Promise<void> => {
    askedAt = now();
    const sent = await api.call({ lane: 'contact', method: 'GET', path: 'open-apis/bot/v3/info' }, info);
    if (sent.ok) known = sent.value.bot.open_id;
    else log.warn({ detail: sent.detail }, 'the bot does not know its own id yet');
  };

  return async () => {
    const learning = tenant.current() === null ? tenant.learn() : null;
    if (known === null && !asking && now() - askedAt >= RETRY_MS) {
      asking = ask().finally(() => {
        asking = null;
      });
    }
    if (asking || learning) await Promise.race([Promise.all([asking, learning]), patience()]);
    return { appId, botId: known, tenantKey: tenant.current() };
  };
}
