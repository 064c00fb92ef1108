/** 谁还没交考勤 · 周报交齐了吗 · 周报: how the sheets of one submission stand, or one's own. */
export type SubmissionQuestion =
  | { readonly kind: 'submission_live'; readonly of: string }
  /** The sheet the reader is to hand in; where there is none, how all of them stand. */
  | { readonly kind: 'submission_mine'; readonly of: string };

/** How a submission is spoken of. */
export interface Submitted {
  readonly id: string;
  readonly submission?: { readonly called: readonly string[] };
}

const LOOK = '(?:请|麻烦)?(?:帮我|帮忙)?(?:看一?下|看看|查一?下|查查|查看|看|查)?';
const WHO = '(?:(?:还|都)?(?:有|差|缺))?(?:谁|哪些|哪几|哪|几|多少)?(?:个|家|些)?(?:人|店|网点|分店|单位|主管)?(?:的)?';
const NOT = '(?:都)?(?:还)?(?:没有?|未|没能)(?:按时)?';
const HAND = '(?:提交|上交|递交|交|上报|报送|报|发|签)(?:上来|过来|来|上去)?';
const WHEN =
  '(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月|本月|上月|上个月|这个月|本周|上周|这周|这一期|本期|上期)?(?:份)?(?:的)?';
const END = '(?:呢|啊|呀|吗|的)?';
const whole = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'iu');

const NOT_BEFORE = whole(LOOK, WHO, NOT, HAND, '(?:了)?', WHEN);
const NOT_BEHIND = whole(WHO, NOT, HAND, END);
const PLAIN_BEFORE = whole(LOOK, WHEN);
const ALL_IN = whole('(?:都|全)?', '(?:提交|上交|交|收|报|签)(?:齐|全|上来|完)?(?:了)?', '(?:吗|没有?|么|没)');
const DUE = whole(
  '(?:是|要|该|得)?(?:什么时候|啥时候|哪天|几号|几时|多久)(?:之?前)?(?:要|该|得|必须)?',
  `(?:${HAND}|截止|到期)`,
  END,
);
const COUNTS = whole(WHO, HAND, '(?:了|齐了|来了)', END);
const STANDS = whole('(?:的)?(?:提交|上交|上报|报送|填报)?(?:情况|进度|统计)(?:怎么样|如何)?');
const MINE = whole(LOOK, '(?:我(?:的|要)?|我要|要)?(?:提交|上交|交|写|填写?|报)?', WHEN);
const MONTH_NAMED = /[\d一二三四五六七八九十]月/u;
const EN_NOT = whole(
  "(?:who|which (?:branches|shops)?)\\s*(?:has|have|did)(?: not|n't)(?: yet)?\\s*(?:hand(?:ed)?|turn(?:ed)?|submit(?:ted)?)(?: in)?(?: the| their)?",
);
const EN_MINE = whole('(?:hand in|submit|open|show)?(?: the| my)?');

/** Null where it asks for none of these. Words of a kind that are longer come first: 考勤月报 before 考勤. */
export function readSubmissionQuestion(said: string, kinds: readonly Submitted[]): SubmissionQuestion | null {
  const bare = said.trim().replace(/[?？!！。]+$/u, '');
  const lower = bare.toLowerCase();
  for (const { id, word, isFirst } of wordsOf(kinds)) {
    const at = lower.indexOf(word);
    if (at < 0) continue;
    const before = bare.slice(0, at).trim();
    const behind = bare.slice(at + word.length).trim();
    const asks =
      (behind === '' && (NOT_BEFORE.test(before) || EN_NOT.test(before))) ||
      (PLAIN_BEFORE.test(before) &&
        (NOT_BEHIND.test(behind) ||
          ALL_IN.test(behind) ||
          STANDS.test(behind) ||
          DUE.test(behind) ||
          COUNTS.test(behind) ||
          /^status$/iu.test(behind)));
    if (asks) return { kind: 'submission_live', of: id };
    // A word that is not the kind's own name (考勤) means other things where nothing else is said.
    // Of a month that is named the reader asks for that one (attendance-report).
    if (isFirst && behind === '' && !MONTH_NAMED.test(before) && (MINE.test(before) || EN_MINE.test(before)))
      return { kind: 'submission_mine', of: id };
  }
  return null;
}

interface Word {
  readonly id: string;
  readonly word: string;
  readonly isFirst: boolean;
}

const wordsOf = (kinds: readonly (Submitted & { readonly says?: { readonly nouns: readonly string[] } })[]): readonly Word[] =>
  kinds
    .flatMap(({ id, submission, says }) =>
      (submission?.called ?? []).map((word) => ({ id, word: word.toLowerCase(), isFirst: says?.nouns.includes(word) ?? true })),
    )
    .toSorted((a, b) => b.word.length - a.word.length);
