// npm run bench               five rounds, some minutes; the inboxes with up to a million requests
// npm run bench -- --small    two short rounds in under a minute, for CI
// npm run bench -- import     only that row, beside --small if wanted: import, bank, receivables, records
// npm run bench -- --profile  one round; leaves a CPU profile of the app under load and says where
// Everything runs on this machine's loopback; figures are medians of rounds (min–max), each beside a floor measured in the same round.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attendanceRows, complianceRows } from './attendance-figures.ts';
import { bankRows } from './bank-figures.ts';
import { bundleAll } from './bundle.ts';
import { ask, killAll } from './children.ts';
import type { ClaimFigures, ClaimOrder } from './claim-figures.ts';
import { benchCompany } from './company.ts';
import type { DefinitionFigures, DefinitionOrder } from './definition-figures.ts';
import { definitionReport } from './definition-report.ts';
import { goalsTable } from './goals.ts';
import { growthReport, recordsReport } from './growth-report.ts';
import { importRows } from './import-figures.ts';
import type { InboxFigures, InboxOrder } from './inbox-figures.ts';
import type { InvoiceFigures, InvoiceOrder } from './invoice-figures.ts';
import { machineLine } from './machine.ts';
import { minutesFigures } from './minutes-figures.ts';
import { monthRows } from './month-figures.ts';
import type { OutboxFigures, OutboxOrder } from './outbox-figures.ts';
import { outboxReport } from './outbox-report.ts';
import type { PlanningOrder, PlanningRound } from './planning-figures.ts';
import { postgresRow } from './postgres-figures.ts';
import { readingFigures } from './reading-figures.ts';
import type { ReceivableFigures, ReceivableOrder } from './receivable-figures.ts';
import { receivableRow } from './receivable-report.ts';
import { report } from './report.ts';
import { type Round, runRound, type Sizes, type Stage, setStage } from './round.ts';
import type { SendingFigures, SendingOrder } from './sending-figures.ts';
import { slotSearchMs } from './slot-figures.ts';
import type { YearFigures, YearOrder } from './year-figures.ts';
import { yearReport } from './year-report.ts';

const FULL: Sizes = {
  rounds: 5,
  warm: 1500,
  open: 500,
  closed: 3000,
  moves: 1500,
  drain: 1500,
  unsent: 5000,
  events: 6000,
  orm: 500,
  idleMs: 5000,
  idleRounds: 5,
};
/** Requests in the database for the inboxes, and people for the planning of a day's reminders. */
const GROWTH = { rows: [1_000, 100_000, 1_000_000], calls: 2_000, people: 10_000, planned: 7 };
const SMALL: Sizes = {
  rounds: 2,
  warm: 400,
  open: 150,
  closed: 1000,
  moves: 500,
  drain: 1000,
  unsent: 2000,
  events: 2000,
  orm: 0,
  idleMs: 5000,
  idleRounds: 1,
};
/** A year of a company, and two months of a small one for CI. */
const YEAR = { people: 500, days: 365 };
const SMALL_YEAR: typeof YEAR = { people: 100, days: 60 };
const SMALL_GROWTH: typeof GROWTH = { rows: [1_000, 100_000], calls: 500, people: 10_000, planned: 3 };

/** Rows that wait, and how long people ask behind due reminders: past a minute, in which the platform's quota is full. */
const OUTBOX = { pending: 1_000_000, calls: 500, reminders: 3_000, askForMs: 90_000 };
const SMALL_OUTBOX: typeof OUTBOX = { pending: 100_000, calls: 200, reminders: 3_000, askForMs: 10_000 };
/** Invoices that were claimed, and claims that wait for one pre-checker. */
const CLAIMS = { invoices: 1_000_000, open: 10_000, calls: 1_000 };
const SMALL_CLAIMS: typeof CLAIMS = { invoices: 50_000, open: 10_000, calls: 300 };

const root = join(import.meta.dirname, '..');
const asked = new Set(process.argv.slice(2));
const profile = asked.has('--profile');
const growth = asked.has('--small') ? SMALL_GROWTH : GROWTH;
const year = asked.has('--small') ? SMALL_YEAR : YEAR;
const fileRows = asked.has('--small') ? 5_000 : 50_000;
const sizes = asked.has('--small') ? SMALL : profile ? { ...FULL, rounds: 1, orm: 0 } : FULL;

/** Inside node_modules, so that bundles find their packages and nobody's tool looks at it; on the disk a database would be on. */
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'bench-'));
const cleanUp = (): void => {
  killAll();
  rmSync(folder, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    cleanUp();
    process.exit(130);
  });
}

/** Rows that can be asked for by themselves. */
const ALONE: Readonly<Record<string, (fileOf: Stage['fileOf']) => Promise<string>>> = {
  import: async () => importRows(root, fileRows),
  bank: async () => bankRows(root, fileRows),
  receivables: owed,
  records: recorded,
};

try {
  const began = performance.now();
  const machine = machineLine(folder);
  console.log(`machine  ${machine}`);
  const fileOf = await bundleAll(root, folder);
  const [only] = Object.keys(ALONE).filter((name) => asked.has(name));
  if (only) console.log(await ALONE[only]?.(fileOf));
  else await everything(fileOf, began);
} finally {
  cleanUp();
}

async function everything(fileOf: Stage['fileOf'], began: number): Promise<void> {
  const stage: Stage = await setStage({
    root,
    folder,
    fileOf,
    company: benchCompany(root),
    sizes,
    profile: profile ? join(cache, 'profile') : null,
  });
  console.log(`prepared ${stage.pending.length} pending requests in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (profile) console.log(`profile  ${stage.profile}`);
  const rounds: Round[] = [];
  for (let n = 0; n < sizes.rounds; n++) {
    const round = await runRound(stage, n);
    rounds.push(round);
    console.log(
      `round ${n + 1}/${sizes.rounds}: ${Math.round(round.bot.perSecond)} presses/s, floor ${Math.round(round.floor.perSecond)}`,
    );
  }
  console.log(`\n${report(rounds, sizes)}`);
  if (!profile) {
    const { inbox, planning, text } = await grown(fileOf);
    console.log(`\n${text}`);
    console.log(`\n${await recorded(fileOf)}`);
    const definitions = await ask<DefinitionFigures>(fileOf('definition-figures'), { root, rounds: 3 } satisfies DefinitionOrder);
    console.log(`\n${definitionReport(definitions)}`);
    console.log(`\n${await queued(fileOf)}`);
    console.log(`\n${await lived(fileOf)}`);
    const sending = await ask<SendingFigures>(fileOf('sending-figures'), { messages: 10_000 } satisfies SendingOrder);
    const invoices = await ask<InvoiceFigures>(fileOf('invoice-figures'), { root, times: 30 } satisfies InvoiceOrder);
    const order: ClaimOrder = { root, folder, ...(asked.has('--small') ? SMALL_CLAIMS : CLAIMS) };
    const claims = await ask<ClaimFigures>(fileOf('claim-figures'), order);
    console.log(`\n${await owed(fileOf)}`);
    const minutes = await minutesFigures(20);
    const reading = readingFigures(20);
    console.log(
      `\n${goalsTable({ rounds, inbox, planning, sending, invoices, claims, slotSearch: slotSearchMs(50), minutes, reading })}`,
    );
  }
  console.log(`\ntook ${((performance.now() - began) / 1000).toFixed(0)} s`);
  console.log(`\n${await postgresRow()}`);
  if (!profile) console.log(`\n${monthRows(root, asked.has('--small') ? 5 : 31)}`);
  if (!profile) console.log(`\n${bankRows(root, fileRows)}`);
  if (!profile) console.log(`\n${importRows(root, fileRows)}`);
  if (!profile) console.log(`\n${attendanceRows(root, asked.has('--small') ? 1_000 : 10_000)}`);
  if (!profile) console.log(`\n${complianceRows(root, asked.has('--small') ? 1_000 : 10_000)}`);
  if (rounds.some((round) => round.errors > 0)) process.exitCode = 1;
}

/** What ageing and dunning cost with many open instalments. */
async function owed(fileOf: Stage['fileOf']): Promise<string> {
  const items = asked.has('--small') ? 20_000 : 100_000;
  return receivableRow(
    await ask<ReceivableFigures>(fileOf('receivable-figures'), { root, folder, items } satisfies ReceivableOrder),
  );
}

/** What it costs to have many records: what people owe, late lists, searches. */
async function recorded(fileOf: Stage['fileOf']): Promise<string> {
  const figures: InboxFigures[] = [];
  for (const rows of growth.rows)
    figures.push(
      await ask<InboxFigures>(fileOf('record-figures'), { root, folder, rows, calls: growth.calls } satisfies InboxOrder),
    );
  return recordsReport(figures);
}

/** What a long outbox costs those who ask. */
async function queued(fileOf: Stage['fileOf']): Promise<string> {
  const order: OutboxOrder = { root, folder, ...(asked.has('--small') ? SMALL_OUTBOX : OUTBOX) };
  return outboxReport(order, await ask<OutboxFigures>(fileOf('outbox-figures'), order));
}

/** How large the file is after a time of ordinary work, with what is used up pruned. */
async function lived(fileOf: Stage['fileOf']): Promise<string> {
  const order: YearOrder = { root, folder, ...year };
  return yearReport(order, await ask<YearFigures>(fileOf('year-figures'), order));
}

/** What a network pays for being large: inboxes over many requests, and a day's reminders for many people. */
async function grown(
  fileOf: Stage['fileOf'],
): Promise<{ inbox: readonly InboxFigures[]; planning: readonly PlanningRound[]; text: string }> {
  const inbox: InboxFigures[] = [];
  for (const rows of growth.rows)
    inbox.push(
      await ask<InboxFigures>(fileOf('inbox-figures'), { root, folder, rows, calls: growth.calls } satisfies InboxOrder),
    );
  const order: PlanningOrder = { root, folder, people: growth.people, rounds: growth.planned };
  const planning = await ask<readonly PlanningRound[]>(fileOf('planning-figures'), order);
  return { inbox, planning, text: growthReport(inbox, planning, growth.people) };
}
