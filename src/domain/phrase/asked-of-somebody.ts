import type { Heard } from './heard.ts';
import { ANYTHING } from './meant.ts';
import type { Answer, Vocabulary } from './sentence-reading.ts';

const LED = '(?:(?:好(?:的|吧)?|嗯|那|就|我|先|再|麻烦|请)[,，\\s]*){0,3}';
/** 问李敏交接给谁: what follows is asked of the applicant, and not of the assistant. */
const ASKS = new RegExp(`^${LED}(?:(?:你|您)?(?:帮|替)(?:我|忙))?问(?:一下|下|问|一声|清楚)?(?=\\S{2})`, 'u');
/** What the assistant answers itself: 问一下李敏在不在. */
const OURS =
  /在不在|在吗|在哪|人呢|上班|请假(?:了)?(?:吗|没)|休息(?:吗|没)?$|回来|电话|手机|微信|是谁|哪个(?:店|部门)|还剩|余额|几天(?:年)?假|申请|批/u;
const TOLD = new RegExp(`^${LED}(?:让|叫)(?=\\S{2})`, 'u');
/** What an applicant is sent back to do. */
const TO_CHANGE =
  /^[^,，。]{0,8}(?:改|重[写填新交提]|补(?!充)|换)[^,，。]{0,8}(?:日期|时间|原因|理由|假期|交接人?|证明|附件|再交|再提|再报|单子?$)/u;
/** What an applicant is asked to say. */
const TO_SAY =
  /^把[^,，。]{1,8}(?:写上|填上|补上|填好|写好)|^把?[^,，。]{0,4}(?:补充|说明|解释|写清楚?|说清楚?|讲清楚?)|^把?(?:原因|理由)[^,，。]{0,4}(?:写|说|讲|补)/u;

/**
 * 问问李敏去哪家医院, 让李敏改一下时间再交: a question to, or a request sent back to, whoever applied, by the name. Null where nobody stands there, or
 * the assistant answers it itself.
 */
export function askedOfSomebody(heard: Heard, known: Vocabulary): Answer | null {
  const asks = ASKS.exec(heard.asked) ?? TOLD.exec(heard.asked);
  if (!asks) return null;
  const from = asks[0].length;
  const [first] = known.whom(heard.asked.slice(from));
  if (first?.at !== 0) return null;
  const words = heard.asked.slice(from + first.end).trim();
  if (words === '' || /意见/u.test(words)) return null;
  const isQuestion = ASKS.test(heard.asked);
  const verb = isQuestion
    ? OURS.test(words)
      ? null
      : 'ask'
    : TO_CHANGE.test(words)
      ? 'return'
      : TO_SAY.test(words)
        ? 'ask'
        : null;
  return verb && { verb, number: null, all: false, meant: { ...ANYTHING, whose: first.whom }, to: null, words };
}
