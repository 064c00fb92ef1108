import { type Mention, postContent, textContent } from './schemas.ts';

/** A message in words: `text` with mentions written out, the people mentioned, and whether the bot is one of them. */
export interface Words {
  readonly text: string;
  readonly mentions: readonly { readonly externalId: string; readonly name: string }[];
  readonly toBot: boolean;
  /** A rich text that holds pictures or files and no words. */
  readonly wordless: boolean;
  /** A rich text with words and a picture among them. */
  readonly withImage: boolean;
}

/** The words of a text or rich text message; null when the content is not what its type promises. */
export function wordsOf(
  type: 'text' | 'post',
  content: unknown,
  mentions: readonly Mention[],
  botId: string | null,
): Words | null {
  const raw = type === 'text' ? textContent.safeParse(content).data?.text : flatten(content);
  if (raw === undefined) return null;
  const isBot = (one: Mention): boolean => (botId === null ? one.mentioned_type === 'bot' : one.id.open_id === botId);
  const spoken = new Map(mentions.map((one) => [one.key, isBot(one) ? '' : `@${one.name}`]));
  // Keys are @_user_1, @_user_2 …: matched whole, so that @_user_1 does not eat the head of @_user_10.
  const said = raw.replace(/@_(?:user_\d+|all)/g, (key) => spoken.get(key) ?? (key === '@_all' ? '@all' : ''));
  const text = tidy(said);
  return {
    text,
    mentions: mentions.flatMap((one) => (isBot(one) || !one.id.open_id ? [] : [{ externalId: one.id.open_id, name: one.name }])),
    toBot: mentions.some(isBot),
    wordless: type === 'post' && text.length === 0,
    withImage: type === 'post' && text.length > 0 && holdsImage(content),
  };
}

const holdsImage = (content: unknown): boolean =>
  postContent.safeParse(content).data?.content.some((line) => line.some(({ tag }) => tag === 'img')) ?? false;

/** Line by line; formatting is dropped, links keep their words, pictures and stickers vanish. */
function flatten(content: unknown): string | undefined {
  const post = postContent.safeParse(content).data;
  if (!post) return undefined;
  const lines = post.content.map((line) => line.map(piece).join(''));
  return [post.title ?? '', ...lines].filter((line, index) => index > 0 || line.length > 0).join('\n');
}

function piece(element: { readonly tag: string; readonly [key: string]: unknown }): string {
  switch (element.tag) {
    case 'text':
    case 'a':
    case 'md':
    case 'code_block':
      return typeof element.text === 'string' ? element.text : '';
    case 'at':
      // Received rich texts name people by the mention's key ("@_user_1"); the name stands beside it.
      return typeof element.user_id === 'string' && element.user_id.startsWith('@_')
        ? element.user_id
        : typeof element.user_name === 'string'
          ? `@${element.user_name}`
          : '';
    default:
      return '';
  }
}

/** Taking a mention out leaves double blanks; line breaks are kept. Non-breaking blanks come from the desktop client. */
const tidy = (said: string): string =>
  said
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
