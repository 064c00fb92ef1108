import { describe, expect, test } from 'vitest';
import { caller, emulator, textMessage } from './office.ts';

const SEND = '/im/v1/messages?receive_id_type=open_id';
const ROUTE = 'POST /im/v1/messages';
const MEMBERS = '/contact/v3/users/find_by_department?department_id=od_suzhou&page_size=50';
const MEMBERS_ROUTE = 'GET /contact/v3/users/find_by_department';

describe('faults planned for single calls', () => {
  test('an answer that is lost or breaks off: the message stands all the same, and the same uuid finds it again', async () => {
    const em = await emulator();
    const call = await caller(em);
    for (const kind of ['answer_lost', 'reset'] as const) {
      const before = em.controls.messages('李强', 'bot').length;
      const body = { ...textMessage('ou_e102', `早 ${kind}`), uuid: `u-${kind}` };
      const planned = em.controls.fail(ROUTE, { kind }, { calls: 1 });
      await expect(call('POST', SEND, body)).rejects.toThrow();
      expect(planned.hits()).toBe(1);
      expect(em.controls.messages('李强', 'bot')).toHaveLength(before + 1);
      const again = await call('POST', SEND, body);
      expect(again).toMatchObject({ code: 0, data: { message_id: em.controls.messages('李强', 'bot').at(-1)?.id } });
      expect(em.controls.messages('李强', 'bot')).toHaveLength(before + 1);
    }
  });

  test('an answer that comes late: the message can be seen long before', async () => {
    const em = await emulator();
    const call = await caller(em);
    const planned = em.controls.fail(ROUTE, { kind: 'answer_delayed', ms: 250 }, { calls: 1 });
    let answered = false;
    const sending = call('POST', SEND, textMessage('ou_e102', '早')).then((reply) => {
      answered = true;
      return reply;
    });
    await planned.met();
    const seen = await em.controls.waitFor(() => em.controls.messages('李强', 'bot').at(-1));
    expect(answered).toBe(false);
    expect((await sending).data.message_id).toBe(seen.id);
  });

  test('500, 429 with its header, silence: nothing is done', async () => {
    const em = await emulator({ haste: 100 });
    const call = await caller(em);
    em.controls.fail(ROUTE, { kind: 'server_error' }, { calls: 1 });
    expect(await call('POST', SEND, textMessage('ou_e102', '早'))).toMatchObject({ status: 500, code: 2200 });
    em.controls.fail(ROUTE, { kind: 'rate_limited', seconds: 7 }, { calls: 1 });
    const limited = await call('POST', SEND, textMessage('ou_e102', '早'));
    expect(limited).toMatchObject({ status: 429, code: 99991400 });
    expect(limited.headers.get('x-ogw-ratelimit-reset')).toBe('7');
    em.controls.fail(ROUTE, { kind: 'silent' }, { calls: 1 });
    await expect(call('POST', SEND, textMessage('ou_e102', '早'))).rejects.toThrow();
    expect(em.controls.messages('李强', 'bot')).toHaveLength(0);
    expect((await call('POST', SEND, textMessage('ou_e102', '早'))).code).toBe(0);
  });

  test('a list that is empty, half, or cut in the middle of its JSON', async () => {
    const em = await emulator();
    const call = await caller(em);
    const once = (fault: Parameters<typeof em.controls.fail>[1]) => em.controls.fail(MEMBERS_ROUTE, fault, { calls: 1 });
    once({ kind: 'empty_page' });
    expect((await call('GET', MEMBERS)).data).toEqual({ has_more: false });
    once({ kind: 'half_page', token: 'none' });
    expect((await call('GET', MEMBERS)).data).toMatchObject({ items: { length: 3 }, has_more: true, page_token: '' });
    once({ kind: 'half_page', token: 'invalid' });
    const half = (await call('GET', MEMBERS)).data;
    expect(half).toMatchObject({ items: { length: 3 }, has_more: true });
    expect(await call('GET', `${MEMBERS}&page_token=${half.page_token}`)).toMatchObject({ status: 400, code: 40001 });
    once({ kind: 'half_json' });
    await expect(call('GET', MEMBERS)).rejects.toThrow(/JSON/);
    expect((await call('GET', MEMBERS)).data.items).toHaveLength(6);
  });

  test('for so many calls, after so many, for so long on the clock, by address, until lifted', async () => {
    const em = await emulator();
    const call = await caller(em);
    const status = async (path = MEMBERS) => (await call('GET', path)).status;
    em.controls.fail(MEMBERS_ROUTE, { kind: 'server_error' }, { after: 1, calls: 2 });
    expect([await status(), await status(), await status(), await status()]).toEqual([200, 500, 500, 200]);
    em.controls.fail(/^GET .contact.v3.users.*od_suzhou/, { kind: 'server_error' }, { forMs: 60_000 });
    expect([await status(), await status(MEMBERS.replace('od_suzhou', 'od_hr'))]).toEqual([500, 200]);
    em.clock.advance(60_000);
    expect(await status()).toBe(200);
    const planned = em.controls.fail(MEMBERS_ROUTE, { kind: 'server_error' });
    expect([await status(), await status(), planned.hits()]).toEqual([500, 500, 2]);
    planned.lift();
    expect(await status()).toBe(200);
    em.controls.fail(MEMBERS_ROUTE, { kind: 'server_error' });
    em.controls.clearFaults();
    expect(await status()).toBe(200);
  });
});
