import { keysOf } from '../../src/domain/bank/identity.ts';
import { readStatement } from '../../src/domain/bank/read-statement.ts';
import type { Statement } from '../../src/domain/bank/statement.ts';
import type { SheetCell, SheetRows } from '../../src/domain/sheet/cells-said.ts';
import type { Reading } from './differences.ts';
import { type Cell, cellSaid, type Rows } from './make/cells.ts';
import type { BankFixture } from './true-line.ts';

/** The account that somebody names where a file does not. */
export const NAMED = '微信钱包';

/** Read by the product, from the cells of the file. */
export function readCells({ rows = [], isText = false }: BankFixture): Reading {
  const read = readStatement(asCells(rows, isText), { account: NAMED, isText });
  return 'refusedFile' in read ? { refused: read.refusedFile } : asJudged(read);
}

export function asJudged(statement: Statement): Reading {
  return {
    account: statement.account,
    lines: statement.lines.map(({ seconds, amount, ...line }) => ({
      ...line,
      cents: amount,
      time: seconds === null ? undefined : new Date(seconds * 1000).toISOString().slice(11, 19),
    })),
    badRows: statement.refused.map(({ row }) => row),
    gaps: statement.gaps.map(({ row }) => statement.lines.findIndex((line) => line.row === row)),
    totalsDiffer: statement.sums.length > 0,
  };
}

/** By what its lines are known again. */
export function keysIn({ rows = [], isText = false }: BankFixture): readonly string[] {
  const read = readStatement(asCells(rows, isText), { account: NAMED, isText });
  return 'refusedFile' in read ? [] : keysOf(read.lines);
}

const asCells = (rows: Rows, isText: boolean): SheetRows =>
  rows.map((row) => row.map((cell) => (isText ? cellSaid(cell) : asCell(cell))));

function asCell(cell: Cell): SheetCell {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'day' in cell ? new Date(`${cell.day}T${cell.time ?? '00:00:00'}Z`) : (cell.value ?? null);
}
