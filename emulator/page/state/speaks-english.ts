import type { PageMessage } from '../../page-api.ts';

/** Whether the newest card in a chat is in English: it has more words in Latin letters than Chinese signs; marks of layout and numbers of requests are no words. */
export function speaksEnglish(messages: readonly PageMessage[]): boolean {
  const cards = messages.flatMap(({ body, recalled }) => (body.type === 'interactive' && !recalled ? [body.card] : []));
  const text = textsOf(cards.at(-1))
    .join(' ')
    .replace(/<[^>]*>|\]\([^)]*\)/g, ' ');
  return lettersIn(text, /[a-z]/g) > lettersIn(text, /\p{Script=Han}/gu);
}

const lettersIn = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

const textsOf = (node: unknown): string[] =>
  Array.isArray(node)
    ? node.flatMap(textsOf)
    : typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, value]) =>
          key === 'content' && typeof value === 'string' ? [value] : textsOf(value),
        )
      : [];
