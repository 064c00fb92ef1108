import { createServer } from '../../../src/http/server.ts';
import { createLog } from '../../../src/log.ts';
import type { TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';

/** The administrator of the demo company. */
export const ADMIN = '吴昊';

export interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what an address answers is looked at as JSON
  readonly body: any;
}

export interface Program {
  readonly token: string;
  readonly calls: (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: unknown,
    more?: { readonly key?: string | null; readonly token?: string | null; readonly raw?: string; readonly type?: string },
  ) => Promise<Reply>;
}

/** An administrator makes a token in the chat. */
export async function tokenFor(
  office: TestOffice,
  name: string,
  units: readonly string[],
  may: readonly string[] = ['orders'],
): Promise<string> {
  const admin = persona(office, ADMIN);
  await admin.says('接口令牌');
  await admin.presses('生成令牌', { form: { name, units: [...units], may: [...may] } });
  const token = /ewk_[A-Za-z0-9_-]{43}/u.exec(admin.card('接口令牌', name).text)?.[0];
  if (!token) throw new Error('the card shows no token');
  await admin.presses('存好了，收起');
  return token;
}

/** Another program with a token of its own, at the door of the office. */
export async function program(
  office: TestOffice,
  units: readonly string[],
  name = '厂家 DMS',
  may: readonly string[] = ['orders'],
): Promise<Program> {
  const token = await tokenFor(office, name, units, may);
  const server = createServer({ health: office.app.health, api: office.app.api, log: createLog('silent') });
  let nth = 0;
  return {
    token,
    calls: async (method, path, body, { key, token: other, raw, type } = {}) => {
      const own = key === undefined ? `key-${++nth}` : key;
      const bearer = other === undefined ? token : other;
      const got = await server.app.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
          ...(own === null || method === 'GET' ? {} : { 'idempotency-key': own }),
          ...(body === undefined && raw === undefined ? {} : { 'content-type': type ?? 'application/json' }),
        },
        ...(body === undefined && raw === undefined ? {} : { payload: raw ?? JSON.stringify(body) }),
      });
      await office.settled();
      return { status: got.statusCode, body: got.headers['content-type']?.toString().includes('json') ? got.json() : null };
    },
  };
}
