import { openIdOf } from '../ids.ts';
import { canSee, toPage } from '../messages/page-message.ts';
import { messagesOf } from '../messages/store.ts';
import type { PageChatList, PageClock, PageMessage, PageWorld } from '../page-api.ts';
import type { Town } from '../town.ts';
import { chatFor } from './who.ts';

/** What one person sees, in the shapes of page-api.ts. */
const LAST = 200;

export const clockView = (town: Town): PageClock => ({ now: town.clock.now(), offset: town.clock.offset() });

export function messagesFor(town: Town, as: string, chatWords: string): PageMessage[] {
  const person = town.directory.who(as);
  const chat = chatFor(town, person, chatWords);
  return messagesOf(town, chat.id)
    .filter((message) => canSee(town, message, person.openId))
    .slice(-LAST)
    .map((message) => toPage(town, message));
}

export function chatsFor(town: Town, as: string): PageChatList['chats'] {
  const person = town.directory.who(as);
  const mine = [...town.chats.values()].filter((chat) => chat.members.has(person.openId) && !chat.dissolved);
  const listed = mine.map((chat) => {
    const seen = messagesOf(town, chat.id).filter((message) => canSee(town, message, person.openId));
    const last = seen.at(-1);
    const readUpTo = chat.readUpTo.get(person.openId) ?? 0;
    return {
      id: chat.id,
      kind: chat.kind,
      name: chat.name,
      members: [...chat.members],
      botIn: chat.botIn,
      last: last === undefined ? null : toPage(town, last),
      unread: seen.filter((message) => message.seq > readUpTo && message.sender.kind !== 'system').length,
    };
  });
  // Newest activity first; untouched chats keep their order, the bot's first.
  return listed.sort((a, b) => (b.last?.seq ?? 0) - (a.last?.seq ?? 0) || Number(b.kind === 'p2p') - Number(a.kind === 'p2p'));
}

export function worldView(town: Town): PageWorld {
  const { directory } = town;
  return {
    bot: { id: town.bot.openId, name: town.bot.name },
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
    clock: clockView(town),
    faults: { ...town.faults },
    menu: town.menu.map(menuItem),
    suggestions: town.tenant.suggestions.map((s) => ({ personId: s.person === '' ? '' : openIdOf(s.person), say: s.say })),
  };
}

const shortPath = (path: string[]): string[] => (path.length > 1 ? path.slice(1) : path);

type PageMenu = PageWorld['menu'][number];
function menuItem(item: Town['menu'][number]): PageMenu {
  const { children, ...own } = item;
  const strip = (one: { label: string; key?: string | undefined; text?: string | undefined; url?: string | undefined }) => ({
    label: one.label,
    ...(one.key === undefined ? {} : { key: one.key }),
    ...(one.text === undefined ? {} : { text: one.text }),
    ...(one.url === undefined ? {} : { url: one.url }),
  });
  return { ...strip(own), ...(children === undefined ? {} : { children: children.map(strip) }) };
}
