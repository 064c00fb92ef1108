import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { faultOf, schemaOf } from '../messages/card-gate.ts';
import { contentOf } from '../messages/message.ts';
import { TOKEN_USES } from '../press/callback-tokens.ts';
import { replaceCard } from '../press/press.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';

const body = z.object({ token: z.string(), card: z.record(z.string(), z.unknown()) });
const CARD_BYTES = 30 * 1024;

/** Delayed update with the token of a press: 30 min, twice, only after the press was answered. */
export function serveCardUpdate(app: FastifyInstance, tenant: Tenant): void {
  serve(app, tenant, { method: 'POST', path: '/interactive/v1/card/update', badParam: 10002 }, (call) => {
    const { token, card } = body.parse(call.body);
    if (!/^c-[0-9a-f]{16,}$/.test(token)) throw new Refusal(300020, 'token format is invalid');
    const entry = tenant.callbackTokens.find(token);
    const message = entry === undefined ? undefined : tenant.messages.get(entry.messageId);
    if (entry === undefined || message === undefined) throw new Refusal(300020, 'token is invalid');
    if (tenant.callbackTokens.isExpired(entry)) throw new Refusal(300030, 'token is expired');
    if (entry.uses >= TOKEN_USES) throw new Refusal(300040, 'token has been used up');
    if (message.recalled) throw new Refusal(200000, 'message is recalled');
    if (call.raw.length > CARD_BYTES) throw new Refusal(100000, 'card is too large');
    if (schemaOf(contentOf(message)) === '2.0' && 'open_ids' in card)
      throw new Refusal(300090, 'open_ids is not supported by shared cards');
    const fault = faultOf(tenant, card);
    if (fault !== null) throw new Refusal(11311, `ErrCode: ${fault.code}; ErrMsg: ${fault.message}; ErrorValue: ${fault.path}; `);
    if (schemaOf(contentOf(message)) === '2.0' && schemaOf(card) !== '2.0')
      throw new Refusal(200830, 'the schema version of the card can not be changed');
    if (!entry.answered || message.pressesInFlight > 0) throw new Refusal(11310, 'card action is lock');
    entry.uses++;
    replaceCard(tenant, message, card);
    return {};
  });
}
