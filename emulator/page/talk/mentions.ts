import type { Pane } from '../state/pane.ts';
import { personOf, world } from '../state/world.ts';

export interface Mentionable {
  id: string;
  name: string;
  note: string;
  bot: boolean;
}

/** The words between an @ and the cursor, or null when no mention is being written. */
export function queryAt(text: string, at: number): string | null {
  const hit = /(?:^|[^A-Za-z0-9])@([^\s@]{0,12})$/.exec(text.slice(0, at));
  return hit?.[1] ?? null;
}

/** In a group the bot and its members; in private the whole company, for “小敏代我” and the like. */
export function mentionables(pane: Pane, query: string): Mentionable[] {
  const chat = pane.chat.value;
  const said = world.value;
  if (chat === null || said === null) return [];
  const ids = chat.kind === 'group' ? chat.members : said.people.map((person) => person.id);
  const bot = chat.kind === 'group' && chat.botIn ? [{ ...said.bot, note: '机器人', bot: true }] : [];
  const people = ids.flatMap((id) => {
    const person = personOf(id);
    if (person === undefined || id === pane.as.value) return [];
    return [{ id, name: person.name, note: `${person.title} · ${person.department.at(-1) ?? ''}`, bot: false }];
  });
  const words = query.toLowerCase();
  return [...bot, ...people].filter((one) => one.name.toLowerCase().includes(words)).slice(0, 30);
}
