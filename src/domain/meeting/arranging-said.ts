import { READ_LIMIT } from '../phrase/heard.ts';
import type { Named } from '../phrase/people.ts';

/** A sentence that asks for a meeting; what of it is understood is read where the company is known (read-said.ts). */
export type MeetingSentence = { readonly kind: 'meeting_new'; readonly said: string; readonly mentioned: readonly Named[] };

/** What people want who arrange one. */
const CALLED = '(?:会议室|会议|视频会|电话会|短会|碰头会|会)(?![员计谈场所籍费展长堂后前不])';
const LASTING = '(?:半个?小时|[0-9一二两三四]+个?半?(?:小时|钟头|分钟|刻钟))';
const ARRANGES = new RegExp(
  [
    `(?:约|安排|预?订|定|组织|召集|召开|发起|张罗|找)[^。？?]{0,30}${CALLED}`,
    `(?<!在|去|正|要)开(?:个|一个|次|一次)?[^。？?，,]{0,12}${CALLED}`,
    '^(?:帮我|麻烦)?(?:拉|攒)个?(?:短|碰头)?会$',
    '(?:和|跟|同|与|找)[^。？?我]{2,12}约(?:一?下|个)?(?:今|明|后|下?周|下?星期|\\d)[^。？?]{1,12}点',
    '(?:和|跟|同|与|找|约|叫上)[^。？?]{1,40}?(?:碰个?头|碰一?[下面]|聊一?[聊下]|谈一?[谈下]|过一?下|对一?下|聊聊|商量)',
    `(?:和|跟|同|与|找|约|叫上)[^。？?]{1,40}?[聊谈碰]上?个?${LASTING}`,
    '会议室[^。？?被他她谁]{0,16}(?:占|留|订|定|约)(?:上|一?下|着|住)(?!吗|没)',
    '会议?[^。？?]{0,24}\\bwith\\b',
    '\\b(?:schedule|set up|arrange|book|plan)\\b.{0,20}\\b(?:meeting|call|sync|review)\\b',
    '\\bmeet(?:ing)? with\\b',
  ].join('|'),
  'iu',
);

/** Questions, words about a meeting that is there already, and other matters that only mention one. */
const OTHER =
  /[吗呢么]$|[?？]|什么时候|几点开|哪天|有没有|有什么|有哪些|我的会|(?:参加|来|去|到)不了|不(?:能|去|来)(?:参加|开)|没法(?:参加|来)|请假|取消|改期|改到|转告|转达|家长会|运动会|同学会|演唱会|音乐会|晚会|推迟|延期|往[前后]|不开了|请.{0,3}假|休.{0,3}假|加班|出差|报销会|纪要|议题|签到|开会(?:的时候|时|上)?(?:说|讲|定|提|讨论|宣布)(?:的|过|了)|提醒我|会议费|定了什么|谁决定|上次|昨天|在开会|要开会|开了|开过|[几多]少?[次场]会|有几|\b(?:cancel|move|minutes of|agenda)\b/iu;

/** Where a clause arranges one: from the word that wants it to what is wanted. */
export function arrangedIn(clause: string): readonly { readonly at: number; readonly end: number }[] {
  const found = ARRANGES.exec(clause);
  return found ? [{ at: found.index, end: found.index + found[0].length }] : [];
}

/** Whether a sentence asks for a meeting; null where it does not. */
export const readMeetingSentence = (bare: string, mentioned: readonly Named[] = []): MeetingSentence | null =>
  bare.length <= READ_LIMIT && ARRANGES.test(bare) && !OTHER.test(bare) ? { kind: 'meeting_new', said: bare, mentioned } : null;
