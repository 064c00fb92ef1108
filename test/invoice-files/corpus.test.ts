import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/invoice-files/read-file.ts';
import { CORPUS } from '../invoices/corpus.ts';
import { differences } from '../invoices/expected.ts';

describe('样本文件读得对，没读到的不编（S101）', () => {
  it.each(CORPUS.map(({ name, ...fixture }) => [name, fixture] as const))('%s', { timeout: 60_000 }, async (_, fixture) => {
    expect(differences(fixture.expected, await readFile(new Uint8Array(fixture.bytes())))).toEqual([]);
  });
});
