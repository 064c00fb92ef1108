import type { RecordId } from '../../fields/field.ts';
import type { Row } from '../plan.ts';

/** What is asked for here beyond what records do. */
export interface RecordImportPorts {
  readonly reads: {
    /** The bytes of a stored file; null where it is gone. */
    storedFile(hash: string): Promise<Uint8Array | null>;
    /** Values kept by these keys, of those that are kept. */
    valuesOf(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
    /** Which record of a kind has each of these keys, of those that one has. */
    recordsWithKeys(kind: string, keys: readonly string[]): Promise<ReadonlyMap<string, RecordId>>;
    /** Whole, by their numbers. */
    recordsNumbered(numbers: readonly string[]): Promise<readonly Row<'rec'>[]>;
    /** How many rows of an import there are of each deed and of each end they came to. */
    importCounts(of: string): Promise<ImportCounts>;
    /** Rows that have not been taken back, by record; at most `limit`. */
    importedLeft(of: string, limit: number): Promise<readonly Row<'importedRow'>[]>;
    /** Records of an import that somebody had touched when it was taken back; at most `limit`. */
    importedTouched(of: string, limit: number): Promise<readonly RecordId[]>;
    /** Which of these records others point to: as what they came from, in these fields (kind and field), or as what is owed for them; of an opening balance only once something was paid on it or said about it. */
    pointedAt(
      records: readonly RecordId[],
      fields: readonly { readonly kind: string; readonly field: string }[],
    ): Promise<ReadonlySet<string>>;
  };
}

export interface ImportCounts {
  readonly opened: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly reset: number;
  readonly touched: number;
}
