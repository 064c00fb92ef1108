import type { Message } from '../messages/message.ts';
import { badParameter } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';

/** The message a path names; an id nobody has is a bad parameter ("invalid message_id"). */
export function messageOf(tenant: Tenant, id: string | undefined): Message {
  const message = id === undefined ? undefined : tenant.messages.get(id);
  if (message === undefined) throw badParameter('invalid message_id');
  return message;
}
