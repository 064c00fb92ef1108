/** What is asked for here beyond what records do. */
export interface RecordImportPorts {
  readonly reads: {
    /** The bytes of a stored file; null where it is gone. */
    storedFile(hash: string): Promise<Uint8Array | null>;
  };
}
