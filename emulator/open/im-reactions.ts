import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { tellUpdated } from '../messages/store.ts';
import { botOutside, Refusal, recalled } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';
import { messageOf } from './im-message.ts';
import { chatOf } from './im-send.ts';

const SCOPES = ['im:message.reactions:write_only', 'im:message'];
const body = z.object({ reaction_type: z.object({ emoji_type: z.string().regex(/^[A-Za-z0-9_]{1,40}$/) }) });

/** Add and take back an emoji. 231001: emoji unknown; 231007: not one's own. */
export function serveReactions(app: FastifyInstance, tenant: Tenant): void {
  serve(
    app,
    tenant,
    { method: 'POST', path: '/im/v1/messages/:message_id/reactions', scopes: SCOPES, badParam: 231001 },
    (call) => {
      const emoji = body.parse(call.body).reaction_type.emoji_type;
      const message = messageOf(tenant, call.params.message_id);
      if (!chatOf(tenant, message).botIn) throw botOutside();
      if (message.recalled) throw recalled();
      const mine = message.reactions.find((r) => r.emoji === emoji && r.by.kind === 'app');
      const reaction = mine ?? {
        id: tenant.ids.reaction(),
        emoji,
        by: { kind: 'app' as const, id: tenant.file.app.id },
        at: tenant.clock.now(),
      };
      if (mine === undefined) {
        message.reactions.push(reaction);
        tellUpdated(tenant, message);
      }
      return wire(reaction.id, emoji, tenant.file.app.id, reaction.at);
    },
  );

  serve(
    app,
    tenant,
    { method: 'DELETE', path: '/im/v1/messages/:message_id/reactions/:reaction_id', scopes: SCOPES, badParam: 231001 },
    (call) => {
      const message = messageOf(tenant, call.params.message_id);
      if (!chatOf(tenant, message).botIn) throw botOutside();
      const at = message.reactions.findIndex((r) => r.id === call.params.reaction_id);
      const reaction = message.reactions[at];
      if (reaction === undefined) throw new Refusal(231001, 'reaction_id is invalid.');
      if (reaction.by.kind !== 'app') throw new Refusal(231007, 'The operator is not the owner of the reaction.');
      message.reactions.splice(at, 1);
      tellUpdated(tenant, message);
      return wire(reaction.id, reaction.emoji, reaction.by.id, reaction.at);
    },
  );
}

const wire = (id: string, emoji: string, by: string, at: number): object => ({
  reaction_id: id,
  operator: { operator_id: by, operator_type: 'app' },
  action_time: String(at),
  reaction_type: { emoji_type: emoji },
});
