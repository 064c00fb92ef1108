import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';

/** A route of the page: JSON in, JSON out; what a person cannot do comes back as 400 with `text`. */
export function local(
  app: FastifyInstance,
  method: 'GET' | 'POST',
  path: string,
  handler: (said: { query: Record<string, string>; body: unknown }) => unknown,
): void {
  app.route({
    method,
    url: `/local${path}`,
    handler: async (request, reply) => {
      try {
        return await reply.send((await handler({ query: request.query as Record<string, string>, body: bodyOf(request) })) ?? {});
      } catch (error) {
        const text =
          error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
        return reply.code(400).send({ text });
      }
    },
  });
}

function bodyOf(request: FastifyRequest): unknown {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) return {};
  return JSON.parse(request.body.toString('utf8')) as unknown;
}
