import type {
  AuditableClaim,
  ClaimLine,
  HeldLine,
  PayableLine,
  PayableScope,
  PaymentBrief,
  PaymentLine,
  PaymentReads,
} from '../../handlers/payment/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, decoder, type RawRow, type StoredAmount } from '../rows.ts';
import { inPortions, parseKeyset, toPage } from './page.ts';

const PAGE = 20;
/** Each with what it is held for, so fewer. */
const HELD_PAGE = 10;
const MOST_BATCHES = 20;
const MOST_PAID = 5_000;
const MOST_AUDITABLE = 2_000;

type Params = Readonly<Record<string, string | number>>;

export function paymentReads(reader: Sql, shapes: Shapes): PaymentReads {
  const { list } = reader.dialect;
  const payableRow = decoder<'payable'>(shapes.payable);
  const paymentRow = decoder<'payment'>(shapes.payment);
  const scope = `p."unitId" IN ${list('@units')} AND p."personId" <> @except`;
  const mine = `p.state = 'unpaid' AND ${scope}`;
  const lines = `SELECT p.*, r.number, r.title FROM "Payable" p JOIN "Request" r ON r.id = p."requestId" WHERE ${mine}`;
  const unpaid = reader.prepare<[Params], RawRow>(
    `${lines} AND (p."approvedAt" > @at OR (p."approvedAt" = @at AND p."requestId" > @id)) ORDER BY p."approvedAt", p."requestId" LIMIT @limit`,
  );
  const some = reader.prepare<[Params], RawRow>(
    `${lines} AND p."requestId" IN ${list('@requests')} ORDER BY p."approvedAt", p."requestId"`,
  );
  const sum = reader.prepare<[Params], { count: number; total: StoredAmount }>(
    `SELECT count(*) AS count, sum(p.amount) AS total FROM "Payable" p WHERE ${mine}`,
  );
  // Few were ever held: they are found by the key of what is kept beside them.
  const heldLines = (which: string, most: string): string =>
    `SELECT p.*, r.number, r.title, k.value AS hold FROM "KeyValue" k JOIN "Payable" p ON p."requestId" = substr(k.key, 6)
     JOIN "Request" r ON r.id = p."requestId" WHERE ${which} AND p.state IN ('held', 'objected') AND ${scope}
     ORDER BY p."approvedAt", p."requestId" LIMIT ${most}`;
  const held = reader.prepare<[Params], RawRow>(
    heldLines(
      `k.key >= 'hold:' AND k.key < 'hold;' AND (p."approvedAt" > @at OR (p."approvedAt" = @at AND p."requestId" > @id))`,
      '@limit',
    ),
  );
  const heldOne = reader.prepare<[Params], RawRow>(heldLines('k.key = @key', '1'));
  const one = reader.prepare<[string], RawRow>('SELECT * FROM "Payable" WHERE "requestId" = ?');
  const payment = reader.prepare<[string], RawRow>('SELECT * FROM "Payment" WHERE id = ?');
  const items = reader.prepare<[string], RawRow>(
    `SELECT i.*, r.number, r.title, r.process, k.value AS hold FROM "PaymentItem" i JOIN "Request" r ON r.id = i."requestId"
     LEFT JOIN "KeyValue" k ON k.key = 'hold:' || i."requestId"
     WHERE i."paymentId" = ? ORDER BY r.number`,
  );
  const batches = reader.prepare<[string, number], RawRow>(
    `SELECT b.id, b.number, b.state, b."createdAt", count(*) AS count, sum(i.amount) AS total FROM "Payment" b
     JOIN "PaymentItem" i ON i."paymentId" = b.id WHERE i."unitId" IN ${list('?')}
     GROUP BY b.id, b.number, b.state, b."createdAt" ORDER BY b."createdAt" DESC, b.id DESC LIMIT ?`,
  );
  const paid = reader.prepare<[Params], RawRow>(
    `SELECT i.*, r.number, r.title, r.process, NULL AS hold, b."closedAt" AS "paidAt" FROM "Payment" b JOIN "PaymentItem" i ON i."paymentId" = b.id
     JOIN "Request" r ON r.id = i."requestId"
     WHERE b.state = 'paid' AND b."closedAt" >= @from AND b."closedAt" < @to AND i.state = 'paid' AND i."unitId" IN ${list('@units')}
     ORDER BY b."closedAt", r.number LIMIT ${MOST_PAID}`,
  );
  const auditable = reader.prepare<[Params], RawRow>(
    `SELECT p."requestId", r.number, r.title, r.facts, p."personId", p.amount,
       (SELECT count(*) FROM "Request" x WHERE x."applicantId" = p."personId" AND x.process = p.process AND x.state = 'rejected') AS repeated
     FROM "Payable" p JOIN "Request" r ON r.id = p."requestId"
     WHERE p.state = 'paid' AND p.process = 'expense' AND p."approvedAt" >= @since AND p."unitId" IN ${list('@units')}
     ORDER BY p."approvedAt" DESC, p."requestId" LIMIT ${MOST_AUDITABLE}`,
  );
  const claimLines = reader.prepare<[string], RawRow>(
    `SELECT "requestId", line, "unitId", kind, amount, "invoiceId" FROM "ExpenseLine" WHERE "requestId" IN ${list('?')} AND state = 'spent'
     ORDER BY "requestId", line`,
  );
  const scoped = ({ units, except }: PayableScope): Params => ({ units: JSON.stringify(units), except: except ?? '' });
  const lineOf = (raw: RawRow): PayableLine => payableRow(raw) as unknown as PayableLine;
  const heldLineOf = (raw: RawRow): HeldLine => payableRow(raw) as unknown as HeldLine;
  const first = { at: -1, id: '' };
  const keyOf = ({ approvedAt, requestId }: PayableLine) => ({ at: approvedAt, id: requestId });
  return {
    unpaid: async (scope, after) => {
      const rows = await unpaid.all({ ...scoped(scope), ...(parseKeyset(after) ?? first), limit: PAGE + 1 });
      return toPage(rows.map(lineOf), keyOf, PAGE);
    },
    unpaidSum: async (scope) => {
      const found = await sum.get(scoped(scope));
      return { count: Number(found?.count ?? 0), total: amountOf(found?.total) };
    },
    allUnpaid: async (scope, most) => (await unpaid.all({ ...scoped(scope), ...first, limit: most })).map(lineOf),
    unpaidOf: async (scope, requests) => (await some.all({ ...scoped(scope), requests: JSON.stringify(requests) })).map(lineOf),
    held: async (whose, after) => {
      const rows = await held.all({ ...scoped(whose), ...(parseKeyset(after) ?? first), limit: HELD_PAGE + 1 });
      return toPage(rows.map(heldLineOf), keyOf, HELD_PAGE);
    },
    heldOf: async (whose, request) => {
      const raw = await heldOne.get({ ...scoped(whose), key: `hold:${request}` });
      return raw ? heldLineOf(raw) : null;
    },
    payable: async (request) => {
      const raw = await one.get(request);
      return raw ? payableRow(raw) : null;
    },
    payment: async (id) => {
      const raw = await payment.get(id);
      return raw ? { payment: paymentRow(raw), items: (await items.all(id)).map(itemOf) } : null;
    },
    payments: async (units) =>
      (await batches.all(JSON.stringify(units), MOST_BATCHES)).map(
        (raw): PaymentBrief => ({
          ...(raw as unknown as Row<'payment'> & PaymentBrief),
          count: Number(raw.count),
          total: amountOf(raw.total),
        }),
      ),
    paidBetween: async (units, from, to) =>
      (await paid.all({ units: JSON.stringify(units), from, to })).map((raw) => ({
        ...itemOf(raw),
        paidAt: Number(raw.paidAt) as Instant,
      })),
    auditable: async (units, since) =>
      (await auditable.all({ units: JSON.stringify(units), since })).map((raw) => ({
        ...(raw as unknown as AuditableClaim),
        amount: amountOf(raw.amount),
        repeated: Number(raw.repeated),
      })),
    claimLines: async (requests) =>
      await inPortions(requests, async (some) =>
        (await claimLines.all(JSON.stringify(some))).map((raw) => ({
          ...(raw as unknown as ClaimLine),
          amount: amountOf(raw.amount),
        })),
      ),
  };
}

const itemOf = (raw: RawRow): PaymentLine => ({ ...(raw as unknown as PaymentLine), amount: amountOf(raw.amount) });
