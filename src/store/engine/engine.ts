import type { AppError } from '../../kernel/app-error.ts';

/** A value as a statement takes it. Instants are integer milliseconds in both databases. */
export type SqlValue = string | number | bigint | boolean | Uint8Array | null;

/** A statement with holes: `?` in order, or `@name` with one object of values. Prepared once by its text and kept. `T` is a row. */
export interface Statement<P extends readonly unknown[] = readonly unknown[], T = unknown> {
  all(...holes: P): Promise<T[]>;
  get(...holes: P): Promise<T | undefined>;
  /** How many rows it changed. */
  run(...holes: P): Promise<number>;
  /** The same, giving the first column of a row instead of the row. */
  pluck(): Statement<P, T>;
}

/** Statements on one connection, or on a pool of them. Those given in one turn are carried out in the order given. */
export interface Sql {
  readonly dialect: Dialect;
  prepare<P extends readonly unknown[], T = unknown>(text: string): Statement<P, T>;
}

/** What the two databases spell differently; everything else in the store is SQL that both read alike. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** The values of a JSON list of texts, to stand behind IN: one statement for any number of them. */
  list(json: string): string;
  /** What stands at a path in a JSON text; NULL where nothing does. Compare it as text, or through `integer`. */
  json(text: string, ...path: string[]): string;
  /** A condition: the text is JSON. */
  isJson(text: string): string;
  /** A condition: `true` stands at the path. */
  isTrue(text: string, ...path: string[]): string;
  /** A JSON list of objects as rows. All columns are text (JSON where the value is a list, an object or a truth). */
  records(json: string, columns: readonly string[]): string;
  /** A JSON object as text, from SQL expressions; `json`: the expression is JSON text itself. */
  object(fields: Readonly<Record<string, string | { readonly json: string }>>): string;
  /** The rows of a table behind this condition and order as one JSON list of objects: read with the row they belong to, at one moment and in one go. */
  rows(table: string, columns: readonly string[], rest: string): string;
  /** The values of a column over the rows of a group, as a JSON list of texts. */
  gather(column: string): string;
  /** A text or number as an integer. */
  integer(text: string): string;
  /** Where a part stands in a text, from 1; 0 = nowhere. */
  find(text: string, part: string): string;
  /** The day (YYYY-MM-DD, UTC) so many days after that of an instant. */
  day(instant: string, days: number): string;
  greatest(a: string, b: string): string;
  least(a: string, b: string): string;
  /** Joins in the order written, where the planner would rather turn it around. */
  readonly joinInOrder: string;
  /** Names the index to be used, where the planner can be told. */
  index(name: string): string;
}

/** The transaction that a group of works shares; only the write queue uses it, one group at a time. */
export interface Transaction {
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** A point to come back to; one at a time. */
  savepoint(): Promise<void>;
  back(): Promise<void>;
  release(): Promise<void>;
  /** False once an error ended it, savepoints and all. */
  isOpen(): boolean;
}

/** What a column holds. */
export type Kind = 'text' | 'integer' | 'bigint' | 'real' | 'boolean' | 'instant' | 'bytes';

export interface ColumnShape {
  readonly table: string;
  readonly name: string;
  readonly kind: Kind;
  /** Place in the primary key from 1; 0 = not part of it. */
  readonly key: number;
}

/** What one instance tells the others of a commit: the tables it wrote, and whether something is due in the outbox. */
export interface Announcement {
  readonly touched: readonly string[];
  readonly wake: boolean;
}

/** How whoever asks to lead is told that they do, and that they no longer do. */
export interface Told {
  readonly gained: () => void;
  readonly lost: () => void;
}

/** Other instances of the product on the same database. */
export interface Peers {
  /** Inside the open transaction; the others hear it once it is committed, this one does not. */
  announce(news: Announcement): Promise<void>;
  /** Also called when announcements may have been missed: at the beginning, and after the connection was lost. Resolves when it is listened. */
  onAnnounced(hear: (news: Announcement | 'anything') => void): Promise<void>;
  /**
   * Asks again and again to be the one instance that does the work of this name; `gained` and `lost` alternate. A leader that is dead or stopped is
   * replaced within ten seconds. Resolves when it was asked for the first time.
   */
  lead(name: string, told: Told): Promise<void>;
}

/** A database that the store runs on. */
export interface Engine {
  readonly dialect: Dialect;
  /** Null where only one process can serve the database. */
  readonly peers: Peers | null;
  /** Sees what is committed and can change nothing. */
  readonly reader: Sql;
  /** Inside the open transaction, and refused outside of it. */
  readonly writer: Sql;
  readonly transaction: Transaction;
  /** Of every table of the product. */
  columns(): Promise<readonly ColumnShape[]>;
  /** A unique key met a row that was there before. */
  isTaken(error: unknown): boolean;
  /** The error as a fault of the database itself, in words; null when it is about something else. */
  faultOf(error: unknown): AppError | null;
  /** Called with what is met outside of a transaction, so that it is known before somebody has something to save. */
  onFault(hear: (fault: AppError) => void): void;
  /** A write that changes nothing: fails for as long as the database cannot serve. */
  probe(): Promise<void>;
  /** False once it cannot serve any more. */
  isOpen(): boolean;
  close(): Promise<void>;
}
