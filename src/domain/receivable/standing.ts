import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Item, Line } from './item.ts';

/** A day to look at, and what was known by when: by default all that is known today. */
export interface AsOf {
  readonly on: LocalDate;
  readonly known: Instant;
}

/** How an item stood: negative where more had come in than was owed. */
export interface Standing {
  readonly open: Cents;
  readonly dueOn: LocalDate;
}

type Owed = Pick<Item, 'amount' | 'firstDueOn' | 'since' | 'bookedAt'>;
type Moved = Pick<Line, 'id' | 'kind' | 'amount' | 'dueOn' | 'on' | 'bookedAt' | 'cancelsId'>;

/** Whatever counts from a later day, or became known later, is not there yet; cancellations are lines like any other (Q1). */
export const isThere = (line: Pick<Line, 'on' | 'bookedAt'>, { on, known }: AsOf): boolean =>
  line.on <= on && line.bookedAt <= known;

/** How an item stood on a day, as it was known then; null: it was not there. Asked again later the answer is the same. */
export function standingOf(item: Owed, lines: readonly Moved[], at: AsOf): Standing | null {
  if (item.since > at.on || item.bookedAt > at.known) return null;
  const there = lines.filter((line) => isThere(line, at));
  return {
    open: cents(item.amount - sumOf(there.map(({ amount }) => amount))),
    dueOn: dueOf(there) ?? item.firstDueOn,
  };
}

/** The due day that the last change gave which was not taken back; null: as first agreed. */
export function dueOf(there: readonly Moved[]): LocalDate | null {
  const gone = new Set(there.map(({ cancelsId }) => cancelsId));
  const changes = there.filter(({ id, dueOn }) => dueOn !== null && !gone.has(id));
  return changes.toSorted(inOrder).at(-1)?.dueOn ?? null;
}

const inOrder = (a: Moved, b: Moved): number =>
  a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.bookedAt - b.bookedAt || (a.id < b.id ? -1 : 1);
