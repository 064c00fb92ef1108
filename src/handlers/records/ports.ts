import type { RecordId } from '../../fields/field.ts';
import type { Wanted } from '../../fields/keys.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Kind, Numbers } from '../../records/define.ts';
import type { Todo } from '../../records/owed.ts';
import type { Sight } from '../../records/who.ts';
import type { Row } from '../plan.ts';
import type { Page, Which } from '../reads.ts';

/** A line of a list: enough to name the record without loading it. */
export type RecordLine = Pick<Row<'rec'>, 'id' | 'kind' | 'number' | 'title' | 'state' | 'ownerId' | 'unitId' | 'openedAt'> & {
  /** The earliest of what is owed for it; null: nothing, or its clock stands still. */
  readonly dueAt: Instant | null;
};

/** What somebody owes, with the record it is owed for. */
export type TodoLine = Pick<Todo, 'id' | 'kind' | 'holderId' | 'since' | 'dueAt'> &
  Pick<Row<'rec'>, 'number' | 'title' | 'state'> & { readonly recordId: RecordId };

export type WatchedTodo = TodoLine & {
  readonly unitId: UnitId;
  /** Null where they stay unnamed: they are told nothing by a reminder, and nobody learns of them. */
  readonly openerId: PersonId | null;
};

export interface ListFilter {
  readonly kind: string;
  /** What the viewer sees (S4); the store adds it to every statement. */
  readonly sight: Sight;
  readonly viewer: PersonId;
  /** Only what the viewer opened or owns. */
  readonly mine?: boolean;
  readonly open?: boolean;
  /** By what is found in its fields (fields/keys.ts): any of these has to fit. */
  readonly words?: readonly { readonly field: string; readonly wanted: Wanted }[];
}

/** … and is due. */
export interface DueLine extends TodoLine, Pick<RecordLine, 'ownerId' | 'unitId' | 'openedAt'> {
  readonly dueAt: Instant;
}

/** What is owed for records, of some kinds of to-dos (`order.delivery`) and due within a stretch of time. */
export interface DueFilter extends Pick<ListFilter, 'sight' | 'viewer'> {
  readonly todos: readonly string[];
  /** Whose it is: of whose records, a line for each, or who owes it, a line for everything. */
  readonly by: 'owner' | 'holder';
  /** Only the viewer's own. */
  readonly mine: boolean;
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
}

export interface FoundRecords extends Page<RecordLine> {
  /** Words that so many have that only the newest of them were looked at: `next` goes on behind them. */
  readonly cut: boolean;
}

/** One change as the audit log has it. */
export interface LoggedChange {
  readonly at: Instant;
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly act: string;
  /** JSON */
  readonly detail: string;
}

/** What the feature asks the store for; every list is bounded. */
export interface RecordReads {
  record(id: RecordId): Promise<Row<'rec'> | null>;
  recordNumbered(number: string): Promise<RecordId | null>;
  /** Open ones of a record. */
  openTodos(record: RecordId): Promise<readonly Todo[]>;
  /** Newest first, 10 a page unless it says so. */
  records(filter: ListFilter, after: string | null, size?: number): Promise<FoundRecords>;
  /** What is due within a sight and of the viewer's own, the longest first, 10 a page unless it says so. */
  todosDue(filter: DueFilter, after: string | null, size?: number): Promise<Page<DueLine>>;
  /** Whole, by their ids, in no order; at most 500 at once. */
  recordsById(ids: readonly string[]): Promise<readonly Row<'rec'>[]>;
  /** Open ones that somebody owns, by id; at most 200. */
  recordsOwned(person: PersonId): Promise<readonly Row<'rec'>[]>;
  /** Every open one, by id, 200 a page. */
  openRecords(after: string | null): Promise<Page<Row<'rec'>>>;
  /** The latest 30 changes, oldest first. */
  recordChanges(id: RecordId): Promise<readonly LoggedChange[]>;
  /** Everything of a kind that came from a record, the newest first; at most 50. */
  recordsFrom(parent: RecordId, kind: string): Promise<readonly Row<'rec'>[]>;
  isTaken(kind: string, key: string): Promise<boolean>;
  /** By which keys each of these records is found, as they are kept (record-rows.ts); of one that is not found by any there is none. */
  keysFoundBy(ids: readonly RecordId[]): Promise<ReadonlyMap<string, string>>;
  /** Open todos of one kind for the reminders; its target is `id/dueAt`. */
  todosWatched(kind: string, which: Which): Promise<Page<WatchedTodo>>;
}

/** What the feature brings to the services. */
export interface RecordPorts {
  readonly reads: RecordReads;
  /** The figures in force of what a definition leaves open (config/numbers.yaml). */
  readonly numbersOf: (kind: Kind) => Numbers;
}
