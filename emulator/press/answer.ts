import * as z from 'zod';
import type { Ack } from '../delivery/carrier.ts';
import { type Card, faultOf, isObject, schemaOf } from '../messages/card-gate.ts';
import type { Tenant } from '../tenant.ts';
import type { Toast } from './outcome.ts';

/** What the platform makes of a callback's answer. */
export type Understood = { ok: true; toast: Toast | null; card: Card | null } | { ok: false; code: number; detail: string };

const CARD_BYTES = 30 * 1024;
const i18n = z.record(z.string(), z.string()).optional();
const answerSchema = z.looseObject({
  toast: z
    .looseObject({ type: z.enum(['info', 'success', 'warning', 'error']).optional(), content: z.string().optional(), i18n })
    .optional(),
  card: z.unknown().optional(),
});

const refuse = (code: number, detail: string): Understood => ({ ok: false, code, detail });

/** Codes for a callback that brought no usable answer. */
function codeOf(why: Exclude<Ack, { ok: true }>['why'], mode: 'ws' | 'webhook'): number {
  switch (why) {
    case 'nobody':
      // No URL configured is 200340; no long connection online counts as "did not answer".
      return mode === 'webhook' ? 200340 : 200341;
    case 'timeout':
    case 'closed':
      return 200341;
    case 'status':
      return 200671;
    case 'malformed':
      return 200672;
    case 'connect':
      return 200342;
    case 'dns':
      return 200343;
  }
}

export function understand(tenant: Tenant, stored: Card, ack: Ack, mode: 'ws' | 'webhook'): Understood {
  if (!ack.ok) return refuse(codeOf(ack.why, mode), ack.detail);
  // A handler that returned nothing acks without data over the long connection: no change.
  if (ack.body === undefined) return { ok: true, toast: null, card: null };
  if (!isObject(ack.body)) return refuse(200672, 'the answer is not a JSON object');
  const parsed = answerSchema.safeParse(ack.body);
  if (!parsed.success) return refuse(200672, parsed.error.issues[0]?.message ?? 'unexpected JSON');
  const { toast, card } = parsed.data;
  const shown = toast === undefined ? null : toastOf(toast);
  if (card === undefined || card === null) return { ok: true, toast: shown, card: null };
  if (!isObject(card) || card.type !== 'raw' || !isObject(card.data))
    return refuse(200673, 'card must be {type:"raw", data:{…}}');
  if (schemaOf(stored) === '2.0' && schemaOf(card.data) !== '2.0') return refuse(200830, 'the card must keep schema 2.0');
  if (Buffer.byteLength(JSON.stringify(card.data)) > CARD_BYTES) return refuse(200673, 'card is larger than 30 KB');
  const fault = faultOf(tenant, card.data);
  if (fault !== null) return refuse(200673, `${fault.code} ${fault.message} ${fault.path}`);
  return { ok: true, toast: shown, card: card.data };
}

function toastOf(toast: {
  type?: Toast['type'] | undefined;
  content?: string | undefined;
  i18n?: Record<string, string> | undefined;
}): Toast | null {
  const content = toast.i18n?.zh_cn ?? toast.content ?? '';
  return content === '' ? null : { type: toast.type ?? 'info', content };
}
