import type { FastifyInstance } from 'fastify';
import type { WebhookHandler } from '../bot/platform.ts';

/** Pushes handled at once before the next is refused with 503; the platform delivers refused events again. */
const MOST_AT_ONCE = 256;

/** One address per platform that pushes over HTTP. The body reaches the door as the bytes that came: signatures are over bytes. */
export function mountWebhook(app: FastifyInstance, path: string, handle: WebhookHandler, mostAtOnce = MOST_AT_ONCE): void {
  let running = 0;
  app.post(path, async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return reply.code(400).send({ error: 'no_body' });
    if (running >= mostAtOnce) return reply.code(503).header('retry-after', '5').send({ error: 'busy' });
    running++;
    try {
      const handled = await handle({ header: (name) => single(request.headers[name]), body: request.body });
      // `finish` comes only when everything was handed to the network; a caller that hung up closes without it.
      if (handled.left) reply.raw.once('finish', handled.left);
      return reply
        .code(handled.status)
        .headers(handled.headers ?? {})
        .send(handled.body);
    } finally {
      running--;
    }
  });
}

/** A header sent twice is nobody's header. */
const single = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
