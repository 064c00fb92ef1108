import { type Chat, makeChat } from '../chats.ts';
import { idsOf } from '../delivery/envelope.ts';
import type { Person } from '../directory.ts';
import { addSystemLine } from '../messages/store.ts';
import type { Town } from '../town.ts';
import { groupFor } from './who.ts';

const body = (town: Town, chat: Chat, operator: Person): object => ({
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
  chat.botIn = true;
  addSystemLine(town, chat.id, `${operator.name} 邀请 ${town.bot.name} 加入群聊`);
  town.post.event('im.chat.member.bot.added_v1', body(town, chat, operator));
}

export function removeBotFromChat(town: Town, words: string, by?: string): void {
  const chat = groupFor(town, words);
  if (!chat.botIn) return;
  const operator = operatorOf(town, chat, by);
  addSystemLine(town, chat.id, `${operator.name} 将 ${town.bot.name} 移出群聊`);
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

export function dissolveGroup(town: Town, words: string, by?: string): void {
  const chat = groupFor(town, words);
  const operator = operatorOf(town, chat, by);
  chat.dissolved = true;
  if (chat.botIn) town.post.event('im.chat.disbanded_v1', body(town, chat, operator));
}
