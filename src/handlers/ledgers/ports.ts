import type { Balance } from '../../ledgers/define.ts';
import type { OpenAccount } from '../../ledgers/movements.ts';
import type { Row } from '../plan.ts';

/** An account with its figures. */
export interface AccountBalance extends Balance {
  readonly ledger: string;
  readonly account: string;
}

export interface LedgerReads {
  /** What a source has booked so far, line by line. */
  linesOf(source: string): Promise<readonly OpenAccount[]>;
  /** Those of these accounts that were ever booked on. */
  balancesOf(ledger: string, accounts: readonly string[]): Promise<readonly AccountBalance[]>;
  /** Accounts whose names begin so; at most 2,000. */
  balancesFrom(ledger: string, beginning: string): Promise<readonly AccountBalance[]>;
  /** The lines of an account, the latest first; at most 50. */
  historyOf(ledger: string, account: string): Promise<readonly Row<'ledgerLine'>[]>;
}

/** What is asked for here beyond what everybody has. */
export interface LedgerPorts {
  readonly reads: LedgerReads;
}
