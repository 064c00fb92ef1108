// A child of the bench: what a hundred thousand open instalments cost: ageing as of a day, and the dunning run of a day.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { calendarsOf } from '../src/calendars.ts';
import { loadConfig } from '../src/config.ts';
import { aged, NO_AGEING } from '../src/domain/receivable/ageing.ts';
import { gatherAgeing } from '../src/handlers/receivable/gather-ageing.ts';
import { runDunning } from '../src/handlers/receivable/run-dunning.ts';
import type { Services } from '../src/handlers/receivable/services.ts';
import { collection } from '../src/handlers/revenue/collection-board.ts';
import type { Clock } from '../src/kernel/clock.ts';
import type { UnitId } from '../src/kernel/id.ts';
import { cents } from '../src/kernel/money.ts';
import { addDays, instant, type LocalDate } from '../src/kernel/time.ts';
import { openStore } from '../src/store/store.ts';
import { answering, removeDatabase } from './answering.ts';
import { grow } from './grow.ts';
import { type HeldUp, heldUp } from './held-up.ts';

export interface ReceivableOrder {
  readonly root: string;
  readonly folder: string;
  readonly items: number;
}

export interface ReceivableFigures extends Pick<ReceivableOrder, 'items'> {
  readonly ageing: HeldUp;
  /** The sum is that of a recount by hand, to the cent. */
  readonly isEqual: boolean;
  /** The board of collection of a month, all branches: its figures with those of the month before, and what splits them. */
  readonly board: HeldUp;
  /** Plans of a day's run, without their commits. */
  readonly dunning: HeldUp;
  readonly steps: number;
  readonly grownMb: number;
}

answering(measure);

/** Wednesday 2 December 2026, 10:00 in Shanghai. */
const NOW = instant(Date.UTC(2026, 11, 2, 2));
const TODAY = '2026-12-02' as LocalDate;
const clock: Clock = { now: () => NOW };
const CUSTOMERS = 5_000;
const UNITS = Array.from({ length: 40 }, (_, n) => `unt_${n}` as UnitId);

async function measure({ root, folder, items }: ReceivableOrder): Promise<ReceivableFigures> {
  const file = join(folder, 'receivables.db');
  await grow(file, root, { people: 200, requests: 10, pending: 10, hot: 0, lapsesOn: null, away: 1 }, clock);
  owed(file, items);
  const store = await openStore({ url: `file:${file}`, projectRoot: root, clock });
  const config = loadConfig({ CONFIG_DIR: join(root, 'config') });
  const services = {
    reads: store.reads,
    clock,
    zone: config.org.zone,
    settings: { leave: config.leave, calendarOf: calendarsOf(config) },
    receivableRules: config.receivables,
    rest: () => setImmediate(),
  } as unknown as Services;
  const at = { on: TODAY, known: NOW };
  const before = process.memoryUsage().rss;
  const age = () => gatherAgeing(services, { units: null, sales: null }, at, 'customerId');
  // Whatever runs for the first time is compiled.
  await age();
  let total = NO_AGEING;
  const ageing = await heldUp(async () => {
    total = (await age()).total;
  });
  const board = await heldUp(() => looked(services));
  let steps = 0;
  const dunning = await heldUp(async () => {
    for await (const plan of runDunning(services, NOW)) steps += plan.writes.filter(({ table }) => table === 'receivable').length;
  });
  await store.close();
  const isEqual = JSON.stringify(total, text) === JSON.stringify(recounted(file), text);
  removeDatabase(file);
  return { items, ageing, board, isEqual, dunning, steps, grownMb: (process.memoryUsage().rss - before) / 2 ** 20 };
}

/** One look at the board: what several figures need is counted once. */
async function looked(services: Services): Promise<void> {
  const look = { ...services } as unknown as Parameters<(typeof collection.measures)[0]['of']>[0];
  const months = [
    { from: '2026-11-01', to: '2026-11-30' },
    { from: '2026-10-01', to: '2026-10-31' },
  ] as const;
  for (const { of } of collection.measures) for (const month of months) await of(look, UNITS, month as never);
  for (const { of } of collection.splits) await of(look, UNITS, months[0] as never);
}

const text = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** Item by item, in plain words. */
function recounted(file: string) {
  const db = new Database(file, { readonly: true });
  const paid = new Map<string, number>();
  for (const { itemId, amount } of db.prepare('SELECT itemId, amount FROM ReceivableLine').all() as {
    itemId: string;
    amount: number;
  }[])
    paid.set(itemId, (paid.get(itemId) ?? 0) + amount);
  let sum = NO_AGEING;
  for (const row of db.prepare('SELECT id, amount, dueOn FROM Receivable').all() as {
    id: string;
    amount: number;
    dueOn: LocalDate;
  }[]) {
    const open = cents(row.amount - (paid.get(row.id) ?? 0));
    if (open !== 0n) sum = aged(sum, { open, dueOn: row.dueOn }, TODAY);
  }
  db.close();
  return sum;
}

function owed(file: string, count: number): void {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  const customer = db.prepare(
    `INSERT INTO Rec (id, kind, number, title, unitId, ownerId, openerId, state, open, form, life, openedAt, changedAt, version)
     VALUES (?, 'customer', ?, '{"plain":"x"}', 'unt_1', 'per_0000001', 'per_0000001', 'active', 1, ?, '{}', 1, 1, 1)`,
  );
  const item = db.prepare(
    `INSERT INTO Receivable (id, number, unitId, salesId, customerId, part, amount, open, dueOn, firstDueOn, since, bookedAt, state, rung, rungAt)
     VALUES (?, ?, ?, ?, ?, 'balance', ?, ?, ?, ?, ?, 1, 'open', ?, ?)`,
  );
  const line = db.prepare(
    `INSERT INTO ReceivableLine (id, customerId, unitId, itemId, kind, amount, "on", bookedAt, source, actorId)
     VALUES (?, ?, ?, ?, 'receipt', ?, ?, 2, 'bench', 'per_0000001')`,
  );
  const first = addDays(TODAY, -120);
  db.transaction(() => {
    for (let i = 0; i < CUSTOMERS; i++) customer.run(`rec_${i}`, `KH-${i}`, JSON.stringify({ name: `客户${i}`, rank: 'a' }));
    for (let i = 0; i < count; i++) {
      const id = `rcv_${String(i).padStart(8, '0')}`;
      const amount = 100_000 + (i % 977) * 100;
      const part = i % 2 === 0 ? Math.floor(amount / 3) : 0;
      const dueOn = addDays(first, i % 150);
      const rung = i % 4;
      const unit = UNITS[i % UNITS.length];
      item.run(
        id,
        `HT-${i}`,
        unit,
        `per_${String(i % 200).padStart(7, '0')}`,
        `rec_${i % CUSTOMERS}`,
        amount,
        amount - part,
        dueOn,
        dueOn,
        addDays(first, i % 60),
        rung,
        rung > 0 ? NOW - 86_400_000 * 9 : null,
      );
      if (part > 0) line.run(`rcl_${i}`, `rec_${i % CUSTOMERS}`, unit, id, part, addDays(first, i % 110));
    }
  })();
  db.exec('ANALYZE');
  db.close();
}
