import type { Fixture } from './fixture.ts';
import { BUNDLES, HOSTILE } from './hostile.ts';
import { OFD_FIXTURES } from './ofd-fixtures.ts';
import { PDF_FIXTURES } from './pdf-fixtures.ts';
import { PICTURE_FIXTURES } from './picture-fixtures.ts';
import { ONE_INVOICE, WRONG_TWINS } from './wrong-twins.ts';
import { XML_FIXTURES } from './xml-fixtures.ts';

/** Every file that invoice reading is judged by. What is expected comes from the invoice that was written, never from reading it back. */
export const CORPUS: readonly Fixture[] = [
  ...XML_FIXTURES,
  ...PICTURE_FIXTURES,
  ...PDF_FIXTURES,
  ...OFD_FIXTURES,
  ...ONE_INVOICE,
  ...WRONG_TWINS,
  ...BUNDLES,
  ...HOSTILE,
];
