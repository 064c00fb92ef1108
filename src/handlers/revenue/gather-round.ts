import { monthFrom, monthsBefore } from '../../domain/measure/months.ts';
import { isClosed, type Reason as ReasonOf, type Side, sideOf, type Verdict, verdictOf } from '../../domain/revenue/reconcile.ts';
import type { FormOf, RecordId } from '../../fields/field.ts';
import type { UnitId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import type { order as orderKind } from '../../kinds/order.ts';
import type { reconcile } from '../../kinds/reconcile.ts';
import type { Rec } from '../../records/define.ts';
import { ordersOf } from '../orders/contract-of.ts';
import { contractOfOrder, moneyOfOrder } from '../orders/order-money.ts';
import { customerNames } from '../receivable/customer-names.ts';
import { readRows } from '../records/load-record.ts';
import type { ReconcileRow } from './ports.ts';
import type { Services } from './services.ts';

type RoundForm = FormOf<typeof reconcile.fields>;
export const roundOf = ({ form }: Pick<Rec, 'form'>): RoundForm => form as unknown as RoundForm;

/** One car, or money that no order is known for, as both sides have it. */
export interface RoundLine {
  /** The order, or the item that was paid. */
  readonly subject: string;
  readonly number: string;
  readonly title: string;
  readonly agreed: Cents;
  readonly booked: Cents;
  readonly owed: Cents;
  readonly received: Cents;
  readonly verdict: Verdict;
  readonly side: Side;
  /** Nothing more has to be said of it. */
  readonly closed: boolean;
  /** What was said of it, as it still counts. */
  readonly said: (Pick<ReconcileRow, 'note' | 'byId' | 'at'> & { readonly reason: ReasonOf }) | null;
}

/** The lines of a round: as they stand now, and once both have signed as they stood then. What has to be said comes first. */
export async function linesOf(services: Services, round: Rec): Promise<readonly RoundLine[]> {
  const said = await services.reads.reconcileLines(round.id);
  if (round.state === 'locked')
    return said.map((row) => lineOf({ ...row, verdict: row.verdict as Verdict }, row)).toSorted(inOrder);
  const { month } = roundOf(round);
  const found = await linesNow(services, round.unitId, month);
  const bySubject = new Map(said.map((row) => [row.subject, row]));
  return found.map((line) => lineOf(line, bySubject.get(line.subject) ?? null)).toSorted(inOrder);
}

type Bare = Omit<RoundLine, 'side' | 'closed' | 'said'>;

function lineOf(
  {
    subject,
    number,
    title,
    agreed,
    booked,
    owed,
    received,
    verdict,
  }: { readonly [K in keyof Bare]: Bare[K] extends Cents ? bigint : Bare[K] },
  row: ReconcileRow | null,
): RoundLine {
  const line = {
    subject,
    number,
    title,
    agreed: cents(agreed),
    booked: cents(booked),
    owed: cents(owed),
    received: cents(received),
    verdict,
  };
  const closing = row && {
    verdict: row.verdict as Verdict,
    booked: cents(row.booked),
    owed: cents(row.owed),
    reason: row.reason as ReasonOf | null,
  };
  const closed = isClosed(line, closing);
  const counts = closed && row?.reason;
  return {
    ...line,
    side: sideOf(verdict),
    closed,
    said: counts ? { reason: row.reason as ReasonOf, note: row.note, byId: row.byId, at: row.at } : null,
  };
}

const inOrder = (a: RoundLine, b: RoundLine): number => {
  const rank = ({ closed, verdict }: RoundLine): number => (closed ? (verdict === 'matched' ? 2 : 1) : 0);
  return rank(a) - rank(b) || (a.number < b.number ? -1 : 1);
};

/**
 * What belongs to a month of a unit: cars handed over in it (or in the month before, where nobody signed them), revenue booked in it, money paid for what no
 * order is known of, and what is another amount than when both signed it.
 */
export async function linesNow(services: Services, unit: UnitId, month: string): Promise<readonly Bare[]> {
  const { reads } = services;
  const days = monthFrom(month);
  const before = monthsBefore(days);
  const [orders, booked, owed, signedRows, loose] = await Promise.all([
    reads.ordersToReconcile(unit, { from: before.from, to: days.to }, days),
    reads.bookedByOrder(unit),
    reads.owedByOrder(unit),
    reads.signedLines(unit, month),
    reads.unorderedItems(unit, days.from, days.to),
  ]);
  const signed = new Map(signedRows.map((row) => [row.subject, row]));
  const moved = signedRows.flatMap(({ subject, booked: was, owed: due }) => {
    const own = owed.get(subject)?.owed;
    return (booked.get(subject) ?? 0n) !== was || (own !== undefined && own !== due) ? [subject as RecordId] : [];
  });
  const ids = [...new Set([...orders, ...moved])];
  const found: Bare[] = [];
  for (const some of inPortions(ids, PORTION))
    for (const { record } of readRows(await reads.recordsById(some))) {
      if (record.kind !== 'order') continue;
      const money = owed.get(record.id) ?? (await sharedOf(services, record));
      const was = signed.get(record.id) ?? null;
      const sides = { booked: booked.get(record.id) ?? cents(0), owed: money.owed };
      const verdict = verdictOf({
        hasOrder: true,
        ...sides,
        signed: was && { booked: cents(was.booked), owed: cents(was.owed) },
      });
      if (verdict === null) continue;
      const { order_no, buyer, model, price } = record.form as unknown as FormOf<typeof orderKind.fields>;
      found.push({
        subject: record.id,
        number: order_no,
        title: `${buyer} ${model}`,
        agreed: price,
        ...sides,
        received: money.received,
        verdict,
      });
    }
  return [...found, ...(await looseLines(services, loose, signed))];
}

const PORTION = 500;

/** Of a contract of several cars whose payments are of the whole, the part of this one. */
async function sharedOf(services: Services, order: Rec): Promise<{ readonly owed: Cents; readonly received: Cents }> {
  const { shared } = await moneyOfOrder(services, order, await contractOfOrder(services, order));
  const paid = ({ item, part }: (typeof shared)[number]): Cents =>
    cents(item.amount > 0n ? ((item.amount - item.open) * part) / item.amount : 0n);
  return { owed: sumOf(shared.map(({ part }) => part)), received: sumOf(shared.map(paid)) };
}

/** Money that was paid though no order of its contract was entered. */
async function looseLines(
  services: Services,
  loose: Awaited<ReturnType<Services['reads']['unorderedItems']>>,
  signed: ReadonlyMap<string, ReconcileRow>,
): Promise<readonly Bare[]> {
  const { reads } = services;
  const contracts = readRows(
    await reads.recordsById([...new Set(loose.flatMap(({ contractId }) => contractId ?? []))].slice(0, PORTION)),
  );
  const entered = new Set<string>();
  for (const { record } of contracts) if ((await ordersOf(services, record.number)).length > 0) entered.add(record.id);
  const nameOf = await customerNames(reads, loose);
  return loose.flatMap(({ id, number, customerId, contractId, amount, received }): readonly Bare[] => {
    if ((contractId && entered.has(contractId)) || signed.has(id)) return [];
    return [
      {
        subject: id,
        number,
        title: nameOf(customerId),
        agreed: amount,
        booked: cents(0),
        owed: amount,
        received,
        verdict: 'no_order',
      },
    ];
  });
}
