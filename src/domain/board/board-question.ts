/** What a board, or one measure of it, is asked for by. */
export interface BoardPhrase {
  readonly board: string;
  /** A measure or split of it; null: all of it. */
  readonly focus: string | null;
  readonly says: readonly string[];
}

export interface BoardQuestion {
  readonly board: string;
  readonly focus: string | null;
  /** What stands before it: which months, which unit. */
  readonly before: string;
}

const POLITE =
  /^(?:(?:show|what is|what's|how is)(?: me)?(?: the| our)?\s|(?:请问?|帮我|麻烦|给我|我想|想|我要)*(?:看一?下|看看|看|查看|查一?下|查|问一?下|统计一?下|分析一?下)?)/iu;
const AFTER =
  /(?:(?:现在|目前)?(?:一共|总共)?(?:是|有|(?:做|完成|实现|达到|做到)了?)?(?:多少|几)(?:天|钱|万|台车?|辆车?)?|(?:现在|目前)?(?:是|有)?(?:几成|怎么样|怎样|如何)|的?(?:情况|统计|看板|报表|图|数据)|了|呢|啊)+$|\s(?:board|figures|chart)$/iu;
/** Something else is asked for than a figure. */
const OTHER = /申请|登记|录入|新增|导入|修改|审批|证明|提交|提醒|通知|发给|每[天周月]|[，。,；;！!]/u;

/**
 * 回款情况 · 苏州店本月回款情况 · 上月DSO · 华东区逾期原因: words of a board at the end of a sentence, and before it nothing but what may name months and
 * a unit. Null where it is something else.
 */
export function readBoardQuestion(bare: string, phrases: readonly BoardPhrase[]): BoardQuestion | null {
  const said = bare.trim();
  if (said.length > 40) return null;
  const asked = said.replace(POLITE, '').trim();
  const all = phrases.flatMap(({ says, ...of }) => says.map((words) => ({ ...of, words: words.toLowerCase() })));
  for (const rest of [asked, asked.replace(AFTER, '').trim()]) {
    const lower = rest.toLowerCase();
    const found = all.filter(({ words }) => lower.endsWith(words)).toSorted((a, b) => b.words.length - a.words.length)[0];
    if (!found) continue;
    const before = rest
      .slice(0, rest.length - found.words.length)
      .replace(/的\s*$/u, '')
      .trim();
    // A word of another language that only ends alike.
    if (/[a-z]$/iu.test(before) && /^[a-z]/iu.test(found.words) && rest.at(-found.words.length - 1) !== ' ') continue;
    return !OTHER.test(before) && namesOnly(before, found.words) ? { board: found.board, focus: found.focus, before } : null;
  }
  return null;
}

const TIME =
  /20\d\d\s*[-/.年]\s*\d{1,2}月?份?|20\d\d年?|[今去前本]年|(?:上上个?|上个?|下个?|本|这个?|当)月|近?\d{1,2}个?月份?|[一二三四五六七八九十]{1,2}月份?|第?[一二三四1-4]?[上本这]?个?季度|[上本这]个?[周星期]+|今天|昨天|一共|总共|this month|last month|this year|last year/giu;
const PLACE = /(?:店|区域?|公司|网点|部门?|branch|region)$/iu;

/** What stands before the words names months and a unit, and nobody's own. Words that could mean much (收入) want a unit that is called one. */
function namesOnly(before: string, words: string): boolean {
  const rest = before.replace(TIME, '').replace(/[的\s]/gu, '');
  if (rest === '' || PLACE.test(rest)) return rest.length <= 20 && !/^我(?!们)/u.test(rest);
  return words.length > 2 && rest.length <= 10 && !/^(?:我|你|他|她)/u.test(rest);
}
