import { buildPress } from '../card/press.ts';
import { idsOf } from '../delivery/envelope.ts';
import { type Card, isObject, schemaOf } from '../messages/card-gate.ts';
import { contentOf, type Message } from '../messages/message.ts';
import { canSee } from '../messages/page-message.ts';
import { tellUpdated } from '../messages/store.ts';
import type { PressBody, PressOutcome } from '../page-api.ts';
import type { Tenant } from '../tenant.ts';
import { understand } from './answer.ts';
import { errorOf } from './outcome.ts';

const DAY = 86_400_000;

export type PressValues = Omit<PressBody, 'as' | 'messageId' | 'path'>;

/** A person uses a component of a card: the client's own refusals first, then card.action.trigger and its answer. */
export async function press(
  tenant: Tenant,
  openId: string,
  messageId: string,
  path: string,
  values: PressValues,
): Promise<PressOutcome> {
  const started = performance.now();
  const done = (outcome: Omit<PressOutcome, 'tookMs'>): PressOutcome => ({
    ...outcome,
    tookMs: Math.round(performance.now() - started),
  });
  const message = tenant.messages.get(messageId);
  if (message === undefined || !canSee(tenant, message, openId))
    return done({ ok: false, clientRefusal: { text: '看不到这条消息' } });
  const inert = whyInert(tenant, message);
  if (inert !== null) return done({ ok: false, clientRefusal: { text: inert } });
  const built = buildPress(contentOf(message), { path, ...values });
  if (!built.ok) return done({ ok: false, clientRefusal: built.refusal });
  if (!tenant.callbackSubscribed) return done({ ok: false, error: errorOf(200340, '') });

  const person = tenant.directory.who(openId);
  const { token, entry } = tenant.callbackTokens.issue(message.id);
  message.pressesInFlight++;
  const ack = await tenant.post
    .callback({
      operator: { tenant_key: tenant.file.tenant_key, ...idsOf(tenant, person) },
      token,
      action: built.action,
      host: 'im_message',
      context: { open_message_id: message.id, open_chat_id: message.chatId },
    })
    .finally(() => message.pressesInFlight--);
  const understood = understand(tenant, contentOf(message), ack, tenant.post.mode());
  if (!understood.ok) return done({ ok: false, error: errorOf(understood.code, understood.detail) });
  entry.answered = true;
  if (understood.card !== null && !message.recalled) replaceCard(tenant, message, understood.card);
  if (understood.toast !== null)
    tenant.feed.tell({ kind: 'toast', messageId: message.id, toast: understood.toast }, (viewer) => viewer === openId);
  return done({ ok: true, ...(understood.toast === null ? {} : { toast: understood.toast }) });
}

export function replaceCard(tenant: Tenant, message: Message, card: Card): void {
  message.content = JSON.stringify(card);
  message.updatedAt = tenant.clock.now();
  tellUpdated(tenant, message);
}

/** A card that the client shows without life: not a card, recalled, too old (2.0: 14 days, 1.0: 30), forwarded without leave, or its bot gone. */
function whyInert(tenant: Tenant, message: Message): string | null {
  if (message.type !== 'interactive') return '这不是卡片';
  if (message.recalled) return '消息已撤回';
  const card = contentOf(message);
  const age = tenant.clock.now() - message.createdAt;
  if (age > (schemaOf(card) === '2.0' ? 14 : 30) * DAY) return '卡片已过期，无法操作';
  if (message.forwardedFrom !== null && !(isObject(card.config) && card.config.enable_forward_interaction === true))
    return '转发的卡片不支持操作';
  return null;
}
