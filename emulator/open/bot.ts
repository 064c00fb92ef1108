import type { FastifyInstance } from 'fastify';
import { Flat } from '../envelope.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';

export function serveBot(app: FastifyInstance, tenant: Tenant): void {
  serve(app, tenant, { method: 'GET', path: '/bot/v3/info' }, () => {
    const bot = { activate_status: 2, app_name: tenant.bot.name, avatar_url: '', ip_white_list: [], open_id: tenant.bot.openId };
    return new Flat({ code: 0, msg: 'ok', bot });
  });
  serve(app, tenant, { method: 'GET', path: '/tenant/v2/tenant/query', scopes: ['tenant:tenant:readonly'] }, () => ({
    tenant: {
      name: tenant.directory.departments.get('od_company')?.name ?? '',
      display_id: 'F000000001',
      tenant_tag: 0,
      tenant_key: tenant.file.tenant_key,
      avatar: {},
    },
  }));
  serve(app, tenant, { method: 'GET', path: '/application/v6/scopes' }, () => ({
    scopes: [...tenant.scopes].map((name) => ({ scope_name: name, grant_status: 1, scope_type: 'tenant' })),
  }));
}
