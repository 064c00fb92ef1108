import type { BookedLine, MonthCustomer, MonthItem, Outcome } from './month.ts';

/** What is open while the month goes on. */
export class Books {
  readonly #open = new Map<string, bigint>();
  readonly #itemsOf = new Map<string, readonly MonthItem[]>();

  constructor(items: readonly MonthItem[]) {
    for (const item of items) {
      this.#open.set(item.id, item.cents);
      this.#itemsOf.set(item.customerId, [...(this.#itemsOf.get(item.customerId) ?? []), item]);
    }
  }

  openOf = (itemId: string): bigint => this.#open.get(itemId) ?? 0n;

  /** Open items of a customer, oldest due first. */
  itemsOf = (customerId: string): readonly MonthItem[] =>
    (this.#itemsOf.get(customerId) ?? [])
      .filter(({ id }) => this.openOf(id) > 0n)
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));

  totalOf = (customerId: string): bigint => sumOf(this.itemsOf(customerId).map(({ id }) => this.openOf(id)));

  /** In how many ways whole open items of the customer add up to it. */
  waysTo(customerId: string, cents: bigint): number {
    const opens = this.itemsOf(customerId).map(({ id }) => this.openOf(id));
    let ways = new Map<bigint, number>([[0n, 1]]);
    for (const open of opens) {
      const next = new Map(ways);
      for (const [sum, count] of ways) if (sum + open <= cents) next.set(sum + open, (next.get(sum + open) ?? 0) + count);
      ways = next;
    }
    return ways.get(cents) ?? 0;
  }

  whole = (items: readonly MonthItem[]): readonly BookedLine[] => items.map(({ id }) => ({ itemId: id, cents: this.openOf(id) }));

  /** The oldest due first, and what is left of it. */
  oldestFirst({ id }: MonthCustomer, cents: bigint): { readonly lines: readonly BookedLine[]; readonly advance: bigint } {
    let left = cents;
    const lines = this.itemsOf(id).flatMap((item): BookedLine[] => {
      const open = this.openOf(item.id);
      const part = left < open ? left : open;
      left -= part;
      return part > 0n ? [{ itemId: item.id, cents: part }] : [];
    });
    return { lines, advance: left };
  }

  /** What happened becomes so; `of` finds the outcome that a reversal takes back. */
  apply(outcome: Outcome, of: (at: number) => Outcome | undefined): void {
    if (outcome.kind === 'booked') this.#move(outcome.lines, -1n);
    if (outcome.kind === 'reversal') {
      const taken = of(outcome.of);
      if (taken?.kind === 'booked') this.#move(taken.lines, 1n);
    }
  }

  #move(lines: readonly BookedLine[], sign: bigint): void {
    for (const { itemId, cents } of lines) this.#open.set(itemId, this.openOf(itemId) + sign * cents);
  }
}

export const sumOf = (all: readonly bigint[]): bigint => all.reduce((sum, one) => sum + one, 0n);
