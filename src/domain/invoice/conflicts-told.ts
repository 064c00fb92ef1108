import type { FieldName, InvoiceFields, ReadInvoice } from './invoice.ts';
import { shownValue } from './same-value.ts';
import { readWords } from './words-amount.ts';

type Conflicts = Pick<ReadInvoice, 'conflicts'>;

/** Where sources differ, each thing once: words (大写) that only say what the figures beside them say differ no further. */
export const conflictsTold = (read: Conflicts): Conflicts['conflicts'] =>
  read.conflicts.filter(({ field, said }) => {
    const inWords = field === 'words' ? readWords(said) : null;
    return inWords === null || !isTotalOfOther(read, inWords);
  });

/** Another source says that this is the total. */
export const isTotalOfOther = ({ conflicts }: Conflicts, total: bigint): boolean =>
  conflicts.some(({ field, said }) => field === 'total' && said === shownValue(total as InvoiceFields['total']));

/** What was kept of a field that is in conflict; words are held against the total. */
export const keptOf = (field: FieldName, { total, ...fields }: Partial<InvoiceFields>): Partial<InvoiceFields>[FieldName] =>
  field === 'words' || field === 'total' ? total : fields[field];
