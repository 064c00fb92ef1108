import type { FieldName, ReadInvoice } from './invoice.ts';

/** Whether a value was recognised on a photo and said by no other source. */
export const isSeen = (from: ReadInvoice['from'], field: FieldName): boolean => from[field]?.source === 'ocr';
