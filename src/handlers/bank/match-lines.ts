import { type Judged, judgeLine, type Office } from '../../domain/bank/judge-line.ts';
import { customersIn } from '../../domain/bank/known-of.ts';
import type { ClaimedBy } from '../../domain/bank/match-receipt.ts';
import type { Item, Line } from '../../domain/receivable/item.ts';
import type { Allocation } from '../../domain/receivable/oldest-first.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, ReceivableId, UnitId } from '../../kernel/id.ts';
import { sumOf } from '../../kernel/money.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import { type AuditEntry, emptyPlan, merge, type Plan, type Row, type Write } from '../plan.ts';
import { bookLines, takeBack } from '../receivable/book-line.ts';
import { reversalDay } from '../receivable/reversal-day.ts';
import { setOffAbove } from '../receivable/use-advance.ts';
import { SYSTEM } from '../services.ts';
import { gatherOffice, type Names } from './gather-office.ts';
import type { BankLine } from './ports.ts';
import type { Services } from './services.ts';
import { tellReversed } from './tell-sales.ts';

/** So many lines are looked at with one gathering; one that touches what another of them has changed waits for the next. */
const LOOKED_AT = 30;

/** What becomes of some lines, and behind which of them the next stand; null: none was left. */
interface Portion {
  readonly plan: Plan;
  readonly after: string;
}

/** What becomes of the next lines of a file, behind `day:id`; null where none is left. Begun anew it finds what is left. */
export async function matchPortion(
  services: Services,
  { file, after }: { readonly file: string; readonly after: string | null },
  names: Names,
  now: Instant,
): Promise<Portion | null> {
  const lines = await services.reads.openBankLines(file, after, LOOKED_AT);
  const [first] = lines;
  if (!first) return null;
  const office = await gatherOffice(services, lines, names);
  const touched = new Set<string>();
  const plans: Plan[] = [];
  for (const line of lines) {
    // What it is about was changed by one before it: the rest is looked at with what then stands there.
    if (customersIn(line, office.index).some((id) => touched.has(id))) break;
    const plan = await planOf(services, line, judgeLine(line, office), { office, now, touched });
    if (plan === null) break;
    plans.push(plan);
  }
  const last = lines[plans.length - 1] ?? first;
  return { plan: merge(...plans), after: `${last.on}:${last.id}` };
}

interface At {
  readonly office: Office<BankLine>;
  readonly now: Instant;
  /** Customers and lines of whom an earlier one of the portion has changed something. */
  readonly touched: Set<string>;
}

async function planOf(services: Services, line: BankLine, judged: Judged<BankLine>, at: At): Promise<Plan | null> {
  if (at.touched.has(line.id)) return null;
  if ('aside' in judged) return writes(lineWrite(line, { state: 'other', rule: judged.aside }));
  if ('queue' in judged) return writes(lineWrite(line, { state: 'queued', rule: judged.queue }));
  if ('reverses' in judged) return reversed(services, line, judged.reverses, at);
  const { customerId, allocations, rule } = judged.book;
  at.touched.add(customerId);
  const owed = at.office.index.itemsOf(customerId);
  const booked = booking(services, line, { customerId, allocations, items: owed, rule, actorId: SYSTEM.id, at: at.now });
  return booked ?? writes(lineWrite(line, { state: 'queued', rule: 'amount_differs' }));
}

interface Booked {
  readonly customerId: Item['customerId'];
  readonly allocations: readonly Allocation[];
  /** Open items of the customer, as they were read. */
  readonly items: readonly Item[];
  readonly rule: ClaimedBy;
  readonly actorId: PersonId;
  readonly at: Instant;
  /** Where the customer belongs; absent: where their items do. */
  readonly unitId?: UnitId;
}

/** A receipt goes on items and perhaps into an advance, to the fen; null: the items do not take it (any more). */
export function booking(
  services: Services,
  line: BankLine,
  { customerId, allocations, items, rule, actorId, at, unitId }: Booked,
): Plan | null {
  const wanted = new Set<string>(allocations.flatMap(({ itemId }) => itemId ?? []));
  const touched = items.filter(({ id }) => wanted.has(id));
  const unit = unitId ?? touched[0]?.unitId ?? items[0]?.unitId;
  if (!unit || allocations.reduce((all, { amount }) => all + amount, 0n) !== line.amount) return null;
  const source = { source: line.id, on: line.on, at, actorId, reason: rule };
  const lines = bookLines(services.ids, { customerId, unitId: unit }, touched, allocations, source);
  if (!lines.ok) return null;
  const entry: AuditEntry = {
    actorId: actorId === SYSTEM.id ? 'system' : actorId,
    act: 'bank.matched',
    subject: line.id,
    detail: { rule, customer: customerId, items: allocations.map(({ itemId, amount }) => [itemId, String(amount)]) },
  };
  return {
    ...emptyPlan,
    writes: [...lines.value, lineWrite(line, { state: 'matched', rule, customerId, unitId: unit })],
    audit: [entry],
  };
}

/** The bank takes a receipt back: what it paid is open again, and whoever sells to the customer is told once. */
async function reversed(services: Services, line: BankLine, taken: BankLine, at: At): Promise<Plan | null> {
  const unmatched = taken.state === 'matched' ? await unbook(services, taken, SYSTEM.id, at.now, line.on) : null;
  const items = unmatched?.items ?? [];
  const { customerId } = taken;
  if (at.touched.has(taken.id) || at.touched.has(customerId ?? '')) return null;
  for (const id of [taken.id, customerId ?? '']) at.touched.add(id);
  return {
    writes: [
      ...(unmatched?.writes ?? []),
      lineWrite(taken, { state: 'reversed' }),
      lineWrite(line, { state: 'reversed', rule: 'reverses', customerId, unitId: taken.unitId }),
    ],
    audit: [{ actorId: 'system', act: 'bank.reversed', subject: taken.id, detail: { by: line.id } }],
    effects: tellReversed(taken, items),
  };
}

/** Takes back everything that a receipt was booked as. */
export async function unbook(
  services: Services,
  line: BankLine,
  actorId: PersonId,
  at: Instant,
  /** From which day it counts where its own month is signed. */
  otherwise: LocalDate = line.on,
): Promise<{ readonly writes: readonly Write[]; readonly items: readonly Item[] }> {
  const lines = await services.reads.linesOfSource(line.id);
  const cancelled = new Set(lines.map(({ cancelsId }) => cancelsId));
  const own = lines.filter(({ id, cancelsId }) => cancelsId === null && !cancelled.has(id));
  const ahead = sumOf(own.flatMap(({ itemId, amount }) => (itemId === null ? [amount] : [])));
  const setOff = line.customerId && ahead > 0n ? await setOffAbove(services, line.customerId, ahead) : [];
  const days = new Map<Line, LocalDate>();
  for (const one of [...own, ...setOff]) days.set(one, await reversalDay(services, one, otherwise));
  const standing = [...own, ...setOff];
  const ids = [...new Set(standing.flatMap(({ itemId }) => itemId ?? []))];
  const items = ids.length > 0 ? await services.reads.receivables(ids) : [];
  const byItem = groupBy(standing, ({ itemId }) => itemId);
  const writes = [...byItem].flatMap(([itemId, all]) => allBack(services, all, items, itemId, { days, actorId, at }));
  return { writes, items };
}

function allBack(
  services: Services,
  lines: readonly Line[],
  items: readonly Item[],
  itemId: ReceivableId | null,
  { days, actorId, at }: { readonly days: ReadonlyMap<Line, LocalDate>; readonly actorId: PersonId; readonly at: Instant },
): readonly Write[] {
  let item = items.find(({ id }) => id === itemId) ?? null;
  return lines.flatMap((one) => {
    const source = { source: one.source, on: days.get(one) ?? one.on, at, actorId };
    const back = takeBack(services.ids, one, item, source);
    // A second line of the same item follows on the first.
    if (item) item = { ...item, open: (item.open + one.amount) as Item['open'], version: item.version + 1 };
    return back;
  });
}

export const lineWrite = ({ id, version }: BankLine, update: Partial<Row<'bankLine'>>): Write => ({
  table: 'bankLine',
  update: { ...update, version: version + 1 },
  where: { id, version },
});

const writes = (...all: readonly Write[]): Plan => ({ ...emptyPlan, writes: all });
