import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { ENCRYPT_KEY, WEBHOOK } from './bodies.ts';
import type { Press } from './raw-approve.ts';

interface Envelope {
  readonly header: { readonly event_id: string; readonly event_type: string };
  readonly event: {
    readonly operator?: { readonly open_id: string };
    readonly action?: { readonly value: { readonly request: string; readonly v: number } };
  };
}

/** The least a door can be: fastify, signature over the raw bytes, AES, JSON. Tells the parent its port. */
export async function openFloorDoor(approve: (press: Press) => boolean | Promise<boolean>, answerBytes: number): Promise<void> {
  const aesKey = createHash('sha256').update(ENCRYPT_KEY, 'utf8').digest();
  const answer = answerOf(answerBytes);
  const app = fastify({ logger: false });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.get('/readyz', async () => ({ ready: true }));
  app.post(WEBHOOK, async (request, reply) => {
    const body = request.body as Buffer;
    const { headers } = request;
    const expected = createHash('sha256')
      .update(`${headers['x-lark-request-timestamp']}${headers['x-lark-request-nonce']}${ENCRYPT_KEY}`, 'utf8')
      .update(body)
      .digest('hex');
    const given = String(headers['x-lark-signature']);
    if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected)))
      return reply.code(401).send({});
    const bytes = Buffer.from((JSON.parse(body.toString('utf8')) as { encrypt: string }).encrypt, 'base64');
    const decipher = createDecipheriv('aes-256-cbc', aesKey, bytes.subarray(0, 16));
    const clear = Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8');
    const { header, event } = JSON.parse(clear) as Envelope;
    if (header.event_type !== 'card.action.trigger' || !event.action || !event.operator) return reply.send({});
    const { request: id, v } = event.action.value;
    const done = await approve({ eventId: header.event_id, openId: event.operator.open_id, request: id, version: v });
    return done ? reply.send(answer) : reply.send({ toast: { type: 'warning', content: 'not done' } });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.send?.({ port: (app.server.address() as AddressInfo).port });
  process.on('disconnect', () => process.exit(0));
}

/** An answer of the same size as the bot's, of many small parts like a card, so that writing it as JSON costs the same. */
function answerOf(bytes: number): object {
  const elements: object[] = [];
  const answer = {
    toast: { type: 'success', content: '已同意' },
    card: { type: 'raw', data: { schema: '2.0', body: { elements } } },
  };
  const part = { tag: 'column', width: 'weighted', weight: 1, elements: [{ tag: 'markdown', content: '请假' }] };
  const partBytes = Buffer.byteLength(JSON.stringify(part)) + 1;
  for (let left = bytes - Buffer.byteLength(JSON.stringify(answer)); left >= partBytes; left -= partBytes) elements.push(part);
  return answer;
}
