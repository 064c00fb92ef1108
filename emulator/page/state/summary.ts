import type { PageMessage } from '../../page-api.ts';
import { list, obj, pickText, str } from '../card/read.ts';

/** One line of a message, for chat rows, quotes and the screen reader. */
export function summary(message: PageMessage): string {
  if (message.recalled) return '消息已撤回';
  const { body } = message;
  switch (body.type) {
    case 'text':
      return plainOf(body.text, body.mentions);
    case 'post':
      return postSummary(body.content);
    case 'interactive':
      return cardSummary(body.card);
    case 'file':
      return `[文件] ${body.name}`;
    case 'image':
      return '[图片]';
    case 'other':
      return body.label;
    default:
      return body satisfies never;
  }
}

export function cardSummary(card: unknown): string {
  const root = obj(card);
  const said = pickText(obj(obj(root.config).summary));
  if (said !== '') return said;
  const title = pickText(obj(obj(root.header).title));
  return title === '' ? '[卡片]' : `[卡片] ${title}`;
}

export const plainOf = (text: string, mentions: { key: string; name: string }[]): string => {
  let plain = text.replace(/<at [^>]*>(.*?)<\/at>/g, (_, name: string) => `@${name}`);
  for (const mention of mentions) plain = plain.replaceAll(mention.key, `@${mention.name}`);
  return plain;
};

function postSummary(content: unknown): string {
  const root = obj(content);
  const post = Array.isArray(root.content) ? root : obj(root.zh_cn ?? Object.values(root)[0]);
  const title = str(post.title);
  if (title !== '') return title;
  const words = list(post.content).flatMap((line) => list(line).map((part) => str(obj(part).text)));
  return words.join('').slice(0, 80) || '[富文本]';
}
