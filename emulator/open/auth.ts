import type { FastifyInstance } from 'fastify';
import { Flat } from '../envelope.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';

/** Tokens of a self-built app; flat replies. Errors come with HTTP 200: node-sdk reads the body and misses the field. */
export function serveAuth(app: FastifyInstance, tenant: Tenant): void {
  for (const [path, withApp] of [
    ['/auth/v3/tenant_access_token/internal', false],
    ['/auth/v3/app_access_token/internal', true],
  ] as const) {
    serve(app, tenant, { method: 'POST', path, bearer: false }, ({ body }) => {
      const said = (body ?? {}) as { app_id?: unknown; app_secret?: unknown };
      if (said.app_id !== tenant.file.app.id || typeof said.app_secret !== 'string')
        throw new Refusal(10003, 'invalid param', 200);
      if (said.app_secret !== tenant.file.app.secret) throw new Refusal(10015, 'app secret invalid', 200);
      const { token, expire } = tenant.tokens.issue();
      return new Flat({
        code: 0,
        msg: 'ok',
        tenant_access_token: token,
        expire,
        ...(withApp ? { app_access_token: token } : {}),
      });
    });
  }
}
