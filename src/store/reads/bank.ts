import type { AccountFreshness } from '../../domain/bank/freshness.ts';
import type { Item } from '../../domain/receivable/item.ts';
import type { RecordId } from '../../fields/field.ts';
import type { BankFile, BankLine, BankReads, BroughtFor } from '../../handlers/bank/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, decoder, type RawRow, type StoredAmount } from '../rows.ts';
import { inPortions, toPageOf } from './page.ts';

type Params = Readonly<Record<string, string | number>>;

const NEWEST = 10;
/** A wallet has some thousand receipts a day; of more no settlement is looked for. */
const MOST_MOVED = 5_000;

export function bankReads(reader: Sql, shapes: Shapes): BankReads {
  const { list } = reader.dialect;
  const lineOf = decoder<'bankLine'>(shapes.bankLine) as unknown as (raw: RawRow) => BankLine;
  const itemOf = decoder<'receivable'>(shapes.receivable) as unknown as (raw: RawRow) => Item;
  const one = reader.prepare<[string], BankFile>('SELECT * FROM "BankFile" WHERE id = ?');
  const ofBytes = reader.prepare<[string], BankFile>(
    'SELECT * FROM "BankFile" WHERE hash = ? AND "undoneAt" IS NULL ORDER BY at DESC LIMIT 1',
  );
  const newest = reader.prepare<[number], BankFile>('SELECT * FROM "BankFile" ORDER BY at DESC, id DESC LIMIT ?');
  const known = reader.prepare<[string], string>(`SELECT key FROM "BankLine" WHERE key IN ${list('?')}`).pluck();
  const line = reader.prepare<[string], RawRow>('SELECT * FROM "BankLine" WHERE id = ?');
  // Its key begins so (domain/bank/identity.ts): up to what stands behind every sign that may follow.
  const ofSerial = reader.prepare<[string, string], RawRow>(
    'SELECT * FROM "BankLine" WHERE key >= ? AND key < ? ORDER BY key LIMIT 20',
  );
  const behind = '"on" >= @on AND ("on" > @on OR id > @id)';
  const open = reader.prepare<[Params], RawRow>(
    `SELECT * FROM "BankLine" ${reader.dialect.index('BankLine_waiting_idx')}
     WHERE state IN ('open', 'queued') AND state = 'open' AND "fileId" = @file AND ${behind} ORDER BY "on", id LIMIT @limit`,
  );
  const ofFile = reader.prepare<[string, string, number], RawRow>(
    'SELECT * FROM "BankLine" WHERE "fileId" = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const states = reader.prepare<[string], { state: string; count: number }>(
    'SELECT state, count(*) AS count FROM "BankLine" WHERE "fileId" = ? GROUP BY state',
  );
  const waits = `FROM "BankLine" WHERE state IN ('open', 'queued') AND state = 'queued' AND "unitId" IN ${list('@units')}`;
  const queued = reader.prepare<[Params], RawRow>(`SELECT * ${waits} AND ${behind} ORDER BY "on", id LIMIT @limit`);
  const waiting = reader.prepare<[{ readonly units: string }], number>(`SELECT count(*) AS count ${waits}`).pluck();
  const equal = reader.prepare<[string, string, string, bigint], RawRow>(
    `SELECT * FROM "BankLine" WHERE account = ? AND "on" >= ? AND "on" <= ? AND direction = 'in' AND amount = ? ORDER BY "on" DESC, id DESC LIMIT 20`,
  );
  const moved = reader.prepare<[string, string], { account: string; amount: StoredAmount }>(
    `SELECT account, CASE WHEN direction = 'in' THEN amount ELSE -amount END AS amount FROM "BankLine"
     WHERE account IN (SELECT account FROM "BankFile" WHERE account <> ?) AND "on" = ? AND direction IN ('in', 'out')
     ORDER BY account, id LIMIT ${MOST_MOVED}`,
  );
  const matched = reader.prepare<[Params], RawRow>(
    `SELECT * FROM "BankLine" WHERE "customerId" IS NOT NULL AND state = 'matched' AND "unitId" IN ${list('@units')}
       AND ("on" < @on OR ("on" = @on AND id < @id)) ORDER BY "on" DESC, id DESC LIMIT @limit`,
  );
  const fresh = reader.prepare<[], { account: string; on: AccountFreshness['on'] }>(
    `SELECT account, max("toOn") AS "on" FROM "BankFile" WHERE "undoneAt" IS NULL AND "toOn" <> '' GROUP BY account`,
  );
  const aliases = reader.prepare<[string], Row<'payerAlias'>>(
    `SELECT * FROM "PayerAlias" WHERE payer IN ${list('?')} ORDER BY payer, "customerId"`,
  );
  const ofAmount = reader.prepare<[bigint, number], RawRow>(
    `SELECT * FROM "Receivable" WHERE state = 'open' AND open = ? ORDER BY "dueOn", id LIMIT ?`,
  );
  const numbered = reader.prepare<[string], { id: RecordId; kind: string; number: string }>(
    `SELECT id, kind, number FROM "Rec" WHERE number IN ${list('?')}`,
  );
  // The tail of a VIN is looked for: it is kept from its end on (fields/keys.ts).
  const ofVin = reader.prepare<[string], { id: RecordId; key: string }>(
    `SELECT "recId" AS id, value AS key FROM "RecKey" WHERE kind = 'order' AND field = 'vin' AND value IN ${list('?')}`,
  );
  const openItems = (column: string) =>
    reader.prepare<[string], RawRow>(`SELECT * FROM "Receivable" WHERE "${column}" IN ${list('?')} AND state = 'open'`);
  const [ofContracts, ofOrders] = [openItems('contractId'), openItems('orderId')];
  const ofBrought = `FROM "BankLine" b JOIN "ReceivableLine" l ON l.source = b.id JOIN "Receivable" i ON i.id = l."itemId"
     WHERE b."fileId" = ? AND b.state = 'matched'`;
  const brought = reader.prepare<[string], { salesId: BroughtFor['salesId']; receipts: number; amount: StoredAmount }>(
    `SELECT i."salesId", count(DISTINCT b.id) AS receipts, sum(l.amount) AS amount
     ${ofBrought} GROUP BY i."salesId" HAVING sum(l.amount) <> 0`,
  );
  const broughtItems = reader.prepare<[string], { salesId: BroughtFor['salesId']; number: string }>(
    `SELECT i."salesId", i.number ${ofBrought} GROUP BY i."salesId", i.number HAVING sum(l.amount) <> 0 ORDER BY i.number`,
  );
  return {
    bankFile: async (id) => (await one.get(id)) ?? null,
    bankFileOf: async (hash) => (await ofBytes.get(hash)) ?? null,
    bankFiles: () => newest.all(NEWEST),
    knownBankKeys: (keys) => inPortions(keys, (some) => known.all(JSON.stringify(some))),
    bankLine: async (id) => (await line.all(id)).map(lineOf)[0] ?? null,
    openBankLines: async (file, after, limit) => (await open.all({ file, ...placeOf(after), limit })).map(lineOf),
    bankLinesOf: async (file, after, limit) => (await ofFile.all(file, after, limit)).map(lineOf),
    bankLinesBy: async (file) => new Map((await states.all(file)).map(({ state, count }) => [state, Number(count)])),
    queuedBankLines: async (units, after, limit) => {
      const rows = await queued.all({ units: JSON.stringify(units), ...placeOf(after), limit: limit + 1 });
      return toPageOf(rows.map(lineOf), limit, (row) => `${row.on}:${row.id}`);
    },
    queuedBankCount: async (units) => Number((await waiting.get({ units: JSON.stringify(units) })) ?? 0),
    equalReceipts: async (account, amount, from, to) => (await equal.all(account, from, to, amount)).map(lineOf),
    movedOn: async (day, not) =>
      (await moved.all(not, day)).map((row) => ({ account: row.account, amount: amountOf(row.amount) })),
    matchedBankLines: async (units, before, limit) => {
      const [on = '', id = ''] = (before ?? '9999:').split(':');
      const rows = await matched.all({ units: JSON.stringify(units), on, id, limit: limit + 1 });
      return toPageOf(rows.map(lineOf), limit, (row) => `${row.on}:${row.id}`);
    },
    bankLinesOfSerial: async (account, serial) => {
      const begins = ['s', account, serial, ''].join('|');
      return (await ofSerial.all(begins, `${begins}~`)).map(lineOf);
    },
    freshOn: async () => freshest(await fresh.all()),
    bankAliases: (payers) => inPortions(payers, (some) => aliases.all(JSON.stringify(some))),
    openItemsAt: async (amount, limit) => (await ofAmount.all(amount, limit)).map(itemOf),
    numberedRecords: (numbers) => inPortions(numbers, (some) => numbered.all(JSON.stringify(some))),
    ordersOfVins: async (vins) => {
      const keys = new Map(vins.map((vin) => [[...vin.toLowerCase()].toReversed().join(''), vin]));
      const found = await inPortions([...keys.keys()], (some) => ofVin.all(JSON.stringify(some)));
      return found.map(({ id, key }) => ({ id, vin: keys.get(key) ?? '' }));
    },
    openItemsOfRecords: async (ids) => {
      const found = await inPortions(ids, async (some) => {
        const key = JSON.stringify(some);
        return [...(await ofContracts.all(key)), ...(await ofOrders.all(key))].map(itemOf);
      });
      return [...new Map(found.map((item) => [item.id, item])).values()];
    },
    broughtFor: async (file) => {
      const items = groupBy(await broughtItems.all(file), ({ salesId }) => salesId);
      return (await brought.all(file)).map((row) => ({
        ...row,
        receipts: Number(row.receipts),
        amount: amountOf(row.amount),
        numbers: (items.get(row.salesId) ?? []).map(({ number }) => number),
      }));
    },
  };
}

/** A place in the order of days, as `day:id`. */
function placeOf(after: string | null): { readonly on: string; readonly id: string } {
  const [on = '', id = ''] = (after ?? '').split(':');
  return { on, id };
}

/** A file may speak of several accounts. */
function freshest(rows: readonly AccountFreshness[]): readonly AccountFreshness[] {
  const days = new Map<string, AccountFreshness['on']>();
  for (const { account, on } of rows) for (const each of account.split('、')) if ((days.get(each) ?? '') < on) days.set(each, on);
  return [...days].map(([account, on]) => ({ account, on }));
}
