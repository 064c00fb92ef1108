import type { Figure } from '../../domain/measure/figure.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { UnitId } from '../../kernel/id.ts';

/** How many of some things are so, of all of them, by unit. */
export const shareByUnit = <T extends { readonly unitId: UnitId }>(
  things: readonly T[],
  isSo: (thing: T) => boolean,
): ReadonlyMap<UnitId, Figure> =>
  new Map(
    [...groupBy(things, ({ unitId }) => unitId)].map(([unitId, own]) => [
      unitId,
      { amount: own.filter(isSo).length, of: own.length },
    ]),
  );
