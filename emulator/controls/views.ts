import { openIdOf } from '../ids.ts';
import { canSee, toPage } from '../messages/page-message.ts';
import { messagesOf } from '../messages/store.ts';
import type { PageChatList, PageClock, PageMessage, PageUnread, PageWorld } from '../page-api.ts';
import type { Tenant } from '../tenant.ts';
import { chatFor } from './who.ts';

/** What one person sees, in the shapes of page-api.ts. */
const LAST = 200;

export const clockView = (tenant: Tenant): PageClock => ({ now: tenant.clock.now(), offset: tenant.clock.offset() });

export function messagesFor(tenant: Tenant, as: string, chatWords: string): PageMessage[] {
  const person = tenant.directory.who(as);
  const chat = chatFor(tenant, person, chatWords);
  return messagesOf(tenant, chat.id)
    .filter((message) => canSee(tenant, message, person.openId))
    .slice(-LAST)
    .map((message) => toPage(tenant, message));
}

export function chatsFor(tenant: Tenant, as: string): PageChatList['chats'] {
  const person = tenant.directory.who(as);
  const mine = [...tenant.chats.values()].filter((chat) => chat.members.has(person.openId) && !chat.dissolved);
  const listed = mine.map((chat) => {
    const seen = messagesOf(tenant, chat.id).filter((message) => canSee(tenant, message, person.openId));
    const last = seen.at(-1);
    const readUpTo = chat.readUpTo.get(person.openId) ?? 0;
    return {
      id: chat.id,
      kind: chat.kind,
      name: chat.name,
      members: [...chat.members],
      botIn: chat.botIn,
      last: last === undefined ? null : toPage(tenant, last),
      unread: seen.filter((message) => message.seq > readUpTo && message.sender.kind !== 'system').length,
    };
  });
  // Newest activity first; untouched chats keep their order, the bot's first.
  return listed.sort((a, b) => (b.last?.seq ?? 0) - (a.last?.seq ?? 0) || Number(b.kind === 'p2p') - Number(a.kind === 'p2p'));
}

/** What everybody has not read yet. */
export function unreadView(tenant: Tenant): PageUnread {
  const unread: PageUnread = {};
  for (const message of tenant.messages.values()) {
    const chat = tenant.chats.get(message.chatId);
    if (chat === undefined || chat.dissolved || message.sender.kind === 'system') continue;
    for (const openId of chat.members)
      if (message.seq > (chat.readUpTo.get(openId) ?? 0) && canSee(tenant, message, openId))
        unread[openId] = (unread[openId] ?? 0) + 1;
  }
  return unread;
}

export function worldView(tenant: Tenant): PageWorld {
  const { directory } = tenant;
  return {
    bot: { id: tenant.bot.openId, name: tenant.bot.name },
    people: [...directory.people.values()]
      .filter((person) => !person.resigned)
      .map((person) => ({
        id: person.openId,
        name: person.name,
        employeeNo: person.no,
        title: person.title,
        // The company itself is left out of the path unless it is all there is.
        department: shortPath(directory.pathOf(person.departmentIds[0] ?? '')),
        leaderId: person.leaderOpenId,
        note: person.note,
      })),
    clock: clockView(tenant),
    faults: { ...tenant.faults },
    menu: tenant.menu.map(menuItem),
    suggestions: tenant.file.suggestions.flatMap(({ person, title, say, en }) => {
      const said = { say, ...(en === undefined ? {} : { en }) };
      return title === undefined
        ? [{ personId: person === undefined ? '' : openIdOf(person), ...said }]
        : [...directory.people.values()].flatMap((one) => (one.title === title ? [{ personId: one.openId, ...said }] : []));
    }),
  };
}

const shortPath = (path: string[]): string[] => (path.length > 1 ? path.slice(1) : path);

type PageMenu = PageWorld['menu'][number];
function menuItem(item: Tenant['menu'][number]): PageMenu {
  const { children, ...own } = item;
  const strip = (one: { label: string; key?: string | undefined; text?: string | undefined; url?: string | undefined }) => ({
    label: one.label,
    ...(one.key === undefined ? {} : { key: one.key }),
    ...(one.text === undefined ? {} : { text: one.text }),
    ...(one.url === undefined ? {} : { url: one.url }),
  });
  return { ...strip(own), ...(children === undefined ? {} : { children: children.map(strip) }) };
}
