import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

export const LIST_STATES = ['checked', 'taking', 'done', 'undone'] as const;
export type ListState = (typeof LIST_STATES)[number];

/** A list of earlier invoices. `rows`: what it brought. */
export interface HistoryList {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly state: ListState;
  readonly rows: number;
  readonly at: Instant;
}

export interface HistoryReads {
  historyList(id: string): Promise<HistoryList | null>;
  /** Those that were taken over, the newest first; at most 10. */
  historyLists(): Promise<readonly HistoryList[]>;
  /** How many invoices of it are in the books. */
  broughtBy(id: string): Promise<number>;
  /** The bytes of a stored file; null where it is gone. */
  storedFile(hash: string): Promise<Uint8Array | null>;
  /** Of those of these files that are kept: what each is. */
  storedKinds(hashes: readonly string[]): Promise<readonly { readonly hash: string; readonly kind: string }[]>;
  usesOf(keys: readonly string[]): Promise<readonly (Row<'invoiceUse'> & { readonly number: string | null })[]>;
}

/** What is asked for here beyond what everybody has. */
export interface HistoryPorts {
  readonly reads: HistoryReads;
}
