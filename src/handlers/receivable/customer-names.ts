import type { ReceivablePorts } from './ports.ts';

/** What the customers of some rows are called, by id; a dash for one that is none (any more). */
export async function customerNames(
  reads: Pick<ReceivablePorts['reads'], 'customersNamed'>,
  rows: readonly { readonly customerId: string }[],
): Promise<(id: string) => string> {
  const named = await reads.customersNamed([...new Set(rows.map(({ customerId }) => customerId))]);
  const names = new Map<string, string>(named.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '—';
}
