import type { Item, Line } from '../../domain/receivable/item.ts';
import type { Allocation } from '../../domain/receivable/oldest-first.ts';
import type { RecordId } from '../../fields/field.ts';
import type { Ids, PersonId, ReceivableId, UnitId } from '../../kernel/id.ts';
import { type Cents, cents, minus } from '../../kernel/money.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row, Write } from '../plan.ts';

/** What books lines: its own id (`bnk_…`, `req_…`, an outbox key), the day they count from, now, and who. */
export interface Booking {
  readonly source: string;
  readonly on: LocalDate;
  readonly at: Instant;
  readonly actorId: PersonId;
  readonly reason?: string;
}

/** Whose money it is. */
export interface Paying {
  readonly customerId: RecordId;
  readonly unitId: UnitId;
}

export type BookingRefusal = 'not_open' | 'more_than_open' | 'not_theirs' | 'no_amount';

/**
 * Money of a customer, or a credit note, set against their items, and what is left kept as an advance (`itemId` null, Q2). Each item's row and its lines
 * change in one plan and only as the item was read: of two at once the second is handled again. More than is open on an item is refused: the caller
 * says what the rest is.
 */
export function bookLines(
  ids: Ids,
  { customerId, unitId }: Paying,
  items: readonly Item[],
  allocations: readonly Allocation[],
  { kind = 'receipt', ...booking }: Booking & { readonly kind?: 'receipt' | 'credit' | 'write_off' },
): Result<readonly Write[], BookingRefusal> {
  const left = new Map(items.map((item) => [item.id, item.open]));
  const lines: Write[] = [];
  for (const { itemId, amount } of allocations) {
    if (amount <= 0n) return no('no_amount');
    const open = itemId === null ? null : left.get(itemId);
    if (open === undefined || (itemId && items.find(({ id }) => id === itemId)?.customerId !== customerId))
      return no('not_theirs');
    if (itemId !== null && open !== null) {
      if (open <= 0n) return no('not_open');
      if (amount > open) return no('more_than_open');
      left.set(itemId, cents(open - amount));
    }
    const unit = items.find(({ id }) => id === itemId)?.unitId ?? unitId;
    lines.push(lineWrite(ids, { customerId, unitId: unit, itemId, kind, amount, dueOn: null, cancelsId: null }, booking));
  }
  return ok([...lines, ...items.flatMap((item) => nowOpen(item, left.get(item.id) ?? item.open, kind === 'write_off'))]);
}

/** Takes a line back, as of its own day: what was paid with it is open again; a due day falls back to the one before, which the caller gives. */
export function takeBack(ids: Ids, line: Line, item: Item | null, booking: Booking, dueBefore?: LocalDate): readonly Write[] {
  const { id: cancelsId, customerId, unitId, itemId, kind, amount } = line;
  const write = lineWrite(ids, { customerId, unitId, itemId, kind, amount: minus(amount), dueOn: null, cancelsId }, booking);
  if (!item) return [write];
  if (kind === 'due') return [write, ...(dueBefore ? [itemWrite(item, { dueOn: dueBefore })] : [])];
  return [write, ...nowOpen(item, cents(item.open + amount), false)];
}

/** An advance of a customer set against an item: it leaves the advance and lowers the item, in two lines. The caller has seen that so much is there. */
export function useAdvance(ids: Ids, item: Item, amount: Cents, booking: Booking): Result<readonly Write[], BookingRefusal> {
  const { customerId, unitId } = item;
  const booked = bookLines(ids, item, [item], [{ itemId: item.id, amount }], booking);
  if (!booked.ok) return booked;
  const out = { customerId, unitId, itemId: null, kind: 'receipt' as const, amount: minus(amount), dueOn: null, cancelsId: null };
  return ok([lineWrite(ids, out, booking), ...booked.value]);
}

/** Another due day, from the day of the booking on; the first stays as it was agreed. */
export function changeDue(ids: Ids, item: Item, dueOn: LocalDate, booking: Booking): readonly Write[] {
  const { customerId, unitId, id: itemId } = item;
  return [
    lineWrite(ids, { customerId, unitId, itemId, kind: 'due', amount: cents(0), dueOn, cancelsId: null }, booking),
    itemWrite(item, { dueOn }),
  ];
}

/** An item that was never owed, or is owed no more without having been paid: what is open of it goes, as of the day of the booking. */
export function voidItem(ids: Ids, item: Item, booking: Booking): readonly Write[] {
  const { customerId, unitId, id: itemId, open: amount } = item;
  const gone = { customerId, unitId, itemId, kind: 'credit' as const, amount, dueOn: null, cancelsId: null };
  return [lineWrite(ids, gone, booking), itemWrite(item, { open: cents(0), state: 'void' })];
}

/** An item's row as it is to be, if nobody was faster. */
export const itemWrite = ({ id, version }: Pick<Item, 'id' | 'version'>, update: Partial<Row<'receivable'>>): Write => ({
  table: 'receivable',
  update: { ...update, version: version + 1 },
  where: { id, version },
});

function nowOpen(item: Item, open: Cents, isWrittenOff: boolean): readonly Write[] {
  if (open === item.open) return [];
  return [itemWrite(item, { open, state: open > 0n ? 'open' : isWrittenOff ? 'written_off' : 'settled' })];
}

function lineWrite(
  ids: Ids,
  line: Omit<Line, 'id' | 'on' | 'bookedAt' | 'source' | 'reason' | 'actorId'> & { readonly itemId: ReceivableId | null },
  { source, on, at, actorId, reason = '' }: Booking,
): Write {
  return { table: 'receivableLine', insert: { id: ids.next('rcl'), ...line, on, bookedAt: at, source, reason, actorId } };
}
