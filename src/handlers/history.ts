import type { AuditHead, AuditVerdict } from '../domain/history/head.ts';

/** The audit log as a whole; the store answers it. */
export interface History {
  /** Its end, and how many rows it has; null while it is empty. */
  head(): Promise<(AuditHead & { readonly rows: number }) | null>;
  /** Walks the whole log a portion at a time, so that others are served meanwhile. */
  verify(noted: AuditHead | null): Promise<AuditVerdict>;
}
