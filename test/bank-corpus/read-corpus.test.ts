import { describe, expect, it } from 'vitest';
import { keysIn, readCells } from './as-read.ts';
import { differences } from './differences.ts';
import { SENDINGS } from './identity.ts';
import { ODD_ROWS } from './odd-rows.ts';
import { STATEMENTS } from './statements.ts';

describe('what a bank or a wallet wrote is read as it was', () => {
  it.each(STATEMENTS)('$name', (file) => {
    expect(differences(file.expected, readCells(file))).toEqual([]);
  });
});

describe('a row that is spoilt is told with its place, all others are read', () => {
  it.each(ODD_ROWS)('$name', (file) => {
    expect(differences(file.expected, readCells(file))).toEqual([]);
  });
});

describe('a line is known again, and what is really twice is kept twice', () => {
  it.each(SENDINGS)('$name', ({ sent }) => {
    const known = new Set<string>();
    for (const { file, fresh, known: again } of sent) {
      const keys = keysIn(file);
      const added = keys.filter((key) => !known.has(key));
      expect([added.length, keys.length - added.length], file.name).toEqual([fresh, again]);
      for (const key of keys) known.add(key);
    }
  });
});
