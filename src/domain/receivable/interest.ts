import { type Cents, cents } from '../../kernel/money.ts';

/** Interest of one item, cents, half up: outstanding × rate × days / 365. `rate` in hundredths of a percent a year (365 = 3.65%). */
export function interestOf(open: Cents, rate: number, days: number): Cents {
  if (days <= 0 || open <= 0n) return cents(0);
  const over = 10_000n * 365n;
  return cents((open * BigInt(rate) * BigInt(days) * 2n + over) / (over * 2n));
}
