import type { RecordId } from '../../fields/field.ts';
import type { PersonId, ReceivableId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';

/** What is kept by a customer's id beside the records that name it. */
export interface Belongings {
  readonly items: readonly { readonly id: ReceivableId; readonly version: number }[];
  /** Movements of the account that are set against no item. */
  readonly loose: readonly string[];
  readonly bankLines: readonly string[];
  readonly aliases: readonly { readonly payer: string; readonly byId: PersonId; readonly at: Instant }[];
}

export interface Key {
  readonly field: string;
  readonly value: string;
}

export interface CustomerReads {
  /** Records of a kind that are found by these keys, for each key at most `each`, the newest. */
  newestKeyed(kind: string, keys: readonly Key[], each: number): Promise<readonly (Key & { readonly recId: RecordId })[]>;
  belongingsOf(customer: RecordId): Promise<Belongings>;
}

export interface CustomerPorts {
  readonly reads: CustomerReads;
}
