import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** What a sheet of many people needs. */
export interface ExportReads {
  /** As `unitLeaveDays`; counted to 100,000 at most. */
  leaveDayCount(units: readonly UnitId[], from: LocalDate, to: LocalDate): Promise<number>;
  requestNumbers(ids: readonly RequestId[]): Promise<ReadonlyMap<RequestId, string>>;
  /** The whole ledgers of these people, by person and time; ask for a few hundred at once. */
  leaveEntriesOfAll(people: readonly PersonId[]): Promise<readonly Row<'leaveEntry'>[]>;
}

/** What is asked for here beyond what everybody has. */
export interface ExportPorts {
  readonly reads: ExportReads;
}
