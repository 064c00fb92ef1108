import type { AuditHead, AuditVerdict } from '../../domain/history/head.ts';
import type { Unsealed } from '../../domain/history/seal.ts';
import type { Instant } from '../../kernel/time.ts';

/** The audit log as a whole. */
export interface History {
  /** Its end, and how many rows it has; null while it is empty. */
  head(): Promise<(AuditHead & { readonly rows: number }) | null>;
  /** Walks the whole log a portion at a time, so that others are served meanwhile. */
  verify(noted: AuditHead | null): Promise<AuditVerdict>;
  /** The first row that no seal closes; null when there is none. */
  unsealed(): Promise<Unsealed | null>;
  /** The last row from `firstSeq` on that was written before an instant (the first itself, if it was not). */
  lastBefore(firstSeq: number, end: Instant): Promise<AuditHead | null>;
}

/** What is asked for here beyond what everybody has. */
export interface AuditPorts {
  readonly history: History;
  /** Where and at which minute of the day the end of the audit log is posted (config/org.yaml). */
  readonly anchor: { readonly group: string | null; readonly at: number };
}
