import { type Cents, cents, minus, sumOf } from '../../kernel/money.ts';
import { no, ok, type Result } from '../../kernel/result.ts';

/**
 * An amount in parts by weight, to the cent: the parts sum to it, and what is left over goes to the largest remainders, of equal ones to the first.
 * Where no weight is above 0 all are equal; without weights there are no parts.
 */
export function splitByWeight(amount: Cents, weights: readonly bigint[]): readonly Cents[] {
  const known = weights.map((weight) => (weight > 0n ? weight : 0n));
  const used = known.some((weight) => weight > 0n) ? known : known.map(() => 1n);
  const all = used.reduce((sum, weight) => sum + weight, 0n);
  const size = amount < 0n ? minus(amount) : amount;
  const parts = used.map((weight, at) => ({ at, whole: (size * weight) / all, rest: (size * weight) % all }));
  const left = Number(size - parts.reduce((sum, { whole }) => sum + whole, 0n));
  const most = [...parts].sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1)).slice(0, left);
  return parts.map((part) => {
    const whole = part.whole + (most.includes(part) ? 1n : 0n);
    return cents(amount < 0n ? -whole : whole);
  });
}

/** Who bears a part of a line: a person or a unit. */
export interface Share<Who extends string> {
  readonly who: Who;
  readonly amount: Cents;
}

/** A part as it is said: so much, so many percent (two decimals at most), or a like part of the rest. */
export interface SaidShare<Who extends string> {
  readonly who: Who;
  readonly amount: Cents | null;
  readonly percent: number | null;
}

/** The same where parts may be said in percent; percents alone have to come to 100. */
export function sharesSaid<Who extends string>(
  amount: Cents,
  said: readonly SaidShare<Who>[],
): ReturnType<typeof shareLine<Who>> {
  const points = said.map(({ percent }) => BigInt(Math.round((percent ?? 0) * 100)));
  const all = points.reduce((sum, one) => sum + one, 0n);
  if (said.length > 0 && said.every(({ percent }) => percent !== null)) {
    if (all !== 10_000n) return no(all > 10_000n ? 'too_much' : 'too_little');
    const parts = splitByWeight(amount, points);
    return shareLine(
      amount,
      said.map(({ who }, index) => ({ who, amount: parts[index] ?? cents(0) })),
    );
  }
  return shareLine(
    amount,
    said.map(({ who, amount: own, percent }, index) => ({
      who,
      amount: percent === null ? own : cents((amount * (points[index] ?? 0n)) / 10_000n),
    })),
  );
}

/** A line among people or branches: equally where nobody's part is said, else the rest among those without one. */
export function shareLine<Who extends string>(
  amount: Cents,
  said: readonly { readonly who: Who; readonly amount: Cents | null }[],
): Result<readonly Share<Who>[], 'nobody' | 'twice' | 'too_much' | 'too_little' | 'below_zero'> {
  if (said.length === 0) return no('nobody');
  if (new Set(said.map(({ who }) => who)).size < said.length) return no('twice');
  const fixed = said.flatMap((one) => one.amount ?? []);
  if (fixed.some((one) => one < 0n)) return no('below_zero');
  const left = cents(amount - sumOf(fixed));
  const open = said.filter((one) => one.amount === null);
  if (left < 0n) return no('too_much');
  if (open.length === 0 && left > 0n) return no('too_little');
  const parts = splitByWeight(
    left,
    open.map(() => 1n),
  );
  return ok(
    said.map(({ who, amount: own }) => ({ who, amount: own ?? parts[open.findIndex((one) => one.who === who)] ?? cents(0) })),
  );
}
