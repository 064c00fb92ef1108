import type { RecordId } from '../../fields/field.ts';
import type { Cents } from '../../kernel/money.ts';
import { order } from '../../kinds/order.ts';
import type { Rec } from '../../records/define.ts';
import { EVERYTHING, recordsFound } from '../registers/records-found.ts';
import { SYSTEM } from '../services.ts';
import type { Services } from './services.ts';

/** An order that runs and of which nothing is in the book. */
export interface UnderWay {
  readonly id: RecordId;
  readonly price: Cents;
}

/** A customer has at most so many orders running. */
const MOST = 5_000;

interface Form {
  readonly price: Cents;
  readonly contract?: RecordId | null;
}
const formOf = ({ form }: Rec): Form => form as unknown as Form;

/** What a customer has ordered that no contract of ours has made owed: it is owed all the same once the cars are there, so the limit counts it (O19). */
export async function ordersUnderWay(services: Services, customer: RecordId): Promise<readonly UnderWay[]> {
  const filter = { kind: order.id, sight: EVERYTHING, viewer: SYSTEM.id, open: true };
  const found = await recordsFound(services, { ...filter, words: [{ field: 'file', wanted: { all: [customer] } }] }, MOST);
  return found.filter(isUnderWay).map((one) => ({ id: one.id, price: formOf(one).price }));
}

/** No contract of ours has made it owed, and it is not paid. */
export const isUnderWay = (one: Rec): boolean => formOf(one).contract == null && !one.life.said?.balance;
