import type { RecordId } from '../../fields/field.ts';
import type { Row } from '../plan.ts';

/** Texts of contracts by version. */
export interface ContractTextReads {
  /** Null where there is none of this version. */
  contractText(contract: RecordId, version: number): Promise<Row<'contractText'> | null>;
  /** Drafts of contracts that somebody looks after, the newest first; at most 5. */
  draftsOf(owner: string): Promise<readonly Row<'rec'>[]>;
}

/** What is asked for here beyond what everybody has. */
export interface ContractTextPorts {
  readonly reads: ContractTextReads;
}
