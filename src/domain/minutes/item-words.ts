import type { Scanned } from './scan.ts';

/** Before what is to be done. */
const FRONT =
  /^(?:(?:(?![《“「『【"])[\s\p{P}\p{S}])+|(?:事项|任务|内容|工作)\s*[:：]|由(?=\s*$)|(?:请(?![假示教求款])|让|需要?|必须|务必|须|应当?|要(?![求点素])|将(?!军)|会(?![议员])|并且?|且|同时|另外|此外|于|负责(?!人)|牵头|来(?=\p{Script=Han}{2}))(?=\p{Script=Han}|\s|[A-Za-z])|to\s+|ll\s+|will\s+|please\s+)/iu;
/** Behind it. */
const BACK =
  /(?:(?:(?![》”」』】"%％℃])[\s\p{P}\p{S}])+|(?:已(?:经)?(?:完成|办结|解决|落实)|进行中|未开始|均|都|各自|分别|同时|截止|之前|以前|之内|以内|完成时间|时间节点|责任人|负责人|牵头人|协办|配合|为|是|于|在|由|请|by|due|on|owner|deadline))$/iu;
/** Says nothing where who or when stand beside it. */
const CLOSING =
  /(?<![\s，,、并前需须]|负责|要求|务必)(?:[\s，,、]|负责|并|前|要求|必须|务必|需|须)*(?:全部|基本|按时)?(?:完成|落实|落实到位|到位|办结)[\s\p{P}]*$/u;

/** What is to be done, copied: the piece without who and when at its ends. */
export function wordsOf(piece: Scanned, places: readonly { readonly at: number; readonly end: number }[]): string {
  const { text } = piece;
  let at = 0;
  let end = text.length;
  for (let again = true; again && at < end; ) {
    const [from, to] = [at, end];
    const rest = text.slice(at, end);
    // 于敏 begins with a word that leads up to others.
    if (!piece.named.some((one) => one.at === at)) at += FRONT.exec(rest)?.[0].length ?? 0;
    end -= BACK.exec(text.slice(at, end))?.[0].length ?? 0;
    for (const one of places) {
      if (one.at <= at && one.end > at) at = Math.min(one.end, end);
      if (one.end >= end && one.at < end) end = Math.max(one.at, at);
    }
    const closing = CLOSING.exec(text.slice(at, end));
    const before = closing && end - closing[0].length;
    if (before !== null && before - at >= 2 && places.some((one) => one.end >= before && one.end <= before + 3)) end = before;
    again = from !== at || to !== end;
  }
  // 会议决定由张三…: what was decided is what he does.
  const decided = /^(?:会议|经讨论|讨论后|一致|最终)*(?:决定|明确|确定|要求|同意)[，,：:\s]*$/u;
  const behind = places.find((one) => one.at > at && one.at < end && decided.test(text.slice(at, one.at)));
  if (behind) at = behind.end;
  while (/[)）】\]]/u.test(text.charAt(end)) && isOpen(text.slice(at, end))) end++;
  const words = text.slice(at, end).trim();
  return /[\p{L}\p{N}]/u.test(words) ? words.replace(/[（(【]\s*$/u, '').trim() : text.trim();
}

const isOpen = (text: string): boolean => (text.match(/[（(【[]/gu)?.length ?? 0) > (text.match(/[)）】\]]/gu)?.length ?? 0);

export const isUrgent = (text: string): boolean =>
  /紧急|加急|特急|重要且|优先级\s*[:：]?\s*(?:高|P?[01])|高优|🔺|⏫|‼|(?<![a-z])(?:urgent|high priority|P0|P1)(?![a-z\d])/iu.test(
    text,
  );
