import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildTown } from './build-town.ts';
import { serveLongConnection } from './delivery/bootstrap.ts';
import { localClientConfig, makeConnections } from './delivery/connections.ts';
import { makePost, type PostOffice } from './delivery/post.ts';
import { makeWebhook } from './delivery/webhook.ts';
import { here, TENANT_FILE } from './here.ts';
import { serveChat } from './local/chat.ts';
import { serveControls } from './local/control.ts';
import { guardLocal } from './local/guard.ts';
import { servePage } from './local/page.ts';
import { serveStream } from './local/stream.ts';
import { serveOpenPlatform } from './open/all.ts';
import type { Emulator, StartOptions } from './options.ts';
import { makeStreet } from './street/street.ts';
import { clockView } from './street/views.ts';

export type { Emulator, StartOptions } from './options.ts';
export type { Street } from './street/street.ts';

const BODY_LIMIT = 32 * 1024 * 1024;

/** Starts the local Feishu on 127.0.0.1: open platform, long connection and page on one port (feishu.md §10.1). */
export async function startEmulator(options: StartOptions = {}): Promise<Emulator> {
  const verificationToken = options.webhook?.verificationToken ?? options.verificationToken ?? 'local-verification-token';
  const town = buildTown(options, TENANT_FILE);
  const connections = makeConnections(town, { ...localClientConfig, ...options.clientConfig });
  const webhook = makeWebhook(town);
  const office: PostOffice = {
    mode: options.mode ?? (options.webhook === undefined ? 'ws' : 'webhook'),
    carrier: () => (office.mode === 'ws' ? connections : webhook),
    verificationToken: () => webhook.hook?.verificationToken ?? verificationToken,
  };
  town.post = makePost(town, office);
  if (options.webhook !== undefined) await webhook.save(options.webhook, true);
  town.clock.onMove(() => town.feed.tell({ kind: 'clock', clock: clockView(town) }));

  const street = makeStreet(town, {
    async setWebhook(hook) {
      const saved = await webhook.save(hook);
      if (saved.ok) office.mode = 'webhook';
      return saved;
    },
    setMode(mode) {
      office.mode = mode;
    },
    dropConnections: () => connections.drop(),
  });

  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
  });
  // The platform says what time it is by its own clock.
  app.addHook('onRequest', async (_request, reply) => void reply.raw.setHeader('date', new Date(town.clock.now()).toUTCString()));
  readRawBodies(app);
  guardLocal(app);
  serveLongConnection(app, town, connections, () => `127.0.0.1:${(app.server.address() as AddressInfo).port}`);
  serveOpenPlatform(app, town);
  serveChat(app, town);
  serveControls(app, town, street, options.gallery ?? (() => []));
  const closeStreams = serveStream(app, town);
  await servePage(app, options.pageDir ?? join(here, 'page', 'dist'));
  await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });

  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    appId: town.tenant.app.id,
    tenantKey: town.tenant.tenant_key,
    appSecret: town.tenant.app.secret,
    verificationToken,
    clock: town.clock,
    street,
    async stop() {
      town.clock.stop();
      closeStreams();
      connections.drop();
      await app.close();
    },
  };
}

/** Sizes and multipart need the bytes as received, so no body is parsed before its route. */
function readRawBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}
