import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { type Chat, makeChat } from '../chats.ts';
import { addSystemLine } from '../messages/store.ts';
import { Refusal } from '../refusal.ts';
import { recallAnswer, rememberAnswer, type Tenant } from '../tenant.ts';
import { serve } from './gate.ts';
import { paged } from './paging.ts';
import { idAs, userIdType } from './user-id-type.ts';

const SCOPES = ['im:chat', 'im:chat:readonly'];
const createBody = z.object({
  name: z.string().max(60).default('群聊'),
  description: z.string().max(100).optional(),
  owner_id: z.string().optional(),
  user_id_list: z.array(z.string()).max(50).default([]),
  bot_id_list: z.array(z.string()).max(5).optional(),
  chat_mode: z.literal('group').optional(),
  chat_type: z.enum(['private', 'public']).optional(),
  group_message_type: z.enum(['chat', 'thread']).optional(),
});
const pageSize = z.coerce.number().int().min(1).max(100).default(20);
const badPage = () => new Refusal(232001, 'Your request contains an invalid request parameter, ext=invalid page_token.');

/** Groups: create, list, read, members. */
export function serveChats(app: FastifyInstance, tenant: Tenant): void {
  serve(
    app,
    tenant,
    { method: 'POST', path: '/im/v1/chats', scopes: ['im:chat', 'im:chat:create'], badParam: 232001 },
    (call) => {
      const body = createBody.parse(call.body ?? {});
      const type = userIdType.parse(call.query.user_id_type);
      const uuid = z.string().max(50).optional().parse(call.query.uuid);
      const known = uuid === undefined ? undefined : recallAnswer<string>(tenant, `chat uuid ${uuid}`);
      if (known !== undefined) return wireChat(tenant, need(tenant, known));
      const people = [...body.user_id_list, ...(body.owner_id === undefined ? [] : [body.owner_id])].map((id) => {
        const person = tenant.directory.byId(type, id);
        if (person === undefined || person.resigned)
          throw new Refusal(232043, `Your request contains unavailable ids, ext=invalid ids: [${id}].`);
        return person.openId;
      });
      const owner =
        body.owner_id === undefined
          ? tenant.bot.openId
          : (tenant.directory.byId(type, body.owner_id)?.openId ?? tenant.bot.openId);
      const chat = makeChat({ id: tenant.ids.chat(), kind: 'group', name: body.name, ownerId: owner, members: people });
      tenant.chats.set(chat.id, chat);
      if (uuid !== undefined) rememberAnswer(tenant, `chat uuid ${uuid}`, chat.id, 10 * 3_600_000);
      addSystemLine(tenant, chat.id, `${tenant.bot.name} 创建了群聊`);
      return wireChat(tenant, chat);
    },
  );

  serve(app, tenant, { method: 'GET', path: '/im/v1/chats', scopes: SCOPES, badParam: 232001 }, (call) => {
    const groups = [...tenant.chats.values()].filter((chat) => chat.kind === 'group' && chat.botIn && !chat.dissolved);
    const page = paged(groups, pageSize.parse(call.query.page_size), call.query.page_token, badPage);
    return { ...page, items: page.items.map((chat) => ({ ...wireChat(tenant, chat), ...chat.spoilt })) };
  });

  serve(app, tenant, { method: 'GET', path: '/im/v1/chats/:chat_id', scopes: SCOPES, badParam: 232001 }, (call) =>
    wireChat(tenant, need(tenant, call.params.chat_id)),
  );

  serve(
    app,
    tenant,
    { method: 'GET', path: '/im/v1/chats/:chat_id/members', scopes: [...SCOPES, 'im:chat.members:read'], badParam: 232001 },
    (call) => {
      const chat = inside(need(tenant, call.params.chat_id));
      const type = userIdType.parse(call.query.member_id_type);
      const page = paged([...chat.members], pageSize.parse(call.query.page_size), call.query.page_token, badPage);
      const items = page.items.flatMap((openId) => {
        const person = tenant.directory.people.get(openId);
        return person === undefined
          ? []
          : [{ member_id_type: type, member_id: idAs(person, type), name: person.name, tenant_key: tenant.file.tenant_key }];
      });
      return { ...page, items, member_total: chat.members.size };
    },
  );

  serve(
    app,
    tenant,
    { method: 'GET', path: '/im/v1/chats/:chat_id/members/is_in_chat', scopes: SCOPES, badParam: 232001 },
    (call) => ({
      is_in_chat: need(tenant, call.params.chat_id).botIn,
    }),
  );

  serve(
    app,
    tenant,
    {
      method: 'POST',
      path: '/im/v1/chats/:chat_id/members',
      scopes: ['im:chat', 'im:chat.members:write_only'],
      badParam: 232001,
    },
    (call) => {
      const { id_list } = z.object({ id_list: z.array(z.string()).min(1).max(50) }).parse(call.body);
      const type = userIdType.parse(call.query.member_id_type);
      const strict = (call.query.succeed_type ?? '0') === '0';
      const chat = inside(need(tenant, call.params.chat_id));
      if (chat.kind === 'p2p') throw new Refusal(232010, 'This chat does NOT support this operation.');
      const found = id_list.map((id) => ({ id, person: tenant.directory.byId(type, id) }));
      const missing = found.filter((f) => f.person === undefined).map((f) => f.id);
      const invalid = found.filter((f) => f.person?.resigned === true).map((f) => f.id);
      if (strict && missing.length > 0)
        throw new Refusal(232043, `Your request contains unavailable ids, ext=invalid ids: [${missing.join(', ')}].`);
      for (const { person } of found) if (person !== undefined && !person.resigned) chat.members.add(person.openId);
      return { invalid_id_list: invalid, not_existed_id_list: missing, pending_approval_id_list: [] };
    },
  );
}

function need(tenant: Tenant, id: string | undefined): Chat {
  const chat = id === undefined ? undefined : tenant.chats.get(id);
  if (chat === undefined) throw new Refusal(232006, 'Your request specifies a chat_id which is invalid.');
  if (chat.dissolved) throw new Refusal(232009, 'Your request specifies a chat which has already been dissolved.');
  return chat;
}

function inside(chat: Chat): Chat {
  if (!chat.botIn) throw new Refusal(232011, 'Operator can NOT be out of the chat.');
  return chat;
}

const wireChat = (tenant: Tenant, chat: Chat): object => ({
  chat_id: chat.id,
  avatar: '',
  name: chat.kind === 'p2p' ? '' : chat.name,
  description: '',
  owner_id: chat.ownerId,
  owner_id_type: 'open_id',
  chat_mode: chat.kind,
  chat_type: 'private',
  chat_status: 'normal',
  external: false,
  tenant_key: tenant.file.tenant_key,
  user_count: String(chat.members.size),
  bot_count: chat.botIn ? '1' : '0',
});
