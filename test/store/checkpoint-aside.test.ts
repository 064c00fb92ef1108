import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Write } from '../../src/handlers/plan.ts';
import { commitRequest, tempStore } from './temp-store.ts';

const LOG_MB = 16;

test('a night of large commits leaves the log of the file short, and whatever was committed is in it', async () => {
  const store = await tempStore();
  const value = 'x'.repeat(3_000);
  const writes = (round: number): Write[] =>
    Array.from({ length: 1_500 }, (_, i) => ({ table: 'keyValue', insert: { key: `k${round}:${i}`, value } }));
  for (let round = 0; round < 12; round++) expect(await store.commit(commitRequest({ writes: writes(round) }))).toBe('done');
  expect(statSync(`${store.file}-wal`).size / 2 ** 20).toBeLessThan(LOG_MB);
  expect(store.peek(`SELECT count(*) AS n FROM "KeyValue" WHERE key LIKE 'k%'`)).toEqual([{ n: 18_000 }]);
});
