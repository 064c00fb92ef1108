import * as z from 'zod';

const line = z.string().startsWith('bnk_').max(80);
const choice = z.string().min(1).max(20);

/** A file of the bank is brought or taken back; whose a receipt is, is said, asked or taken back. */
export const bankActions = [
  z.strictObject({ do: z.literal('bank.take') }),
  z.strictObject({ do: z.literal('bank.account') }),
  z.strictObject({ do: z.literal('bank.columns') }),
  z.strictObject({ do: z.literal('bank.faults') }),
  z.strictObject({ do: z.literal('bank.undo_file') }),
  z.strictObject({ do: z.literal('bank.queue'), after: z.string().max(120).nullable() }),
  z.strictObject({ do: z.literal('bank.matched'), before: z.string().max(120).nullable() }),
  z.strictObject({ do: z.literal('bank.pick'), line, choice, learn: z.boolean() }),
  z.strictObject({ do: z.literal('bank.ask'), line, choice }),
  z.strictObject({ do: z.literal('bank.aside'), line }),
  z.strictObject({ do: z.literal('bank.search') }),
  z.strictObject({ do: z.literal('bank.proof'), line }),
  z.strictObject({ do: z.literal('bank.undo'), line }),
  z.strictObject({ do: z.literal('bank.trust'), rule: z.string().max(30) }),
  z.strictObject({ do: z.literal('bank.vouch'), line, yes: z.boolean() }),
] as const;

export type BankAction = z.infer<(typeof bankActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    bank: BankAction;
  }
}
