import { changedRows } from '../../domain/approval/diff.ts';
import type { Instance, Seat, Step } from '../../domain/approval/instance.ts';
import type { RequestId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import type { Row, Write } from '../plan.ts';

/** What a request keeps beside its state: form, facts and rules as JSON, frozen at submission. */
export interface StoredTexts {
  readonly form: string;
  readonly facts: string;
  readonly rules: string;
}

/** A new request with all its steps and seats; `amendsId` is the approved request it is to change. */
export function insertInstance(instance: Instance, texts: StoredTexts, amendsId: RequestId | null = null): readonly Write[] {
  const { steps, seats, ...request } = instance;
  return [
    { table: 'request', insert: { ...request, ...texts, amendsId } },
    ...steps.map((step): Write => ({ table: 'step', insert: stepRow(step) })),
    ...seats.map((seat): Write => ({ table: 'seat', insert: seatRow(seat) })),
  ];
}

/**
 * The writes from one state of a request to the next. The request's row goes first and only where its version is still the one that was read:
 * of two decisions at once the row decides.
 */
export function updateInstance(before: Instance, after: Instance, texts: Partial<StoredTexts> = {}): readonly Write[] {
  const { request, steps, seats } = changedRows(before, after);
  return [
    { table: 'request', update: { ...request, ...texts }, where: { id: before.id, version: before.version } },
    ...steps.added.map((step): Write => ({ table: 'step', insert: stepRow(step) })),
    ...steps.changed.map(
      (step): Write => ({ table: 'step', update: changed(stepRow, step, before.steps), where: { id: step.id } }),
    ),
    ...seats.added.map((seat): Write => ({ table: 'seat', insert: seatRow(seat) })),
    ...seats.changed.map(
      (seat): Write => ({ table: 'seat', update: changed(seatRow, seat, before.seats), where: { id: seat.id } }),
    ),
  ];
}

/** Only the columns that are others now: those left alone need no look at their indexes. */
function changed<T extends { readonly id: string }, R extends object>(
  rowOf: (one: T) => R,
  after: T,
  all: readonly T[],
): Partial<R> {
  const was = all.find((one) => one.id === after.id);
  const old: Readonly<Record<string, unknown>> = was ? { ...rowOf(was) } : {};
  return Object.fromEntries(Object.entries(rowOf(after)).filter(([name, value]) => old[name] !== value)) as Partial<R>;
}

const stepRow = (step: Step): Row<'step'> => ({ ...step, name: toJson(step.name), note: toJson(step.note) });
const seatRow = (seat: Seat): Row<'seat'> => ({ ...seat });
