/** 「这次李娜记录」: who is to take the notes, in the words it was said with; of the meeting that goes on or comes next. */
export type RecorderSentence = { readonly kind: 'meeting_recorder'; readonly who: string };

const WHEN = '(?:这次|本次|今天|今天的|明天|明天的|下次|这个|这场|本场)?(?:的)?(?:会议|周会|月会|季度会|会)?(?:上)?';
const SAYS = [
  new RegExp(
    `^(?:请)?${WHEN}(?:由|让|请|改由|换)?([^\\s，,。]{2,12}?)(?:来)?(?:做|当|担任)?(?:会议)?(?:记录|做记录|写纪要|记纪要|当记录人)(?:人|员)?(?:吧|一下)?$`,
    'u',
  ),
  new RegExp(`^${WHEN}(?:的)?记录人?(?:是|由|改成|换成|换|改|[:：])([^\\s，,。]{2,12}?)(?:吧)?$`, 'u'),
  /^([a-z][a-z .]{1,30}?) (?:takes|will take) (?:the )?notes$/iu,
];
/** Questions, records of the office, and those of something else. */
const OTHER = /^(?:谁|哪|我的|查|看|审批|修改|操作|历史|考勤|违规|加班|请假|报销|全部|所有|会议|没有|怎么|不要|不用)|[吗呢]$/u;

/** Null where something else is said. */
export function readRecorderSentence(bare: string): RecorderSentence | null {
  for (const says of SAYS) {
    const who = says.exec(bare)?.[1]?.trim();
    if (who && !OTHER.test(who)) return { kind: 'meeting_recorder', who };
  }
  return null;
}
