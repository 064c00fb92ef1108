import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { faultsPatch } from '../faults.ts';
import type { Street } from '../street/street.ts';
import { clockView } from '../street/views.ts';
import type { Town } from '../town.ts';
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
export function serveControls(app: FastifyInstance, town: Town, street: Street, gallery: Gallery): void {
  local(app, 'POST', '/clock', ({ body }) => {
    const said = clockBody.parse(body);
    if ('to' in said) town.clock.set(said.to);
    else if ('advance' in said) town.clock.advance(said.advance);
    else town.clock.reset();
    return clockView(town);
  });
  local(app, 'GET', '/clock', () => clockView(town));
  local(app, 'POST', '/faults', ({ body }) => {
    const said = Object.entries(faultsPatch.parse(body)).filter(([, value]) => value !== undefined);
    return street.faults(Object.fromEntries(said));
  });
  local(app, 'POST', '/drop', () => street.dropConnections());
  local(app, 'GET', '/traffic', () => ({ entries: street.traffic() }));
  local(app, 'GET', '/gallery', async () => ({ items: await gallery() }));

  app.get('/local/image/:key', async (request, reply) => {
    const resource = town.resources.get((request.params as { key: string }).key);
    if (resource === undefined) return reply.code(404).send({ text: 'no such picture' });
    const mime = resource.kind === 'image' ? resource.mime : 'application/octet-stream';
    return reply
      .header('content-type', mime)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'")
      .send(resource.bytes);
  });
}
