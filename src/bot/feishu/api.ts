import type { Client } from '@larksuiteoapi/node-sdk';
import * as z from 'zod';
import type { Lane } from '../../kernel/lane.ts';
import type { Log, Sent } from '../platform.ts';
import { type ApiFailure, classify, describe } from './errors.ts';
import type { Pace, Quota } from './pace.ts';
import type { TokenCache } from './tokens.ts';
import { CallFailed, MULTIPART, TOO_LARGE } from './transport.ts';

export interface Call {
  readonly lane: Quota;
  /** How soon it should start where many wait; news when nothing is said. */
  readonly priority?: Lane;
  /** Whom the call's own limit is about: a person, group or message. */
  readonly target?: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the domain, without leading slash. Ids in it must have passed `pathId`. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  readonly data?: unknown;
  /** Sent as multipart/form-data instead of `data`. */
  readonly form?: Readonly<Record<string, string | Blob>>;
  /** Where an ordinary call's time is too short. */
  readonly timeoutMs?: number;
}

export interface Api {
  /** Calls at the allowed pace; the reply is the whole body, as `schema` reads it. Never throws. */
  call<T>(call: Call, schema: z.ZodType<T>): Promise<Sent<T>>;
  /** The same for a call that is answered with a file. */
  fetch(call: Call, mostBytes: number): Promise<Sent<Uint8Array | typeof TOO_LARGE>>;
}

const reply = z.looseObject({ code: z.number().nullish(), msg: z.string().nullish() });
const errorBody = z.object({
  code: z.number().nullish().catch(null),
  msg: z.string().nullish().catch(null),
  error: z.object({ log_id: z.string().nullish() }).nullish().catch(null),
});

/**
 * `client.request` and not the typed tree: the latter logs the request's data, cards and all, with every failure. Business errors come as HTTP 400
 * (thrown) or as HTTP 200 with a code (returned): both end here as one `ApiFailure`.
 */
export function createApi(client: Client, tokens: TokenCache, pace: Pace, log: Log): Api {
  type Attempt<T> = { ok: true; value: T } | { ok: false; failure: ApiFailure };

  async function ask(call: Call, more: object = {}): Promise<Attempt<unknown>> {
    try {
      const value: unknown = await client.request({
        method: call.method,
        url: call.path,
        params: call.params,
        data: call.form ?? call.data,
        ...(call.form ? { headers: { 'content-type': MULTIPART } } : {}),
        ...(call.timeoutMs === undefined ? {} : { timeout: call.timeoutMs }),
        ...more,
      });
      return { ok: true, value };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  }

  async function attempt<T>(call: Call, schema: z.ZodType<T>): Promise<Attempt<T>> {
    const asked = await ask(call);
    if (!asked.ok) return asked;
    const body = asked.value;
    const head = reply.safeParse(body).data;
    if (head?.code !== 0)
      return {
        ok: false,
        failure: { status: 200, code: head?.code ?? null, message: head?.msg ?? 'not a reply of the platform' },
      };
    const read = schema.safeParse(body);
    if (read.success) return { ok: true, value: read.data };
    return { ok: false, failure: { status: 200, code: null, message: `reply without ${read.error.issues[0]?.path.join('.')}` } };
  }

  async function attemptFile(call: Call, mostBytes: number): Promise<Attempt<Uint8Array | typeof TOO_LARGE>> {
    const asked = await ask(call, { responseType: 'arraybuffer', maxContentLength: mostBytes });
    if (!asked.ok) return asked;
    const { value } = asked;
    if (value instanceof Uint8Array || value === TOO_LARGE) return { ok: true, value };
    const head = reply.safeParse(value).data;
    return { ok: false, failure: { status: 200, code: head?.code ?? null, message: head?.msg ?? 'no file' } };
  }

  return {
    call: (call, schema) => paced(call, () => attempt(call, schema)),
    fetch: (call, mostBytes) => paced(call, () => attemptFile(call, mostBytes)),
  };

  async function paced<T>(call: Call, once: () => Promise<Attempt<T>>): Promise<Sent<T>> {
    const name = `${call.method} ${call.path.replace(/\/(o[ucm]|omt|od|on|img|file)[-_][^/]+/g, '/:id')}`;
    for (let renewed = false; ; renewed = true) {
      let used: string | null = null;
      const go = () => {
        used = tokens.current();
        return once();
      };
      const outcome = await pace.run(call.lane, call.target ?? null, go, call.priority);
      if (outcome.ok) return outcome;
      const detail = describe(outcome.failure);
      const verdict = classify(outcome.failure);
      if (verdict.act === 'token') {
        tokens.forget(used);
        if (!renewed) continue;
        // A fresh token refused as well: not ours to heal, but nothing that is wrong with the message either.
        log.error({ call: name, detail }, 'token refused twice');
        return { ok: false, code: 'platform_retry', detail, retryAfterMs: 30_000 };
      }
      if ((outcome.failure.status === 429 || outcome.failure.code === 99991400) && verdict.retryAfterMs !== undefined)
        pace.hold(call.lane, verdict.retryAfterMs);
      log.warn({ call: name, verdict: verdict.code, detail }, 'platform call failed');
      const { act: _, ...rest } = verdict;
      return { ok: false, detail, ...rest };
    }
  }
}

/** Ids come from the platform and the database; still nothing but an id may become part of an address. */
export const pathId = (id: string): string => encodeURIComponent(id);

function failureOf(error: unknown): ApiFailure {
  if (!(error instanceof CallFailed)) {
    // The SDK's own words when the token endpoint answers without a token: "failed to get tenant_access_token, code: 10015, msg: …".
    const message = error instanceof Error ? error.message : 'unknown';
    const code = /code[:=]?\s*(\d+)/.exec(message)?.[1];
    return { status: code ? 400 : null, code: code ? Number(code) : null, message };
  }
  const body = errorBody.safeParse(error.body).data;
  const logId = body?.error?.log_id;
  return {
    status: error.status,
    code: body?.code ?? null,
    message: body?.msg ?? error.message,
    ...(logId ? { logId } : {}),
    ...(error.resetSeconds === undefined ? {} : { resetSeconds: error.resetSeconds }),
  };
}
