import type { AdvanceLine, AdvanceReads, AdvanceWatches } from '../../handlers/advance/ports.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, type StoredAmount } from '../rows.ts';
import { watch } from './watch.ts';

type AdvanceRow = Omit<AdvanceLine, 'amount' | 'held' | 'used'> & Readonly<Record<'amount' | 'held' | 'used', StoredAmount>>;

const OWN = 20;
const OWED = 50;

const SELECT = `SELECT a."requestId", r.number, a."personId", p."unitId", a.purpose, a.amount, a."dueOn", a."approvedAt", a."paidAt",
    coalesce(b.held, 0) AS held, coalesce(b.used, 0) AS used
  FROM "Advance" a JOIN "Request" r ON r.id = a."requestId" JOIN "Person" p ON p.id = a."personId"
  LEFT JOIN "LedgerBalance" b ON b.ledger = 'advance' AND b.account = a."requestId"`;

const line = (row: AdvanceRow): AdvanceLine => ({
  ...row,
  amount: amountOf(row.amount),
  held: amountOf(row.held),
  used: amountOf(row.used),
});

export function advanceReads(reader: Sql): AdvanceReads {
  const { list } = reader.dialect;
  const one = reader.prepare<[string], AdvanceRow>(`${SELECT} WHERE a."requestId" = ?`);
  const own = reader.prepare<[string, number], AdvanceRow>(
    `${SELECT} WHERE a."personId" = ? AND (a."paidAt" IS NULL OR b.used < b.granted) ORDER BY a."dueOn", a."requestId" LIMIT ?`,
  );
  const owed = reader.prepare<[string, number], AdvanceRow>(
    `${SELECT} WHERE p."unitId" IN ${list('?')} AND a."paidAt" IS NOT NULL AND b.used < b.granted ORDER BY a."dueOn", a."requestId" LIMIT ?`,
  );
  return {
    advance: async (request) => {
      const row = await one.get(request);
      return row ? line(row) : null;
    },
    advancesOf: async (person) => (await own.all(person, OWN)).map(line),
    advancesOwed: async (units) => (await owed.all(JSON.stringify(units), OWED)).map(line),
  };
}

export function advanceWatches(reader: Sql): AdvanceWatches {
  const open = watch<AdvanceRow>(
    reader,
    'a."requestId"',
    `${SELECT} WHERE a."paidAt" IS NOT NULL AND b.used < b.granted AND (p.active = true OR p."leftOn" IS NOT NULL)`,
    (row) => `advance/${row.requestId}`,
    (target) => target.split('/')[1] ?? '',
  );
  return {
    openAdvances: async (which) => {
      const { items, next } = await open(which, {});
      return { items: items.map(line), next };
    },
  };
}
