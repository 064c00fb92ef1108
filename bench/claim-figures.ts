// A child of the bench: whether an invoice was claimed before, among a million of them, and the inbox of a pre-checker with many open claims.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { machineClock } from '../src/kernel/clock.ts';
import type { PersonId } from '../src/kernel/id.ts';
import { cents } from '../src/kernel/money.ts';
import type { LocalDate } from '../src/kernel/time.ts';
import { openStore } from '../src/store/store.ts';
import { answering, removeDatabase } from './answering.ts';
import { grow, HOT } from './grow.ts';
import type { Tail } from './inbox-figures.ts';
import { time } from './time-calls.ts';

export interface ClaimOrder {
  readonly root: string;
  readonly folder: string;
  /** Invoices in use. */
  readonly invoices: number;
  /** Claims that wait for one pre-checker. */
  readonly open: number;
  readonly calls: number;
}

export interface ClaimFigures extends Pick<ClaimOrder, 'invoices' | 'open'> {
  /** Keys K1, K3, K4 of one invoice, and those that look the same (K5); ms. */
  readonly duplicates: Tail;
  /** The first page and the count; ms. */
  readonly inbox: Tail;
}

answering(measure);

const SELLERS = 5_000;
const numberOf = (i: number): string => `2632${String(i).padStart(16, '0')}`;
const hashOf = (i: number): string => String(i).padStart(64, '0');
const sellerOf = (i: number): string => `9132${String(i % SELLERS).padStart(14, '0')}`;
const dayOf = (i: number): LocalDate =>
  new Date(Date.UTC(2026, 0, 1) + (i % 330) * 86_400_000).toISOString().slice(0, 10) as LocalDate;
const totalOf = (i: number): number => 1_000 + (i % 90_000);
const qrOf = (i: number): string => `01,32,,${numberOf(i)},${totalOf(i)}`;

async function measure({ root, folder, invoices, open, calls }: ClaimOrder): Promise<ClaimFigures> {
  const file = join(folder, 'claims.db');
  await grow(file, root, { people: 200, requests: open * 2, pending: open, hot: open, lapsesOn: null, away: 1 });
  claimed(file, invoices);
  const store = await openStore({ url: `file:${file}`, projectRoot: root, clock: machineClock });
  // Every second one is new; those that are there lie all over the table.
  const one = (i: number): number => ((i * 7_919_993) % invoices) + (i % 2) * invoices;
  const duplicates = await time(calls, (i) => {
    const n = one(i);
    return Promise.all([
      store.reads.usesOf([`K1:${numberOf(n)}`, `K3:${hashOf(n)}`, `K4:${qrOf(n)}`]),
      store.reads.alikeInvoices({ sellers: [sellerOf(n)], days: [dayOf(n)], totals: [cents(totalOf(n))], but: [] }),
    ]);
  });
  const hot = HOT as PersonId;
  const inbox = await time(calls, () => Promise.all([store.reads.approvalsOf([hot], null), store.reads.approvalCount([hot])]));
  await store.close();
  removeDatabase(file);
  return { invoices, open, duplicates, inbox };
}

function claimed(file: string, count: number): void {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  const invoice = db.prepare(
    `INSERT INTO "Invoice" (id, kind, number, issueDate, sellerName, sellerTaxId, total, qr, evidence, ownerId, at)
     VALUES (?, 'digital_ordinary', ?, ?, '样例', ?, ?, ?, '{}', ?, ?)`,
  );
  const use = db.prepare(
    `INSERT INTO "InvoiceUse" (key, invoiceId, requestId, personId, unitId, at) VALUES (?, ?, ?, ?, 'unt_1', ?)`,
  );
  for (let from = 0; from < count; from += 50_000)
    db.transaction(() => {
      for (let i = from; i < Math.min(count, from + 50_000); i++) {
        const id = `inv_${String(i).padStart(9, '0')}`;
        const person = `per_${String(i % 200).padStart(7, '0')}`;
        invoice.run(id, numberOf(i), dayOf(i), sellerOf(i), totalOf(i), qrOf(i), person, i);
        for (const key of [`K1:${numberOf(i)}`, `K3:${hashOf(i)}`, `K4:${qrOf(i)}`]) use.run(key, id, `req_${i}`, person, i);
      }
    })();
  db.exec('ANALYZE');
  db.close();
}
