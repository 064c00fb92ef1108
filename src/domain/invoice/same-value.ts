import { foldText } from './fold-text.ts';
import type { DocumentKind, FieldName, InvoiceFields } from './invoice.ts';
import { decimalOf } from './read-amount.ts';
import { readWords } from './words-amount.ts';

/** What the less exact of two sources may call the other's kind: the code of an older toll invoice says ordinary, of a paper one nothing. */
const MORE_EXACT: Readonly<Partial<Record<DocumentKind, readonly DocumentKind[]>>> = {
  old_toll: ['old_e_ordinary'],
  old_paper_ordinary: ['old_roll'],
  old_roll: ['old_paper_ordinary'],
};

/** Whether two sources say the same of a field: names without width and blanks, words by their amount. Fields that sources print in their own ways are never held against each other. */
export function sameValue<K extends FieldName>(field: K, a: InvoiceFields[K], b: InvoiceFields[K]): boolean {
  if (a === b) return true;
  switch (field) {
    case 'kind':
      return sameKind(a as DocumentKind, b as DocumentKind);
    case 'words':
      return readWords(a as string) === readWords(b as string);
    case 'buyerName':
    case 'sellerName':
    case 'buyerTaxId':
    case 'sellerTaxId':
    case 'checkCode':
      return foldText(a as string).toUpperCase() === foldText(b as string).toUpperCase();
    case 'lines':
    case 'remark':
    case 'travel':
    case 'taxMark':
    case 'red':
      return true;
    default:
      return false;
  }
}

const sameKind = (a: DocumentKind, b: DocumentKind): boolean =>
  a === 'unknown' || b === 'unknown' || (MORE_EXACT[a]?.includes(b) ?? false) || (MORE_EXACT[b]?.includes(a) ?? false);

/** The more exact of two kinds that do not contradict each other. */
export const exacterKind = (a: DocumentKind, b: DocumentKind): DocumentKind =>
  a === 'unknown' || (b === 'old_toll' && MORE_EXACT[b]?.includes(a)) ? b : a;

/** A value as it is shown beside another that contradicts it. */
export const shownValue = (value: InvoiceFields[FieldName]): string =>
  typeof value === 'bigint'
    ? decimalOf(value)
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
