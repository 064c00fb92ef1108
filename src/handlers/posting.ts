import type { Instance } from '../domain/approval/instance.ts';
import type { Text } from '../kernel/text.ts';
import type { Booking } from '../processes/booking.ts';
import type { Refused, UndoMoment } from './books.ts';
import type { Context } from './context.ts';
import type { Plan } from './plan.ts';
import type { RequestFile } from './reads.ts';
import type { Services } from './services.ts';

/*
 * What a request books: each key of a booking belongs to one feature, which knows its ledger. The approval engine only says when. Every step is part of
 * the plan that moves the request, so that both happen or neither.
 */

/** The request as it stands after the move, and who made it. */
export interface Posted<S = Services> {
  readonly services: S;
  readonly context: Context;
  readonly instance: Instance;
}

export interface Posting<D, S = Services> {
  /** Submitted, also once more after it was returned: what is asked for is set aside. Undefined: this round asks for none, an earlier one may have. */
  readonly reserve?: (at: Posted<S>, data: D | undefined) => Promise<Plan>;
  /** Approved: what was set aside is used. */
  readonly confirm?: (at: Posted<S>, data: D) => Promise<Plan | Refused>;
  /** Rejected, withdrawn, or back with its applicant: what was set aside is given back. */
  readonly release?: (at: Posted<S>, data: D) => Promise<Plan>;
  /** It ends after it had come back: what was kept for its next round goes. */
  readonly forget?: (at: Posted<S>, data: D) => Promise<Plan>;
  /** An approved request is undone: what was used comes back. Undefined: it asked for none itself, a change of it may have. */
  readonly reverse?: (at: Posted<S>, data: D | undefined) => Promise<Plan>;
  /** Why an approved request cannot be undone at this moment; null when it can. Once it was asked for, what can be made good otherwise stops it no more. */
  readonly mayReverse?: (services: S, instance: Instance, data: D, when: UndoMoment) => Promise<Text | null>;
  /** What it made payable has been paid out. */
  readonly paid?: (at: Posted<S>, data: D) => Promise<Plan>;
  /** … and has come back: the bank could not pay it. */
  readonly unpaid?: (at: Posted<S>, data: D) => Promise<Plan | Refused>;
  /** Its approval restates what another request booked: nothing beside it is confirmed. */
  readonly restates?: true;
}

export type Postings<S = Services> = { readonly [K in keyof Booking]-?: Posting<NonNullable<Booking[K]>, S> };

/** What else follows from a change of a request, for those it concerns by another way than deciding. */
export type Follow<S = Services> = (services: S, context: Context, file: RequestFile, next: Instance) => Promise<Plan>;
