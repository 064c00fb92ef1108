import type { Log, WebhookHandler } from '../platform.ts';
import type { Door } from './door.ts';
import type { createEnvelopeOpener } from './envelope.ts';

const COME_LATER = { 'retry-after': '5' } as const;

/** Receives over HTTP: opens the envelope, hands it to the door, turns the outcome into a status. Only 200 counts as delivered. */
export function createWebhook(open: ReturnType<typeof createEnvelopeOpener>, door: () => Door | null, log: Log): WebhookHandler {
  return async ({ header, body }) => {
    const opened = open(header, body);
    if (opened.kind === 'challenge') return { status: 200, body: { challenge: opened.challenge } };
    if (opened.kind === 'refused') {
      log.warn({ why: opened.why }, 'push refused');
      return { status: opened.status, body: { error: opened.why } };
    }
    const handled = await door()?.handle(opened.envelope);
    if (handled === undefined) return { status: 503, headers: COME_LATER, body: { error: 'closed' } };
    switch (handled.kind) {
      case 'done':
        return { status: 200, body: handled.reply, ...(handled.left ? { left: handled.left } : {}) };
      case 'busy':
        return { status: 503, headers: COME_LATER, body: { error: 'busy' } };
      case 'malformed':
        return { status: 400, body: { error: 'malformed' } };
      case 'again':
        return { status: 500, body: { error: 'failed' } };
      default:
        return handled satisfies never;
    }
  };
}
