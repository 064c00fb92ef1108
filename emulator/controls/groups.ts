import { type Chat, makeChat } from '../chats.ts';
import { idsOf } from '../delivery/envelope.ts';
import type { Person } from '../directory.ts';
import { addSystemLine } from '../messages/store.ts';
import type { Tenant } from '../tenant.ts';
import { groupFor } from './who.ts';

const body = (tenant: Tenant, chat: Chat, operator: Person) => ({
  chat_id: chat.id,
  operator_id: idsOf(tenant, operator),
  external: false,
  operator_tenant_key: tenant.file.tenant_key,
  name: chat.name,
  i18n_names: { zh_cn: chat.name, en_us: '', ja_jp: '' },
});

/** Whoever acts on a group by default: its owner. */
function operatorOf(tenant: Tenant, chat: Chat, by: string | undefined): Person {
  if (by !== undefined) return tenant.directory.who(by);
  const openId = tenant.directory.people.has(chat.ownerId) ? chat.ownerId : [...chat.members][0];
  return tenant.directory.who(openId ?? '');
}

export function addBotToChat(tenant: Tenant, words: string, by?: string): void {
  const chat = groupFor(tenant, words);
  if (chat.botIn) return;
  const operator = operatorOf(tenant, chat, by);
  tenant.past.note(tenant);
  chat.botIn = true;
  addSystemLine(tenant, chat.id, `${operator.name} 邀请 ${tenant.bot.name} 加入群聊`);
  tenant.post.event('im.chat.member.bot.added_v1', body(tenant, chat, operator));
}

export function removeBotFromChat(tenant: Tenant, words: string, by?: string): void {
  const chat = groupFor(tenant, words);
  if (!chat.botIn) return;
  const operator = operatorOf(tenant, chat, by);
  addSystemLine(tenant, chat.id, `${operator.name} 将 ${tenant.bot.name} 移出群聊`);
  tenant.past.note(tenant);
  chat.botIn = false;
  tenant.post.event('im.chat.member.bot.deleted_v1', body(tenant, chat, operator));
}

/** A person makes a group with others; the bot is in it only when asked for. */
export function createGroup(tenant: Tenant, by: string, name: string, members: readonly string[], withBot: boolean): Chat {
  const owner = tenant.directory.who(by);
  const people = [owner, ...members.map((words) => tenant.directory.who(words))];
  const chat = makeChat({
    id: tenant.ids.chat(),
    kind: 'group',
    name,
    ownerId: owner.openId,
    members: people.map((p) => p.openId),
    botIn: false,
  });
  tenant.past.note(tenant);
  tenant.chats.set(chat.id, chat);
  addSystemLine(tenant, chat.id, `${owner.name} 创建了群聊`);
  if (withBot) addBotToChat(tenant, chat.id, by);
  return chat;
}

export function changeMembers(
  tenant: Tenant,
  words: string,
  people: readonly string[],
  change: 'added' | 'deleted' | 'withdrawn',
  by?: string,
): void {
  const chat = groupFor(tenant, words);
  const operator = operatorOf(tenant, chat, by);
  const changed = people
    .map((name) => tenant.directory.who(name))
    .filter((person) => chat.members.has(person.openId) === (change !== 'added'));
  for (const person of changed) {
    if (change === 'added') chat.members.add(person.openId);
    else chat.members.delete(person.openId);
  }
  if (changed.length === 0 || !chat.botIn) return;
  const users = changed.map((person) => ({
    name: person.name,
    tenant_key: tenant.file.tenant_key,
    user_id: idsOf(tenant, person),
  }));
  tenant.post.event(`im.chat.member.user.${change}_v1`, { ...body(tenant, chat, operator), users });
}

/** Anybody in a group may call it something else (Feishu im.chat.updated_v1). */
export function renameGroup(tenant: Tenant, words: string, name: string, by?: string): void {
  const chat = groupFor(tenant, words);
  const operator = operatorOf(tenant, chat, by);
  const before = chat.name;
  if (before === name) return;
  tenant.past.note(tenant);
  chat.name = name;
  addSystemLine(tenant, chat.id, `${operator.name} 修改群名为“${name}”`);
  const { name: _name, i18n_names: _names, ...where } = body(tenant, chat, operator);
  if (chat.botIn)
    tenant.post.event('im.chat.updated_v1', {
      ...where,
      before_change: { name: before },
      after_change: { name },
    });
}

export function dissolveGroup(tenant: Tenant, words: string, by?: string): void {
  const chat = groupFor(tenant, words);
  const operator = operatorOf(tenant, chat, by);
  tenant.past.note(tenant);
  chat.dissolved = true;
  if (chat.botIn) tenant.post.event('im.chat.disbanded_v1', body(tenant, chat, operator));
}
