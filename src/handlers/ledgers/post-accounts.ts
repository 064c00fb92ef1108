import type { AccountBooking } from '../../ledgers/define.ts';
import { confirm, type Movement, type OpenAccount, openOf, release, reserve, reverse } from '../../ledgers/movements.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { Posted, Posting } from '../posting.ts';
import { bookMovements } from './book-movements.ts';
import type { Services } from './services.ts';

/** S97, O12: amounts of accounts are set aside at submission, used when approved, free again otherwise. */
export const accountsPosting: Posting<readonly AccountBooking[], Services> = {
  reserve: (at, booked = []) => book(at, () => reserve(booked)),
  confirm: (at, booked) => book(at, (open) => confirm(open, booked)),
  release: (at) => book(at, release),
  reverse: (at) => book(at, reverse),
};

async function book(
  { services, context, instance: { id, round } }: Posted<Services>,
  move: (open: readonly OpenAccount[]) => readonly Movement[],
): Promise<Plan> {
  const open = openOf(await services.reads.linesOf(id));
  return { ...emptyPlan, writes: bookMovements(services.ids, context, { source: id, round }, move(open)) };
}
