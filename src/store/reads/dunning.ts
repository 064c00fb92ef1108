import type { Item } from '../../domain/receivable/item.ts';
import type { DunningReads, SaidRow, TermsRow } from '../../handlers/receivable/ports.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, decoder, type RawRow, type StoredAmount } from '../rows.ts';
import { inPortions, toPageOf } from './page.ts';
import { watch } from './watch.ts';

const MOST_SAID = 50;

type Params = Readonly<Record<string, string | number>>;
type ReceiptRow = { readonly on: LocalDate; readonly amount: StoredAmount };

export function dunningReads(reader: Sql, shapes: Shapes): DunningReads {
  const { list, index } = reader.dialect;
  const itemOf = decoder<'receivable'>(shapes.receivable) as unknown as (raw: RawRow) => Item;
  const saidOf = decoder<'receivablePromise'>(shapes.receivablePromise);
  const termsOf = decoder<'customerTerms'>(shapes.customerTerms);
  const page = reader.prepare<[string, number], RawRow>(
    `SELECT * FROM "Receivable" ${index('Receivable_page_idx')} WHERE state = 'open' AND id > ? ORDER BY id LIMIT ?`,
  );
  const terms = reader.prepare<[string], RawRow>(`SELECT * FROM "CustomerTerms" WHERE "customerId" IN ${list('?')}`);
  const ended = reader.prepare<[string], RawRow>('SELECT * FROM "CustomerTerms" WHERE "holdUntil" < ? LIMIT 1000');
  const said = (where: string) => reader.prepare<[Params], RawRow>(`SELECT * FROM "ReceivablePromise" WHERE ${where}`);
  const saidAll = said(`"itemId" = @item ORDER BY "madeAt" DESC, id DESC LIMIT ${MOST_SAID}`);
  const saidOne = said('id = @id');
  const open = said(`"itemId" IN ${list('@items')} AND state = 'open'`);
  const toJudge = said(`state = 'open' AND day <= @until ORDER BY day, id LIMIT @limit`);
  const dueOf = said(
    `state = 'open' AND day <= @until AND EXISTS (SELECT 1 FROM "Receivable" i
     WHERE i.id = "ReceivablePromise"."itemId" AND i."salesId" = @sales AND i.state = 'open') ORDER BY day, id LIMIT @limit`,
  );
  const ofCustomer = said(
    `"customerId" = @customer AND state IN ('open', 'kept', 'partial', 'broken') ORDER BY "madeAt" DESC LIMIT 200`,
  );
  const counts = reader.prepare<[string], { state: string; count: number }>(
    `SELECT state, count(*) AS count FROM "ReceivablePromise" WHERE "customerId" = ? AND state IN ('kept', 'partial', 'broken') GROUP BY state`,
  );
  const receipts = reader.prepare<[Params], ReceiptRow>(
    `SELECT "on", amount FROM "ReceivableLine" WHERE "customerId" = @customer AND kind = 'receipt' AND "on" >= @from`,
  );
  const dunned = watch<RawRow>(
    reader,
    'id',
    `SELECT * FROM "Receivable" ${index('Receivable_page_idx')} WHERE state = 'open' AND rung > 0`,
    ({ id, rung, rungAt }) => `${id}/${rung}@${rungAt}`,
    (target) => target.split('/')[0] ?? '',
  );
  return {
    openReceivables: async (after, limit) =>
      toPageOf((await page.all(after ?? '', limit + 1)).map(itemOf), limit, ({ id }) => id),
    termsEnded: async (today) => (await ended.all(today)).map(termsOf) as readonly TermsRow[],
    termsOf: (customers) =>
      inPortions(customers, async (some) => (await terms.all(JSON.stringify(some))).map(termsOf) as readonly TermsRow[]),
    saidOf: async (item) => (await saidAll.all({ item })).map(saidOf) as readonly SaidRow[],
    said: async (id) => ((await saidOne.all({ id })).map(saidOf)[0] as SaidRow | undefined) ?? null,
    promisesOpen: (items) => inPortions(items, async (some) => (await open.all({ items: JSON.stringify(some) })).map(saidOf)),
    promisesDueOf: async (sales, until, limit) => (await dueOf.all({ sales, until, limit })).map(saidOf),
    promisesToJudge: async (until, limit) => (await toJudge.all({ until, limit })).map(saidOf),
    promisesOf: async (customer) => (await ofCustomer.all({ customer })).map(saidOf),
    promiseCounts: async (customer) => {
      const found = new Map((await counts.all(customer)).map(({ state, count }) => [state, Number(count)]));
      const of = (state: string): number => found.get(state) ?? 0;
      return { kept: of('kept'), partial: of('partial'), broken: of('broken') };
    },
    receiptsOf: async (customer, from) =>
      (await receipts.all({ customer, from })).map(({ on, amount }) => ({ on, amount: amountOf(amount) })),
    dunnedItems: async (which) => {
      const found = await dunned(which, {});
      return { items: found.items.map(itemOf), next: found.next };
    },
  };
}
