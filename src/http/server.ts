import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Log, WebhookHandler } from '../bot/platform.ts';
import { AppError } from '../kernel/app-error.ts';
import { type ApiDoor, mountApi } from './api.ts';
import { type FeedReader, mountCalendarFeed } from './calendar-feed.ts';
import { hangUp, kindOf, trackIdle } from './connections.ts';
import { askHealth, type Health } from './health.ts';
import { mountWebhook } from './webhooks.ts';

export interface ServerOptions {
  readonly health: Health;
  /** Present in webhook mode only. */
  readonly webhook?: WebhookHandler;
  /** What calendar addresses open. */
  readonly calendarFeed?: FeedReader;
  /** What other programs may ask for. */
  readonly api?: ApiDoor;
  readonly log: Log;
  readonly bodyLimit?: number;
}

export interface AppServer {
  /** Without `host`: the whole network when the platform must reach us by webhook, else this machine only. Port 0 = any; gives the one taken. */
  listen(at: { readonly port: number; readonly host?: string }): Promise<{ readonly port: number }>;
  /** Takes no new requests, finishes those running. */
  close(): Promise<void>;
  /** For further routes of the assistant (export, page of the emulator). */
  readonly app: FastifyInstance;
}

const BODY_LIMIT = 512 * 1024;
/** Head and body of a request must have come by then; a line on which they drip is cut. */
const ARRIVAL_MS = 10_000;
/** Node looks for such lines only now and then, by itself every 30 s. */
const LOOK_MS = 250;

const noSchemas = (): never => {
  throw new AppError('bug', 'a route with a schema: the server has no compiler for it');
};

/** The one HTTP server. Replies are terse JSON; nothing of an error but its kind goes out. */
export function createServer(options: ServerOptions): AppServer {
  const { log } = options;
  const app = fastify({
    logger: false,
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    http: { headersTimeout: ARRIVAL_MS, connectionsCheckingInterval: LOOK_MS },
    requestTimeout: ARRIVAL_MS,
    connectionTimeout: 15_000,
    // Longer than the platform's and usual proxies' idle time, so that it is they who close.
    keepAliveTimeout: 75_000,
    // A framework's own words would go out with a bad address.
    frameworkErrors: (_error, _request, reply: FastifyReply) => void reply.code(400).send({ error: 'bad_request' }),
    clientErrorHandler: hangUp,
    // No route has a schema, so what would compile them is never loaded.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  const endIdle = trackIdle(app.server);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'not_found' }));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    return reply.code(status).send({ error: kindOf(status) });
  });

  app.get('/healthz', async () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const readiness = await askHealth(options.health);
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  if (options.calendarFeed) mountCalendarFeed(app, options.calendarFeed);
  if (options.api) mountApi(app, options.api);
  if (options.webhook) mountWebhook(app, '/webhooks/feishu', options.webhook);

  return {
    app,
    async listen({ port, host }) {
      await app.listen({ port, host: host ?? (options.webhook ? '0.0.0.0' : '127.0.0.1') });
      const taken = app.addresses().find((one) => typeof one === 'object')?.port ?? port;
      log.info({ port: taken }, 'http server listens');
      return { port: taken };
    },
    close: async () => {
      const closing = app.close();
      endIdle();
      await closing;
    },
  };
}
