import type { ClaimFigures } from './claim-figures.ts';
import type { InboxFigures } from './inbox-figures.ts';
import type { InvoiceFigures } from './invoice-figures.ts';
import type { MinutesFigures } from './minutes-figures.ts';
import type { PlanningRound } from './planning-figures.ts';
import type { ReadingFigures } from './reading-figures.ts';
import type { Round } from './round.ts';
import type { SendingFigures } from './sending-figures.ts';
import { spread } from './table.ts';

export interface Measured {
  readonly rounds: readonly Round[];
  readonly inbox: readonly InboxFigures[];
  readonly planning: readonly PlanningRound[];
  readonly sending: SendingFigures;
  readonly invoices: InvoiceFigures;
  readonly claims: ClaimFigures;
  /** ms. */
  readonly slotSearch: number;
  readonly minutes: MinutesFigures;
  readonly reading: ReadingFigures;
}

interface Goal {
  readonly id: string;
  readonly what: string;
  /** Null: not measured by this bench. */
  readonly value: number | null;
  readonly unit: string;
  readonly must: number;
  readonly aim: number;
  /** Whether more is better. */
  readonly more?: boolean;
}

/** Every goal in one table, each beside what it must be and what is aimed at: medians of the rounds. */
export function goalsTable(measured: Measured): string {
  const rows = [['', 'figure', 'measured', 'must', 'aim', ''], ...goalsOf(measured).map(rowOf)];
  const widths = rows[0]?.map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function goalsOf({
  rounds,
  inbox,
  planning,
  sending,
  invoices,
  claims,
  slotSearch,
  minutes,
  reading,
}: Measured): readonly Goal[] {
  const of = (figure: (round: Round) => number): number => spread(rounds.map(figure)).median;
  const planned = (figure: (round: PlanningRound) => number): number => spread(planning.map(figure)).median;
  return [
    {
      id: 'P1',
      what: 'event without business ÷ floor, processor time',
      value: of((r) => r.idleEvents.bot.cpuUs / r.idleEvents.floor.cpuUs),
      unit: '×',
      must: 1.5,
      aim: 1.15,
    },
    { id: 'P2', what: 'the same ÷ @slack/bolt, a second', value: null, unit: '×', must: 1.8, aim: 2.5, more: true },
    {
      id: 'P3',
      what: "the SDK's own dispatcher ÷ the same, processor time",
      value: of((r) => r.idleEvents.sdk.cpuUs / r.idleEvents.bot.cpuUs),
      unit: '×',
      must: 1.3,
      aim: 1.6,
      more: true,
    },
    {
      id: 'P4',
      what: 'presses, 16 in flight ÷ floor, a second',
      value: of((r) => r.bot.perSecond / r.floor.perSecond),
      unit: '×',
      must: 1,
      aim: 1.5,
      more: true,
    },
    {
      id: 'P5',
      what: 'PostgreSQL: presses ÷ raw statements, 8 in flight',
      value: null,
      unit: '×',
      must: 0.6,
      aim: 2,
      more: true,
    },
    {
      id: 'P6',
      what: 'p99 of an answer while the outbox drains',
      value: of((r) => r.draining.p99),
      unit: ' ms',
      must: 300,
      aim: 60,
    },
    {
      id: 'P7',
      what: 'longest wait of the event loop while planning reminders',
      value: planned((r) => r.delay),
      unit: ' ms',
      must: 200,
      aim: 50,
    },
    { id: 'P8', what: 'reminders of a day ÷ bare scan', value: planned((r) => r.plan / r.scan), unit: '×', must: 10, aim: 5 },
    {
      id: 'P8',
      what: 'lines added when planned again',
      value: Math.max(...planning.map((r) => r.addedAgain)),
      unit: '',
      must: 0,
      aim: 0,
    },
    {
      id: 'P9',
      what: 'ten thousand sends ÷ what the platform allows',
      value: sending.took / sending.ideal,
      unit: '×',
      must: 1.1,
      aim: 1.02,
    },
    { id: 'P9', what: 'windows of second, minute and chat overstepped', value: oversteps(sending), unit: '', must: 0, aim: 0 },
    { id: 'P10', what: 'inbox with all requests ÷ with few, p50', value: growthOf(inbox), unit: '×', must: 3, aim: 1.5 },
    {
      id: 'P11',
      what: 'start to ready ÷ floor',
      value: of((r) => r.readyMs.bot / r.readyMs.floor),
      unit: '×',
      must: 3,
      aim: 1.5,
    },
    { id: 'P12', what: 'idle memory', value: of((r) => r.idleMb.bot), unit: ' MB', must: 150, aim: 110 },
    { id: 'P13', what: 'a PDF of one page read', value: invoices.pdf, unit: ' ms', must: 150, aim: 60 },
    { id: 'P13', what: 'the same ÷ bare libraries', value: invoices.pdf / invoices.barePdf, unit: '×', must: 2, aim: 1.2 },
    { id: 'P14', what: 'the code of a photo read (3 megapixels)', value: invoices.photo, unit: ' ms', must: 150, aim: 60 },
    { id: 'P14', what: 'the same ÷ bare library', value: invoices.photo / invoices.barePhoto, unit: '×', must: 2, aim: 1.2 },
    {
      id: 'P15',
      what: 'longest wait of the event loop while twenty files are read',
      value: invoices.delay,
      unit: ' ms',
      must: 50,
      aim: 20,
    },
    {
      id: 'P16',
      what: 'memory a reading thread takes',
      value: invoices.mb.reading - invoices.mb.before,
      unit: ' MB',
      must: 150,
      aim: 80,
    },
    {
      id: 'P17',
      what: `was it claimed before, among ${claims.invoices} invoices, p99`,
      value: claims.duplicates.p99,
      unit: ' ms',
      must: 20,
      aim: 5,
    },
    {
      id: 'P18',
      what: `inbox of a pre-checker with ${claims.open} open claims, p99`,
      value: claims.inbox.p99,
      unit: ' ms',
      must: 20,
      aim: 5,
    },
    { id: 'P19', what: 'slot search 12 people × 10 days × 8 rooms', value: slotSearch, unit: ' ms', must: 200, aim: 20 },
    {
      id: 'P20',
      what: `a page of notes of ${minutes.signs} signs read, company of ${minutes.people}, processor time`,
      value: minutes.readMs,
      unit: ' ms',
      must: 1000,
      aim: 300,
    },
    { id: 'P21', what: 'the event loop held up by it at most', value: minutes.heldUpMs, unit: ' ms', must: 50, aim: 20 },
    { id: 'P22', what: `one of ${reading.sentences} sentences read, p99`, value: reading.p99Ms, unit: ' ms', must: 3, aim: 1 },
    { id: 'P23', what: '40,000 letters read', value: reading.longMs, unit: ' ms', must: 50, aim: 20 },
  ];
}

const oversteps = ({ mostPerSecond, mostPerMinute, mostPerChat }: SendingFigures): number =>
  [mostPerSecond > 50, mostPerMinute > 1000, mostPerChat > 5].filter(Boolean).length;

function growthOf(inbox: readonly InboxFigures[]): number | null {
  const [few, all] = [inbox[0], inbox.at(-1)];
  if (!few || !all || few === all) return null;
  return Math.max(...Object.keys(all.ours).map((name) => (all.ours[name]?.p50 ?? 0) / (few.ours[name]?.p50 ?? 1)));
}

function rowOf({ id, what, value, unit, must, aim, more = false }: Goal): string[] {
  const sign = more ? '≥' : '≤';
  const meets = (goal: number): boolean => value !== null && (more ? value >= goal : value <= goal);
  const verdict = value === null ? 'not measured here' : meets(aim) ? 'as aimed' : meets(must) ? 'met' : 'MISSED';
  return [
    id,
    what,
    value === null ? '–' : `${value.toPrecision(3)}${unit}`,
    `${sign} ${must}${unit}`,
    `${sign} ${aim}${unit}`,
    verdict,
  ];
}
