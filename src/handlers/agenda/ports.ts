import type { RecordId } from '../../fields/field.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** Figures of some units; nobody is named in them. */
export interface UnitFigures {
  /** Requests that wait for a decision. */
  readonly waiting: number;
  /** What is owed and late. */
  readonly late: number;
  /** Claims that are approved and not paid. */
  readonly unpaid: number;
  /** What fell due in a stretch of time, and how much of it was done by then. */
  readonly due: number;
  readonly kept: number;
}

export interface AgendaReads {
  agendaOf(meeting: RecordId): Promise<Row<'meetingAgenda'> | null>;
  /** Those of which something is due by now, the longest due first; at most 200. */
  agendasDue(now: Instant): Promise<readonly Row<'meetingAgenda'>[]>;
  /** In their order; at most 200. */
  topicsOf(meeting: RecordId): Promise<readonly Row<'meetingTopic'>[]>;
  /** By person; at most 1,000. */
  inputsOf(meeting: RecordId): Promise<readonly Row<'meetingInput'>[]>;
  /** As of `now`; what fell due since an instant. Each count ends at 1,000. */
  figuresOf(units: readonly UnitId[], since: Instant, now: Instant): Promise<UnitFigures>;
}

/** What is asked for here beyond what everybody has. */
export interface AgendaPorts {
  readonly reads: AgendaReads;
}
