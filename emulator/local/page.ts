import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built page, when there is one: files as they are, the same index at `/` and `/gallery`. */
export async function servePage(app: FastifyInstance, dir: string): Promise<void> {
  if (!existsSync(join(dir, 'index.html'))) {
    const hint = async () => 'The chat page is not built yet: npx vite build emulator/page\n';
    app.get('/', hint);
    app.get('/gallery', hint);
    return;
  }
  await app.register(fastifyStatic, { root: dir });
  app.get('/gallery', (_request, reply) => reply.sendFile('index.html'));
}
