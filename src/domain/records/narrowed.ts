import type { Say } from '../../kernel/text.ts';

/** How the entries of a register are spoken of where a list of them is narrowed. */
export interface Narrowable {
  readonly id: string;
  readonly says: { readonly nouns: readonly string[]; readonly asked?: readonly string[] };
  readonly states: Readonly<Record<string, { readonly name: Say; readonly end?: boolean }>>;
  readonly register?: { readonly open: Say };
}

/** What a sentence narrows a list to, in its own words as far as they are to be looked up. */
export interface Narrowed {
  readonly of: string;
  readonly states: readonly string[];
  /** Only what has not ended. */
  readonly open: boolean;
  readonly late: boolean;
  readonly unit: string | null;
  readonly period: string | null;
  readonly person: string | null;
}

const SPOKEN =
  /^(?:请|麻烦|帮我|帮忙|给我|看看|看一?下|看|查看|查查|查一?下|查|列出|列一?下|有哪些|哪些|有多少|多少|几[台张辆单]|所有|全部|还|都|有|是|的|了|和|、|里|中|在|[?？\s])/u;
const PERIOD =
  /^(?:\d{4}年(?:度|\d{1,2}月份?)?|[今去本明]年(?:\d{1,2}月份?)?|(?:这一?个?|本|上个?|下个?)(?:月|周|星期|礼拜|季度)|(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?!\d)|今天|昨天|明天|今日)/u;
const UNIT = /^(?:我们店|咱们店|本店|店里|\p{Script=Han}{2,5}?(?:分店|店|区域|大区))/u;
const OURS = /^(?:我们店|咱们店|本店|店里)$/u;
const LATE = /^(?:逾期|超时|晚了|过期)/u;
const UNDONE = /^(?:还?没有?|未)/u;

/** 我们店 is the asker's own. */
export const isOwnUnit = (said: string): boolean => OURS.test(said);

/** Longest question that narrows a list: what stands in it is looked for place by place. */
const READ_LIMIT = 120;

/** 苏州店这个月在途的订单, 十一月交付的车: a register and what narrows it, wholly understood; null where anything else is said. */
export function narrowedIn(said: string, kinds: readonly Narrowable[], isColleague: (name: string) => boolean): Narrowed | null {
  for (const kind of kinds) {
    const found = kind.register && said.length <= READ_LIMIT ? readAll(said.trim(), kind, isColleague) : null;
    if (found) return found;
  }
  return null;
}

function readAll(said: string, kind: Narrowable, isColleague: (name: string) => boolean): Narrowed | null {
  const nouns = [...kind.says.nouns, ...(kind.says.asked ?? []).filter((one) => !one.endsWith('…'))].toSorted(
    (a, b) => b.length - a.length,
  );
  const states = Object.entries(kind.states)
    .flatMap(([id, { name }]) => [name.zh, name.zh.replace(/^已/u, '')].map((word) => ({ id, word })))
    .filter(({ word }) => word.length > 1)
    .toSorted((a, b) => b.word.length - a.word.length);
  const open = kind.register?.open.zh ?? '';
  let [rest, named] = [said, false];
  const found = { of: kind.id, states: [] as string[], open: false, late: false, unit: null, period: null, person: null } as {
    -readonly [K in keyof Narrowed]: Narrowed[K];
  } & { states: string[] };
  while (rest !== '') {
    const lower = rest.toLowerCase();
    const noun = nouns.find((one) => lower.startsWith(one));
    const state = states.find(({ word }) => rest.startsWith(word));
    const undone = open !== '' && rest.startsWith(open) ? open : undoneIn(rest, states);
    const [period, unit, late, spoken] = [PERIOD, UNIT, LATE, SPOKEN].map((one) => one.exec(rest)?.[0]);
    const person = [4, 3, 2].map((length) => rest.slice(0, length)).find((name) => name.length > 1 && isColleague(name));
    const taken = undone ?? state?.word ?? noun ?? late ?? period ?? person ?? unit ?? spoken;
    if (taken === undefined) return null;
    if (taken === undone) found.open = true;
    else if (taken === state?.word) found.states.push(state.id);
    else if (taken === noun) named = true;
    else if (taken === late) found.late = true;
    else if (taken === period) found.period = taken;
    else if (taken === person) found.person = taken;
    else if (taken === unit) found.unit = taken;
    rest = rest.slice(taken.length);
  }
  const narrows = found.states.length > 0 || found.open || found.late || found.unit !== null || found.period !== null;
  return named && narrows ? found : null;
}

/** 没交付的, 还没交的: what ends it has not been. */
function undoneIn(rest: string, states: readonly { readonly word: string }[]): string | undefined {
  const not = UNDONE.exec(rest)?.[0];
  const done = not === undefined ? undefined : states.find(({ word }) => rest.startsWith(word, not.length));
  return not !== undefined && done ? `${not}${done.word}` : undefined;
}
