import { randomBytes } from 'node:crypto';
import type { Tenant } from '../tenant.ts';
import { ACK_MS, type Ack, type Carrier } from './carrier.ts';
import { encrypt, signature } from './encryption.ts';

/** The request URL saved in the console; events and callbacks share it. */
export interface Webhook {
  url: string;
  verificationToken: string;
  encryptKey?: string;
}

export interface WebhookCarrier extends Carrier {
  readonly hook: Webhook | null;
  /** Saves a URL after the challenge, as the console does; says why it was not saved. `unchecked` skips the challenge. */
  save(hook: Webhook, unchecked?: boolean): Promise<{ ok: true } | { ok: false; reason: string }>;
}

const CHALLENGE_MS = 1000;

export function makeWebhook(tenant: Tenant): WebhookCarrier {
  let saved: Webhook | null = null;
  return {
    get hook() {
      return saved;
    },
    isOpen: () => saved !== null,
    async save(hook, unchecked = false) {
      onlyLoopback(hook.url);
      if (!unchecked) {
        const challenge = tenant.ids.frame();
        const answer = await post(
          tenant,
          hook,
          { challenge, token: hook.verificationToken, type: 'url_verification' },
          CHALLENGE_MS,
          false,
        );
        if (!answer.ok) return { ok: false, reason: answer.detail };
        const echoed = (answer.body as { challenge?: unknown } | null)?.challenge;
        if (echoed !== challenge) return { ok: false, reason: 'Challenge code is not returned' };
      }
      saved = hook;
      tenant.feed.tell({ kind: 'bot', online: true });
      return { ok: true };
    },
    push(envelope, kind) {
      if (saved === null) return Promise.resolve({ ok: false, why: 'nobody', detail: 'no request URL is configured' });
      return post(tenant, saved, envelope, ACK_MS, true, kind === 'callback');
    },
  };
}

function onlyLoopback(url: string): void {
  const host = new URL(url).hostname;
  if (host !== '127.0.0.1' && host !== 'localhost' && host !== '[::1]')
    throw new Error(`the emulator calls this machine only, not ${host}`);
}

/** Sends one push. The body of an event's answer is ignored; a callback's answer must be JSON, which the press looks at. */
async function post(
  tenant: Tenant,
  hook: Webhook,
  body: object,
  timeoutMs: number,
  signed: boolean,
  needsJson = !signed,
): Promise<Ack> {
  const plain = JSON.stringify(body);
  const raw = hook.encryptKey === undefined ? plain : JSON.stringify({ encrypt: encrypt(hook.encryptKey, plain) });
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  if (signed && hook.encryptKey !== undefined) {
    const timestamp = String(Math.floor(tenant.clock.now() / 1000));
    const nonce = randomBytes(8).toString('hex');
    headers['x-lark-request-timestamp'] = timestamp;
    headers['x-lark-request-nonce'] = nonce;
    headers['x-lark-signature'] = signature(timestamp, nonce, hook.encryptKey, raw);
  }
  try {
    const answer = await fetch(hook.url, {
      method: 'POST',
      headers,
      body: raw,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await answer.text();
    if (answer.status !== 200) return { ok: false, why: 'status', detail: `HTTP ${answer.status}` };
    if (!needsJson) return { ok: true, body: undefined };
    try {
      return { ok: true, body: JSON.parse(text) as unknown };
    } catch {
      return { ok: false, why: 'malformed', detail: 'the answer is not JSON' };
    }
  } catch (error) {
    return failureOf(error, timeoutMs);
  }
}

function failureOf(error: unknown, timeoutMs: number): Ack {
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError')
    return { ok: false, why: 'timeout', detail: `no answer within ${timeoutMs} ms` };
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  const code = String(cause?.code ?? '');
  return { ok: false, why: code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'dns' : 'connect', detail: code || String(error) };
}
