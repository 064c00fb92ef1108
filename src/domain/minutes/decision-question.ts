/** What was decided, asked in the chat: by words, or of the last meeting that is called so. */
export type DecisionQuestion =
  | { readonly kind: 'decisions'; readonly words: string | null; readonly last: string | null }
  | { readonly kind: 'kept_rate' };

const LAST =
  /^(?:上一?次|上回|最近一次|上周的?|上个?月的?)(?:的)?(.{0,20}?会议?)(?:上)?(?:都)?(?:定|决定|议定|通过|决议)(?:了|的)?(?:是)?(?:什么|哪些)?(?:事|事情|决议|东西)?$/u;
const WHO = /^(?:是)?谁(?:决)?定(?:的|了)(.+)$|^(.+?)(?:这件事)?(?:是)?谁(?:决)?定的$/u;
const ABOUT = /^(?:查|看|找|有没有|有哪些)?(?:一下)?(?:关于|有关)?(.{1,30}?)(?:方面)?的?(?:决议|决定)(?:有哪些|是什么)?$/u;
const LOOKED = /^(?:查|找)?(?:决议|决定)[\s:：]+(.{1,30})$/u;
const ENGLISH: readonly [RegExp, (found: RegExpExecArray) => DecisionQuestion][] = [
  [/^who decided (?:on |about )?(.+)$/iu, ([, words]) => about(words)],
  [/^decisions? (?:about|on) (.+)$/iu, ([, words]) => about(words)],
  [
    /^what (?:did|was) (?:the )?last (.+?)(?: meeting)? decide[d]?$/iu,
    ([, last]) => ({ kind: 'decisions', words: null, last: last ?? '' }),
  ],
];
const ALL = /^(?:查看?|看|我的)?(?:最近的?)?(?:决议|会议决定)(?:清单)?$/u;
const RATE =
  /^(?:(?:看|查)?(?:一下)?(?:行动项|待办|决议)(?:的)?(?:完成率|兑现率|按时率|落实率)|action completion(?: rate)?|promises kept)$/iu;

const about = (words: string | undefined): DecisionQuestion => ({ kind: 'decisions', words: words?.trim() || null, last: null });

/** Null for what is none of these questions. */
export function readDecisionQuestion(said: string): DecisionQuestion | null {
  const text = said.trim().replace(/[？?。.！!]+$/u, '');
  if (text.includes('\n')) return null;
  if (RATE.test(text)) return { kind: 'kept_rate' };
  const last = LAST.exec(text);
  if (last) return { kind: 'decisions', words: null, last: last[1]?.trim() || '会' };
  const who = WHO.exec(text);
  if (who) return about(who[1] ?? who[2]);
  const looked = LOOKED.exec(text);
  if (looked) return about(looked[1]);
  if (ALL.test(text)) return about(undefined);
  const found = ABOUT.exec(text);
  // 「我的决定」「你的决定」 is talk.
  if (found?.[1] && !/^(?:我|你|他|她|这个|那个)$/u.test(found[1])) return about(found[1].replace(/^(?:关于|有关)/u, ''));
  for (const [pattern, question] of ENGLISH) {
    const one = pattern.exec(text);
    if (one) return question(one);
  }
  return null;
}

/** The words that all have to stand in what was decided. */
export const wordsOf = (asked: string): readonly string[] =>
  asked
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,，、]+/u)
    .filter((word) => word !== '');

/** Whether a text has them all. */
export const hasAll = (text: string, words: readonly string[]): boolean => {
  const plain = text.normalize('NFKC').toLowerCase();
  return words.every((word) => plain.includes(word));
};
