import { type Cents, cents, minus } from '../../kernel/money.ts';

/** What acquirers keep, in ten-thousandths of each receipt. */
const RATES = [0, 10, 20, 25, 28, 30, 35, 38, 40, 45, 50, 54, 55, 60, 65, 80, 100].map(BigInt);

const feeOf = (amount: bigint, rate: bigint): bigint => (amount * rate + 5_000n) / 10_000n;

/**
 * A settlement is all that a wallet received on a day, less a fee of each receipt at one rate, to the fen; a refund gives its fee back. What is only near it
 * is none.
 * @param moved receipts of the wallet on that day, refunds negative
 */
export function settles(settled: Cents, moved: readonly Cents[]): boolean {
  if (moved.length === 0) return false;
  return RATES.some((rate) => {
    const net = moved.reduce(
      (all, one) => cents(all + (one < 0n ? one + feeOf(minus(one), rate) : one - feeOf(one, rate))),
      cents(0),
    );
    return net === settled;
  });
}
