import { onceFor } from '../../kernel/once-for.ts';
import type { Days, Meant, Vocabulary, Whom } from './sentence-reading.ts';
import { patternsWith } from './terms.ts';

/** Nothing was said of which requests are meant. */
export const ANYTHING: Meant = { whose: null, process: null, days: null };

/** The process a text names; of several the one named by the longest words. */
export function processIn(text: string, { processes }: Vocabulary): string | null {
  const claiming = processes.find((p) => p.claims?.test(text));
  if (claiming) return claiming.id;
  const lower = text.toLowerCase().replace(/报(?=销售(?!后))|补签(?=合同|协议|字|名|订单|单子)/gu, '·');
  const named = processes
    .map((p) => ({
      id: p.id,
      length: Math.max(
        p.starts?.test(text) ? 1 : 0,
        ...p.words.map((word) => (lower.includes(word.toLowerCase()) ? word.length : 0)),
      ),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  return named[0]?.id ?? null;
}

/** A kind of what a process asks for: 年假. */
export interface Kind {
  readonly id: string;
  readonly process: string;
}

/** The kind a text names, when it names one only; longer words first, so that 陪产假 is not 产假 too. */
export function kindIn(text: string, { processes }: Vocabulary): Kind | null {
  let left = text.toLowerCase();
  const found = new Map<string, Kind>();
  for (const { kind, word } of wordsOfKinds(processes)) {
    if (!left.includes(word)) continue;
    found.set(kind.id, kind);
    left = left.replaceAll(word, ' ');
  }
  const [only] = found.values();
  return found.size === 1 ? (only ?? null) : null;
}

/** Longer words first. */
const wordsOfKinds = onceFor((processes: Vocabulary['processes']) =>
  processes
    .flatMap((p) =>
      p.kinds.flatMap(({ id, words }) => words.map((word) => ({ kind: { id, process: p.id }, word: word.toLowerCase() }))),
    )
    .filter(({ word }) => word !== '')
    .toSorted((a, b) => b.word.length - a.word.length),
);

/** Words around a name that are no part of what is wanted. */
const somebodyIn = patternsWith(
  ({ nouns, kinds }) =>
    new RegExp(
      `(?:^|[,，\\s把])(?!我|你|您|他|她|它|这|那|谁|啥|什么|上|下|本|今|昨|明|前|后|所有|全部|最近|刚|之前|已|未|没|不|怎|请|报|年|病|事|待|新|旧|大家|公司|同事|员工|帮|看|查|一|取消|撤|催|同意|拒绝)([^\\P{Script=Han}我你的]{2,3}?)的(?=申请|单|${nouns}|${kinds})`,
      'u',
    ),
);

/** Which requests a text speaks of. Nobody named means the asker's own. */
export function meantIn(text: string, known: Vocabulary, direction: 'past' | 'nearest' = 'past'): Meant {
  const [first] = known.whom(text);
  return {
    whose: first?.whom ?? unknownPerson(text, known),
    process: processIn(text, known),
    days: daysMeant(first ? blank(text, first.at, first.end) : text, known, direction),
  };
}

/** 21号 alone may be the one ahead as well as the one behind: leave mostly lies ahead. */
const DAY_ALONE = /(?<![月\d])\d{1,2}[号日]/u;
function daysMeant(text: string, known: Vocabulary, direction: 'past' | 'nearest'): Days | null {
  const days = known.days(text, direction);
  if (!days) return null;
  const { from, to } = days;
  const ahead = DAY_ALONE.test(days.matched) && isAhead(text, known) ? known.days(text, 'future') : null;
  return ahead && ahead.from !== from ? { from: ahead.from, to: ahead.to, or: { from, to } } : { from, to };
}

/** What is counted in an account is taken in days ahead; claims and overtime lie behind. */
const isAhead = (text: string, known: Vocabulary): boolean => {
  const process = processIn(text, known);
  return process === null || known.processes.some((p) => p.id === process && p.counted !== undefined);
};

/** Somebody nobody knows: 王五 of 王五的申请. */
export function unknownPerson(text: string, known: Vocabulary): Whom | null {
  const name = somebodyIn(known).exec(text)?.[1];
  return name && !known.days(name, 'past') && processIn(name, known) === null && kindIn(name, known) === null
    ? { said: name, candidates: [] }
    : null;
}

/** 李敏那张单子写得不清楚，打回去: whose it is may be said with why, where it is not said beside what is decided. */
export function meantWith(meant: Meant, why: string, known: Vocabulary): Meant {
  const [first] = meant.whose === null ? known.whom(why) : [];
  const isWhose = first?.at === 0 && /^(?:的|[那这][个份张条次笔]|请假|请的)/u.test(why.slice(first.end));
  return first && isWhose ? { ...meant, whose: first.whom } : meant;
}

export const blank = (text: string, at: number, end: number): string =>
  text.slice(0, at) + '。'.repeat(end - at) + text.slice(end);

/** Words that may stand beside names, days and processes where a request is meant. */
const fillerIn = patternsWith(
  ({ nouns }) =>
    new RegExp(
      `申请单?|审批|流程|单子?|${nouns}|这|那|个|份|条|张|次|的|了|所有|全部|都|全|他|她|它|我|你|您|刚才|刚刚|提交|提|发|请|要|吧|天|上次|最新|最近|一下|下|给|把|request|all|the|of|\\s`,
      'giu',
    ),
);

/** True when a piece of text does nothing but name a request: 李强昨天的请假申请. */
export function namesRequest(text: string, known: Vocabulary): boolean {
  let rest = text;
  for (const { at, end } of known.whom(text)) rest = blank(rest, at, end);
  const days = known.days(rest, 'past');
  if (days) rest = rest.replace(days.matched, '');
  const words = known.processes.flatMap((p) => [...p.words, ...p.kinds.flatMap((kind) => kind.words)]);
  for (const word of words.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  return rest.replaceAll('。', '').replace(fillerIn(known), '') === '';
}
