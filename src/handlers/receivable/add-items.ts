import { type Item, type Part, WITH_DELIVERY } from '../../domain/receivable/item.ts';
import type { RecordId } from '../../fields/field.ts';
import type { Ids, PersonId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import { addDays, type Instant, type LocalDate } from '../../kernel/time.ts';
import type { Write } from '../plan.ts';
import { itemWrite } from './book-line.ts';

/** One instalment as a contract has it. */
export interface Instalment {
  readonly part: Part;
  readonly amount: Cents;
  /** A day of the calendar, or so many days after the car is handed over (0: with it). */
  readonly due: LocalDate | { readonly afterDelivery: number };
  /** What its number ends with; absent: its place. */
  readonly ending?: string;
}

/** Who owes them, to whom, and out of what. */
export interface Owing {
  /** What the numbers of the items begin with: that of the contract. */
  readonly number: string;
  readonly customerId: RecordId;
  readonly unitId: UnitId;
  readonly salesId: PersonId;
  readonly contractId: RecordId | null;
  readonly orderId?: RecordId | null;
  /** From when it is owed: the day of signing. */
  readonly since: LocalDate;
}

/** The items of a signed contract, one for each instalment of any amount: HT-26-0001-1, -2 … A number that is taken makes the plan `lost_race`. */
export function instalmentItems(
  ids: Ids,
  now: Instant,
  owing: Owing,
  instalments: readonly Instalment[],
  numberOf: (ending: number | string) => string = (ending) => `${owing.number}-${ending}`,
): readonly Write[] {
  return instalments.flatMap(({ part, amount, due, ending }, n) => {
    if (amount <= 0n) return [];
    const isOnDay = typeof due === 'string';
    const dueOn = isOnDay ? due : WITH_DELIVERY;
    return [
      {
        table: 'receivable' as const,
        insert: {
          id: ids.next('rcv'),
          number: numberOf(ending ?? n + 1),
          unitId: owing.unitId,
          salesId: owing.salesId,
          customerId: owing.customerId,
          contractId: owing.contractId,
          orderId: owing.orderId ?? null,
          part,
          amount,
          open: amount,
          dueOn,
          firstDueOn: dueOn,
          dueDays: isOnDay ? null : due.afterDelivery,
          policy: null,
          since: owing.since,
          bookedAt: now,
          state: 'open',
          rung: 0,
          rungAt: null,
          graceUntil: null,
          hold: null,
          holdUntil: null,
          reviewerId: null,
          holdReason: '',
          version: 1,
        },
      },
    ];
  });
}

/** Items of a contract belong to this order from now on; null: to none any more. */
export const itemsToOrder = (items: readonly Item[], orderId: RecordId | null): readonly Write[] =>
  items.flatMap((item) => (item.orderId === orderId ? [] : [itemWrite(item, { orderId })]));

/** Of the open items of an order, those whose day is counted from the handing over, with the day they are due now that it took place. */
export const dueByDelivery = (items: readonly Item[], deliveredOn: LocalDate) =>
  items.flatMap((item) => {
    if (item.state !== 'open' || item.dueDays === null) return [];
    const dueOn = addDays(deliveredOn, item.dueDays);
    return dueOn === item.dueOn ? [] : [{ item, dueOn }];
  });
