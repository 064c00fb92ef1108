import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** What is asked for here beyond what records do. */
export interface RegisterPorts {
  readonly reads: {
    /** Entries with a row of this name that is due, the longest first; at most 200. */
    recordsDue(todo: string, now: Instant): Promise<readonly Row<'rec'>[]>;
    /** Of those whose key begins so the one with the greatest that is not beyond `upTo`: what is in force on a day. */
    recordUpTo(kind: string, begins: string, upTo: string): Promise<Row<'rec'> | null>;
  };
}
