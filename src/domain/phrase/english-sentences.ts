import { MONTHS } from './english-rules.ts';

/** English questions in the Chinese that those who answer them know; names, days and what a matter is about stay as written. `$1` is what stood there. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^(?:what will (?:I|you) (?:be reminded|remind me) of tomorrow|preview tomorrow's reminders)$/i, '明天会提醒什么'],
  [/^(?:preview (?:the )?reminders (?:of|for|on)) (.+)$/i, '预览$1的提醒'],
  [/^(?:effect of (?:the )?reminders|how well do reminders work)$/i, '提醒效果'],
  [/^who(?:'s| is)? (?:late|overdue)$/i, '谁逾期了'],
  [/^(?:(?:which|what) step is (?:the )?slowest|(?:the )?slowest steps?|where do requests get stuck)$/i, '哪一步最慢'],
  [/^(?:show )?(?:my )?to-?dos?$|^what do I (?:have to do|owe)$/i, '我的待办'],
  [/^(?:basis|clause|policy|on what basis)[ :]+(S\d+)$/i, '依据 $1'],
  [/^(?:has|have) my leave (?:request )?been (?:approved|decided)(?: yet)?$|^is my leave approved(?: yet)?$/i, '我的假批了吗'],
  [/^how (?:far|many days|long) (?:ahead|in advance) (?:do|must|should) I (?:have to )?ask for (.+)$/i, '$1要提前几天'],
  [/^(?:is|do we have) (.+?) (?:a )?(?:holiday|day off|off)$/i, '$1放假吗'],
  [/^(?:is|do I have to work) (.+?)(?: a work(?:ing )?day)?$/i, '$1上班吗'],
  [/^when is the next (?:public )?holiday$/i, '下一个假期是什么时候'],
  [/^who (?:approves|decides on) my (.+)$/i, '谁批我的$1'],
  [/^who approves for me$/i, '谁代我审批'],
  [/^who (?:looks after|is responsible for|handles) (?:a )?repairs?$/i, '报修找谁'],
  [/^who is (?:the )?supervisor of (.+)$|^who is (.+?)(?:'s)? supervisor$/i, '$1$2主管是谁'],
  [/^which (?:branches|shops|units) (?:are there |are |does )?(?:in |of |below )?(.+?)(?: have)?$/i, '$1有哪些店'],
  [/^let (.+?) (?:approve|decide) for me (.+)$/i, '$2让$1代我审批'],
  [/^(?:extend|prolong) my leave (?:un)?till? (.+)$/i, '续假到$1'],
  [/^I(?:'m| am) back(?: early)?$/i, '我提前回来了'],
  [/^I (?:do not|don't) (?:need|take) (.+) off$/i, '$1不休了'],
  [/^(?:please )?(?:cancel|withdraw|take back|drop) (?:my|the) (leave|overtime|repair)(?: request)?$/i, '取消我的$1申请'],
  [
    /^(?:what(?:'s| is) )?(?:the )?(?:my )?(?:application|request)s?(?:'s)? status$|^status of my (?:application|request)s?$/i,
    '我的申请到哪了',
  ],
  [/^export (?:the )?(?:leave(?: records?)? of )?last month(?:'s leave)?$/i, '导出上个月假勤'],
  [/^export (?:the )?leave(?: records?)? of (.+)$/i, '导出$1假勤'],
  [/^(?:please )?(?:cancel|drop|call off) (?:my|the) leave (?:on|of|for) (.+)$/i, '取消$1的请假'],
  [/^(?:i(?:'ll| will|'d like to| want to| need to| have to)? )?(?:leave|go) (?:work |home )?early (.+)$/i, '$1 早走'],
  [/^(?:i(?:'m| am) )?(?:sick|ill|not feeling well) (today|tomorrow)$/i, '$1请病假'],
  [/^(?:i )?(?:can't|cannot|can not) (?:come|make it) (?:in |to work )?(today|tomorrow)(?:, ?(.+))?$/i, '$1请假，$2'],
  [/^(?:i(?:'m| am) )?(?:working )?(?:OT|overtime) (tonight|today|tomorrow) (?:till|until) (.+)$/i, '$1加班到$2点'],
  [/^audit anchor$/i, '审计锚点'],
  [/^verify (?:the )?audit(?: log)?(.*)$/i, '核对审计$1'],
  [/^help ?: ?(.+)$/is, '求助：$1'],
];
/** What is asked for, as the Chinese counterparts call it. */
const CALLED: ReadonlyMap<string, string> = new Map([
  ['leave', '请假'],
  ['overtime', '加班'],
  ['repair', '报修'],
  ['repairs', '报修'],
]);

/** A question that has its Chinese counterpart, in it; every other sentence as it is. */
export function inChinese(said: string): string {
  const text = said.normalize('NFKC').replace(/’/gu, "'").trim();
  if (!/^[a-z]/i.test(text)) return said;
  const bare = text.replace(/[\s.!?]+$/u, '');
  for (const [words, chinese] of SENTENCES) {
    const found = words.exec(bare);
    if (found) return chinese.replace(/\$(\d)/g, (_, n: string) => pieceOf(found[Number(n)] ?? ''));
  }
  return said;
}

/** The last word alone is told in Chinese: 苏州店 November is 苏州店11月. */
const pieceOf = (piece: string): string =>
  piece.replace(/\s*\b([a-z]+)$/i, (_, last: string) => {
    const month = MONTHS.findIndex((one) => last.length > 2 && last.toLowerCase().startsWith(one));
    return CALLED.get(last.toLowerCase()) ?? (month < 0 ? _ : `${month + 1}月`);
  });
