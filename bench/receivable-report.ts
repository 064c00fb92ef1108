import type { ReceivableFigures } from './receivable-figures.ts';

/** As a row of the bench: each beside what it must be. */
export function receivableRow({ items, ageing, isEqual, dunning, steps, delay, grownMb }: ReceivableFigures): string {
  const kept = ageing < 2_000 && isEqual && dunning < 5_000 && delay < 50;
  return [
    `receivables ${items} open items`,
    `ageing ${ageing.toFixed(0)} ms (must < 2000), ${isEqual ? 'equal to a recount' : 'NOT EQUAL to a recount'}`,
    `dunning ${dunning.toFixed(0)} ms (must < 5000) for ${steps} steps, loop delay ${delay.toFixed(0)} ms (must < 50), +${grownMb.toFixed(0)} MB`,
    kept ? 'kept' : 'MISSED',
  ].join('\n         ');
}
