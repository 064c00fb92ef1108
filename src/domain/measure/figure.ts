/** What a figure is counted in. `percent`, `days` and `minutes` may be an amount over what it is of; `cents` are integer fen. */
export type MeasureUnit = 'count' | 'cents' | 'percent' | 'days' | 'minutes';

/** A figure kept in two parts, so that those of several units make one: so much (`amount`), of so much (`of`; null: it is no share of anything). */
export interface Figure {
  readonly amount: number;
  readonly of: number | null;
}

/** Several as one; null of none: no figure is not 0. */
export function sumFigures(figures: Iterable<Figure>): Figure | null {
  let sum: Figure | null = null;
  for (const { amount, of } of figures)
    sum = sum === null ? { amount, of } : { amount: sum.amount + amount, of: of === null ? sum.of : (sum.of ?? 0) + of };
  return sum;
}

/** What is shown of it: an amount as it is, a share in percent or so many days to one decimal; null where there is nothing it could be a share of. */
export function figureValue(unit: MeasureUnit, figure: Figure | null): number | null {
  if (figure === null || figure.of === 0) return null;
  const { amount, of } = figure;
  if (unit === 'count' || unit === 'cents' || of === null) return amount;
  return Math.round((amount * (unit === 'percent' ? 1_000 : 10)) / of) / 10;
}
