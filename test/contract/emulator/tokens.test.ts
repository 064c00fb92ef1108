import { expect, test } from 'vitest';
import { caller, client, emulator, START, textMessage } from './office.ts';

const ask = async (url: string, body: unknown) => {
  const answer = await fetch(`${url}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { code: number; tenant_access_token?: string; expire?: number };
};
const info = async (url: string, authorization?: string) => {
  const answer = await fetch(`${url}/open-apis/bot/v3/info`, authorization === undefined ? {} : { headers: { authorization } });
  return { status: answer.status, body: (await answer.json()) as { code: number; bot?: { open_id: string } } };
};

test('the same token comes back until less than half an hour is left, then a new one beside it', async () => {
  const em = await emulator();
  const good = { app_id: em.appId, app_secret: em.appSecret };
  const first = await ask(em.url, good);
  expect(first).toMatchObject({ code: 0, expire: 7200 });
  expect(first.tenant_access_token).toMatch(/^t-/);
  em.clock.advance(90 * 60_000);
  expect(await ask(em.url, good)).toMatchObject({ tenant_access_token: first.tenant_access_token, expire: 1800 });
  em.clock.advance(1000);
  const second = await ask(em.url, good);
  expect(second.tenant_access_token).not.toBe(first.tenant_access_token);
  expect((await info(em.url, `Bearer ${first.tenant_access_token}`)).body.bot?.open_id).toBe('ou_bot');
  em.clock.set(START + 7_200_000);
  expect(await info(em.url, `Bearer ${first.tenant_access_token}`)).toMatchObject({ status: 400, body: { code: 99991663 } });
  expect((await info(em.url, `Bearer ${second.tenant_access_token}`)).status).toBe(200);
});

test('a wrong secret, a wrong app and missing or foreign tokens are refused with their codes', async () => {
  const em = await emulator();
  expect(await ask(em.url, { app_id: em.appId, app_secret: 'wrong' })).toMatchObject({ code: 10015 });
  expect(await ask(em.url, { app_id: 'cli_0000000000000000', app_secret: em.appSecret })).toMatchObject({ code: 10003 });
  expect(await ask(em.url, {})).toMatchObject({ code: 10003 });
  expect((await info(em.url)).body.code).toBe(99991661);
  expect((await info(em.url, 'Bearer nonsense')).body.code).toBe(99991671);
  expect((await info(em.url, 'Bearer u-abc')).body.code).toBe(99991668);
  expect((await info(em.url, 'Bearer t-abc')).body.code).toBe(99991663);
});

test('after the console reset the secret, the SDK meets 99991663 with its cached token', async () => {
  const em = await emulator();
  const lark = client(em);
  const send = () =>
    lark.im.message.create({ params: { receive_id_type: 'open_id' }, data: textMessage('ou_e102', '早') as never });
  expect((await send()).code).toBe(0);
  em.controls.invalidateToken();
  const fault = await send().catch(
    (error: { response: { status: number; data: { code: number; error: { log_id: string } } } }) => error.response,
  );
  expect(fault).toMatchObject({ status: 400, data: { code: 99991663, error: { log_id: expect.any(String) } } });
});

test('a scope the app lacks closes the API and empties the fields', async () => {
  const em = await emulator();
  const call = await caller(em);
  em.controls.setScopes({
    without: ['im:message', 'im:message:send_as_bot', 'contact:user.employee:readonly', 'contact:user.employee_id:readonly'],
  });
  expect(await call('POST', '/im/v1/messages?receive_id_type=open_id', textMessage('ou_e102', '早'))).toMatchObject({
    status: 400,
    code: 99991672,
  });
  const { user } = (await call('GET', '/contact/v3/users/ou_e102')).data;
  expect(user.name).toBe('李强');
  expect(user).not.toHaveProperty('employee_no');
  expect(user).not.toHaveProperty('user_id');
});
