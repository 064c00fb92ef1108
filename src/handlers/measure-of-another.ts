import type { DescribedMeasure } from '../measures/define.ts';
import type { AllBoards, Measure } from './measure.ts';

/** A figure that another feature counts: the same number, and the same rows. */
export const ofAnother = <S extends { readonly boards: AllBoards }>(described: DescribedMeasure): Measure<S> => ({
  ...described,
  of: async ({ boards }, units, days) => (await boards.measure(described.id)?.of(units, days)) ?? new Map(),
  rows: async ({ boards }, units, days, most) => (await boards.measure(described.id)?.rows?.(units, days, most)) ?? [],
});
