import type { DocumentKind } from './invoice.ts';

/** What the last two digits of a code of 12 digits say of an older invoice (first digit 0). Only to doubt a reading, never to refuse. */
const BY_ENDING: Readonly<Record<string, DocumentKind>> = {
  '11': 'old_e_ordinary',
  '12': 'old_toll',
  '13': 'old_e_special',
  '04': 'old_paper_ordinary',
  '05': 'old_paper_ordinary',
  '06': 'old_roll',
  '07': 'old_roll',
};

/** The kind a code of 12 digits stands for, where it says one. */
export function kindOfCode(code: string): DocumentKind | null {
  if (!/^\d{12}$/u.test(code)) return null;
  if (code.startsWith('144')) return 'shenzhen_chain';
  return code.startsWith('0') ? (BY_ENDING[code.slice(10)] ?? null) : null;
}

/** The year a number of 20 digits begins with. */
export const yearOfNumber = (number: string): number | null =>
  /^\d{20}$/u.test(number) ? 2000 + Number(number.slice(0, 2)) : null;

/** Samples and prints of forms carry such numbers: they identify nothing. */
export const isPlaceholder = (number: string): boolean =>
  /^(\d)\1*$/u.test(number) || '12345678901234567890'.startsWith(number) || '01234567890123456789'.startsWith(number);
