import * as z from 'zod';
import { AppError } from '../../kernel/app-error.ts';
import type { Api, Call } from './api.ts';

/** Pages of one list before something must be wrong with the paging: 2,000 × 50 = 100,000 entries. */
const MOST_PAGES = 2000;
const TRIES = 4;

/** Lists read to their end. Unlike a send, which the outbox tries again, a list half read is worth nothing: it waits where it is told to. */
export interface Pages {
  one<T>(path: string, params: Call['params'], reply: z.ZodType<T>): Promise<T>;
  list<T>(path: string, params: Call['params'], item: z.ZodType<T>, pageSize?: number): Promise<T[]>;
}

const makePage = <T>(item: z.ZodType<T>) =>
  z.object({
    data: z.object({ items: z.array(item).nullish(), has_more: z.boolean().nullish(), page_token: z.string().nullish() }),
  });
type Page<T> = ReturnType<typeof makePage<T>>;

/** Made once for each kind of item: a schema compiles itself at its first use, and a reading asks for many lists. */
const pages = new WeakMap<z.ZodType, Page<unknown>>();
function pageOf<T>(item: z.ZodType<T>): Page<T> {
  const known = pages.get(item) ?? makePage<unknown>(item);
  pages.set(item, known);
  return known as unknown as Page<T>;
}

const cutShort = (path: string, cause?: AppError): AppError =>
  new AppError(
    'platform_retry',
    'a list of the directory was cut short',
    { path, detail: 'has_more without page_token, or with one that leads nowhere' },
    { cause },
  );

/** @throws Fault with `facts.detail` when the platform refuses or keeps failing */
export function createPages(api: Api, rest: (ms: number) => Promise<void>): Pages {
  async function one<T>(path: string, params: Call['params'], reply: z.ZodType<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      const sent = await api.call({ lane: 'contact', method: 'GET', path, ...(params ? { params } : {}) }, reply);
      if (sent.ok) return sent.value;
      if (sent.code !== 'platform_retry' || tries === TRIES) {
        throw new AppError(sent.code, `the directory cannot be read: ${sent.detail}`, { path, detail: sent.detail });
      }
      await rest(sent.retryAfterMs ?? 500 * 2 ** tries);
    }
  }

  return {
    one,
    async list(path, params, item, pageSize = 50) {
      const page = pageOf(item);
      const found: z.infer<typeof item>[] = [];
      let token: string | null = null;
      for (let n = 0; n < MOST_PAGES; n++) {
        const { data }: z.infer<typeof page> = await one(
          path,
          { ...params, page_size: pageSize, ...(token ? { page_token: token } : {}) },
          page,
        ).catch((error: unknown) => {
          // It was allowed to begin with, so it is not the list that is refused.
          throw token !== null && error instanceof AppError && error.code === 'platform_refused' ? cutShort(path, error) : error;
        });
        found.push(...(data.items ?? []));
        if (!data.has_more) return found;
        // A list that says it goes on and not how was cut short: half of it is worth nothing.
        if (!data.page_token || data.page_token === token) throw cutShort(path);
        token = data.page_token;
      }
      throw new AppError('platform_refused', 'the directory never ends', { path });
    },
  };
}
