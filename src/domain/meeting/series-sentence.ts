export type SeriesSentence =
  /** 周会安排, 下次周会什么时候. */
  | { readonly kind: 'series_list' }
  /** 下周一的周会改到周二, 取消本周周会. `when` and `to` in the words they were said with. */
  | { readonly kind: 'series_change'; readonly name: string; readonly when: string; readonly to: string | null };

const NAME = '(周会|周例会|例会|月会|月度会议|季度会议|季度会|季会)';
const ASKS = [
  new RegExp(`^(?:我的|我们的?|本店的?)?${NAME}$`, 'u'),
  new RegExp(`^(?:我的|查|看|查看|看看|查一下|看一下)?(?:${NAME}|定期会议|会议)(?:的)?(?:安排|计划|日程|日期|时间表)$`, 'u'),
  new RegExp(
    `^(?:我们?的?|本店的?)?(?:下一?次|下回|最近一次)(?:的|开)?${NAME}(?:是|在|开)*(?:什么时候|什么时间|哪天|几号|几时|何时|几点)?开?$`,
    'u',
  ),
  new RegExp(`^${NAME}(?:是|在|都)?(?:什么时候|什么时间|哪天|几号|何时|几点)(?:开)?$`, 'u'),
  /^(?:regular meetings|meeting schedule|when is the next (?:weekly|monthly|quarterly) meeting)$/iu,
];
const MOVES = new RegExp(
  `^(?:请|帮我|麻烦)?(?:把|将)?(.{0,16}?)的?${NAME}(?:改到|改在|改成|挪到|移到|推迟到|顺延到|提前到|调到)(.{1,20})$`,
  'u',
);
const SKIPS = [
  new RegExp(`^(?:请|帮我|麻烦)?(?:取消|不开)(.{0,16}?)的?${NAME}$`, 'u'),
  new RegExp(`^(.{0,16}?)的?${NAME}(?:取消|不开|停开|暂停|停一次)(?:了|吧|一次)*$`, 'u'),
];

/** Whether a sentence is about a series of meetings; null where it is not. */
export function readSeriesSentence(bare: string): SeriesSentence | null {
  if (ASKS.some((asks) => asks.test(bare))) return { kind: 'series_list' };
  const moves = MOVES.exec(bare);
  if (moves) return { kind: 'series_change', when: moves[1] ?? '', name: moves[2] ?? '', to: moves[3] ?? '' };
  for (const skips of SKIPS) {
    const found = skips.exec(bare);
    if (found) return { kind: 'series_change', when: found[1] ?? '', name: found[2] ?? '', to: null };
  }
  return null;
}

/** Which of 周会, 月会, 季度会 a word is for, as every series repeats. */
export const everyOf = (name: string): 'week' | 'month' | 'quarter' =>
  name.startsWith('月') ? 'month' : name.startsWith('季') ? 'quarter' : 'week';
