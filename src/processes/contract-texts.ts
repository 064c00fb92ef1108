import type { RecordId } from '../fields/field.ts';

/** The text of a contract as somebody sent it. */
export interface ContractText {
  readonly version: number;
  readonly name: string;
  readonly text: string;
  /** It holds changes that nobody has accepted yet. */
  readonly revised: boolean;
}

/** What processes know of the texts of contracts. */
export interface ContractTexts {
  /** Null where there is none of this version. */
  readonly textOf: (contract: RecordId, version: number) => Promise<ContractText | null>;
}

/** Where nothing was sent: a configuration that is only checked. */
export const NO_TEXTS: ContractTexts = { textOf: async () => null };
