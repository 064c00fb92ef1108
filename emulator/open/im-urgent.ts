import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { UserIdType } from '../directory.ts';
import { tellUpdated } from '../messages/store.ts';
import { botOutside, notSender, recalled } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';
import { messageOf } from './im-message.ts';
import { chatOf } from './im-send.ts';
import { userIdType } from './user-id-type.ts';

/** 加急: own message, bot and people in the chat; people who are not come back as invalid. */
export function serveUrgent(app: FastifyInstance, tenant: Tenant): void {
  serve(
    app,
    tenant,
    { method: 'PATCH', path: '/im/v1/messages/:message_id/urgent_app', scopes: ['im:message.urgent'], badParam: 230001 },
    (call) => {
      const { user_id_list } = z.object({ user_id_list: z.array(z.string()).min(1).max(200) }).parse(call.body);
      const type: UserIdType = userIdType.parse(call.query.user_id_type);
      const message = messageOf(tenant, call.params.message_id);
      if (message.sender.kind !== 'app') throw notSender();
      if (message.recalled) throw recalled();
      const chat = chatOf(tenant, message);
      if (!chat.botIn) throw botOutside();
      const invalid: string[] = [];
      for (const id of user_id_list) {
        const person = tenant.directory.byId(type, id);
        if (person === undefined || person.resigned || !chat.members.has(person.openId)) invalid.push(id);
        else if (!message.urgentTo.includes(person.openId)) message.urgentTo.push(person.openId);
      }
      tellUpdated(tenant, message);
      return { invalid_user_id_list: invalid };
    },
  );
}
