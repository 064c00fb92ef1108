declare const brand: unique symbol;

/** Money as whole cents (分); never a float. */
export type Cents = bigint & { readonly [brand]: 'Cents' };

export const cents = (value: bigint | number): Cents => BigInt(value) as Cents;

export const sumOf = (amounts: readonly Cents[]): Cents => cents(amounts.reduce((all, one) => all + one, 0n));

export const minus = (amount: Cents): Cents => cents(0n - amount);
