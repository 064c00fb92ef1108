import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { findReason } from '../domain/phrase/reason.ts';

/** The reason in a sentence, and the sentence without it, so that 月底盘点 is no day of the request. */
export interface ReasonSaid {
  readonly reason: string;
  readonly rest: string;
}

const ANNOUNCED = /[，,。；;\s]*(?:原因|理由|事由)(?:是|为|[:：])?\s*(.+)$/su;

/**
 * 原因：… to the end, then what announces itself (因为 …), then the last clause.
 * @param asking what a last clause must not hold to be a reason: the words of the request itself
 */
export function reasonSaid(sentence: string, asking: RegExp): ReasonSaid {
  const announced = ANNOUNCED.exec(sentence);
  if (announced?.[1]) return { reason: announced[1].trim(), rest: sentence.slice(0, announced.index) };
  const found = findReason(sentence, plainSigns(sentence));
  if (found) return { reason: found.reason, rest: `${sentence.slice(0, found.at)}。${sentence.slice(found.end)}` };
  const cut = Math.max(...['，', ',', '。', '；', ';'].map((mark) => sentence.lastIndexOf(mark, sentence.length - 2)));
  const last = cut > 0 ? sentence.slice(cut + 1).trim() : '';
  return last && !asking.test(last) ? { reason: last, rest: sentence.slice(0, cut) } : { reason: '', rest: sentence };
}
