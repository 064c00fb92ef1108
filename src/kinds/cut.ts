import { plain, type Text } from '../kernel/text.ts';

const MOST = 30;

/** The beginning of what somebody wrote, as a title: its first line, at most 30 signs. */
export function cut(words: string): Text {
  const [first = ''] = words.trim().split('\n');
  const signs = [...first];
  return plain(signs.length > MOST ? `${signs.slice(0, MOST).join('')}…` : first);
}
