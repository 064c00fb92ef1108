import type { ExpectedLine, ExpectedStatement, Said, TrueLine, TrueStatement } from '../true-line.ts';
import type { Cell, Rows } from './cells.ts';

export interface Column {
  readonly title: string;
  readonly cell: (line: TrueLine, statement: TrueStatement, at: number) => Cell;
  /** What a reader learns of the line from it, beside day, direction and amount. */
  readonly says?: readonly Said[];
}

/** How one bank or wallet writes a statement. */
export interface Layout {
  readonly name: string;
  readonly head: (statement: TrueStatement) => Rows;
  readonly columns: readonly Column[];
  readonly foot: (statement: TrueStatement) => Rows;
  /** Newest first, as most banks' pages. */
  readonly newestFirst?: boolean;
  /** Where no place of it names the account. */
  readonly nameless?: boolean;
  /** A row above the titles that groups them; titles are then joined 组_字段 by readers. */
  readonly groups?: readonly string[];
}

const rowsOf = ({ newestFirst }: Layout, { lines }: TrueStatement): readonly TrueLine[] =>
  newestFirst ? lines.toReversed() : lines;

/** The rows of the file, and from which of them (from 1) the lines begin. */
export function laidOut(layout: Layout, statement: TrueStatement): { readonly rows: Rows; readonly firstLine: number } {
  const head = layout.head(statement);
  const titles: Rows = [...(layout.groups ? [layout.groups] : []), layout.columns.map(({ title }) => title)];
  const lines = rowsOf(layout, statement).map((line, at) => layout.columns.map(({ cell }) => cell(line, statement, at)));
  return { rows: [...head, ...titles, ...lines, ...layout.foot(statement)], firstLine: head.length + titles.length + 1 };
}

/** What a right reading of it has: everything its columns have room for, in the order of the file. */
export function expectedOf(layout: Layout, statement: TrueStatement): ExpectedStatement {
  const says = new Set(layout.columns.flatMap((column) => column.says ?? []));
  return {
    account: layout.nameless ? null : statement.account,
    lines: rowsOf(layout, statement).flatMap((line) => expectedLine(line, says)),
    badRows: [],
  };
}

export function expectedLine(line: TrueLine, says: ReadonlySet<Said>): ExpectedLine[] {
  if (line.direction === 'none') return [];
  return [
    {
      on: line.on,
      ...(says.has('time') && { time: line.time }),
      direction: line.direction,
      cents: line.cents,
      ...(says.has('payer') && { payer: line.payer }),
      ...(says.has('payerAccount') && { payerAccount: line.payerAccount }),
      memo: [says.has('memo') ? line.memo : '', says.has('remark') ? line.remark : ''].filter((text) => text !== ''),
      ...(says.has('serial') && { serial: line.serial }),
      ...(says.has('balance') && { balance: line.balance }),
    },
  ];
}

/** 1234.50 */
export const yuan = (cents: bigint): string => {
  const sign = cents < 0n ? '-' : '';
  const size = cents < 0n ? -cents : cents;
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
};

/** 1,234.50 */
export const yuanInGroups = (cents: bigint): string => yuan(cents).replace(/\B(?=(\d{3})+(?=\.))/g, ',');

export const ofDirection =
  (direction: TrueLine['direction'], print: (cents: bigint) => Cell, none: Cell = '') =>
  ({ direction: is, cents }: TrueLine): Cell =>
    is === direction ? print(cents) : none;

export const total = (lines: readonly TrueLine[], direction: TrueLine['direction']): bigint =>
  lines.reduce((sum, line) => sum + (line.direction === direction ? line.cents : 0n), 0n);
