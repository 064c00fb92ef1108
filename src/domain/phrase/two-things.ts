import { inLieuIn } from './in-lieu.ts';
import { plainSigns } from './plain-signs.ts';

/** What a piece of a message would be taken for, as far as it matters here. */
interface Meaning {
  readonly kind: string;
  readonly process?: unknown;
  readonly what?: unknown;
  /** What it may mean, where that is not clear. */
  readonly choices?: readonly { readonly kind: string; readonly process?: unknown }[];
}

/** What a message says besides the one thing that is taken of it. */
export interface Untaken<M> {
  readonly said: string;
  readonly means: M;
}

export interface TwoThings<M> {
  readonly taken: string;
  readonly rest: Untaken<M>;
}

interface Names {
  readonly day: (piece: string) => boolean;
  readonly process: (piece: string) => boolean;
  /** Of what is asked for whoever takes over is a part. */
  readonly handsOver: (process: unknown, tail: string) => boolean;
}

const LEADS = '另外|还有(?![几多])|顺便|然后|对了|再就是|此外|除此之外|还想|也想|also|and also|by the way|btw';
/** Where one thing may end and another begin: behind a sentence, before 另外, and at a comma. */
const SEAM = new RegExp(
  `[。;；!！?？\\n]+\\s*(?:(${LEADS})[,，:：\\s]*)*[,，:：\\s]*|[,，、\\s]*(?:(另外|顺便|此外|(?<=\\p{Script=Han})(?:然后|接着)(?=\\p{Script=Han}))[,，:：\\s]*)+|(?<=\\p{Script=Han})\\s+(?=\\p{Script=Han})|[,，]\\s*(?:(${LEADS})[,，\\s]*)*[,，\\s]*`,
  'giu',
);

/**
 * 明天请假，另外打印机坏了报修: one message that wants two things. The first is taken, the rest is told. Null where all of it is one thing: what is
 * behind a seam belongs to the words of the first unless it means something by itself.
 * @param meaning what a piece alone would be taken for
 * @param names whether a piece names a day, or a process by its own word at its beginning or end
 */
export function twoThings<M extends Meaning>(text: string, meaning: (piece: string) => M, names: Names): TwoThings<M> | null {
  // So long a message is taken whole, and is not read once more for it.
  if (text.length > MOST_LETTERS) return null;
  // What is noted of a meeting is noted whole; of several decisions each has its card.
  if (WHOLE.has(meaning(text).kind)) return null;
  let left = MOST_LETTERS;
  let blanks = 0;
  for (const seam of text.matchAll(SEAM)) {
    const [head, tail] = [text.slice(0, seam.index).trim(), text.slice(seam.index + seam[0].length).trim()];
    if (head === '' || tail === '') continue;
    const isComma = /^[,， \t\u3000]/u.test(seam[0]);
    // 周五出差苏州 周六加班: between mere blanks each of the two has a day of its own.
    if (isComma && seam[0].trim() === '' && (++blanks > MOST_BLANKS || !names.day(head) || !names.day(tail))) continue;
    left -= text.length;
    if (left < 0) return null;
    const first = meaning(head);
    const led = (seam[1] ?? seam[2] ?? seam[3]) !== undefined;
    // Two things need one at least that is clear by itself, and without 另外 the first.
    if (!led && !isThing(first)) continue;
    const second = meaning(tail);
    if (isThing(first) && isThing(second) && isAnother(first, second, { led, isComma, head, tail, names }))
      return { taken: head, rest: { said: tail, means: second } };
    if (led && isGuess(second, tail, first, head)) return { taken: head, rest: { said: tail, means: second } };
    if (led && isGuess(first, head, second, tail)) return { taken: tail, rest: { said: head, means: first } };
  }
  return null;
}

/** Each seam costs a reading of both its sides; of a long message with many of them the first few are looked at. */
const MOST_LETTERS = 500;

/** Of so many blanks it is asked whether another thing begins there. */
const MOST_BLANKS = 3;
/** 上周六加班了，这周三换休一天: one wish. */
const isInLieu = (text: string): boolean => inLieuIn(plainSigns(text))?.isDone ?? false;
const WHOLE: ReadonlySet<string> = new Set(['meeting_note', 'answers']);

interface Seam {
  /** 另外 stands there. */
  readonly led: boolean;
  readonly isComma: boolean;
  readonly head: string;
  readonly tail: string;
  readonly names: Names;
}

/** Nobody's words to a request are cut short, nor what somebody reports or asks for in words of their own. */
function isAnother(one: Meaning, other: Meaning, { led, isComma, head, tail, names }: Seam): boolean {
  if (one.kind.startsWith('record_')) return false;
  // 下周一到周三我出差，李敏代我审批
  if (one.kind === 'start' && other.kind === 'substitute') return !names.handsOver(one.process, tail);
  if (one.kind === 'answer') return led && (other.kind !== 'start' || names.day(tail) || tail.startsWith('我'));
  if (other.kind === 'answer' || other.kind === 'give_up') return led;
  if (other.kind !== 'start') return led || !isComma;
  if (one.kind !== 'start') return led || !isComma || names.day(tail);
  return one.process === other.process
    ? led && names.day(tail)
    : led || !isComma || names.process(tail) || (names.day(head) && names.day(tail) && !isInLieu(`${head}，${tail}`));
}

/**
 * Beside something clear, what is not clear by itself and yet no more of the same: it may mean something else and not that, or it is asked of the
 * assistant (顺便帮我看看考勤). Behind a colon all of it is what the matter is about.
 */
function isGuess(one: Meaning, said: string, clear: Meaning, clearly: string): boolean {
  if (!isUnclear(one) || !isThing(clear) || clear.kind.startsWith('record_') || /[:：]/u.test(clearly)) return false;
  if (clear.kind === 'answer' || clear.kind === 'give_up') return false;
  const { choices = [] } = one;
  return choices.length > 0
    ? choices.every(({ kind, process }) => kind !== clear.kind || process !== clear.process)
    : ASKED_OF_US.test(said);
}

const ASKED_OF_US = /^(?:再|也|请|我?想|麻烦|能不能)*(?:帮我|问一?下|问问|查一?下|查查|知道)/u;
const isUnclear = ({ kind }: Meaning): boolean => kind === 'unclear' || kind === 'choose';

const NOTHING: ReadonlySet<string> = new Set(['unclear', 'thanks', 'cancel', 'choose']);
const isThing = (one: Meaning): boolean => !NOTHING.has(one.kind) && !(one.kind === 'ask' && one.what === 'help');
