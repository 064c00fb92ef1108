import type { Rows } from './make/cells.ts';

/** What a bank or a wallet truly did; a file shows as much of it as its columns have room for. */
export interface TrueLine {
  readonly on: string;
  /** HH:mm:ss */
  readonly time: string;
  /** `neutral`: moved, but neither came in nor went out (不计收支). `none`: nothing moved (交易关闭). */
  readonly direction: 'in' | 'out' | 'neutral' | 'none';
  readonly cents: bigint;
  readonly payer: string;
  readonly payerAccount: string;
  readonly memo: string;
  /** The second line of words that most banks keep: 附言, 用途, 备注. */
  readonly remark: string;
  readonly serial: string;
  readonly balance: bigint;
}

export interface TrueStatement {
  readonly holder: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly TrueLine[];
}

export type Said = 'time' | 'payer' | 'payerAccount' | 'memo' | 'remark' | 'serial' | 'balance';

/** One line as a right reading has it. What the file does not say is absent, and must come out empty. */
export interface ExpectedLine {
  readonly on: string;
  readonly time?: string;
  readonly direction: 'in' | 'out' | 'neutral';
  readonly cents: bigint;
  readonly payer?: string;
  readonly payerAccount?: string;
  /** Each of these stands in the memo that was read. */
  readonly memo: readonly string[];
  readonly serial?: string;
  readonly balance?: bigint;
}

export interface ExpectedStatement {
  /** Null: the file does not name it, it has to be asked for. */
  readonly account: string | null;
  readonly lines: readonly ExpectedLine[];
  /** Rows of the file, from 1, that are reported and not read. */
  readonly badRows: readonly number[];
  /** Lines of these places do not follow from the one before by their balances; absent: the chain holds, or there are no balances. */
  readonly gapBefore?: readonly number[];
  /** A row that is told as spoilt may also be told as missing from the chain, before these. */
  readonly mayGap?: readonly number[];
  /** The totals that the file gives differ from its lines: reported, not fatal. */
  readonly totalsDiffer?: true;
}

export type Refusal =
  | 'credit_card'
  | 'ledger'
  | 'nothing'
  | 'macro'
  | 'bomb'
  | 'locked'
  | 'unreadable'
  | 'no_statement'
  | 'foreign_money';

export type Expected =
  | { readonly statement: ExpectedStatement }
  | { readonly refused: Refusal }
  /** Read rightly or refused with a reason; anything else is wrong. */
  | { readonly either: ExpectedStatement; readonly refused: Refusal };

/** One file and what reading it must give. The bytes are made when asked for, always the same. */
export interface BankFixture {
  readonly name: string;
  readonly sentAs: string;
  readonly bytes: () => Buffer;
  /** What stands in it, cell by cell, where that can be told. */
  readonly rows?: Rows;
  /** Cut from text, where each cell is words. */
  readonly isText?: boolean;
  readonly expected: Expected;
}
