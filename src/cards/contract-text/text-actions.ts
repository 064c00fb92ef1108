import * as z from 'zod';

const record = z.string().startsWith('rec_').max(64);

/** What the buttons of a contract's text ask for. */
export const textActions = [
  /** The document that was sent is the text of this draft. */
  z.strictObject({ do: z.literal('contract_text.read'), record }),
  /** The file comes once more, to whoever may see the contract. */
  z.strictObject({ do: z.literal('contract_text.file'), record }),
  /** … and to whoever may see the whole review. */
  z.strictObject({ do: z.literal('contract_text.file_of'), request: z.string().startsWith('req_').max(64) }),
] as const;

export type TextAction = z.infer<(typeof textActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    contract_text: TextAction;
  }
}
