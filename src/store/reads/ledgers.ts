import type { AccountBalance, LedgerReads } from '../../handlers/ledgers/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import { cents } from '../../kernel/money.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';

const MOST_ACCOUNTS = 2_000;
const MOST_LINES = 50;

export function ledgerReads(reader: Sql, shapes: Shapes): LedgerReads {
  const { list } = reader.dialect;
  const line = decoder<'ledgerLine'>(shapes.ledgerLine);
  const row = decoder<'ledgerBalance'>(shapes.ledgerBalance);
  const bySource = reader.prepare<[string], RawRow>('SELECT * FROM "LedgerLine" WHERE source = ? ORDER BY id');
  const history = reader.prepare<[string, string, number], RawRow>(
    'SELECT * FROM "LedgerLine" WHERE ledger = ? AND account = ? ORDER BY at DESC, id DESC LIMIT ?',
  );
  const some = reader.prepare<[string, string], RawRow>(
    `SELECT * FROM "LedgerBalance" WHERE ledger = ? AND account IN ${list('?')} ORDER BY account`,
  );
  const from = reader.prepare<[string, string, string, number], RawRow>(
    'SELECT * FROM "LedgerBalance" WHERE ledger = ? AND account >= ? AND account < ? ORDER BY account LIMIT ?',
  );
  return {
    linesOf: async (source) => (await bySource.all(source)).map(line).map((one) => ({ ...one, ...amounts(one) })),
    balancesOf: async (ledger, accounts) => (await some.all(ledger, JSON.stringify(accounts))).map(row).map(balance),
    balancesFrom: async (ledger, beginning) =>
      (await from.all(ledger, beginning, `${beginning}${LAST}`, MOST_ACCOUNTS)).map(row).map(balance),
    historyOf: async (ledger, account) => (await history.all(ledger, account, MOST_LINES)).map(line),
  };
}

/** Sorts behind every sign that an account has. */
const LAST = '\u{10ffff}';

const amounts = ({ held, used }: Pick<Row<'ledgerLine'>, 'held' | 'used'>) => ({ held: cents(held), used: cents(used) });
const balance = (one: Row<'ledgerBalance'>): AccountBalance => ({ ...one, granted: cents(one.granted), ...amounts(one) });
