import { describe, expect, it } from 'vitest';
import { keysOf } from '../../src/domain/bank/identity.ts';
import { isStatement, readStatement } from '../../src/domain/bank/read-statement.ts';
import type { Statement } from '../../src/domain/bank/statement.ts';
import { readTables } from '../../src/invoice-files/table-file.ts';
import { differences, type Reading } from './differences.ts';
import { SENDINGS } from './identity.ts';
import { ODD_ROWS } from './odd-rows.ts';
import { EITHER, REFUSED } from './refused.ts';
import { STATEMENTS } from './statements.ts';

async function read(bytes: Buffer): Promise<Statement | string> {
  const file = await readTables(bytes);
  if ('refused' in file) return file.refused;
  const rows = file.sheets.find(isStatement) ?? file.sheets[0] ?? [];
  const found = readStatement(rows, { account: '1234567890', isText: file.isText });
  return 'refusedFile' in found ? found.refusedFile : found;
}

async function judged(bytes: Buffer): Promise<Reading> {
  const found = await read(bytes);
  if (typeof found === 'string') return { refused: found };
  const { lines } = found;
  return {
    account: found.account,
    lines: lines.map((line) => ({
      ...line,
      cents: line.amount,
      time: line.seconds === null ? undefined : new Date(line.seconds * 1000).toISOString().slice(11, 19),
    })),
    badRows: found.refused.map(({ row }) => row),
    gaps: found.gaps.map(({ row }) => lines.findIndex((line) => line.row === row)),
    totalsDiffer: found.sums.length > 0,
  };
}

describe('银行和钱包的文件 (§3, Q6, Q7)', () => {
  it.each([...STATEMENTS, ...ODD_ROWS, ...REFUSED, ...EITHER].map((one) => [one.name, one] as const))(
    '%s',
    async (_, { bytes, expected }) => {
      expect(differences(expected, await judged(bytes()))).toEqual([]);
    },
  );

  it.each(SENDINGS.map((one) => [one.name, one] as const))('%s', async (_, { sent }) => {
    const known = new Set<string>();
    for (const { file, fresh, known: there } of sent) {
      const found = await read(file.bytes());
      const keys = typeof found === 'string' ? [] : keysOf(found.lines);
      const before = keys.filter((key) => known.has(key)).length;
      expect([file.name, keys.length - before, before]).toEqual([file.name, fresh, there]);
      for (const key of keys) known.add(key);
    }
  });
});
