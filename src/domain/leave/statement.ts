import { entriesOf, type LeaveEntry } from './ledger.ts';
import type { LeaveMinutes } from './types.ts';

/** A ledger row with the balance after it. */
export interface StatementLine {
  readonly entry: LeaveEntry;
  readonly after: LeaveMinutes;
}

/** The account of one kind of leave, oldest first: the answer to "my balance is wrong" (O8). */
export function statement(entries: readonly LeaveEntry[], leaveType: string): readonly StatementLine[] {
  let after = 0;
  return entriesOf(entries, leaveType)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map((entry) => {
      after += entry.minutes;
      return { entry, after };
    });
}
