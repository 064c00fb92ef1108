import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countInWindow } from './count-in-window.ts';

/** A call of another program as it came in. */
export interface ApiCall {
  readonly endpoint: string;
  /** Its token, hashed: the token itself is kept and logged nowhere. */
  readonly tokenHash: string;
  readonly params: Readonly<Record<string, string>>;
  /** Under which the program itself knows the call. */
  readonly key: string | null;
  readonly body: unknown;
  /** Of all that is asked for, in short. */
  readonly hash: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What other programs may ask for, and who answers them. */
export interface ApiDoor {
  readonly root: string;
  readonly endpoints: readonly { readonly id: string; readonly method: 'GET' | 'POST' | 'PATCH'; readonly path: string }[];
  readonly document: () => unknown;
  /** Null: the token opens nothing (any more). */
  readonly answer: (call: ApiCall) => Promise<ApiAnswer | null>;
}

/** What a token looks like; anything else is not even looked up. */
const TOKEN = /^Bearer (ewk_[A-Za-z0-9_-]{43})$/u;
const KEY = /^[!-~]{1,100}$/u;
/** Calls of one program; tokens that opened nothing, from one address: somebody is trying. */
const PER_TOKEN = { count: 600, ms: 60_000 };
const MISSES = { count: 20, ms: 60_000 };
const BODY_LIMIT = 64 * 1024;

const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The addresses for other programs, with what holds for all of them: a token, a key for each push, JSON, and not too many. */
export function mountApi(app: FastifyInstance, door: ApiDoor, now: () => number = () => performance.now()): void {
  const calls = countInWindow(PER_TOKEN, now);
  const misses = countInWindow(MISSES, now);
  app.get('/api/openapi.json', async (_request, reply) => reply.send(door.document()));

  const serve = async (
    endpoint: ApiDoor['endpoints'][number],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    const token = TOKEN.exec(single(request.headers.authorization) ?? '')?.[1];
    const refuse = (): FastifyReply =>
      misses.take(request.ip)
        ? reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'unauthorized' })
        : tooMany(reply);
    if (!token) return refuse();
    const tokenHash = digest(token);
    if (!calls.take(tokenHash)) return tooMany(reply);
    const isPush = endpoint.method !== 'GET';
    const key = single(request.headers['idempotency-key']) ?? null;
    const body = isPush ? jsonOf(request.body) : null;
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const hash = digest(Buffer.concat([Buffer.from(`${endpoint.method} ${request.url}\n`), bytes]));
    const answer = await door.answer({
      endpoint: endpoint.id,
      tokenHash,
      params: request.params as Readonly<Record<string, string>>,
      key: key !== null && KEY.test(key) ? key : null,
      body,
      hash,
    });
    return answer ? reply.code(answer.status).send(answer.body) : refuse();
  };

  for (const endpoint of door.endpoints)
    app.route({
      method: endpoint.method,
      url: `${door.root}${endpoint.path}`,
      bodyLimit: BODY_LIMIT,
      handler: (request, reply) => serve(endpoint, request, reply),
    });
}

/** What was sent; `undefined` where it is no JSON. */
function jsonOf(body: unknown): unknown {
  if (!Buffer.isBuffer(body)) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

const tooMany = (reply: FastifyReply): FastifyReply => reply.code(429).header('retry-after', '60').send({ error: 'too_many' });

/** A header sent twice is nobody's header. */
const single = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
