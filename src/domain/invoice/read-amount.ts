import { type Cents, cents } from '../../kernel/money.ts';
import { type LocalDate, localDate } from '../../kernel/time.ts';
import { foldText } from './fold-text.ts';

/** `¥ 1,234.50`, `-12`, `(12.00)`, `壹` is none: whole cents, or null. More than two decimals count only when the rest is zero. */
export function readAmount(text: string): Cents | null {
  const plain = foldText(text)
    .replace(/^(?:CNY|RMB|人民币)/iu, '')
    .replace(/[¥,⊗ⓧ]|[元圆]$/gu, '')
    .replace(/^[−–—]/u, '-');
  const found = /^(\()?([-+]?)(\d{1,13})(?:\.(\d{1,2})0*)?(\))?$/u.exec(plain);
  if (!found || (found[1] === undefined) !== (found[5] === undefined)) return null;
  const size = BigInt(found[3] ?? '') * 100n + BigInt((found[4] ?? '').padEnd(2, '0'));
  return cents(found[2] === '-' || found[1] ? -size : size);
}

/** `100.00` of cents. */
export const decimalOf = (amount: Cents): string => {
  const size = amount < 0n ? 0n - amount : amount;
  return `${amount < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
};

/** What stands in place of a tax: there is none then. */
export const isTaxMark = (text: string): boolean => /^(?:\*+|免税|不征税|出口零税率|普通零税率|零税率)$/u.test(foldText(text));

/** `2026年01月08日`, `2026-01-08`, `20260108…`, with blanks anywhere: the day, or null. */
export function readDay(text: string): LocalDate | null {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{2}(?=\d{1,2}:)|\d{1,2}(?!\d))|(\d{2})(\d{2})(?=$|\d{6}|\D))/u.exec(
    foldText(text),
  );
  return found && localDate(Number(found[1]), Number(found[2] ?? found[4]), Number(found[3] ?? found[5]));
}

/** `6%` as `0.06`; a mark, or a rate written as a fraction, as it is. */
export function readRate(text: string): string {
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d+))?%$/u.exec(foldText(text)) ?? [];
  if (!whole) return text;
  const digits = whole.padStart(3, '0');
  const decimals = `${digits.slice(-2)}${part}`.replace(/0+$/u, '');
  return `${Number(digits.slice(0, -2))}${decimals && '.'}${decimals}`;
}
