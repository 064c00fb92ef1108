const YES = '(?:那就?|就|好的?|行|可以|嗯|对的?|没问题|ok|okay|yes)';
const SENDS =
  '(?:确认|确定)?(?:提交|递交|交上去|报上去)|确认|确定|就这样|就这么办|发(?:送|出去?|吧)|submit(?: it)?|send(?: it)?|confirm(?:ed)?|go ahead';

const ASKS_TO_SEND = new RegExp(
  `^(?:${YES}[,，、\\s]*)*(?:请|帮我|直接|马上)?(?:${SENDS})(?:[,，、\\s]*(?:申请单?|一下|无误|上去|没问题|了|吧|啊))*$`,
  'iu',
);

/** 提交, 确认提交, 可以，就这样: what is open is asked to be sent, and nothing else is said. */
export const asksToSend = (bare: string): boolean => ASKS_TO_SEND.test(bare);

const AGREES = new RegExp(`^(?:${YES}(?:的|了|吧|呀|啊|哒|滴|嘞)?[,，、。！!~～\\s]*)+$`, 'iu');

/** 好的, 嗯, 没问题: nothing but a yes. */
export const agrees = (bare: string): boolean => AGREES.test(bare);
