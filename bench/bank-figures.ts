import { wholeAppRows } from './whole-app.ts';

/** A year of a bank through the whole app (test/bank-corpus/large-file): how long a look and the import with its claiming take, and how long they hold others up. */
export const bankRows = (root: string, rows: number): string =>
  wholeAppRows(root, 'test/bank-corpus/large-file.test.ts', { begins: 'bank ', env: { BANK_ROWS: `${rows}` } });
