import type { Instance } from '../domain/approval/instance.ts';
import type { Text } from '../kernel/text.ts';
import type { Booking } from '../processes/booking.ts';
import type { Context } from './context.ts';
import type { Plan } from './plan.ts';
import type { RequestFile } from './reads.ts';

/** Why something cannot be booked, in words for the person who pressed. */
export interface Refused {
  readonly refused: Text;
}

/** The undoing of an approved request is asked for, or decided. */
export type UndoMoment = 'asked' | 'decided';

/** What follows from a move of a request outside of it, in ledgers and for people: features keep the books, the approval engine says when. */
export interface Books {
  /** Submitted: everything that is asked for is set aside. The check that went before saw the same ledgers, so a refusal there is a bug. */
  reserve(context: Context, instance: Instance, booking: Booking): Promise<Plan>;
  /** Approved: what was set aside is used. */
  confirm(context: Context, instance: Instance, booking: Booking): Promise<Plan | Refused>;
  /** Rejected, withdrawn, or back with its applicant: everything is given back. */
  release(context: Context, instance: Instance, booking: Booking): Promise<Plan>;
  /** It ends after it had come back: what was kept for its next round goes. */
  forget(context: Context, instance: Instance, booking: Booking): Promise<Plan>;
  /** An approved request is undone with all it booked. */
  reverse(context: Context, instance: Instance, booking: Booking): Promise<Plan>;
  /** Why an approved request cannot be undone now; null when it can. */
  mayReverse(instance: Instance, booking: Booking, when: UndoMoment): Promise<Text | null>;
  /** What it made payable has been paid out. */
  paid(context: Context, instance: Instance, booking: Booking): Promise<Plan>;
  /** … and has come back. */
  unpaid(context: Context, instance: Instance, booking: Booking): Promise<Plan | Refused>;
  /** What else follows for those it concerns by another way than deciding. `file`: the request before the move. */
  follow(context: Context, file: RequestFile, next: Instance): Promise<Plan>;
}
