import type { Instance } from './instance.ts';

type RequestRow = Omit<Instance, 'steps' | 'seats'>;

/** The rows in which two states of a request differ. */
export interface ChangedRows {
  readonly request: Partial<RequestRow>;
  readonly steps: { readonly added: Instance['steps']; readonly changed: Instance['steps'] };
  readonly seats: { readonly added: Instance['seats']; readonly changed: Instance['seats'] };
}

export function changedRows(before: Instance, after: Instance): ChangedRows {
  const { steps: _s, seats: _t, ...request } = after;
  const old = before as unknown as Readonly<Record<string, unknown>>;
  return {
    request: Object.fromEntries(Object.entries(request).filter(([name, value]) => old[name] !== value)),
    steps: rows(before.steps, after.steps),
    seats: rows(before.seats, after.seats),
  };
}

function rows<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): { readonly added: readonly T[]; readonly changed: readonly T[] } {
  const old = new Map(before.map((row) => [row.id, row]));
  return { added: after.filter((row) => !old.has(row.id)), changed: after.filter((row) => old.has(row.id) && old.get(row.id) !== row) };
}
