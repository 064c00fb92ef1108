import type { BookedLine, BookReads, Target, UnderBooked, UnitSum } from '../../handlers/revenue/ports.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, type StoredAmount } from '../rows.ts';

type Params = Readonly<Record<string, string | number>>;
type Raw<T extends { readonly amount: unknown }> = Omit<T, 'amount'> & { readonly amount: StoredAmount };
interface UnderRow extends Omit<UnderBooked, 'agreed' | 'booked' | 'received'> {
  readonly agreed: StoredAmount;
  readonly booked: string | null;
  readonly received: StoredAmount;
}

export function revenueReads(reader: Sql): BookReads {
  const { list, json, integer } = reader.dialect;
  const mine = (table: string): string => `${table}."unitId" IN ${list('@units')}`;
  const among = `FROM "RevenueLine" l WHERE ${mine('l')} AND l."on" >= @from AND l."on" <= @to`;
  const sums = reader.prepare<[Params], Raw<UnitSum>>(`SELECT l."unitId", sum(l.amount) AS amount ${among} GROUP BY l."unitId"`);
  const models = reader.prepare<[Params], { model: string; amount: StoredAmount }>(
    `SELECT l.model, sum(l.amount) AS amount ${among} GROUP BY l.model ORDER BY sum(l.amount) DESC, l.model`,
  );
  const columns = 'l.id, l."revenueId", l."unitId", l."on", l.model, l.amount';
  const lines = reader.prepare<[Params], Raw<BookedLine>>(
    `SELECT ${columns} ${among} ORDER BY l."on" DESC, l.id DESC LIMIT @most`,
  );
  const linesOf = reader.prepare<[string], Raw<BookedLine>>(
    `SELECT ${columns} FROM "RevenueLine" l WHERE l."revenueId" = ? ORDER BY l."bookedAt", l.id`,
  );
  const under = `FROM "Rec" r WHERE r.kind = 'revenue' AND ${mine('r')} AND r.day >= @from AND r.day <= @to
    AND (r.state = 'due' OR (r.state = 'booked' AND ${integer(json('r.form', 'booked'))} <> r.amount))`;
  const underRows = reader.prepare<[Params], UnderRow>(
    `SELECT r.id, r."unitId", r.title, r.day AS "deliveredOn", r.amount AS agreed, ${json('r.form', 'booked')} AS booked,
       (SELECT sum(i.amount - i.open) FROM "Receivable" i WHERE i."orderId" = ${json('r.form', 'order')} AND i.state <> 'void') AS received
     ${under} ORDER BY r.day, r.id LIMIT @most`,
  );
  const underCounts = reader.prepare<[Params], { unitId: UnitId; count: number }>(
    `SELECT r."unitId", count(*) AS count ${under} GROUP BY r."unitId"`,
  );
  const inTime = reader.prepare<[Params], { unitId: UnitId; due: number; kept: number }>(
    `SELECT x."unitId", count(*) AS due, sum(x.kept) AS kept FROM (
       SELECT t."unitId", t.subject, max(CASE WHEN t.outcome = 'done' AND t."doneAt" <= t."dueAt" THEN 1 ELSE 0 END) AS kept
       FROM "Todo" t WHERE t.kind = 'revenue.book' AND ${mine('t')} AND t."dueAt" >= @from AND t."dueAt" < @to
         AND (t.outcome IS NULL OR t.outcome = 'done') GROUP BY t."unitId", t.subject) x GROUP BY x."unitId"`,
  );
  const targets = reader.prepare<[Params], Raw<Target>>(
    `SELECT r."unitId", ${json('r.form', 'month')} AS month, ${json('r.form', 'model')} AS model, r.amount FROM "Rec" r
     WHERE r.kind = 'revenue_target' AND ${mine('r')} AND r.state = 'planned'
       AND ${json('r.form', 'month')} >= @from AND ${json('r.form', 'month')} <= @to`,
  );
  const locked = reader
    .prepare<[string], string>(
      `SELECT ${json('form', 'month')} FROM "Rec" WHERE kind = 'reconcile' AND "unitId" = ? AND state = 'locked'`,
    )
    .pluck();
  const money = <T extends { readonly amount: unknown }>(rows: readonly Raw<T>[]): readonly T[] =>
    rows.map((row) => ({ ...row, amount: amountOf(row.amount) }) as unknown as T);
  const keyOf = (units: readonly string[]): string => JSON.stringify(units);
  return {
    revenueBetween: async (units, from, to) => money<UnitSum>(await sums.all({ units: keyOf(units), from, to })),
    revenueByModel: async (units, from, to) =>
      (await models.all({ units: keyOf(units), from, to })).map(({ model, amount }) => ({ model, amount: amountOf(amount) })),
    revenueLines: async (units, from, to, most) => money<BookedLine>(await lines.all({ units: keyOf(units), from, to, most })),
    revenueLinesOf: async (revenue) => money<BookedLine>(await linesOf.all(revenue)),
    underBooked: async (units, from, to, most) =>
      (await underRows.all({ units: keyOf(units), from, to, most })).map(({ agreed, booked, received, ...row }) => ({
        ...row,
        agreed: amountOf(agreed),
        booked: booked === null ? null : amountOf(booked),
        received: amountOf(received),
      })),
    underBookedCounts: async (units, from, to) =>
      (await underCounts.all({ units: keyOf(units), from, to })).map(({ unitId, count }) => ({ unitId, count: Number(count) })),
    bookedInTime: async (units, from, to) =>
      (await inTime.all({ units: keyOf(units), from, to })).map(({ unitId, due, kept }) => ({
        unitId,
        due: Number(due),
        kept: Number(kept),
      })),
    revenueTargets: async (units, from, to) => money<Target>(await targets.all({ units: keyOf(units), from, to })),
    lockedMonths: (unit) => locked.all(unit),
  };
}
