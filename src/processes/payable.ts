import type { Cents } from '../kernel/money.ts';

/** What the company owes the applicant once the request is approved, cents (S109). */
export interface PayableBooking {
  readonly amount: Cents;
}

declare module './booking.ts' {
  interface Booking {
    readonly payable?: PayableBooking;
  }
}
