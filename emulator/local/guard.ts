import type { FastifyInstance } from 'fastify';

/** Only this machine may speak to the emulator: a foreign Host or Origin is a web page trying DNS rebinding or a cross-site call. */
export function guardLocal(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (!isHere(host)) return reply.code(403).send({ text: 'this machine only' });
    const { origin } = request.headers;
    if (origin !== undefined && request.url.startsWith('/local/') && !isHere(hostOf(origin)))
      return reply.code(403).send({ text: 'this machine only' });
  });
}

const isHere = (host: string): boolean => host === '127.0.0.1' || host === 'localhost' || host === '[::1]';

function hostOf(origin: string): string {
  try {
    return new URL(origin).hostname;
  } catch {
    return '';
  }
}
