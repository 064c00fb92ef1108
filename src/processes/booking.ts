import type { RequestId } from '../kernel/id.ts';
import type { Text } from '../kernel/text.ts';
import type { AccountBooking } from '../ledgers/define.ts';

/**
 * What a request reserves when it is submitted, uses when approved and gives back when it ends otherwise. Data only; each key is declared by the process
 * that books it, and belongs to the feature whose posting keeps its ledger.
 */
export interface Booking {
  /** What becomes of another, approved request once this is approved; whatever is booked beside it only reserves until then. */
  readonly amends?: Amendment;
  /** Amounts of accounts (budget, advances): set aside, used and given back together with the request. */
  readonly accounts?: readonly AccountBooking[];
}

/** An approved request is to be changed: what its conversation says of it; its own process declares the rest. */
export interface Amendment {
  readonly requestId: RequestId;
  readonly note: Text;
}
