import * as z from 'zod';

const request = z.string().startsWith('req_').max(64);

/** What the buttons of contracts ask for beyond those of every record. */
export const contractActions = [
  /** The remarks clause by clause are asked for on the card of a review. */
  z.strictObject({ do: z.literal('contract.ask_remarks'), request }),
  /** … and made; what is said of each clause comes with the form. */
  z.strictObject({ do: z.literal('contract.remark'), request }),
] as const;

export type ContractAction = z.infer<(typeof contractActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    contract: ContractAction;
  }
}
