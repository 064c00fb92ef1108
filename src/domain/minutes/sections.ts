/** The parts minutes are made of. `earlier` holds what was settled before; `else` is a heading of no known part. */
export type Section =
  | 'none'
  | 'time'
  | 'place'
  | 'host'
  | 'recorder'
  | 'present'
  | 'absent'
  | 'observers'
  | 'topics'
  | 'discussion'
  | 'decisions'
  | 'actions'
  | 'proposals'
  | 'next'
  | 'earlier'
  | 'else';

/** What each part is called; whole lines, or what stands before a colon. */
const NAMES: readonly (readonly [Section, string])[] = [
  [
    'next',
    '下次(?:例会|会议)(?:时间|安排|日期)?|下一次会议(?:时间|安排)?|下期会议(?:时间)?|next (?:\\w+ )?(?:meeting|sync|call|session)(?: date)?|下次(?:周会|月会|晨会|碰头会?|召开)(?:时间)?|下次开会(?:时间)?',
  ],
  [
    'earlier',
    '(?:上次|上周|上期|上一次|前次|往期|历史)(?:\\S{0,4}?)(?:会议|例会|纪要|周会|月会|决议|待办|遗留|行动项|事项|任务|工作)(?:的)?(?:决议|纪要|待办|遗留|行动项|事项|任务|工作)?(?:事项|问题|任务)?(?:的)?(?:回顾|落实情况|完成情况|执行情况|跟进情况|跟踪|摘录|摘要|进展|内容|跟进|追踪)?|遗留(?:问题|事项|任务)(?:跟踪|回顾|跟进|落实)(?:情况)?|回顾(?:上次\\S{0,6})?|(?:review of )?(?:last|previous) (?:meeting|minutes|actions?)(?: items)?(?: review)?|carried over',
  ],
  ['time', '(?:会议)?(?:时间|日期)|开会时间|time|date(?: and time)?|when'],
  ['place', '(?:会议)?(?:地点|地址|会议室)|开会地点|location|place|venue|where'],
  ['host', '(?:会议)?主持(?:人)?|召集人|chair(?:ed by|person)?|host|facilitator'],
  [
    'recorder',
    '(?:会议)?(?:记录|纪要)(?:人|员|整理)?|整理人|记录者|recorder|scribe|minutes(?: taken)? by|note ?taker|minute taker|notes by',
  ],
  ['absent', '(?:请假|缺席|未到|未出席|未参会|缺勤|请假/缺席)(?:人员|人|名单)?(?:及原因)?|apologies|absent|absentees|regrets'],
  ['observers', '列席(?:人员?|领导|者)?|observers?|guests?'],
  [
    'present',
    '(?:参会|出席|与会|到会|参加|应到|实到|参与|到场|在场|与会者|参加者|成员)(?:会议)?(?:人员?|人数|名单|者|领导|会议人员|人员名单)?|参会|人员|attendees|present|participants|attended',
  ],
  ['topics', '(?:会议)?(?:议题|议程|主题|内容安排|目的)(?:安排)?|agenda|topics?|subject'],
  [
    'decisions',
    '(?:\\p{Script=Han}{0,8}[，,]?)?(?:形成|达成|作出|做出|决定|议定|明确)(?:了)?(?:以下|如下)(?:的)?(?:几点|几项|\\p{Script=Han}{1,2}[点项条])?(?:决议|决定|结论|共识|意见|一致意见|事项)?|(?:会议|重要|主要|形成|达成|本次)?(?:的)?(?:决议|决定|结论|共识|议定|决策)(?:事项|内容|如下)?(?:及结论)?|decisions?(?: made)?|resolutions?|conclusions?|agreed',
  ],
  [
    'actions',
    '(?:会议|后续|下一步|下步|下阶段|近期|本周|下周|重点|会后|具体)?(?:的)?(?:待办|行动|任务|跟进|落实|工作安排|工作计划|工作部署|工作分工|工作任务|行动计划|工作要求|工作落实|分工)(?:事项|项|清单|列表|安排|分工|计划|点|表)?|to-?dos?(?: list)?|action(?:s| items?| points?| plan)?|next steps|follow-?ups?|tasks?|行动项(?:清单)?|后续(?:行动|工作|安排|跟进)(?:事项)?|下一步(?:计划|工作|安排|行动)?|工作安排',
  ],
  [
    'proposals',
    '(?:会议|意见|合理化|意见和|意见与)?(?:建议|提议|待议|待定|待讨论)(?:事项|内容|问题)?|其他建议|suggestions?|proposals?|ideas|parking lot|open questions',
  ],
  [
    'discussion',
    '(?:会议|各|主要|议题)?(?:讨论|发言|汇报|通报|内容|纪要|记录|情况|要点|过程|部门汇报)(?:内容|记录|要点|情况|摘要|纪要|过程)?(?:及讨论)?|discussions?|notes|summary|updates|工作汇报|情况通报|(?:遗留)?问题(?:讨论|反馈)?|遗留事项|其他(?:事项)?|经营数据|销售数据|数据通报',
  ],
];

const MATCHES = NAMES.map(([section, names]) => ({ section, pattern: new RegExp(`^(?:${names})$`, 'iu') }));
const LABELS = NAMES.map(([section, names]) => ({
  section,
  pattern: new RegExp(`^(?:${names})(?:[（(][^)）]*[)）])?\\s*[:：]`, 'iu'),
}));

/** A line without what dresses it up: **会议决议**：, 【待办】, 五、待办事项（3项）. */
const bare = (line: string): string =>
  line
    .replace(/[*_#`~=]+/gu, '')
    .replace(/^[【[「<《\s]+|[】\]」>》\s]+$/gu, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}[、.．\s]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．)）])\s*/u, '')
    .replace(/[（(][^()（）]*[)）]\s*$/u, '')
    .replace(/[:：\s]+$/u, '')
    .replace(/^(?:[\p{Extended_Pictographic}\s]|\u{FE0F})+/u, '')
    .replace(/[】\]」]$/u, '')
    .trim();

/** The part a line is the heading of; null where it is none. */
export function sectionOf(line: string): Section | null {
  const name = bare(line);
  if (name === '' || name.length > 24) return null;
  return MATCHES.find(({ pattern }) => pattern.test(name))?.section ?? null;
}

export interface Labelled {
  readonly section: Section;
  /** What stands behind the colon, and how far into the line. */
  readonly value: string;
  readonly from: number;
}

/** 主持：张三 记录：李四: each label of a line with its value; empty where the line begins with no label. */
export function labelsOf(line: string): readonly Labelled[] {
  const first = labelAt(line, 0);
  if (!first) return [];
  const starts = [first];
  for (const gap of line.matchAll(/[\s，,；;|｜]+/gu)) {
    const at = gap.index + gap[0].length;
    const next = at >= (starts.at(-1)?.value ?? 0) ? labelAt(line, at) : null;
    if (next) starts.push(next);
  }
  return starts.map(({ section, value }, i) => {
    const end = starts[i + 1]?.at ?? line.length;
    return {
      section,
      value: line
        .slice(value, end)
        .replace(/[\s，,；;|｜]+$/u, '')
        .trim(),
      from: value,
    };
  });
}

/** Signs of a label with what stands in brackets behind it. */
const LONGEST_LABEL = 80;

function labelAt(line: string, at: number): { section: Section; at: number; value: number } | null {
  const rest = line.slice(at, at + LONGEST_LABEL);
  const dressed = /^[*_【[\s]*/u.exec(rest)?.[0].length ?? 0;
  const undressed = rest
    .slice(dressed)
    .replace(/^([^:：]{1,14}?)[*_】\]]+\s*([:：]?)/u, (all, name: string) => `${name}:`.padEnd(all.length, ' '));
  const found = LABELS.find(({ pattern }) => pattern.test(undressed));
  const length = found?.pattern.exec(undressed)?.[0].length;
  if (!found || length === undefined) return null;
  const value = at + dressed + length;
  return { section: found.section, at, value: value + (/^[\s*_]*/u.exec(line.slice(value))?.[0].length ?? 0) };
}
