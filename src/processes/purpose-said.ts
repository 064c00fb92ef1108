import { readMoney } from '../domain/phrase/money.ts';
import type { Cents } from '../kernel/money.ts';

/** Signs between clauses, for a class of signs. */
export const SIGNS = '，,。；;！!？?\\n';

/** What stands behind 预算 up to the end of its amount; what follows is no part of it: 预算800 谈续约. */
export const UP_TO_AMOUNT = `\\s*(?:of|is|about|大概|大约|是|为|[:：]|\\s)*(?:[^${SIGNS}\\s]*\\d[\\d.,]*(?:\\s*[-~到至]\\s*\\d[\\d.,]*)?\\s*(?:[万千百]|[wk]\\b)?|[一二两三四五六七八九十百千万零]{2,8})\\s*(?:元|块钱?|yuan|rmb)?(?:左右|以内|上下|多)*`;

/** The amount such words name, in cents, in figures or in words: 预算800, 预算六百; null where it is not one amount. */
export const amountSaid = (words: string): Cents | null => {
  const plain = words.replace(/[:：]/gu, ' ');
  return readMoney(plain) ?? readMoney(/[一二两三四五六七八九十百千万零]{2,}(?:元|块钱?)?$/u.exec(plain)?.[0] ?? '');
};

/** What a request is asked for with, and so no part of its purpose. */
interface Asking {
  /** The words of the request, wherever they stand. */
  readonly asked: RegExp;
  /** Who wants it, at the edges of a clause. */
  readonly edges: RegExp;
  /** A clause that says nothing of why. */
  readonly empty?: RegExp;
}

const ANNOUNCED = /(?:事由|原因|目的|理由|因为|为了)(?:是|为|[:：])?\s*([^。；;]+)/u;

/** What a sentence says of why, once all that has a field of its own was taken out of it; empty where it says nothing. */
export function purposeSaid(rest: string, { asked, edges, empty }: Asking): string {
  const announced = ANNOUNCED.exec(rest);
  if (announced?.[1]) return announced[1].trim();
  return rest
    .split(new RegExp(`[${SIGNS}：:]`, 'u'))
    .map((clause) => clause.replace(asked, '').replace(edges, '').trim())
    .filter((clause) => [...clause].length > 1 && !empty?.test(clause))
    .join(/\p{Script=Han}/u.test(rest) ? '，' : ', ');
}
