/** 会议室明天上午有空吗, 大会议室今天下午有人用吗: whether a room is free; which ones are is seen where a meeting is arranged for that time. */
const ROOM = /会议室|\b(?:meeting )?room\b/iu;
const FREE =
  /有空|空着|空闲|空出来|空不空|没人用|有人(?:在)?(?:用|订|约|占)|(?:能|可以|可)用|被(?:占|订|约)|占着|订出去|用得上|\b(?:free|available|taken)\b/iu;
const ASKS = /[吗么没呢]$|哪|有没有|还有|空不空|几间|多少|能不能|\b(?:is|are|which|any)\b/iu;

/** Whether a sentence asks that. */
export const asksForRooms = (bare: string): boolean => bare.length <= 40 && ROOM.test(bare) && FREE.test(bare) && ASKS.test(bare);
