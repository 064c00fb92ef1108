import { BRANCHES, type Branch, CUSTOMERS, DEALS_MADE, type Deal } from './deals.ts';
import { dayAfter } from './past-step.ts';

/** A deal with whose it is and the numbers it gets. */
export interface Numbered extends Deal {
  readonly name: string;
  readonly sales: string;
  readonly contract: string;
  readonly customerNo: string;
  /** Of its order, where it has one: of one car. */
  readonly orderNo: string;
}

const serial = (kind: string, branch: Branch, count: number): string => `${kind}-${branch}-26-${String(count).padStart(4, '0')}`;

/** Numbers count in each branch, as contracts are drafted. */
export const NUMBERED: readonly Numbered[] = (Object.keys(BRANCHES) as readonly Branch[]).flatMap((branch) =>
  DEALS_MADE.filter((deal) => deal.branch === branch)
    .toSorted((a, b) => (a.signed < b.signed ? -1 : 1))
    .map((deal, at): Numbered => {
      const [name = '', , , sales = ''] = CUSTOMERS[branch][deal.customer - 1] ?? [];
      return {
        ...deal,
        name,
        sales,
        contract: serial('HT', branch, at + 1),
        orderNo: serial('XS', branch, at + 1),
        customerNo: serial('KH', branch, deal.customer),
      };
    }),
);

/** A car goes out on its day, or once the money that is due then has been told by the bank. */
export function handedOver({ handOver, paid: [, pickup] }: Numbered): string {
  const told = dayAfter(pickup?.[0] ?? handOver, 1);
  return told > handOver ? told : handOver;
}

export const isPaid = ({ cars, price, paid }: Numbered): boolean => paid.reduce((sum, [, yuan]) => sum + yuan, 0) >= cars * price;
