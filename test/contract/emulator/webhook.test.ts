import { createDecipheriv, createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { caller, cardMessage, closeLater, emulator } from './office.ts';

interface Seen {
  headers: IncomingHttpHeaders;
  raw: string;
}

/** A bot's web server that answers as told. */
async function server(
  answer: (body: Record<string, never>, seen: Seen) => { status?: number; body?: string; afterMs?: number } | undefined,
) {
  const seen: Seen[] = [];
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { headers: request.headers, raw: Buffer.concat(chunks).toString('utf8') };
      seen.push(one);
      const said = answer(JSON.parse(one.raw), one) ?? {};
      setTimeout(
        () => response.writeHead(said.status ?? 200, { 'content-type': 'application/json' }).end(said.body ?? '{}'),
        said.afterMs ?? 0,
      );
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  closeLater(() => {
    http.closeAllConnections();
    http.close();
  });
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/feishu`, seen };
}

const decrypt = (key: string, encrypted: string): Record<string, never> => {
  const bytes = Buffer.from(encrypted, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', createHash('sha256').update(key).digest(), bytes.subarray(0, 16));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8'));
};

test('the request URL is saved only when it echoes the challenge', async () => {
  const em = await emulator();
  const deaf = await server(() => undefined);
  expect(await em.controls.setWebhook({ url: deaf.url, verificationToken: 'v' })).toMatchObject({ ok: false });
  const good = await server((body: { challenge?: string }) => ({ body: JSON.stringify({ challenge: body.challenge }) }));
  expect(await em.controls.setWebhook({ url: good.url, verificationToken: 'v' })).toEqual({ ok: true });
  expect(JSON.parse(good.seen[0]?.raw ?? '')).toMatchObject({
    type: 'url_verification',
    token: 'v',
    challenge: expect.any(String),
  });
  expect(good.seen[0]?.headers).not.toHaveProperty('x-lark-signature');
  await expect(em.controls.setWebhook({ url: 'http://example.com/', verificationToken: 'v' })).rejects.toThrow(
    /this machine only/,
  );
});

test('an encrypted event is signed over the raw body and decrypts to the envelope with the verification token', async () => {
  const hook = await server(() => undefined);
  const em = await emulator({ webhook: { url: hook.url, verificationToken: 'vtoken', encryptKey: 'ekey' } });
  em.controls.say('李强', 'bot', '你好');
  await em.controls.quiet();
  const seen = hook.seen.at(-1) as Seen;
  const { encrypt } = JSON.parse(seen.raw) as { encrypt: string };
  expect(decrypt('ekey', encrypt)).toMatchObject({
    header: { event_type: 'im.message.receive_v1', token: 'vtoken', app_id: em.appId },
    event: { message: { content: '{"text":"你好"}' } },
  });
  const stamp = `${seen.headers['x-lark-request-timestamp']}${seen.headers['x-lark-request-nonce']}`;
  expect(seen.headers['x-lark-signature']).toBe(createHash('sha256').update(`${stamp}ekey${seen.raw}`).digest('hex'));
  expect(seen.headers['x-lark-request-timestamp']).toBe(String(Math.floor(em.clock.now() / 1000)));
});

test('the cipher is the one of the test vector', () => {
  const bytes = Buffer.from('P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=', 'base64');
  const decipher = createDecipheriv('aes-256-cbc', createHash('sha256').update('test key').digest(), bytes.subarray(0, 16));
  expect(Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString()).toBe('hello world');
});

test('an event is tried again after anything but 200 in time; its body does not matter', async () => {
  let status = 500;
  const hook = await server(() => ({ status, body: 'whatever' }));
  const em = await emulator({ webhook: { url: hook.url, verificationToken: 'v' } });
  em.controls.menu('李强', 'menu.leave');
  await em.controls.quiet();
  status = 302;
  em.clock.advance(15_000);
  await em.controls.quiet();
  status = 200;
  em.clock.advance(300_000);
  await em.controls.quiet();
  em.clock.advance(86_400_000);
  await em.controls.quiet();
  expect(hook.seen).toHaveLength(3);
  const ids = hook.seen.map((one) => (JSON.parse(one.raw) as { header: { event_id: string } }).header.event_id);
  expect(new Set(ids).size).toBe(1);
});

test('what a person sees for each way a callback can fail; a callback never comes again', async () => {
  let said: { status?: number; body?: string; afterMs?: number } = {};
  const hook = await server(() => said);
  const em = await emulator({ webhook: { url: hook.url, verificationToken: 'v' } });
  const call = await caller(em);
  const id = (await call('POST', '/im/v1/messages?receive_id_type=open_id', cardMessage('ou_e102'))).data.message_id as string;
  const press = async (next: typeof said) => {
    said = next;
    const outcome = await em.controls.press('李强', id, '同意');
    return outcome.ok ? 'ok' : outcome.error?.code;
  };
  expect(await press({ status: 500 })).toBe(200671);
  expect(await press({ status: 302 })).toBe(200671);
  expect(await press({ body: '' })).toBe(200672);
  expect(await press({ body: '"no card.action.trigger handle"' })).toBe(200672);
  expect(await press({ body: '{"toast":{"type":"green","content":"?"}}' })).toBe(200672);
  expect(await press({ body: '{"card":{"type":"raw","data":{"schema":"2.0","wrong":1}}}' })).toBe(200673);
  expect(await press({ body: '{"card":{"type":"raw","data":"{}"}}' })).toBe(200673);
  expect(await press({ body: '{"card":{"type":"raw","data":{"elements":[]}}}' })).toBe(200830);
  expect(await press({ body: '{}' })).toBe('ok');
  const before = performance.now();
  expect(await press({ afterMs: 3300 })).toBe(200341);
  expect(performance.now() - before).toBeLessThan(3290);
  em.clock.advance(86_400_000);
  await em.controls.quiet();
  expect(hook.seen).toHaveLength(10);
  const micro = JSON.parse(hook.seen[0]?.raw ?? '') as { header: { create_time: string } };
  expect(micro.header.create_time).toMatch(/^\d{16}$/);
});

test('no URL, no server behind it, callback not subscribed', async () => {
  const em = await emulator();
  const call = await caller(em);
  const id = (await call('POST', '/im/v1/messages?receive_id_type=open_id', cardMessage('ou_e102'))).data.message_id as string;
  const code = async () => (await em.controls.press('李强', id, '同意')).error?.code;
  expect(await code()).toBe(200341);
  em.controls.setMode('webhook');
  expect(await code()).toBe(200340);
  const gone = await emulator({ webhook: { url: 'http://127.0.0.1:1/', verificationToken: 'v' } });
  const other = await caller(gone);
  const there = (await other('POST', '/im/v1/messages?receive_id_type=open_id', cardMessage('ou_e102'))).data
    .message_id as string;
  expect((await gone.controls.press('李强', there, '同意')).error?.code).toBe(200342);
  gone.controls.setCallbackSubscribed(false);
  expect((await gone.controls.press('李强', there, '同意')).error?.code).toBe(200340);
});
