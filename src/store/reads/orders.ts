import type { NewsFate, OrderReads, Punctuality } from '../../handlers/orders/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { PersonId } from '../../kernel/id.ts';
import { instant } from '../../kernel/time.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';

const AWAITED = 200;
const OVERDUE = 100;
/** Of each order's places a few. */
const NEWS = 200;
const STAGES = ['order.schedule', 'order.ship', 'order.arrive', 'order.delivery'];

type Params = Readonly<Record<string, string | number>>;

export function orderReads(reader: Sql, shapes: Shapes): OrderReads {
  const { list } = reader.dialect;
  const recordOf = decoder<'rec'>(shapes.rec);
  const followers = reader
    .prepare<[string], PersonId>('SELECT "personId" FROM "OrderFollower" WHERE "orderId" = ? ORDER BY since, "personId"')
    .pluck();
  const news = reader.prepare<[string, number], Row<'orderNews'>>(
    'SELECT * FROM "OrderNews" WHERE "orderId" = ? ORDER BY nth DESC, place LIMIT ?',
  );
  const awaited = reader.prepare<
    [number, number],
    Pick<NewsFate, 'orderId' | 'place' | 'nth'> & { state: string | null; shownAt: number | null; updatedAt: number | null }
  >(
    `SELECT n."orderId", n.place, n.nth, o.state, o."updatedAt", b."shownAt" FROM "OrderNews" n
     LEFT JOIN "Outbox" o ON o.key = 'order_news:' || n."orderId" || ':' || n.place || ':' || n.nth
     LEFT JOIN "Binding" b ON b."outboxKey" = o.key AND b.current = true
     WHERE n.outcome IS NULL AND n."dueAt" <= ? ORDER BY n."dueAt", n."orderId" LIMIT ?`,
  );
  const overdue = reader.prepare<[Params], RawRow>(
    `SELECT r.* FROM "Todo" t JOIN "Rec" r ON r.id = t.subject WHERE t.kind = @kind AND t."doneAt" IS NULL AND t."dueAt" < @now
       AND r."openedAt" < @before AND t."dueAt" > r."openedAt"
       AND NOT EXISTS (SELECT 1 FROM "Todo" x WHERE x.subject = t.subject AND x.kind = 'order.reason' AND x."doneAt" IS NULL)
     ORDER BY t."dueAt", t.id LIMIT @limit`,
  );
  const late = reader.prepare<[Params], { unitId: Punctuality['unitId']; count: number }>(
    `SELECT r."unitId", count(DISTINCT r.id) AS count FROM "Todo" t JOIN "Rec" r ON r.id = t.subject
     WHERE t.kind IN ${list('@todos')} AND t."doneAt" IS NULL AND t."dueAt" < @now GROUP BY r."unitId" ORDER BY r."unitId"`,
  );
  const punctual = reader.prepare<[Params], { unitId: Punctuality['unitId']; count: number; first: number; last: number }>(
    `SELECT "unitId", count(*) AS count, sum(CASE WHEN "deliveredOn" <= "firstOn" THEN 1 ELSE 0 END) AS first,
       sum(CASE WHEN "deliveredOn" <= "lastOn" THEN 1 ELSE 0 END) AS last
     FROM "OrderPromise" WHERE "deliveredOn" IS NOT NULL AND "deliveredOn" >= @from AND "deliveredOn" <= @to AND "unitId" IN ${list('@units')}
     GROUP BY "unitId" ORDER BY "unitId"`,
  );
  return {
    followersOf: (order) => followers.all(order),
    newsOf: async (order) => (await news.all(order, NEWS)).toReversed(),
    newsAwaited: async (now) =>
      (await awaited.all(now, AWAITED)).map(({ state, shownAt, updatedAt, ...of }): NewsFate => {
        if (shownAt !== null) return { ...of, outcome: 'sent', at: instant(shownAt) };
        // A row that is gone, or done without a message, had nothing to show.
        const outcome = state === 'pending' ? null : state === 'parked' ? 'failed' : 'nothing';
        return { ...of, outcome, at: updatedAt === null ? null : instant(updatedAt) };
      }),
    ordersOverdue: async (now, before) => {
      const rows = await Promise.all(STAGES.map((kind) => overdue.all({ kind, now, before, limit: OVERDUE })));
      const once = new Map(rows.flat().map((row) => [row.id, row]));
      return [...once.values()].slice(0, OVERDUE).map(recordOf);
    },
    lateOrders: async (todos, now) =>
      (await late.all({ todos: JSON.stringify(todos), now })).map((row) => ({ ...row, count: Number(row.count) })),
    punctuality: async (units, from, to) =>
      (await punctual.all({ units: JSON.stringify(units), from, to })).map((row) => ({
        ...row,
        count: Number(row.count),
        first: Number(row.first),
        last: Number(row.last),
      })),
  };
}
