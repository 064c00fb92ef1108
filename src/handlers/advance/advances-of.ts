import { cents } from '../../kernel/money.ts';
import { advanceLedger } from '../../ledgers/advance.ts';
import { openOf } from '../../ledgers/movements.ts';
import type { AdvancesOf } from '../../processes/expense/advances.ts';
import type { LedgerReads } from '../ledgers/ports.ts';
import type { AdvanceReads } from './ports.ts';

/** Advances as claims are set off against them (O13). */
export const advancesOf =
  ({ reads }: { readonly reads: AdvanceReads & LedgerReads }): AdvancesOf =>
  async (person, self) => {
    const [lines, own] = await Promise.all([reads.advancesOf(person), self ? reads.linesOf(self) : []]);
    const held = openOf(own).filter(({ ledger }) => ledger === advanceLedger.id);
    return lines.flatMap(({ requestId, number, dueOn, amount, used, held: all, paidAt }) =>
      paidAt === null
        ? []
        : [
            {
              requestId,
              number,
              dueOn,
              owed: cents(amount - used - all + (held.find(({ account }) => account === requestId)?.held ?? 0n)),
            },
          ],
    );
  };
