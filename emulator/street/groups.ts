import { type Chat, makeChat } from '../chats.ts';
import { idsOf } from '../delivery/envelope.ts';
import type { Person } from '../directory.ts';
import { addSystemLine } from '../messages/store.ts';
import type { Town } from '../town.ts';
import { groupFor } from './who.ts';

const body = (town: Town, chat: Chat, operator: Person) => ({
  chat_id: chat.id,
  operator_id: idsOf(town, operator),
  external: false,
  operator_tenant_key: town.tenant.tenant_key,
  name: chat.name,
  i18n_names: { zh_cn: chat.name, en_us: '', ja_jp: '' },
});

/** Whoever acts on a group by default: its owner. */
function operatorOf(town: Town, chat: Chat, by: string | undefined): Person {
  if (by !== undefined) return town.directory.who(by);
  const openId = town.directory.people.has(chat.ownerId) ? chat.ownerId : [...chat.members][0];
  return town.directory.who(openId ?? '');
}

export function addBotToChat(town: Town, words: string, by?: string): void {
  const chat = groupFor(town, words);
  if (chat.botIn) return;
  const operator = operatorOf(town, chat, by);
  town.past.note(town);
  chat.botIn = true;
  addSystemLine(town, chat.id, `${operator.name} 邀请 ${town.bot.name} 加入群聊`);
  town.post.event('im.chat.member.bot.added_v1', body(town, chat, operator));
}

export function removeBotFromChat(town: Town, words: string, by?: string): void {
  const chat = groupFor(town, words);
  if (!chat.botIn) return;
  const operator = operatorOf(town, chat, by);
  addSystemLine(town, chat.id, `${operator.name} 将 ${town.bot.name} 移出群聊`);
  town.past.note(town);
  chat.botIn = false;
  town.post.event('im.chat.member.bot.deleted_v1', body(town, chat, operator));
}

/** A person makes a group with others; the bot is in it only when asked for. */
export function createGroup(town: Town, by: string, name: string, members: readonly string[], withBot: boolean): Chat {
  const owner = town.directory.who(by);
  const people = [owner, ...members.map((words) => town.directory.who(words))];
  const chat = makeChat({
    id: town.ids.chat(),
    kind: 'group',
    name,
    ownerId: owner.openId,
    members: people.map((p) => p.openId),
    botIn: false,
  });
  town.past.note(town);
  town.chats.set(chat.id, chat);
  addSystemLine(town, chat.id, `${owner.name} 创建了群聊`);
  if (withBot) addBotToChat(town, chat.id, by);
  return chat;
}

export function changeMembers(
  town: Town,
  words: string,
  people: readonly string[],
  change: 'added' | 'deleted' | 'withdrawn',
  by?: string,
): void {
  const chat = groupFor(town, words);
  const operator = operatorOf(town, chat, by);
  const changed = people
    .map((name) => town.directory.who(name))
    .filter((person) => chat.members.has(person.openId) === (change !== 'added'));
  for (const person of changed) {
    if (change === 'added') chat.members.add(person.openId);
    else chat.members.delete(person.openId);
  }
  if (changed.length === 0 || !chat.botIn) return;
  const users = changed.map((person) => ({
    name: person.name,
    tenant_key: town.tenant.tenant_key,
    user_id: idsOf(town, person),
  }));
  town.post.event(`im.chat.member.user.${change}_v1`, { ...body(town, chat, operator), users });
}

/** Anybody in a group may call it something else (feishu.md §3.2 im.chat.updated_v1). */
export function renameGroup(town: Town, words: string, name: string, by?: string): void {
  const chat = groupFor(town, words);
  const operator = operatorOf(town, chat, by);
  const before = chat.name;
  if (before === name) return;
  town.past.note(town);
  chat.name = name;
  addSystemLine(town, chat.id, `${operator.name} 修改群名为“${name}”`);
  const { name: _name, i18n_names: _names, ...where } = body(town, chat, operator);
  if (chat.botIn)
    town.post.event('im.chat.updated_v1', {
      ...where,
      before_change: { name: before },
      after_change: { name },
    });
}

export function dissolveGroup(town: Town, words: string, by?: string): void {
  const chat = groupFor(town, words);
  const operator = operatorOf(town, chat, by);
  town.past.note(town);
  chat.dissolved = true;
  if (chat.botIn) town.post.event('im.chat.disbanded_v1', body(town, chat, operator));
}
