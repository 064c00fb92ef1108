import { describe, expect } from 'vitest';
import { ENDPOINTS } from '../../../src/handlers/api/endpoints.ts';
import { openApi } from '../../../src/handlers/api/openapi.ts';
import { it } from '../../office-it.ts';
import { look } from '../../postgres/look.ts';
import { program } from './program.ts';

const GOOD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  create_order: {
    order_no: 'A1',
    buyer: '张三',
    model: '秦',
    price: '99800.00',
    promised_on: '2026-12-20',
    sales: '李强',
  },
  edit_order: { plate: '苏E1' },
  move_order: { move: 'schedule', on: '2026-11-20' },
  push_payments: { account: '32050188990000019105', payments: [{ serial: '202611200001', on: '2026-11-20', amount: '5000.00' }] },
};

const pathOf = (path: string): string =>
  path.replace(':order', 'A1').replace(':account/:serial', '32050188990000019105/202611200001');

describe('每一个接口地址都一样严 (S4)', () => {
  it('接口说明由同一套格式生成，存在 docs/openapi.json；每一处都能对上', async () => {
    const document = openApi(ENDPOINTS);
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('../../../docs/openapi.json');
    expect(Object.keys(document.paths)).toEqual([
      '/orders',
      '/orders/{order}',
      '/orders/{order}/moves',
      '/payments',
      '/payments/{account}/{serial}',
    ]);
  });

  it('没有令牌、错的令牌、样子不对的令牌：401，什么也没写下；试太多次 429', async ({ office }) => {
    const dms = await program(office, ['SZ'], '厂家 DMS', ['orders', 'payments']);
    const wrong = [null, 'x', `ewk_${'A'.repeat(43)}`, `${dms.token}x`, dms.token.slice(0, -1)];
    for (const { id, method, path } of ENDPOINTS)
      for (const token of wrong.slice(0, 3))
        expect((await dms.calls(method, pathOf(path), GOOD[id], { token })).body).toEqual({ error: 'unauthorized' });
    for (const token of wrong.slice(3)) expect((await dms.calls('GET', '/orders/A1', undefined, { token })).status).toBe(401);
    const tried = [];
    for (let i = 0; i < 20; i++) tried.push((await dms.calls('GET', '/orders/A1', undefined, { token: 'x' })).status);
    expect(tried.at(-1)).toBe(429);
    expect(look(office.database, `SELECT count(*) AS n FROM "Rec" WHERE kind = 'order'`)).toEqual([{ n: 0 }]);
    expect((await dms.calls('GET', '/orders/A1')).status).toBe(404);
  });

  it('多一栏、缺一栏、类型不对、不是 JSON、没有键、太大：各说清楚，不把推来的内容说回去', async ({ office }) => {
    const dms = await program(office, ['SZ'], '厂家 DMS', ['orders', 'payments']);
    for (const { id, method, path, body } of ENDPOINTS.filter((one) => one.body)) {
      const at = pathOf(path);
      const good = GOOD[id] ?? {};
      const extra = await dms.calls(method, at, { ...good, secret_column: 'ｓｅｃｒｅｔ' });
      expect(extra.status).toBe(400);
      expect(extra.body.error).toBe('invalid');
      expect(JSON.stringify(extra.body)).not.toContain('ｓｅｃｒｅｔ');
      for (const raw of ['{', '[]', '"x"', 'null', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}'])
        expect((await dms.calls(method, at, undefined, { raw })).status, `${id} ${raw}`).toBe(400);
      expect(body?.safeParse(good).success).toBe(true);
      expect(await dms.calls(method, at, good, { key: null })).toEqual({ status: 400, body: { error: 'no_key' } });
      expect(await dms.calls(method, at, good, { key: '中文' }).catch(() => null)).not.toMatchObject({ status: 200 });
      expect(await dms.calls(method, at, good, { key: 'x'.repeat(101) })).toEqual({ status: 400, body: { error: 'no_key' } });
      expect(await dms.calls(method, at, undefined, { raw: 'a=1', type: 'application/x-www-form-urlencoded' })).toEqual({
        status: 415,
        body: { error: 'not_json' },
      });
      expect(await dms.calls(method, at, undefined, { raw: `{"a":"${'x'.repeat(70_000)}"}` })).toEqual({
        status: 413,
        body: { error: 'too_large' },
      });
    }
    for (const sent of [{ price: 128800 }, { price: '1e9' }, { promised_on: '20.12.2026' }, { order_no: '' }, { buyer: null }])
      expect((await dms.calls('POST', '/orders', { ...GOOD.create_order, ...sent })).status, JSON.stringify(sent)).toBe(400);
    expect((await dms.calls('POST', '/orders', { ...GOOD.create_order, promised_on: '2026-02-30' })).status).toBe(422);
    expect((await dms.calls('POST', '/orders', { ...GOOD.create_order, sales: '没有这个人' })).body.reasons[0]).toMatchObject({
      field: 'sales',
    });
    expect((await dms.calls('POST', '/orders/A1/moves', { move: 'cancel', why: 'x' })).status).toBe(400);
    expect((await dms.calls('POST', '/orders/A1/moves', { move: 'deliver', on: '2026-11-20' })).status).toBe(400);
    expect(look(office.database, `SELECT count(*) AS n FROM "Rec" WHERE kind = 'order'`)).toEqual([{ n: 0 }]);
  });

  it('恶意内容只是文字：脚本、公式、@所有人、控制符，卡片上照样是字', async ({ office }) => {
    const dms = await program(office, ['SZ'], '厂家 DMS', ['orders', 'payments']);
    const buyer = '<at id=all></at><script>=1+1\u202e**x**';
    const made = await dms.calls('POST', '/orders', { ...GOOD.create_order, buyer });
    expect(made.status).toBe(201);
    // Where marks mean something they are written so that they mean nothing; elsewhere they are signs.
    const marked = office.controls.cards('李强', 'bot').flatMap(({ body }) => markdownIn(body.card));
    expect(marked.length).toBeGreaterThan(0);
    for (const content of marked) expect(content).not.toMatch(/<at id|<script|\*\*x\*\*/u);
    expect(JSON.stringify(office.controls.cards('李强', 'bot'))).not.toContain('\u202e');
    expect((await dms.calls('GET', `/orders/${encodeURIComponent("A1' OR 1=1 --")}`)).status).toBe(404);
    expect((await dms.calls('GET', '/orders/..%2f..%2fhealthz')).status).toBe(404);
  });
});

function markdownIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { tag, content } = node as { readonly tag?: unknown; readonly content?: unknown };
  const own = (tag === 'markdown' || tag === 'lark_md') && typeof content === 'string' ? [content] : [];
  return [...own, ...Object.values(node).flatMap(markdownIn)];
}
