import type { Instance } from './instance.ts';

export type RequestRow = Omit<Instance, 'steps' | 'seats'>;

/** The rows in which two states of a request differ; from nothing, all of them. Rows are never deleted. */
export interface ChangedRows {
  readonly request: Partial<RequestRow>;
  readonly steps: { readonly added: Instance['steps']; readonly changed: Instance['steps'] };
  readonly seats: { readonly added: Instance['seats']; readonly changed: Instance['seats'] };
}

export function changedRows(before: Instance | null, after: Instance): ChangedRows {
  const { steps, seats, ...request } = after;
  const old: Readonly<Record<string, unknown>> = before ? { ...before } : {};
  const different = Object.entries(request).filter(([name, value]) => !(name in old) || old[name] !== value);
  return {
    request: Object.fromEntries(different),
    steps: rows(before?.steps ?? [], steps),
    seats: rows(before?.seats ?? [], seats),
  };
}

function rows<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): { readonly added: readonly T[]; readonly changed: readonly T[] } {
  const old = new Map(before.map((row) => [row.id, row]));
  const differs = (row: T): boolean => {
    const was = old.get(row.id);
    return was !== undefined && was !== row && JSON.stringify(was) !== JSON.stringify({ ...was, ...row });
  };
  return { added: after.filter((row) => !old.has(row.id)), changed: after.filter(differs) };
}
