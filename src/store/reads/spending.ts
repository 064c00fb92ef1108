import type { SpendingCell } from '../../domain/spending/sum-spending.ts';
import type { ApprovalSpan, SpendingFilter, SpendingLine, SpendingReads } from '../../handlers/spending/ports.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, type StoredAmount } from '../rows.ts';

const MOST_SPANS = 2_000;

type Params = Readonly<Record<string, string | number>>;
type CellRow = Omit<SpendingCell, 'spent' | 'held'> & { readonly spent: StoredAmount; readonly held: StoredAmount };
type LineRow = Omit<SpendingLine, 'amount'> & { readonly amount: StoredAmount };

export function spendingReads(reader: Sql): SpendingReads {
  const { list } = reader.dialect;
  /** Two ways, each along its own index. */
  const both = <T>(of: (where: string) => string) => {
    const among = (whose: string) => of(`${whose} AND l.day >= @from AND l.day <= @to`);
    const units = reader.prepare<[Params], T>(among(`l."unitId" IN ${list('@units')}`));
    const person = reader.prepare<[Params], T>(among('l."personId" = @person'));
    return ({ units: wanted, person: one, from, to }: SpendingFilter, most: number): Promise<readonly T[]> =>
      one === null ? units.all({ units: JSON.stringify(wanted), from, to, most }) : person.all({ person: one, from, to, most });
  };
  const cells = both<CellRow>(
    (where) => `SELECT l."unitId", l."personId", l.kind, substr(l.day, 1, 7) AS month,
       sum(CASE l.state WHEN 'spent' THEN l.amount ELSE 0 END) AS spent, sum(CASE l.state WHEN 'held' THEN l.amount ELSE 0 END) AS held
     FROM "ExpenseLine" l WHERE ${where} AND l.state <> 'freed'
     GROUP BY l."unitId", l."personId", l.kind, substr(l.day, 1, 7) LIMIT @most`,
  );
  const lines = both<LineRow>(
    (where) => `SELECT l."requestId", r.number, l."personId", l."unitId", l.kind, l.day, l.amount, l.state, v.number AS invoice
     FROM "ExpenseLine" l JOIN "Request" r ON r.id = l."requestId" LEFT JOIN "Invoice" v ON v.id = l."invoiceId"
     WHERE ${where} AND l.state <> 'freed' ORDER BY l."unitId", l.day, l."requestId", l.line LIMIT @most`,
  );
  const spans = both<ApprovalSpan>(
    (where) => `SELECT r."unitId", r."submittedAt", r."closedAt" FROM "Request" r
     WHERE r.id IN (SELECT l."requestId" FROM "ExpenseLine" l WHERE ${where} AND l.state = 'spent') AND r."closedAt" IS NOT NULL
     ORDER BY r."closedAt" DESC LIMIT @most`,
  );
  return {
    spendingCells: async (filter) =>
      (await cells(filter, MOST_CELLS)).map((row) => ({ ...row, spent: amountOf(row.spent), held: amountOf(row.held) })),
    spendingLines: async (filter, most) => (await lines(filter, most)).map((row) => ({ ...row, amount: amountOf(row.amount) })),
    approvalSpans: (filter) => spans(filter, MOST_SPANS),
  };
}

/** Of a year of the whole network. */
const MOST_CELLS = 100_000;
