import { cents } from '../../kernel/money.ts';
import type { FieldName, InvoiceFields } from './invoice.ts';
import { readWords } from './words-amount.ts';

const SHAPES: Partial<Record<FieldName, RegExp>> = {
  code: /^\d{8}$|^\d{10}$|^\d{12}$/u,
  number: /^\d{8}$|^\d{10}$|^\d{20}$/u,
  checkCode: /^\d{20}$|^[0-9A-Za-z]{5,6}$/u,
  buyerTaxId: /^[0-9A-Za-z]{15,20}$/u,
  sellerTaxId: /^[0-9A-Za-z]{15,20}$/u,
};

/** Fields whose text has the shape of such a field; a value of another shape was misread, and is not read. */
export function soundFields(fields: Partial<InvoiceFields>): Partial<InvoiceFields> {
  const kept = Object.entries(fields).filter(([name, value]) => {
    const shape = SHAPES[name as FieldName];
    if (name === 'words') return readWords(String(value)) !== null;
    return value !== undefined && (!shape || shape.test(String(value)));
  });
  return Object.fromEntries(kept) as Partial<InvoiceFields>;
}

/** Words and figures of one invoice say the same amount. */
export const wordsAgree = ({ words, total }: Partial<InvoiceFields>): boolean => {
  if (words === undefined || total === undefined) return true;
  const said = readWords(words);
  // 负数 is printed beside the words of some red ones, not in them.
  return said === null || said === total || cents(0n - said) === total;
};
