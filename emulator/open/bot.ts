import type { FastifyInstance } from 'fastify';
import { Flat } from '../envelope.ts';
import type { Town } from '../town.ts';
import { serve } from './gate.ts';

export function serveBot(app: FastifyInstance, town: Town): void {
  serve(app, town, { method: 'GET', path: '/bot/v3/info' }, () => {
    const bot = { activate_status: 2, app_name: town.bot.name, avatar_url: '', ip_white_list: [], open_id: town.bot.openId };
    return new Flat({ code: 0, msg: 'ok', bot });
  });
  serve(app, town, { method: 'GET', path: '/tenant/v2/tenant/query', scopes: ['tenant:tenant:readonly'] }, () => ({
    tenant: {
      name: town.directory.departments.get('od_company')?.name ?? '',
      display_id: 'F000000001',
      tenant_tag: 0,
      tenant_key: town.tenant.tenant_key,
      avatar: {},
    },
  }));
  serve(app, town, { method: 'GET', path: '/application/v6/scopes' }, () => ({
    scopes: [...town.scopes].map((name) => ({ scope_name: name, grant_status: 1, scope_type: 'tenant' })),
  }));
}
