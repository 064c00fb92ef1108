import { toneSounds } from './name-sounds.ts';

/** A word of the office written with a wrong sign or letter, and the text with the right one. */
export interface Slip {
  readonly word: string;
  readonly text: string;
}

/** Longer texts are no slip of the finger. */
const READ_LIMIT = 60;
const HAN = /^\p{Script=Han}{2,3}$/u;
/** What may stand around the word, so that 消息是假的 holds no 事假. */
const BEFORE = /(?:^|[请休要想用天日号午晚早个的是,，。:：\s\d末五四三二一六]|leave)$/u;
const BEHIND = /^(?:$|[,，。;；:：!！?？\s\d一二两三四五六七八九十半今明后大下上本这周从到请共吧了呀啊])/u;
/** Signs that look alike to whoever picks them from a list. */
const ALIKE: readonly string[] = ['假段暇瑕遐', '休体沐', '年午牛', '病痛疾', '班斑'];

/** The first of the words that a text holds in signs that sound or look the same, in letters, or with a letter wrong. */
export function slipIn(text: string, words: readonly string[]): Slip | null {
  if (text.length > READ_LIMIT) return null;
  for (const word of [...new Set(words)].toSorted((a, b) => b.length - a.length)) {
    const place = HAN.test(word) ? (inSigns(text, word) ?? inLetters(text, word)) : misspelt(text, word);
    if (place) return { word, text: text.slice(0, place.at) + word + text.slice(place.end) };
  }
  return null;
}

interface Place {
  readonly at: number;
  readonly end: number;
}

function inSigns(text: string, word: string): Place | null {
  for (let at = 0; at + word.length <= text.length; at++) {
    const end = at + word.length;
    const written = text.slice(at, end);
    if (written === word || !HAN.test(written) || !BEFORE.test(text.slice(0, at)) || !BEHIND.test(text.slice(end))) continue;
    if ([...written].every((sign, i) => isLike(sign, word[i] ?? ''))) return { at, end };
  }
  return null;
}

const isLike = (one: string, other: string): boolean =>
  one === other || ALIKE.some((signs) => signs.includes(one) && signs.includes(other)) || soundOf(one) === soundOf(other);

/** As an input method hears it that makes no difference between flat and curled, or front and back. */
const soundOf = (signs: string): string =>
  toneSounds(signs)
    .map((sound) =>
      sound
        .replace(/\d$/u, '')
        .replace(/^([zcs])h/u, '$1')
        .replace(/(?<=[ei])ng$/u, 'n'),
    )
    .join('');

/** nianjia, bing jia. */
function inLetters(text: string, word: string): Place | null {
  if (!/[A-Za-z]{2}/u.test(text)) return null;
  const sounds = toneSounds(word).map((sound) => sound.replace(/\d$/u, ''));
  const found = new RegExp(`(?<![A-Za-z])${sounds.join("[\\s']?")}(?![A-Za-z])`, 'iu').exec(text);
  return found && { at: found.index, end: found.index + found[0].length };
}

/** anual leave: a letter too few, too many, another, or two changed about. */
function misspelt(text: string, word: string): Place | null {
  const [first = '', ...rest] = word.split(' ');
  if (first.length < 4 || rest.length === 0) return null;
  for (const found of text.matchAll(new RegExp(`([A-Za-z]{3,})(?=\\s+${rest.join('\\s+')}(?![A-Za-z]))`, 'giu'))) {
    const said = found[0].toLowerCase();
    if (said !== first && isOneOff(said, first))
      return { at: found.index, end: found.index + found[0].length + ` ${rest.join(' ')}`.length };
  }
  return null;
}

function isOneOff(said: string, word: string): boolean {
  let [from, left, right] = [0, said.length, word.length];
  while (from < Math.min(left, right) && said[from] === word[from]) from++;
  while (left > from && right > from && said[left - 1] === word[right - 1]) [left, right] = [left - 1, right - 1];
  const [mine, theirs] = [said.slice(from, left), word.slice(from, right)];
  return mine.length + theirs.length <= 2 || (mine.length === 2 && mine === [...theirs].reverse().join(''));
}
