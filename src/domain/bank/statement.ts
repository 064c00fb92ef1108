import type { Cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { WrongPaper } from './statement-head.ts';

export type Direction = 'in' | 'out' | 'neutral';

/** One movement as a file of a bank or a wallet says it. */
export interface StatementLine {
  /** As the file counts its rows, from 1. */
  readonly row: number;
  readonly account: string;
  readonly on: LocalDate;
  /** Seconds since midnight; null: the file has no time. */
  readonly seconds: number | null;
  readonly direction: Direction;
  /** Negative where the bank takes back what stood on this side (红字). */
  readonly amount: Cents;
  readonly balance: Cents | null;
  readonly payer: string;
  readonly payerAccount: string;
  readonly memo: string;
  readonly serial: string;
}

export const LINE_FAULTS = [
  'no_day',
  'bad_day',
  'not_yet',
  'no_amount',
  'two_amounts',
  'bad_amount',
  'decimals',
  'scientific',
  'bad_sign',
  'bad_status',
  'bad_balance',
  'foreign',
] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

/** A row that is not taken: where, what stood there, and why. */
export interface RefusedLine {
  readonly row: number;
  readonly column: string;
  readonly said: string;
  readonly why: LineFault;
  /** The row as it stands in the file. */
  readonly cells: readonly string[];
}

/** Between these two rows something seems to be missing: the balance should be `due` and is `found`. */
export interface ChainGap {
  readonly after: number;
  readonly row: number;
  readonly due: Cents;
  readonly found: Cents;
}

/** A file of a bank or a wallet as it was read. */
export interface Statement {
  readonly account: string;
  readonly holder: string;
  /** Of its columns. */
  readonly names: readonly string[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly lines: readonly StatementLine[];
  readonly refused: readonly RefusedLine[];
  /** Rows that are no movement of money (closed orders of a wallet). */
  readonly idle: number;
  /** Rows with fewer cells than there are columns. */
  readonly short: readonly number[];
  readonly gaps: readonly ChainGap[];
  /** Sums that the file states and that its rows do not give. */
  readonly sums: readonly { readonly of: 'in' | 'out' | 'count'; readonly said: string; readonly found: string }[];
}

export type RefusedFile = WrongPaper | 'foreign_money' | 'no_heads' | 'no_rows' | 'no_account' | 'too_many';

export const MOST_LINES = 200_000;
