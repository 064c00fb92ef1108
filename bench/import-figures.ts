import { wholeAppRows } from './whole-app.ts';

/** A register as one sheet through the whole app: how long a look, bringing it and taking it back take, and how long they hold others up; and the same of orders, each of which looks for its customer and at their limit. */
export const importRows = (root: string, rows: number): string =>
  [
    wholeAppRows(root, 'test/scenarios/record-import/many-rows.test.ts', { begins: 'import ', env: { IMPORT_ROWS: `${rows}` } }),
    wholeAppRows(root, 'test/scenarios/record-import/many-orders.test.ts', { begins: 'import ', env: { ORDER_ROWS: `${rows}` } }),
  ].join('\n');
