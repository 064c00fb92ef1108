import {
  ABOUT,
  ADDRESSED,
  ALL,
  ASKS_FOR_PEOPLE,
  COUNTED,
  HAS,
  LATE_OF,
  LATE_TAIL,
  LIST_TAIL,
  MINE,
  NUMBER,
  NUMBER_TAIL,
  OPEN,
  OPEN_TAIL,
  PROPOSES,
  SEARCH,
  SEARCH_BEHIND,
  SPOKEN_BEFORE,
  SPOKEN_BEHIND,
  TAIL,
  URGES,
  WANTS,
  WHERE_BEFORE,
  WHERE_BEHIND,
  WITHIN,
} from './record-verbs.ts';

export type Which = 'mine' | 'open' | 'all' | 'late';

/** What is meant with a sentence about records. */
export type RecordQuestion =
  | {
      readonly kind: 'record_start';
      readonly of: string;
      readonly sentence: string;
      /** They said that they want to stay unnamed; a kind that has none of it leaves it out. */
      readonly unnamed?: true;
    }
  | {
      readonly kind: 'record_list';
      readonly of: string;
      readonly which: Which;
      readonly words: string | null;
      /** One of the lists of the kind's own. */
      readonly list?: string;
    }
  | { readonly kind: 'record_number'; readonly number: string };

/** How a kind is spoken of. */
export interface Called {
  readonly id: string;
  readonly prefix: string;
  readonly says: {
    readonly nouns: readonly string[];
    /** Absent: only other records make one, and its noun alone asks for the list. */
    readonly starts?: readonly string[];
  };
  /** Lists of its own, by their ids. */
  readonly lists?: Readonly<Record<string, { readonly says: readonly string[] }>>;
  /** There: its words can be looked for. */
  readonly find?: object;
  /** There: what is said of it is asked of its entries, a new one is begun by a word of its own. */
  readonly register?: object;
}

/**
 * A sentence about records; null when it is about nothing of theirs. A sentence never does anything by itself: it opens a form, a card or a list.
 * `isUnread`: nobody else understands it, so that words may follow a beginning without a sign between.
 */
export function readRecordQuestion(bare: string, kinds: readonly Called[], isUnread = true): RecordQuestion | null {
  const said = bare.trim();
  const prefixes = kinds.map(({ prefix }) => prefix);
  // 合同 HT-SZ-26-0001: what it is called before its number says nothing more.
  const lower = said.toLowerCase();
  const noun = nouns(kinds).find((one) => lower.startsWith(one.noun))?.noun ?? '';
  const number = numberIn(said, prefixes) ?? (noun === '' ? null : numberIn(said.slice(noun.length).trim(), prefixes));
  if (number) return { kind: 'record_number', number };
  return (
    namedList(said, kinds) ?? listIn(said, kinds) ?? startIn(said, kinds, isUnread) ?? (isUnread ? foundOf(said, kinds) : null)
  );
}

/** 今天要交的车有哪些: a list that a kind has a name of its own for. */
function namedList(said: string, kinds: readonly Called[]): RecordQuestion | null {
  const bare = said.toLowerCase();
  for (const { id, lists = {} } of kinds)
    for (const [list, { says }] of Object.entries(lists))
      for (const words of says) {
        const at = bare.indexOf(words.toLowerCase());
        if (at >= 0 && ALL.test(said.slice(0, at).trim()) && LIST_TAIL.test(said.slice(at + words.length).trim()))
          return { kind: 'record_list', of: id, which: 'open', words: null, list };
      }
  return null;
}

/** The number of a record that somebody means, as it is kept; null where they say more than that. */
export function numberIn(said: string, prefixes: readonly string[]): string | null {
  const found = NUMBER.exec(said);
  const prefix = found?.[1]?.toUpperCase();
  if (found && prefix !== undefined && prefixes.includes(prefix) && NUMBER_TAIL.test(found[4] ?? ''))
    return `${prefix}${found[2]}-${found[3]?.toUpperCase()}`;
  const [, counted = '', unit = '', year, nth, tail = ''] = COUNTED.exec(said) ?? [];
  if (!prefixes.includes(counted.toUpperCase()) || !NUMBER_TAIL.test(tail)) return null;
  return [counted, unit, year, nth]
    .filter((part) => part !== '')
    .join('-')
    .toUpperCase();
}

function listIn(said: string, kinds: readonly Called[]): RecordQuestion | null {
  const lower = said.toLowerCase();
  for (const { kind, noun } of nouns(kinds)) {
    const at = lower.indexOf(noun);
    if (at < 0) continue;
    const before = said.slice(0, at).trim();
    const after = said.slice(at + noun.length).trim();
    const which = whichOf(before, after);
    if (which) return { kind: 'record_list', of: kind.id, which, words: null };
    if (!kind.find) continue;
    const isList = ALL.test(before) && TAIL.test(after) && (before !== '' || after !== '' || isLookedUp(kind));
    if (isList) return { kind: 'record_list', of: kind.id, which: 'all', words: null };
    const words = searched(before, said.slice(at + noun.length), kind, noun);
    const number = words && numberIn(words, [kind.prefix]);
    if (number) return { kind: 'record_number', number };
    if (words) return { kind: 'record_list', of: kind.id, which: 'all', words };
  }
  return null;
}

/** 宏远的售后跟进: of a kind that only other records make, whose it is can only mean which is looked for. */
function foundOf(said: string, kinds: readonly Called[]): RecordQuestion | null {
  const lower = said.toLowerCase();
  for (const { kind, noun } of nouns(kinds)) {
    const words = lower.endsWith(noun) ? OF_IT.exec(said.slice(0, said.length - noun.length))?.[1] : undefined;
    if (words && kind.find && !kind.says.starts) return { kind: 'record_list', of: kind.id, which: 'all', words };
  }
  return null;
}
const OF_IT = /^([^我你您他她，。,；;\s]{2,20}?)(?:公司)?的$/u;

function whichOf(before: string, after: string): Which | null {
  if (URGES.test(before)) return 'mine';
  if (TAIL.test(after)) return MINE.test(before) ? 'mine' : OPEN.test(before) ? 'open' : LATE_OF.test(before) ? 'late' : null;
  if (!ALL.test(before) || before === '') return null;
  return LATE_TAIL.test(after) ? 'late' : OPEN_TAIL.test(after) ? 'open' : null;
}

/** 查求助 定金 · 知识库 定金 · 知识库里有没有定金 · 在知识库查定金 · 找关于定金的求助: with a verb of search, or of a kind that is only looked up. */
function searched(before: string, after: string, kind: Called, noun: string): string | null {
  const named = ALL.test(before) ? WHERE_BEHIND.exec(after.trim())?.groups?.words : undefined;
  if (named) return named.trim();
  if (WHERE_BEFORE.test(before) && after.trim() !== '') return after.trim().slice(0, MOST_WORDS);
  const about = after.trim() === '' ? ABOUT.exec(before)?.groups : undefined;
  if (about) return TELLS.test(about.zh ?? '') ? null : (about.zh ?? about.en ?? '').trim();
  const words = after
    .trim()
    .replace(SEARCH_BEHIND, '')
    .replace(/^(?:里|中|里面)?(?:有没有|有|关于|查|搜|for\b|about\b)?(?:的)?/iu, '')
    .replace(/^[\s:：,，]+/u, '')
    .replace(/(?:的|怎么办|吗|么|呢)$/u, '')
    .trim();
  // 找行政领两支笔: wanted, and not looked for.
  if (/^(?:领|买|要|订|换|修|拿|寄|取|借|办|盖|印)/u.test(words)) return null;
  const asks =
    SEARCH.test(before) ||
    (before === '' && isLookedUp(kind) && ((noun.length > 2 && !kind.register) || GOES_ON.test(after))) ||
    (WITHIN.test(before) && SEARCH_BEHIND.test(after.trim()));
  return asks && words !== '' && words.length <= MOST_WORDS ? words : null;
}

/** 催了宏远三次了都不接电话: told, and nothing that is looked for. */
const TELLS = /了(?!解)|都不|都没|[次遍回]都/u;

const MOST_WORDS = 40;

/** A short noun may be the beginning of another word: 知识面 asks for nothing. */
const GOES_ON = /^(?:[\s:：,，里中]|有没有|关于)/u;

/** Only other records make one, or a word of its own does: its noun alone asks for the list. */
const isLookedUp = (kind: Called): boolean => kind.says.starts === undefined || kind.register !== undefined;

const SIGN = /^[\s:：,，、!！。~～]/u;

/** A beginning with the thing behind it: after a sign, as a proposal, or directly where `…` stands behind the beginning and nobody else reads it. */
function startIn(said: string, kinds: readonly Called[], isUnread: boolean): RecordQuestion | null {
  const lower = said.toLowerCase();
  for (const { kind, word, isLoose, isNoun, isPart } of beginnings(kinds)) {
    const at = lower.indexOf(word);
    if (at < 0) continue;
    const before = spoken(said.slice(0, at), SPOKEN_BEFORE, isUnread).trim();
    const direct = said.slice(at + word.length);
    // Said twice in a row it is meant once.
    const once = direct.toLowerCase().startsWith(word) ? direct.slice(word.length) : direct;
    const behind = isLoose ? once : spoken(once, SPOKEN_BEHIND, isUnread);
    const wants = before !== '' && (WANTS.test(before) || HAS.test(before));
    if (!(before === '' && !isNoun) && !wants) continue;
    const sign = behind.search(/[\s:：,，、!！。~～]/u);
    const next = sign < 0 ? behind : behind.slice(0, sign);
    const startOf = (sentence: string): RecordQuestion => ({
      kind: 'record_start',
      of: kind.id,
      sentence: sentence.replace(/^[\s:：,，、!！。~～]+/u, ''),
    });
    // 盖个章 is what it is about.
    if (isPart && behind === '' && word.length > 2) return startOf(word);
    if (ADDRESSED.test(next)) return startOf(behind.slice(next.length));
    if (SIGN.test(behind) || (isUnread && PROPOSES.test(behind))) return startOf(behind);
    const isMeant = isLoose || behind !== direct || (before !== '' && WANTS.test(before));
    if (isMeant && isUnread && !ASKS_FOR_PEOPLE.test(behind)) return startOf(isPart ? `${word}${behind}` : behind);
  }
  return null;
}

/** Without what is only spoken, where nobody else understands the sentence. */
const spoken = (words: string, signs: RegExp, isUnread: boolean): string => (isUnread ? words.replace(signs, '') : words);

interface Beginning {
  readonly kind: Called;
  readonly word: string;
  /** Words may follow directly. */
  readonly isLoose: boolean;
  /** … and the word belongs to them. */
  readonly isPart: boolean;
  /** Opens one only with a word of wanting before it. */
  readonly isNoun: boolean;
}

/** The longest first: 意见反馈 is not 意见. */
const nouns = (kinds: readonly Called[]): readonly { readonly kind: Called; readonly noun: string }[] =>
  kinds.flatMap((kind) => kind.says.nouns.map((noun) => ({ kind, noun }))).toSorted((a, b) => b.noun.length - a.noun.length);
const beginnings = (kinds: readonly Called[]): readonly Beginning[] =>
  kinds
    .flatMap((kind) =>
      kind.says.starts === undefined
        ? []
        : [
            ...kind.says.starts.map((start) => ({
              kind,
              word: start.replace(/^…|…$/gu, ''),
              isLoose: start.endsWith('…'),
              isPart: start.startsWith('…'),
              isNoun: false,
            })),
            ...kind.says.nouns
              .filter((noun) => !kind.says.starts?.includes(noun))
              .map((word) => ({ kind, word, isLoose: false, isPart: false, isNoun: true })),
          ],
    )
    .toSorted((a, b) => b.word.length - a.word.length);
