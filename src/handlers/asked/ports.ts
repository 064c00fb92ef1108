import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Sight } from '../../records/who.ts';
import type { Page } from '../reads.ts';
import type { DueFilter, DueLine, FoundRecords, ListFilter } from '../records/ports.ts';

/** What a list is narrowed to; all of it has to fit. */
export interface Narrow {
  /** Only what has not ended. */
  readonly open?: boolean | undefined;
  readonly states?: readonly string[] | undefined;
  /** Only what this person owns. */
  readonly owner?: PersonId | undefined;
  readonly units?: readonly string[] | undefined;
  /** Days of the record, or, with `by`, of what was said with that move; both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: string | undefined;
  /** Something of it is owed and late at `now`. */
  readonly late?: boolean | undefined;
  readonly now: Instant;
}

/** A page of what fits; `cut`: so few fit that no more were looked at, and `next` goes on behind them. */
export interface Sifted<T> extends Page<T> {
  readonly cut: boolean;
}

/** What is asked for here beyond what records do. */
export interface AskedPorts {
  readonly reads: {
    /** What a filter finds and what fits beside it, the newest first, 10 a page unless it says so. */
    recordsNarrowed(filter: ListFilter, narrow: Narrow, after: string | null, size?: number): Promise<FoundRecords>;
    /** Of what is due, what fits beside it, the longest due first, 10 a page unless it says so. `cut`: no more were looked at. */
    todosDueNarrowed(due: DueFilter, narrow: Narrow, after: string | null, size?: number): Promise<Sifted<DueLine>>;
    /** How many of a kind are in each state, within a sight; counted to 10,000. */
    recordCounts(kind: string, sight: Sight): Promise<ReadonlyMap<string, number>>;
  };
}
