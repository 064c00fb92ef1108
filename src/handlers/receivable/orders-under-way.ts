import type { RecordId } from '../../fields/field.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Rec } from '../../records/define.ts';

/** An order that runs and of which nothing is in the book: it is owed all the same once the car is there, so the limit counts it (O19). */
export interface UnderWay {
  readonly id: RecordId;
  readonly price: Cents;
}

/** No contract of ours has made it owed, and it is not paid. The store finds them by the same (`ordersUnderWay`). */
export const isUnderWay = ({ form, life }: Rec): boolean =>
  (form as { readonly contract?: RecordId | null }).contract == null && !life.said?.balance;
