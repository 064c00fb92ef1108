import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { Binary, Flat, failure, success } from '../envelope.ts';
import { asOf } from '../past.ts';
import { Refusal } from '../refusal.ts';
import type { Scope } from '../scopes.ts';
import type { Tenant } from '../tenant.ts';
import { breakOff, spoil } from './break-answer.ts';
import { meetFaults } from './weather.ts';

/** One API of the open platform. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /open-apis, with :parameters. */
  path: string;
  /** Any one of these suffices (99991672). */
  scopes?: readonly Scope[];
  /** False for the token endpoint only. */
  bearer?: boolean;
  /** The code this API uses for a bad parameter. */
  badParam?: number;
  /** Calls of this app in a second, where they are fewer than of other APIs. */
  perSecond?: number;
}

export interface Call {
  readonly body: unknown;
  /** Bytes of the body as received. */
  readonly raw: Buffer;
  readonly contentType: string;
  readonly query: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
}

type Handler = (call: Call) => unknown;

/** Registers one API behind the common checks: faults, token, scopes, rates; wraps its answer and notes the exchange. */
export function serve(app: FastifyInstance, tenant: Tenant, route: Route, handler: Handler): void {
  const path = `${API}${route.path}`;
  app.route({
    method: route.method,
    url: path,
    handler: async (request, reply) => {
      const started = performance.now();
      const logId = tenant.ids.logId(tenant.clock.now());
      reply.header('x-tt-logid', logId);
      const { body, readable } = readBody(request);
      const note = (status: string, response: unknown) =>
        tenant.traffic.note({
          at: tenant.clock.now(),
          direction: 'from-bot',
          what: `${route.method} ${request.url}`,
          status,
          request: body ?? null,
          response,
          tookMs: Math.round(performance.now() - started),
        });
      try {
        tenant.called.add(`${route.method} ${route.path}`);
        const fault = await meetFaults(
          tenant,
          `${route.method} ${route.path}`,
          `${route.method} ${request.url.slice(API.length)}`,
        );
        if (fault?.kind === 'silent') {
          note('never answered', null);
          reply.hijack();
          setTimeout(() => reply.raw.destroy(), tenant.haste.ms(HANG_MS)).unref();
          return reply;
        }
        if (route.bearer !== false) checkBearer(tenant, request);
        checkScopes(tenant, route);
        checkRates(tenant, `${route.method} ${path}`, route.perSecond);
        if (!readable) throw new Refusal(9499, 'Bad Request');
        const answer = await asOf(tenant, fault?.kind === 'stale' ? fault.changes : 0, () =>
          handler({
            body,
            raw: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
            contentType: String(request.headers['content-type'] ?? ''),
            query: request.query as Record<string, string>,
            params: request.params as Record<string, string>,
          }),
        );
        if (fault?.kind === 'answer_lost') {
          note('done, answer lost', answer instanceof Binary ? null : answer);
          reply.hijack();
          reply.raw.destroy();
          return reply;
        }
        if (fault?.kind === 'answer_delayed') await tenant.haste.sleep(fault.ms);
        if (answer instanceof Binary) return sendBytes(reply, answer, note);
        if (fault?.kind === 'reset') {
          note('done, broken off in the answer', answer);
          breakOff(reply, answer instanceof Flat ? answer.body : success(answer));
          return reply;
        }
        const spoilt = spoil(answer, fault);
        if (spoilt !== null && 'cut' in spoilt) {
          note('200 cut short', spoilt.cut);
          return reply.type('application/json; charset=utf-8').send(spoilt.cut);
        }
        return send(reply, spoilt?.body ?? (answer instanceof Flat ? answer.body : success(answer)), note);
      } catch (error) {
        return refuse(reply, route, error, logId, note);
      }
    },
  });
}

/** An API that takes a person's token only: an app is told that its token is of the wrong type. (Which code the platform uses is not documented.) */
export function refuseTenantToken(app: FastifyInstance, tenant: Tenant, method: Route['method'], path: string): void {
  serve(app, tenant, { method, path }, () => {
    throw new Refusal(
      99991668,
      'Invalid access token for authorization: tenant_access_token is not supported, use a user_access_token.',
    );
  });
}

const API = '/open-apis';
const HANG_MS = 10_000;

type Note = (status: string, response: unknown) => void;

function sendBytes(reply: FastifyReply, answer: Binary, note: Note): FastifyReply {
  note('200', `${answer.bytes.length} bytes`);
  return reply
    .header('content-type', answer.mime)
    .header('content-disposition', `attachment; filename="${encodeURIComponent(answer.name)}"`)
    .send(answer.bytes);
}

function send(reply: FastifyReply, body: object, note: Note): FastifyReply {
  note(`200 code ${String((body as { code?: unknown }).code ?? 0)}`, body);
  return reply.send(body);
}

function refuse(reply: FastifyReply, route: Route, error: unknown, logId: string, note: Note): FastifyReply {
  let refusal: Refusal;
  if (error instanceof Refusal) refusal = error;
  else if (error instanceof z.ZodError)
    refusal = new Refusal(route.badParam ?? 99992402, `field validation failed: ${z.prettifyError(error)}`);
  else {
    console.error('[emulator]', error);
    refusal = new Refusal(1500, `internal error: ${String(error)}`, 500);
  }
  const body = failure(refusal, logId);
  note(`${refusal.status} code ${refusal.code}`, body);
  return reply.code(refusal.status).headers(refusal.headers).send(body);
}

function readBody(request: FastifyRequest): { body: unknown; readable: boolean } {
  const raw = request.body;
  if (!Buffer.isBuffer(raw) || raw.length === 0) return { body: undefined, readable: true };
  if (!/json/.test(String(request.headers['content-type'] ?? ''))) return { body: undefined, readable: true };
  try {
    return { body: JSON.parse(raw.toString('utf8')) as unknown, readable: true };
  } catch {
    return { body: raw.toString('utf8').slice(0, 200), readable: false };
  }
}

/** Feishu */
function checkBearer(tenant: Tenant, request: FastifyRequest): void {
  const header = request.headers.authorization;
  if (header === undefined || header === '')
    throw new Refusal(99991661, 'Missing access token for authorization. Please make a request with token attached.');
  const token = /^Bearer (\S+)$/.exec(header)?.[1];
  if (token === undefined || !/^[tau]-/.test(token))
    throw new Refusal(99991671, 'Invalid access token for authorization: the token must start with t-, a- or u-.');
  if (token.startsWith('u-'))
    throw new Refusal(99991668, 'Invalid access token for authorization: user_access_token is not valid.');
  if (!tenant.tokens.isValid(token))
    throw new Refusal(99991663, 'Invalid access token for authorization. Please make a request with token attached.');
}

function checkScopes(tenant: Tenant, route: Route): void {
  const { scopes } = route;
  if (scopes === undefined || scopes.some((scope) => tenant.scopes.has(scope))) return;
  throw new Refusal(99991672, `Access denied. One of the following scopes is required: [${scopes.join(', ')}].`);
}

function checkRates(tenant: Tenant, api: string, own?: number): void {
  const { limits } = tenant.rates;
  const most = Math.min(own ?? limits.perApiSecond, limits.perApiSecond);
  const second = tenant.rates.take(`second ${api}`, most, 1000);
  if (second > 0) throw rateLimited(most, second);
  const minute = tenant.rates.take(`minute ${api}`, limits.perApiMinute, 60_000);
  if (minute > 0) throw rateLimited(limits.perApiMinute, minute);
}

/** 429 + 99991400 with the seconds to wait. */
export const rateLimited = (limit: number, waitMs: number): Refusal =>
  new Refusal(99991400, 'request trigger frequency limit', 429, {
    'x-ogw-ratelimit-limit': String(limit),
    'x-ogw-ratelimit-reset': String(Math.max(1, Math.ceil(waitMs / 1000))),
  });
