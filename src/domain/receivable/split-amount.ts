import { type Cents, cents } from '../../kernel/money.ts';

/** So many like parts, each down to the cent, the last with what is left over. */
export const splitEvenly = (amount: Cents, parts: number): readonly Cents[] => {
  const each = amount / BigInt(parts);
  return Array.from({ length: parts }, (_, n) => cents(n === parts - 1 ? amount - each * BigInt(parts - 1) : each));
};

/**
 * Parts by hundredths of a percent (3000 = 30%), each down to the cent; where they come to 100% the last takes what is left over, so that they sum to
 * the amount exactly. Null where they come to more.
 */
export function splitByPercent(amount: Cents, points: readonly number[]): readonly Cents[] | null {
  const all = points.reduce((sum, one) => sum + one, 0);
  if (all > WHOLE) return null;
  const parts = points.map((one) => cents((amount * BigInt(one)) / BigInt(WHOLE)));
  const last = parts.at(-1);
  if (all < WHOLE || last === undefined) return parts;
  const before = parts.slice(0, -1).reduce((sum, one) => sum + one, 0n);
  return [...parts.slice(0, -1), cents(amount - before)];
}

const WHOLE = 10_000;
