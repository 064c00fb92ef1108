import { wholeAppRows } from './whole-app.ts';

/** A register as one sheet through the whole app: how long a look, bringing it and taking it back take, and how long they hold others up. */
export const importRows = (root: string, rows: number): string =>
  wholeAppRows(root, 'test/scenarios/record-import/many-rows.test.ts', { begins: 'import ', env: { IMPORT_ROWS: `${rows}` } });
