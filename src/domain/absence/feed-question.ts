const FEED =
  /^(?:我?(?:要|想)?(?:看|开通|设置)?)?(?:日历|假期日历|请假日历|ics)(?:的)?(?:订阅|地址|链接)(?:地址)?$|^订阅(?:.{0,6})日历$|^(?:calendar|ics)(?: ?(?:feed|subscription))?$/i;

/** Whether a sentence asks for the address of one's calendar: 日历订阅, 订阅假期日历. */
export const asksForFeed = (said: string): boolean => FEED.test(said.replace(/[？?。！!~～.\s]+$/u, ''));
