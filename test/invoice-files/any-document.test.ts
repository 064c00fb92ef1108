import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/invoice-files/read-file.ts';
import { differences } from '../invoices/expected.ts';
import type { Fixture } from '../invoices/fixture.ts';
import { anyOfd, anyPdf, anyXml } from '../invoices/random-documents.ts';

/** `RUNS=1000 npx vitest run test/invoice-files/any-document.test.ts` for a thousand of each. */
const RUNS = Number(process.env.RUNS ?? 0);

describe('写什么读什么（S101）', () => {
  it.each([
    ['XML', anyXml, 150],
    ['PDF', anyPdf, 25],
    ['OFD', anyOfd, 25],
  ] as const)('随便一张发票写成 %s，读回来一样', { timeout: 900_000 }, async (_, any: fc.Arbitrary<Fixture>, few) => {
    const property = fc.asyncProperty(any, async ({ name, bytes, expected }) => {
      expect(differences(expected, await readFile(new Uint8Array(bytes()))), name).toEqual([]);
    });
    await fc.assert(property, { numRuns: RUNS || few, seed: 1, endOnFailure: true });
  });
});
