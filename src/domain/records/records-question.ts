export type Which = 'mine' | 'open' | 'all' | 'late';

/** What is meant with a sentence about records. */
export type RecordQuestion =
  | { readonly kind: 'record_start'; readonly of: string; readonly sentence: string }
  | { readonly kind: 'record_list'; readonly of: string; readonly which: Which; readonly words: string | null }
  | { readonly kind: 'record_number'; readonly number: string }
  | { readonly kind: 'my_todos' }
  | { readonly kind: 'late_todos' };

/** How a kind is spoken of. */
export interface Called {
  readonly id: string;
  readonly prefix: string;
  readonly nouns: readonly string[];
  /** Absent: only other records make one, and its noun alone asks for the list. */
  readonly starts?: readonly string[];
  /** Its words can be looked for. */
  readonly isSearched: boolean;
}

/** What people ask who want to know what is left for them to do. */
const TODOS =
  /^(?:我的|看看?|查看?|打开)?(?:全部|所有)?(?:的)?(?:待办(?:事项|清单|列表)?|to-?dos?)$|^我?(?:今天)?(?:还)?(?:有|要办)(?:什么|哪些)(?:事|事情|东西)?(?:要办|没办|待办|要做|没做)?(?:的)?$|^我(?:还)?(?:欠|差)(?:着)?(?:什么|哪些事?)$/iu;
const LATE =
  /^(?:谁|哪些人?|什么事?)(?:的?(?:事|待办))?(?:都)?(?:逾期|超时|拖着?)(?:了|没办)?$|^(?:看看?|查看?)?(?:逾期|超时|过期)(?:的)?(?:事|事项|待办|清单|列表)(?:清单|列表)?$|^下(?:属|面)(?:的)?(?:逾期|超时)(?:的事|待办)?$/u;

/** The verbs of every kind around its noun. */
const MINE = /^(?:看看?|查看?|打开)?我(?:提|办|发)?(?:过|的)(?:的)?$/u;
const OPEN = /^(?:看看?|查看?|打开)?(?:在办|没办完|未办结|处理中|待处理|待办|未完成)(?:的)?$/u;
const LATE_OF = /^(?:看看?|查看?|打开)?(?:逾期|超时|过期|到期没办)(?:的)?$/u;
const ALL = /^(?:看看?|查看?|打开|列出)?(?:全部|所有)?(?:的)?$/u;
const TAIL = /^(?:的)?(?:列表|清单|有哪些|进度|情况|记录)?$/u;
const SEARCH = /^(?:查|搜|搜索|找|查找|查询|检索)(?:一下|下|查)?$/u;

/** A sentence about records; null when it is about nothing of theirs. A sentence never does anything by itself: it opens a form, a card or a list. */
export function readRecordQuestion(bare: string, kinds: readonly Called[]): RecordQuestion | null {
  const said = bare.trim();
  const number = numberIn(said, kinds);
  if (number) return { kind: 'record_number', number };
  if (TODOS.test(said)) return { kind: 'my_todos' };
  if (LATE.test(said)) return { kind: 'late_todos' };
  return listIn(said, kinds) ?? startIn(said, kinds);
}

function numberIn(said: string, kinds: readonly Called[]): string | null {
  const found = /^(?:看看?|查看?|打开)?\s*([A-Z]{2,3})[-\s]?(\d{6})[-\s]?([0-9A-Z]{4})(?:的?(?:进度|情况))?$/iu.exec(said);
  const prefix = found?.[1]?.toUpperCase();
  return found && kinds.some((kind) => kind.prefix === prefix) ? `${prefix}${found[2]}-${found[3]?.toUpperCase()}` : null;
}

function listIn(said: string, kinds: readonly Called[]): RecordQuestion | null {
  for (const { kind, noun } of nouns(kinds)) {
    const at = said.indexOf(noun);
    if (at < 0) continue;
    const before = said.slice(0, at).trim();
    const after = said.slice(at + noun.length).trim();
    const which = MINE.test(before) ? 'mine' : OPEN.test(before) ? 'open' : LATE_OF.test(before) ? 'late' : null;
    if (which && TAIL.test(after)) return { kind: 'record_list', of: kind.id, which, words: null };
    if (!kind.isSearched) continue;
    const isList = ALL.test(before) && TAIL.test(after) && (before !== '' || after !== '' || isLookedUp(kind));
    if (isList) return { kind: 'record_list', of: kind.id, which: 'all', words: null };
    const words = searched(before, after, kind);
    if (words) return { kind: 'record_list', of: kind.id, which: 'all', words };
  }
  return null;
}

/** 查求助 定金 · 知识库 定金 · 知识库里有没有定金: with a verb of search, or of a kind that is only looked up. */
function searched(before: string, after: string, kind: Called): string | null {
  const words = after
    .replace(/^(?:里|中|里面)?(?:有没有|有|关于|查|搜)?(?:的)?/u, '')
    .replace(/^[\s:：,，]+/u, '')
    .replace(/(?:的|怎么办|吗|么|呢)$/u, '')
    .trim();
  const asks = SEARCH.test(before) || (before === '' && isLookedUp(kind));
  return asks && words !== '' && words.length <= 40 ? words : null;
}

/** Only other records make one: its noun alone asks for the list. */
const isLookedUp = (kind: Called): boolean => kind.starts === undefined;

/** Where words may follow a beginning without a sign between stands `…` behind it. */
function startIn(said: string, kinds: readonly Called[]): RecordQuestion | null {
  for (const { kind, start } of starts(kinds)) {
    const word = start.replace(/…$/u, '');
    if (!said.startsWith(word)) continue;
    const rest = said.slice(word.length);
    if (rest === '' || /^[\s:：,，、]/u.test(rest) || start !== word)
      return { kind: 'record_start', of: kind.id, sentence: rest.replace(/^[\s:：,，、]+/u, '') };
  }
  return null;
}

/** The longest first: 意见反馈 is not 意见. */
const nouns = (kinds: readonly Called[]): readonly { readonly kind: Called; readonly noun: string }[] =>
  kinds.flatMap((kind) => kind.nouns.map((noun) => ({ kind, noun }))).toSorted((a, b) => b.noun.length - a.noun.length);
const starts = (kinds: readonly Called[]): readonly { readonly kind: Called; readonly start: string }[] =>
  kinds
    .flatMap((kind) => (kind.starts ?? []).map((start) => ({ kind, start })))
    .toSorted((a, b) => b.start.length - a.start.length);
