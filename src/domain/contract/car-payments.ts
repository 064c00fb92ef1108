import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { splitByWeight } from '../expense/shares.ts';
import { type Payment, paymentsOf } from './instalments.ts';
import { carsOf, type Goods, goodsTotal, type Terms } from './terms.ts';

/** A payment as it is owed: of the whole contract, or of one of its cars. */
export interface OwedPayment extends Payment {
  /** What the number of its item ends with: its place among the payments, and the car. */
  readonly ending: string;
}

/** The price of each car of a contract, in the order of its lines. */
const prices = (goods: readonly Goods[]): readonly Cents[] =>
  goods.flatMap(({ quantity, price }) => Array.from({ length: quantity }, () => price));

/**
 * What is owed of a contract, to the cent: a payment that counts from the handing over is one for each car, by its price, since each has a day of its own;
 * any other is one of the whole. Their sum is that of the payments agreed.
 */
export function owedPayments({
  goods,
  amount,
  instalments,
}: Pick<Terms, 'goods' | 'amount' | 'instalments'>): readonly OwedPayment[] {
  const cars = prices(goods);
  return paymentsOf(amount, instalments).flatMap((one, at): readonly OwedPayment[] => {
    const place = String(at + 1);
    if (one.delivery === null || cars.length < 2) return [{ ...one, ending: place }];
    return splitByWeight(one.amount, cars).map((part, car) => ({ ...one, amount: part, ending: `${place}-${car + 1}` }));
  });
}

/** Which car of its contract an item is of, from 0; null: of the whole. */
export function carOf(item: string, contract: string): number | null {
  const car = item.startsWith(`${contract}-`) ? /^\d+-(\d+)$/u.exec(item.slice(contract.length + 1))?.[1] : undefined;
  return car === undefined ? null : Number(car) - 1;
}

/** The places of the cars of a line among all of the contract. */
export function carsOfLine(goods: readonly Goods[], line: Goods): readonly number[] {
  const before = carsOf(goods.slice(0, goods.indexOf(line)));
  return Array.from({ length: line.quantity }, (_, at) => before + at);
}

/** So much of an amount of the whole contract is that of some of its cars, cut to the cent: nobody is asked for more than their part. */
export function partOf(amount: Cents, cars: readonly Cents[], goods: readonly Goods[]): Cents {
  const total = goodsTotal(goods);
  return total > 0n ? cents((amount * sumOf(cars)) / total) : amount;
}
