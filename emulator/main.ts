import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildTenant } from './build-tenant.ts';
import { makeControls } from './controls/controls.ts';
import { clockView } from './controls/views.ts';
import { serveLongConnection } from './delivery/bootstrap.ts';
import { localClientConfig, makeConnections } from './delivery/connections.ts';
import { makePost, type PostOffice } from './delivery/post.ts';
import { makeWebhook } from './delivery/webhook.ts';
import { here, TENANT_FILE } from './here.ts';
import { serveChat } from './local/chat.ts';
import { serveControls } from './local/control.ts';
import { guardLocal } from './local/guard.ts';
import { serveOffice } from './local/office.ts';
import { servePage } from './local/page.ts';
import { serveStream } from './local/stream.ts';
import { serveOpenPlatform } from './open/all.ts';
import type { Emulator, StartOptions } from './options.ts';

export type { Controls } from './controls/controls.ts';
export type { Emulator, StartOptions } from './options.ts';

const BODY_LIMIT = 32 * 1024 * 1024;

/** Starts the local Feishu on 127.0.0.1: open platform, long connection and page on one port. */
export async function startEmulator(options: StartOptions = {}): Promise<Emulator> {
  const verificationToken = options.webhook?.verificationToken ?? options.verificationToken ?? 'local-verification-token';
  const tenant = buildTenant(options, TENANT_FILE);
  const connections = makeConnections(tenant, { ...localClientConfig, ...options.clientConfig });
  const webhook = makeWebhook(tenant);
  const office: PostOffice = {
    mode: options.mode ?? (options.webhook === undefined ? 'ws' : 'webhook'),
    carrier: () => (office.mode === 'ws' ? connections : webhook),
    verificationToken: () => webhook.hook?.verificationToken ?? verificationToken,
  };
  tenant.post = makePost(tenant, office);
  if (options.webhook !== undefined) await webhook.save(options.webhook, true);
  tenant.clock.onMove(() => tenant.feed.tell({ kind: 'clock', clock: clockView(tenant) }));

  const controls = makeControls(tenant, {
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
  app.addHook(
    'onRequest',
    async (_request, reply) => void reply.raw.setHeader('date', new Date(tenant.clock.now()).toUTCString()),
  );
  readRawBodies(app);
  guardLocal(app);
  serveLongConnection(app, tenant, connections, () => `127.0.0.1:${(app.server.address() as AddressInfo).port}`);
  serveOpenPlatform(app, tenant);
  serveChat(app, tenant);
  serveControls(app, tenant, controls, options.gallery ?? (() => []));
  serveOffice(app, tenant, controls);
  const closeStreams = serveStream(app, tenant);
  await servePage(app, options.pageDir ?? join(here, 'page', 'dist'));
  await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });

  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    appId: tenant.file.app.id,
    tenantKey: tenant.file.tenant_key,
    appSecret: tenant.file.app.secret,
    verificationToken,
    clock: tenant.clock,
    controls,
    async stop() {
      tenant.clock.stop();
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
