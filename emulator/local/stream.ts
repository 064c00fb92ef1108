import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { PageEvent } from '../page-api.ts';
import type { Tenant } from '../tenant.ts';

const HEARTBEAT_MS = 20_000;

/** GET /local/stream?as=OPEN_ID: one SSE line per change that person may see. Returns a way to close all streams. */
export function serveStream(app: FastifyInstance, tenant: Tenant): () => void {
  const open = new Set<ServerResponse>();
  app.get('/local/stream', (request, reply) => {
    const as = (request.query as { as?: string }).as ?? '';
    let openId: string;
    try {
      openId = tenant.directory.who(as).openId;
    } catch (error) {
      void reply.code(400).send({ text: String(error) });
      return;
    }
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    const write = (event: PageEvent) => raw.write(`data: ${JSON.stringify(event)}\n\n`);
    write({ kind: 'bot', online: tenant.post.isOpen() });
    open.add(raw);
    const deaf = tenant.feed.listen(({ event, seenBy }) => {
      if (seenBy(openId)) write(event);
    });
    const beat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS);
    raw.on('close', () => {
      clearInterval(beat);
      deaf();
      open.delete(raw);
    });
  });
  return () => {
    for (const raw of open) raw.destroy();
  };
}
