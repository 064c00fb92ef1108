import type { LocalDate } from '../../kernel/time.ts';
import type { SheetRows } from '../sheet/cells-said.ts';
import { saidIn } from '../sheet/said-cell.ts';
import { gapsOf } from './chain.ts';
import { MOST_LINES, type RefusedFile, type RefusedLine, type Statement, type StatementLine } from './statement.ts';
import { type Foot, footOf, sumsOff } from './statement-foot.ts';
import { type FoundHead, findHead, metadataOf, wrongPaper } from './statement-head.ts';
import { type ReadLine, type RowReader, rowReader } from './statement-row.ts';

/** What may be known of a file beside its rows. */
export interface Beside {
  /** The account as somebody named it, where the file does not. */
  readonly account: string | null;
  /** Rows were cut from text: those with fewer cells than names are told. */
  readonly isText: boolean;
  /** Its head as somebody has said what its columns are, where it is not known by its names. */
  readonly head?: FoundHead;
}

/** Whether a table is a statement, or one of the papers that look like it: a day and an amount alone are in any other table, too. */
export function isStatement(rows: SheetRows): boolean {
  const head = findHead(rows);
  if (wrongPaper(rows, head?.below ?? null)) return true;
  if (!head) return false;
  const { balance, serial, counterparty, counterpartyAccount, payer, sign, in: ins, out } = head.columns;
  const sides = (ins && out) ?? sign ?? balance;
  return (
    sides !== undefined && [balance, serial, counterparty, counterpartyAccount, payer].some((column) => column !== undefined)
  );
}

/** A file of a bank or a wallet (contract of office files, columns by name); nothing is left out in silence. */
export function readStatement(rows: SheetRows, beside: Beside): Statement | { readonly refusedFile: RefusedFile } {
  const head = beside.head ?? findHead(rows);
  const wrong = wrongPaper(rows, head?.below ?? null);
  if (wrong) return { refusedFile: wrong };
  if (!head) return { refusedFile: 'no_heads' };
  if (rows.length - head.below > MOST_LINES) return { refusedFile: 'too_many' };
  const about = metadataOf(rows.slice(0, head.at));
  const account = about.account ?? beside.account;
  if (account === null && !head.columns.account) return { refusedFile: 'no_account' };
  const read = rowReader({ head, account: account ?? '', period: about.period });
  const found = walk(rows, head.below, head.names, read, beside.isText);
  if (found.lines.length === 0 && found.refused.some(({ why }) => why === 'foreign')) return { refusedFile: 'foreign_money' };
  if (found.lines.length + found.refused.length === 0) return { refusedFile: 'no_rows' };
  if (found.lines.some((line) => line.account === '')) return { refusedFile: 'no_account' };
  const days = found.lines.map(({ on }) => on).toSorted();
  return {
    account: accountsOf(found.lines) || (account ?? ''),
    holder: about.holder ?? '',
    names: head.names,
    from: about.period?.from ?? days[0] ?? null,
    to: lastDay(about.period?.to, about.madeOn, days.at(-1)),
    lines: found.lines,
    refused: found.refused,
    idle: found.idle,
    short: found.short,
    gaps: gapsOf(
      found.lines,
      found.refused.map(({ row }) => row),
    ),
    sums: sumsOff(found.lines, found.foot),
  };
}

/** A file may speak of several. */
const accountsOf = (lines: readonly StatementLine[]): string => [...new Set(lines.map(({ account }) => account))].join('、');

/** A period may be asked for up to a day that is still to come: the file knows nothing behind the day it was made, nor, where it does not say, behind its last row. */
function lastDay(to: LocalDate | undefined, madeOn: LocalDate | null, last: LocalDate | undefined): LocalDate | null {
  const until = to && madeOn ? (to < madeOn ? to : madeOn) : null;
  return (
    [until, last ?? null]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

interface Walked {
  readonly lines: StatementLine[];
  readonly refused: RefusedLine[];
  readonly short: number[];
  readonly foot: Foot;
  idle: number;
}

function walk(rows: SheetRows, below: number, names: readonly string[], read: RowReader, isText: boolean): Walked {
  const found: Walked = { lines: [], refused: [], short: [], foot: { in: null, out: null, count: null }, idle: 0 };
  const width = names.findLastIndex((name) => name !== '') + 1;
  for (let at = below; at < rows.length; at++) {
    const row = rows[at] ?? [];
    const said = row.map(saidIn);
    if (said.every((one) => one === '') || isHeadAgain(said, names)) continue;
    const foot = footOf(said, rows[at + 1]?.map(saidIn) ?? [], read.columns);
    if (foot) {
      Object.assign(found.foot, foot.states);
      if (foot.isEnd) break;
      continue;
    }
    if (isText && row.length < width) found.short.push(at + 1);
    take(found, read.line(row, at + 1));
  }
  return found;
}

function take(found: Walked, read: ReadLine): void {
  if ('lines' in read) found.lines.push(...read.lines);
  else if ('refused' in read) found.refused.push(read.refused);
  else if (read.nothing === 'idle') found.idle++;
}

/** Printed pages repeat the names. */
const isHeadAgain = (said: readonly string[], names: readonly string[]): boolean => {
  const here = said.filter((one) => one !== '');
  return here.length > 1 && here.every((one) => names.some((name) => name === one || name.split('_').includes(one)));
};
