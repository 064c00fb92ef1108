import type { Item, Line, TakenOffBy } from '../../domain/receivable/item.ts';
import type { ReceivableScope } from '../../domain/receivable/sight.ts';
import type { RecordId } from '../../fields/field.ts';
import type { Advance, AgedItem, AgedSum, CustomerName, ReceivableReads, TakingOff } from '../../handlers/receivable/ports.ts';
import type { RequestId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { cents } from '../../kernel/money.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, decoder, type RawRow, type StoredAmount } from '../rows.ts';
import { inPortions, toPageOf } from './page.ts';

const NAMES = 1_000;
const AGED = 1_000;
const MOST_FOUND = 12;
/** The unit of an item, by which no index is looked into. */
const BY_ID = `coalesce(i."unitId", '')`;

type Params = Readonly<Record<string, string | number>>;

/** A line that counted on a day, as it was known then. */
const THERE = 'l."on" <= @on AND l."bookedAt" <= @known';
/** Items `i` as they stood on a day (`@on`), as it was known then (`@known`): what was open of them, and when it was due (`standingOf` is the same in words). */
const itemsAt = (where: string): string =>
  `SELECT i.id, i.number, i."unitId", i."salesId", i."customerId", i.part, i.amount,
     i.amount - coalesce((SELECT sum(l.amount) FROM "ReceivableLine" l WHERE l."itemId" = i.id AND ${THERE}), 0) AS open,
     coalesce((SELECT l."dueOn" FROM "ReceivableLine" l WHERE l."itemId" = i.id AND ${THERE} AND l."dueOn" IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM "ReceivableLine" c WHERE c."cancelsId" = l.id AND c."on" <= @on AND c."bookedAt" <= @known)
       ORDER BY l."on" DESC, l."bookedAt" DESC, l.id DESC LIMIT 1), i."firstDueOn") AS "dueOn"
   FROM "Receivable" i WHERE ${where} AND i.since <= @on AND i."bookedAt" <= @known`;

export function receivableReads(reader: Sql, shapes: Shapes): ReceivableReads {
  const { list, json, find, index } = reader.dialect;
  const itemOf = decoder<'receivable'>(shapes.receivable) as unknown as (raw: RawRow) => Item;
  const lineOf = decoder<'receivableLine'>(shapes.receivableLine) as unknown as (raw: RawRow) => Line;
  const items = (where: string) => reader.prepare<[string], RawRow>(`SELECT * FROM "Receivable" WHERE ${where}`);
  const byId = items(`id IN ${list('?')}`);
  const byNumber = items(`number IN ${list('?')}`);
  const openOf = items(`"customerId" IN ${list('?')} AND state = 'open' ORDER BY "customerId", "dueOn", id`);
  const ofSales = reader.prepare<[string, number], RawRow>(
    `SELECT * FROM "Receivable" WHERE "salesId" = ? AND state = 'open' ORDER BY "dueOn", id LIMIT ?`,
  );
  const ofCustomer = items('"customerId" = ? ORDER BY "dueOn", id');
  const ofContract = items('"contractId" = ? ORDER BY number');
  const ofOrder = items('"orderId" = ? ORDER BY number');
  const lines = (where: string) =>
    reader.prepare<[string], RawRow>(`SELECT * FROM "ReceivableLine" WHERE ${where} ORDER BY "on", "bookedAt", id`);
  const ofItem = lines('"itemId" = ?');
  const ofSource = lines('source = ?');
  const line = lines('id = ?');
  const advances = reader.prepare<[string], AdvanceRow>(
    `SELECT "customerId", max("unitId") AS "unitId", sum(amount) AS amount FROM "ReceivableLine"
     WHERE "customerId" IN ${list('?')} AND "itemId" IS NULL GROUP BY "customerId" HAVING sum(amount) <> 0`,
  );
  const name = `SELECT id, number, ${json('form', 'name')} AS name, ${json('form', 'rank')} AS rank, "unitId", "ownerId", state FROM "Rec"`;
  const names = reader.prepare<[string, number], RawRow>(`${name} WHERE kind = 'customer' AND id > ? ORDER BY id LIMIT ?`);
  const named = reader.prepare<[string], RawRow>(`${name} WHERE id IN ${list('?')}`);

  const underWay = reader.prepare<[string], { id: RecordId; price: StoredAmount }>(
    `SELECT r.id, r.amount AS price FROM "RecKey" k JOIN "Rec" r ON r.id = k."recId"
     WHERE k.kind = 'order' AND k.field = 'file' AND k.value = ? AND r.open = true
       AND ${json('r.form', 'contract')} IS NULL AND ${json('r.life', 'said', 'balance')} IS NULL`,
  );

  /** Three ways to what somebody sees, each along its own index; `own`: what makes it one person's. */
  const inScope = <T>(of: (where: (table: string) => string) => string, own = 'i."salesId" = @sales') => {
    const all = reader.prepare<[Params], T>(of(() => '1 = 1'));
    const units = reader.prepare<[Params], T>(of((table) => `${table}."unitId" IN ${list('@units')}`));
    const mine = reader.prepare<[Params], T>(of(() => own));
    return ({ units: wanted, sales }: ReceivableScope, params: Params): Promise<readonly T[]> =>
      sales !== null
        ? mine.all({ ...params, sales })
        : wanted === null
          ? all.all(params)
          : units.all({ ...params, units: JSON.stringify(wanted) });
  };
  // Page after page by id: an index by unit would be gone through whole for each of them.
  const aged = inScope<AgedRow>(
    (where) => `${itemsAt(where('i').replace('i."unitId"', BY_ID))} AND i.id > @after ORDER BY i.id LIMIT @limit`,
  );
  const summed = reader.prepare<[Params], SumRow>(
    `SELECT "unitId", "dueOn", sum(CASE WHEN open > 0 THEN open ELSE 0 END) AS open, count(*) AS rows, max(id) AS last
     FROM (${itemsAt(`${BY_ID} IN ${list('@units')}`)} AND i.id > @after ORDER BY i.id LIMIT ${AGED}) x GROUP BY "unitId", "dueOn"`,
  );
  const paidAhead = inScope<AdvanceRow>(
    (where) => `SELECT l."customerId", max(l."unitId") AS "unitId", sum(l.amount) AS amount
     FROM "ReceivableLine" l ${index('ReceivableLine_itemId_on_idx')} WHERE ${where('l')} AND l."itemId" IS NULL AND ${THERE} GROUP BY l."customerId" HAVING sum(l.amount) <> 0`,
    `l."customerId" IN (SELECT "customerId" FROM "Receivable" WHERE "salesId" = @sales)`,
  );
  const residual = inScope<RawRow>(
    (
      where,
    ) => `SELECT i.* FROM "Receivable" i WHERE i.state = 'open' AND i.open > 0 AND i.open <= @small AND i.open < i.amount AND ${where('i')}
     ORDER BY i."dueOn", i.id LIMIT @limit`,
  );
  const owing = inScope<RawRow>(
    (
      where,
    ) => `SELECT c.id, c.number, ${json('c.form', 'name')} AS name, ${json('c.form', 'rank')} AS rank, c."unitId", c."ownerId", c.state FROM "Rec" c
     WHERE c.kind = 'customer' AND ${find(json('c.form', 'name'), '@words')} > 0
     AND EXISTS (SELECT 1 FROM "Receivable" i WHERE i."customerId" = c.id AND i.state = 'open' AND ${where('i')}) ORDER BY c.number LIMIT @limit`,
  );
  const called = inScope<RawRow>(
    (
      where,
    ) => `SELECT c.id, c.number, ${json('c.form', 'name')} AS name, ${json('c.form', 'rank')} AS rank, c."unitId", c."ownerId", c.state FROM "Rec" c
     WHERE c.kind = 'customer' AND (c.number = @words OR ${find(json('c.form', 'name'), '@words')} > 0) AND ${where('c')} ORDER BY c.number LIMIT @limit`,
    'c."ownerId" = @sales',
  );
  const takenOff = (of: string) =>
    reader.prepare<[Params], { amount: StoredAmount }>(
      `SELECT sum(l.amount) AS amount FROM "ReceivableLine" l WHERE l."customerId" = @customer AND ${of} AND l."on" >= @from
       AND l."cancelsId" IS NULL AND NOT EXISTS (SELECT 1 FROM "ReceivableLine" c WHERE c."cancelsId" = l.id)`,
    );
  const off: Readonly<Record<TakenOffBy, ReturnType<typeof takenOff>>> = {
    write_off: takenOff(`l.kind = 'write_off'`),
    credit_note: takenOff(`l.kind = 'credit' AND l.source LIKE 'note:%'`),
  };
  const asked = reader.prepare<[string], { id: RequestId; facts: string }>(
    `SELECT id, facts FROM "Request" WHERE state = 'pending' AND process = ?`,
  );
  const unmatched = `SELECT count(*) AS count, sum(amount) AS amount FROM "BankLine" WHERE state IN ('open', 'queued') AND direction = 'in'`;
  const waiting = reader.prepare<[], Waiting>(unmatched);
  const waitingOf = reader.prepare<[Params], Waiting>(`${unmatched} AND "unitId" IN ${list('@units')}`);
  return {
    receivable: async (id) => (await byId.all(JSON.stringify([id]))).map(itemOf)[0] ?? null,
    receivables: async (ids) => (await byId.all(JSON.stringify(ids))).map(itemOf),
    itemsByNumber: (numbers) => inPortions(numbers, async (some) => (await byNumber.all(JSON.stringify(some))).map(itemOf)),
    openItemsOf: (customers) => inPortions(customers, async (some) => (await openOf.all(JSON.stringify(some))).map(itemOf)),
    openItemsOfSales: async (sales, limit) => (await ofSales.all(sales, limit)).map(itemOf),
    itemsOfCustomer: async (customer) => (await ofCustomer.all(customer)).map(itemOf),
    ordersUnderWay: async (customer) => (await underWay.all(customer)).map(({ id, price }) => ({ id, price: amountOf(price) })),
    itemsOfContract: async (contract) => (await ofContract.all(contract)).map(itemOf),
    itemsOfOrder: async (order) => (await ofOrder.all(order)).map(itemOf),
    receivableLinesOf: async (item) => (await ofItem.all(item)).map(lineOf),
    receivableLine: async (id) => (await line.all(id)).map(lineOf)[0] ?? null,
    takenOff: async (by, customer, from) => amountOf((await off[by].get({ customer, from }))?.amount),
    takingOff: async (by) =>
      (await asked.all(by)).flatMap(({ id, facts }) => {
        const { receivable } =
          (fromJson(facts) as { readonly booking?: { readonly receivable?: Omit<TakingOff, 'id'> } }).booking ?? {};
        return receivable ? [{ id, item: receivable.item, amount: receivable.amount }] : [];
      }),
    linesOfSource: async (source) => (await ofSource.all(source)).map(lineOf),
    paidAheadOf: (customers) => inPortions(customers, async (some) => (await advances.all(JSON.stringify(some))).map(advanceOf)),
    namesOfCustomers: async (after) =>
      toPageOf((await names.all(after ?? '', NAMES + 1)) as unknown as readonly CustomerName[], NAMES, ({ id }) => id),
    customersNamed: (ids) =>
      inPortions(ids, async (some) => (await named.all(JSON.stringify(some))) as unknown as readonly CustomerName[]),
    agedItems: async (scope, { on, known }, after) => {
      const rows = await aged(scope, { on, known, after: after ?? '', limit: AGED + 1 });
      const page = toPageOf(rows, AGED, ({ id }) => id);
      const items = page.items.map((row): AgedItem => ({ ...row, amount: amountOf(row.amount), open: amountOf(row.open) }));
      return { items: items.filter(({ open }) => open !== 0n), next: page.next };
    },
    agedSums: async (units, { on, known }, after) => {
      const rows = await summed.all({ units: JSON.stringify(units), on, known, after: after ?? '' });
      const isFull = rows.reduce((so, one) => so + Number(one.rows), 0) === AGED;
      const [last] = rows.map((one) => one.last).toSorted((a, b) => (a < b ? 1 : -1));
      return {
        items: rows.map(({ unitId, dueOn, open }) => ({ unitId, dueOn, open: amountOf(open) })),
        next: isFull && last !== undefined ? last : null,
      };
    },
    residualItems: async (scope, small, limit) => (await residual(scope, { small: Number(small), limit })).map(itemOf),
    customersCalled: async (scope, words) =>
      (await called(scope, { words, limit: MOST_FOUND })) as unknown as readonly CustomerName[],
    customersOwing: async (scope, words) =>
      (await owing(scope, { words, limit: MOST_FOUND })) as unknown as readonly CustomerName[],
    receiptsWaiting: async ({ units, sales }) => {
      if (sales !== null) return { count: 0, amount: cents(0) };
      const found = await (units === null ? waiting.get() : waitingOf.get({ units: JSON.stringify(units) }));
      return { count: Number(found?.count ?? 0), amount: amountOf(found?.amount) };
    },
    paidAheadAt: async (scope, { on, known }) => (await paidAhead(scope, { on, known })).map(advanceOf),
  };
}

interface Waiting {
  readonly count: number;
  readonly amount: StoredAmount;
}
type SumRow = Omit<AgedSum, 'open'> & { readonly open: StoredAmount; readonly rows: number; readonly last: string };
type AdvanceRow = Omit<Advance, 'amount'> & { readonly amount: StoredAmount };
type AgedRow = Omit<AgedItem, 'amount' | 'open'> & { readonly amount: StoredAmount; readonly open: StoredAmount };

const advanceOf = (row: AdvanceRow): Advance => ({ ...row, amount: amountOf(row.amount) });
