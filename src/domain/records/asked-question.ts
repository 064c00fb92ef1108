import { timesIn } from '../phrase/leftover.ts';
import { plainSigns } from '../phrase/plain-signs.ts';
import {
  ASKS_FOR_MANY,
  ASKS_OF_ONE,
  ASKS_OTHERWISE,
  LATE,
  OF_MINE,
  OF_OURS,
  PREDICATES,
  SHOW_ME,
  SPOKEN,
  UNDONE,
} from './asked-words.ts';
import type { Called } from './records-question.ts';

/** Entries that are asked for by how they stand, whose they are, and when something of them is due. */
export interface RecordsAsked {
  readonly kind: 'records_asked';
  readonly of: string;
  readonly which: 'mine' | 'open' | 'all' | 'late';
  /** What is left is looked for: a customer, a place, a colleague. */
  readonly words: string | null;
  /** One of the lists of the kind's own. */
  readonly list?: string;
  /** Only in these states. */
  readonly states?: readonly string[];
  /** Only those for which this is owed … */
  readonly owes?: readonly string[];
  /** … and due in the time that was said, to be read by the calendar. */
  readonly days?: string;
}

/** What of a kind can be asked for. */
export interface AskedKind extends Called {
  readonly says: Called['says'] & { readonly asked?: readonly string[] };
  readonly states: Readonly<
    Record<string, { readonly name: { readonly zh: string }; readonly says?: readonly string[]; readonly end?: true }>
  >;
  readonly owes: Readonly<Record<string, { readonly says?: readonly string[] }>>;
  readonly lists?: Readonly<
    Record<string, { readonly says: readonly string[]; readonly owes: readonly string[]; readonly mine?: true }>
  >;
}

const LONGEST = 40;
const LONGEST_WORDS = 14;
/** What was taken of the sentence stands as a blank. */
const TAKEN = '\uE000';

/**
 * 还有几个合同没签 · 在途的车有几台 · 下周要交的车有哪些 · 李强的行动项做完了没: a noun of a kind, how is asked, and beside them only states, lists, days and
 * whose; at most one piece is left, which is looked for. Null where the sentence says more than that.
 */
export function readRecordsAsked(bare: string, kinds: readonly AskedKind[]): RecordsAsked | null {
  const said = plainSigns(bare.normalize('NFKC'))
    .trim()
    .replace(/[?？。！!\s]+$/u, '');
  if (said.length > LONGEST || /[，,；;\n]/u.test(said) || ASKS_OTHERWISE.test(said)) return null;
  for (const { kind, noun, isThing, isOwn } of nounsOf(kinds)) {
    const at = placeOf(said, noun);
    if (at < 0) continue;
    const found = ofKind(isThing ? said : said.slice(0, at) + TAKEN + said.slice(at + noun.length), kind, isOwn);
    if (found) return found;
  }
  return unnamed(said, kinds);
}

/** 订单还有几个没录 asks for contracts, 排产了还没发车的有哪些 for orders: what entries lack or how they stand says of which kind they are, where it can be one only. */
function unnamed(said: string, kinds: readonly AskedKind[]): RecordsAsked | null {
  const found = kinds.flatMap((kind) => {
    const one = ofKind(said, kind, false, 2);
    return one?.words === null && (one.list !== undefined || one.states) ? [one] : [];
  });
  const [first, ...others] = found;
  return first && others.length === 0 ? first : null;
}

/** 会议室 is no 会议. */
function placeOf(said: string, noun: string): number {
  const at = said.toLowerCase().indexOf(noun);
  return at >= 0 && said[at + noun.length] === '室' ? -1 : at;
}

interface Noun {
  readonly kind: AskedKind;
  readonly noun: string;
  /** The name of an entry, by which it is looked for: 打印机…. */
  readonly isThing: boolean;
  /** It is called so everywhere, and not only in questions: one of them may be asked for by it. */
  readonly isOwn: boolean;
}

/** The longest first. */
const nounsOf = (kinds: readonly AskedKind[]): readonly Noun[] =>
  kinds
    .flatMap((kind) => [
      ...kind.says.nouns.map((noun): Noun => ({ kind, noun: noun.toLowerCase(), isThing: false, isOwn: true })),
      ...(kind.says.asked ?? []).map(
        (noun): Noun => ({ kind, noun: noun.replace(/…$/u, ''), isThing: noun.endsWith('…'), isOwn: noun.endsWith('…') }),
      ),
    ])
    .filter(({ noun }) => /\p{Script=Han}/u.test(noun))
    .toSorted((a, b) => b.noun.length - a.noun.length);

/** `isOwn`: one entry may be asked for; `least`: of so many pieces at least a list has to be called. */
function ofKind(said: string, kind: AskedKind, isOwn: boolean, least = 1): RecordsAsked | null {
  const sentence = new Sentence(said);
  const days = sentence.times();
  const shows = sentence.take(SHOW_ME);
  const listed = Object.entries(kind.lists ?? {}).find(
    ([, { says, mine }]) =>
      (!mine || OF_MINE.test(said)) && says.some((words) => sentence.takeAll(withoutNouns(words, kind), least)),
  );
  const due = listed ? undefined : Object.entries(kind.owes).find(([, { says = [] }]) => days && sentence.take(toDo(says)));
  const many = sentence.take(ASKS_FOR_MANY);
  const states = listed || due ? null : statesIn(sentence, kind);
  const late = !listed && sentence.take(LATE);
  const open = !listed && !states && sentence.take(UNDONE);
  const one = sentence.take(ASKS_OF_ONE);
  sentence.take(OF_OURS);
  const mine = sentence.take(OF_MINE);
  // What nothing is owed for is never late.
  if (!(many || one || shows) || (late && Object.keys(kind.owes).length === 0)) return null;
  const left = sentence.left();
  const [words = null, ...others] = left;
  if (others.length > 0 || (words !== null && !isSought(words, kind))) return null;
  const isNarrowed = Boolean(listed || due || states || late || open);
  // What is asked of days that no debt of it has is answered by figures, and not here.
  if (days && !due && !listed && many) return null;
  if (!isNarrowed && words === null && !mine && !many && !(isOwn && kind.register)) return null;
  // 顺达的车交了没 asks for one, and is answered by whoever knows its way.
  if (words !== null && !many && !isOwn) return null;
  return {
    kind: 'records_asked',
    of: kind.id,
    which: late ? 'late' : open && !mine ? 'open' : mine ? 'mine' : 'all',
    words,
    ...(listed && !days ? { list: listed[0] } : {}),
    ...(states && states.length > 0 && !late ? { states } : {}),
    ...(open && mine ? { states: Object.keys(kind.states).filter((state) => !kind.states[state]?.end) } : {}),
    ...(days && due ? { owes: [due[0]], days } : {}),
    ...(days && listed ? { owes: listed[1].owes, days } : {}),
  };
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Made once of each list of words; none of no words. */
const made = (make: (any: string) => string): ((words: readonly string[]) => RegExp) => {
  const known = new Map<string, RegExp>();
  return (words) => {
    const any = words
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
    const one = known.get(any) ?? new RegExp(any === '' ? '(?!)' : make(`(?:${any})`), 'gu');
    known.set(any, one);
    return one;
  };
};
/** 要交, 该交的: what is still to be done. */
const toDo = made((any) => `(?:还)?(?:需?要|该|应|能|得)?${any}(?:付|货)?的?`);
const wordsOf = made((any) => any);
const notYet = made((any) => `没(?:有)?${any}(?:完|好|付|货)?(?:了)?`);
const already = made((any) => `(?:已经?)?${any}(?:了|着|中)?`);

/** What a list is called beside its kind, a piece between nouns and 的 each: 没录订单的合同 → 没录, 订单. */
const withoutNouns = (words: string, { says }: AskedKind): readonly string[] =>
  says.nouns
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, noun) => rest.replaceAll(noun, ' '), words.replace(/^我(?:的)?/u, ''))
    .replace(/订单|合同/gu, ' $& ')
    .split(/[\s的]+/u)
    .filter((piece) => piece !== '');

/** Those it is said to be in, and of what is not done yet those on the way before, in the order of the definition. */
function statesIn(sentence: Sentence, { states }: AskedKind): readonly string[] | null {
  const ids = Object.keys(states);
  const named = Object.entries(states).map(([state, { name, says = [] }]) => ({
    state,
    words: [...says, name.zh, name.zh.replace(/^(?:已|待)|中$/gu, '')].filter((word) => word.length > 1 || says.includes(word)),
  }));
  // 没谈成 is a state, and not what comes before 谈成.
  const denied = named.filter(({ words }) => sentence.take(wordsOf(words.filter((word) => word.startsWith('没')))));
  const before = named.filter(({ words }) => sentence.take(notYet(words)));
  const found = [...denied, ...named.filter(({ words }) => sentence.take(already(words)))];
  if (found.length > 0) return found.map(({ state }) => state);
  const [first] = before;
  const earlier = first ? ids.slice(0, ids.indexOf(first.state)).filter((state) => !states[state]?.end) : [];
  return earlier.length > 0 ? earlier : null;
}

/** Words that may be what is looked for: no verbs, nothing that happened to it (打印机坏了吗), and nothing longer than a name. */
const isSought = (words: string, { find }: AskedKind): boolean =>
  find !== undefined &&
  [...words].length >= 2 &&
  [...words].length <= LONGEST_WORDS &&
  !/[了吗没不要谁我你他她什么的坏快最把被]/u.test(words);

/** A sentence of which one piece after the other is taken. */
class Sentence {
  private rest: string;
  constructor(said: string) {
    this.rest = said.replace(/还(?=没|有)/gu, '').replace(/(?<!有)没有(?=\p{Script=Han})(?!没|叫|的)|未(?!来)/gu, '没');
  }
  /** Whether it has them; they are taken wherever they stand. */
  take(pattern: RegExp): boolean {
    const before = this.rest;
    this.rest = before.replace(pattern, TAKEN);
    return this.rest !== before;
  }
  /** Every piece, or none of them is taken. */
  takeAll(pieces: readonly string[], least: number): boolean {
    if (pieces.length < least || !pieces.every((piece) => this.rest.includes(piece))) return false;
    for (const piece of pieces) this.rest = this.rest.replace(piece, TAKEN);
    return true;
  }
  /** The one stretch of time it speaks of. */
  times(): string | null {
    const pieces = timesIn(this.rest);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return null;
    const said = this.rest.slice(first.at, last.end);
    this.rest = this.rest.slice(0, first.at) + TAKEN + this.rest.slice(last.end);
    return said;
  }
  left(): readonly string[] {
    return this.rest
      .split(TAKEN)
      .map((piece) => trimmed(piece))
      .filter((piece) => piece !== '');
  }
}

/** Without what is only spoken at either end, and what is asked of it. */
function trimmed(piece: string): string {
  let [before, now] = ['', piece];
  while (before !== now) [before, now] = [now, now.replace(PREDICATES, '').replace(SPOKEN, '')];
  return now;
}
