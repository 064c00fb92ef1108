import { plainSigns } from '../phrase/plain-signs.ts';
import { findReason } from '../phrase/reason.ts';
import { readWhenOf, type WhenContext, type WhenReading } from '../phrase/when.ts';

export interface ChangeReading {
  /** Back early, off for longer, or a part not taken; null when the words leave it open (变更假期). */
  readonly how: 'return' | 'extend' | 'cancel' | null;
  readonly when: WhenReading;
  readonly reason?: string;
}

const READ_LIMIT = 500;
const EXTENDS = /续|延长|延到|延至|延期|extend/i;
const CANCELS = /取消|不休|不请/;
const RETURNS = /回来|返岗|回岗|回公司|销假|提前/;
/** 8号就回来上班, and not 8号就回来了 or 8号就回来上班了，销假: the clause itself tells whether it is over. */
const WILL_RETURN =
  /(?:就|再|要|准备|想)[^,，。]{0,3}(?:回来|返岗|回岗|回公司|上班)(?!了)(?:[^,，。;；!！?？]*[^了,，。;；!！?？])?(?=$|[,，。;；!！?？])/u;

/** 我提前回来了, 续假到周五, 12月2号下午不休了: what is to become of a leave one has. */
export function readChange(sentence: string, context: Omit<WhenContext, 'direction'>): ChangeReading {
  const text = sentence.slice(0, READ_LIMIT);
  const how = EXTENDS.test(text) ? 'extend' : CANCELS.test(text) ? 'cancel' : RETURNS.test(text) ? 'return' : null;
  const found = findReason(text, plainSigns(text));
  const asked = found ? text.slice(0, found.at) + '。'.repeat(found.end - found.at) + text.slice(found.end) : text;
  // Who comes back or did not need a day may speak of yesterday; who wants more speaks of what lies ahead.
  const when = readWhenOf(asked, text, {
    ...context,
    direction: how === 'extend' || WILL_RETURN.test(text) ? 'future' : 'nearest',
  });
  return { how, when, ...(found && { reason: found.reason }) };
}
