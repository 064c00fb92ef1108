import type { FastifyInstance } from 'fastify';
import { buildTenant } from './build-tenant.ts';
import { makeControls } from './controls/controls.ts';
import type { Ack, Carrier, Envelope } from './delivery/carrier.ts';
import { makePost } from './delivery/post.ts';
import { TENANT_FILE } from './here.ts';
import { serveOpenPlatform } from './open/all.ts';
import { makeRouter } from './open/router.ts';
import type { Emulator, StartOptions } from './options.ts';

/** Takes one push, as the request URL of a bot does. */
export type Taker = (envelope: Envelope, kind: 'event' | 'callback') => Promise<Ack>;

export interface OfflineEmulator extends Emulator {
  /** Answers what a call to `url` would be answered; for whoever stands in for the network. */
  fetch(url: URL, init: RequestInit): Promise<Response>;
  /** From now on pushes go there; null: nobody is online. */
  connect(taker: Taker | null): void;
}

let opened = 0;

/**
 * The local Feishu without a network: the same company, the same APIs with the same refusals and faults, but no server, no sockets and no page. A
 * hundred times cheaper to open; for tests that open thousands.
 */
export function startOffline(options: StartOptions = {}): OfflineEmulator {
  const tenant = buildTenant(options, TENANT_FILE);
  const verificationToken = options.verificationToken ?? 'local-verification-token';
  let taker: Taker | null = null;
  const carrier: Carrier = {
    push: async (envelope, kind) =>
      taker === null ? { ok: false, why: 'nobody', detail: 'nobody is online' } : taker(envelope, kind),
    isOpen: () => taker !== null,
  };
  tenant.post = makePost(tenant, { mode: 'webhook', carrier: () => carrier, verificationToken: () => verificationToken });
  const controls = makeControls(tenant, {
    setWebhook: () => Promise.resolve({ ok: false, reason: 'offline' }),
    setMode() {},
    dropConnections() {},
  });
  const router = makeRouter(() => tenant.clock.now());
  serveOpenPlatform(router as unknown as FastifyInstance, tenant);
  return {
    url: `http://offline-${++opened}.invalid`,
    appId: tenant.file.app.id,
    appSecret: tenant.file.app.secret,
    verificationToken,
    tenantKey: tenant.file.tenant_key,
    clock: tenant.clock,
    controls,
    fetch: (url, init) => router.fetch(url, init),
    connect(next) {
      taker = next;
    },
    stop() {
      taker = null;
      tenant.clock.stop();
      return Promise.resolve();
    },
  };
}
