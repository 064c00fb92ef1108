import type { Tenant } from '../tenant.ts';
import type { Mention } from './message.ts';

/** Turns `<at user_id="ou_x">name</at>` of a bot's text into @_user_N keys, as the platform stores it. Unknown ids stay as written. */
export function mentionsOfBotText(tenant: Tenant, text: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  const replaced = text.replace(/<at user_id="([^"]+)">(.*?)<\/at>/gs, (whole, id: string) => {
    if (id === 'all') return '@_all';
    const person =
      tenant.directory.people.get(id) ?? tenant.directory.byId('union_id', id) ?? tenant.directory.byId('user_id', id);
    if (person === undefined) return whole;
    const known = mentions.find((m) => m.openId === person.openId);
    if (known !== undefined) return known.key;
    const mention: Mention = { key: `@_user_${mentions.length + 1}`, openId: person.openId, name: person.name, kind: 'user' };
    mentions.push(mention);
    return mention.key;
  });
  return { text: replaced, mentions };
}

/** Turns the picked `@名字` of a person's text into keys; a picked name that is not written is put in front. */
export function mentionsOfSaid(tenant: Tenant, said: string, picked: readonly string[]): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = said;
  for (const id of new Set(picked)) {
    if (id === 'all') {
      text = text.includes('@所有人') ? text.replaceAll('@所有人', '@_all') : `@_all ${text}`;
      continue;
    }
    const isBot = id === 'bot' || id === tenant.bot.openId;
    const name = isBot ? tenant.bot.name : tenant.directory.who(id).name;
    const key = `@_user_${mentions.length + 1}`;
    mentions.push({
      key,
      openId: isBot ? tenant.bot.openId : tenant.directory.who(id).openId,
      name,
      kind: isBot ? 'bot' : 'user',
    });
    text = text.includes(`@${name}`) ? text.replaceAll(`@${name}`, key) : `${key} ${text}`;
  }
  return { text, mentions };
}
