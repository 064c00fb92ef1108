import { heldUpText } from './held-up.ts';
import type { ReceivableFigures } from './receivable-figures.ts';

/** As a row of the bench: each beside what it must be. */
export function receivableRow({ items, ageing, board, isEqual, dunning, steps, grownMb }: ReceivableFigures): string {
  const held = Math.max(ageing.mostWorked, dunning.mostWorked, board.mostWorked);
  const keeps = (by: 'took' | 'processor'): boolean => isEqual && ageing[by] < 2_000 && dunning[by] < 5_000 && held < 50;
  return [
    `receivables ${items} open items`,
    `ageing ${heldUpText(ageing)} (must < 2 s), ${isEqual ? 'equal to a recount' : 'NOT EQUAL to a recount'}`,
    `board of collection ${heldUpText(board)}`,
    `dunning ${heldUpText(dunning)} (must < 5 s) for ${steps} steps; held by own work ${held.toFixed(0)} ms (must < 50), +${grownMb.toFixed(0)} MB`,
    keeps('took')
      ? 'kept'
      : keeps('processor')
        ? 'kept by its own processor time, missed by the clock of a busy machine'
        : 'MISSED',
  ].join('\n         ');
}
