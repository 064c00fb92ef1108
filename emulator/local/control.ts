import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Controls } from '../controls/controls.ts';
import { clockView } from '../controls/views.ts';
import { faultsPatch } from '../faults.ts';
import type { Tenant } from '../tenant.ts';
import { local } from './serve.ts';

/** One card of the gallery page. */
export interface GalleryItem {
  id: string;
  title: string;
  group: string;
  lang: string;
  card: unknown;
}
export type Gallery = () => readonly GalleryItem[] | Promise<readonly GalleryItem[]>;

const clockBody = z.union([
  z.strictObject({ to: z.number() }),
  z.strictObject({ advance: z.number() }),
  z.strictObject({ reset: z.literal(true) }),
]);

/** Clock, faults, connections, traffic and the gallery (page-api.ts). */
export function serveControls(app: FastifyInstance, tenant: Tenant, controls: Controls, gallery: Gallery): void {
  local(app, 'POST', '/clock', ({ body }) => {
    const said = clockBody.parse(body);
    if ('to' in said) tenant.clock.set(said.to);
    else if ('advance' in said) tenant.clock.advance(said.advance);
    else tenant.clock.reset();
    return clockView(tenant);
  });
  local(app, 'GET', '/clock', () => clockView(tenant));
  local(app, 'POST', '/faults', ({ body }) => {
    const said = Object.entries(faultsPatch.parse(body)).filter(([, value]) => value !== undefined);
    return controls.faults(Object.fromEntries(said));
  });
  local(app, 'POST', '/drop', () => controls.dropConnections());
  local(app, 'GET', '/traffic', () => ({ entries: controls.traffic() }));
  local(app, 'GET', '/gallery', async () => ({ items: await gallery() }));

  app.get('/local/image/:key', async (request, reply) => {
    const resource = tenant.resources.get((request.params as { key: string }).key);
    if (resource === undefined) return reply.code(404).send({ text: 'no such picture' });
    const mime = resource.kind === 'image' ? resource.mime : 'application/octet-stream';
    return reply
      .header('content-type', mime)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'")
      .send(resource.bytes);
  });
}
