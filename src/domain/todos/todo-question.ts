import { LATE_WORD, LOOK, WHICH } from '../records/record-verbs.ts';

export type TodoQuestion = { readonly kind: 'my_todos' } | { readonly kind: 'late_todos' };

const THING = '(?:事|事情|事项|东西|任务|待办)';

const DO = '(?:办|做|处理|弄|干|搞)';

const WHEN = '(?:今天|明天|后天|这周|本周|下周|这个?月|(?:[本这下]个?)?(?:周|星期|礼拜)[一二三四五六日天])?';

/** What people ask who want to know what is left for them to do. */
const TODOS = new RegExp(
  [
    `^${LOOK}(?:我的)?(?:全部|所有)?(?:的)?(?:待办${THING}?|to-?dos?)(?:清单|列表|有哪些)?$`,
    `^${LOOK}我?(?:今天|现在)?(?:手上|手头|名下)?(?:还)?(?:有|要${DO}|该${DO})${WHICH}${THING}?(?:待办|(?:是|需)?要(?:我)?${DO}|该${DO}|没${DO})?(?:完)?(?:的)?$`,
    `^${LOOK}(?:还)?有(?:没有)?${WHICH}?${THING}?(?:是)?(?:需要|要|等着?|归|该)我(?:去|来)?${DO}(?:的)?${THING}?$`,
    `^${LOOK}(?:还)?有${WHICH}?${THING}?(?:在)?等着?我(?:的)?(?:呢|吗)?[?？]*$`,
    `^${LOOK}我?${WHEN}我?(?:还)?(?:有|到期|要${DO}|该${DO}|没${DO})?(?:完)?的?${WHICH}?(?:的)?待办${THING}?(?:还)?(?:有)?${WHICH}?(?:没${DO}完?)?$`,
    `^${LOOK}我?${WHEN}(?:还)?有(?:没有)?${WHICH}?${THING}?(?:是)?(?:需要|要|等着?|归|该)我(?:去|来)?${DO}(?:的)?${THING}?$`,
    // Done is pressed on its card.
    `^我?(?:的)?待办(?:里|中|上)(?:面)?.{1,16}?${DO}(?:完|好)(?:了|啦)$`,
    `^${LOOK}(?:会上|会议上|开会)?(?:分|派|交|安排|布置|指派)给我的?(?:事情?|任务|活儿?|工作|行动项)(?:还)?(?:有)?${WHICH}?(?:没${DO}?完?)?(?:的)?$`,
    `^我(?:还)?(?:欠|差)(?:着)?${WHICH}${THING}?$`,
  ].join('|'),
  'iu',
);

/** … or what others left undone. */
const LATE = new RegExp(
  [
    `^${LOOK}(?:(?:我)?(?:下面|手下|底下)的?人?|下属|团队里?|店里)?(?:谁|哪些人?|什么)(?:的)?${THING}?(?:都|还)?(?:${LATE_WORD}|拖着?)(?:了|没办|没做)?(?:的)?$`,
    "^what(?:'s|\\s*is|\\s*are)?\\s*(?:late|overdue)$",
    `^${LOOK}(?:有)?(?:${WHICH})?(?:下属|下面|团队)?(?:的)?${LATE_WORD}(?:了)?(?:的)?(?:${THING}|人)?(?:清单|列表|有哪些)?$`,
  ].join('|'),
  'iu',
);

/** Whether somebody asks what is left for them to do, or what is late of others; null when neither. */
export function readTodoQuestion(said: string): TodoQuestion | null {
  if (TODOS.test(said)) return { kind: 'my_todos' };
  return LATE.test(said) ? { kind: 'late_todos' } : null;
}
