import { additionIn } from './addition.ts';

/** What is only spoken before a correction. */
const SPOKEN = '(?:啊|哦|噢|呃|额|嗯|等等|等下|等一下|抱歉|不好意思|sorry|oh|oops|wait|[,，。!！~～\\s])*';
/** What was said is wrong: 不对，是后天; 我说错了; no, I meant. */
const WRONG =
  '(?:不对|不是(?:的|这样)?|错了?|(?:我)?(?:刚才|刚刚)?(?:说|写|打|填|选|弄|记|搞)错了?|更正(?:一下)?|纠正(?:一下)?|改主意了|改一下|no\\b|i meant|correction|actually)';
/** … and is to be something else: 改成后天, 换成病假, 还是年假. */
const BECOMES =
  '(?:(?:那|就|我?(?:想|要)|请|帮我|麻烦)*(?:把)?(?:这张|这个|它|时间|日期|假期?|假期类型|类型)?(?:还是|改成|改为|改到|改在|改|换成|换到|换为|换|调到|调成|应该是|应该|应为)|(?:make|change) (?:it|that) ?(?:to)?|change to|make it)';
const LEAD = new RegExp(
  `^${SPOKEN}(?:(?:${WRONG}(?:了|啦)?${SPOKEN}){1,2}(?:${BECOMES}|(?:我)?(?:是|要|想)?(?:说)?(?:的)?(?:是)?)|${BECOMES})\\s*(?:请|休|为|成|到)?\\s*`,
  'iu',
);
/** 不是明天，是后天. */
const NOT_BUT = /^(?:我(?:说的)?)?不是(?!的|这样).{1,8}?[,，\s]?(?:而)?是/u;

/** What a message says instead of what was said before, without the words that say so; null where it corrects nothing. Total. */
export function correctionIn(message: string): string | null {
  const text = message.trim();
  const lead = NOT_BUT.exec(text) ?? LEAD.exec(text);
  const rest = lead ? text.slice(lead[0].length).replace(/^[,，。:：\s]+/u, '') : '';
  return rest === '' ? null : rest;
}

/** 另外再请后天: one more, and not another for the first. */
export const saysAnother = (message: string): boolean =>
  /^(?:我|那)?(?:另外?|还要|还想|还得|再|也要|除此之外|also\b|another\b|and\b|one more)/iu.test(message.trim());

const JUST_NOW = /^(?:那个?)?(?:刚才|刚刚|刚(?:提交|报|请|发)|上面|前面)(?!下班|开会|吃)/u;

/** Whether a message goes on about what was sent before it: a correction, more of it, or 刚才那个…. */
export const speaksOfSent = (message: string): boolean =>
  correctionIn(message) !== null || additionIn(message) !== null || JUST_NOW.test(message.trim());
