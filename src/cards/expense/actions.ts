import * as z from 'zod';

const id = z.string().min(3).max(64);
const place = z.number().int().min(0).max(100);
const version = z.number().int().min(0);

/** Files sent in private become lines of a claim; what was handed in is looked at. */
export const expenseActions = [
  /** A claim is typed, invoices or none. */
  z.strictObject({ do: z.literal('expense.by_hand') }),
  /** What was sent is read for a claim. */
  z.strictObject({ do: z.literal('expense.read') }),
  /** A document that was not recognized becomes a line all the same. */
  z.strictObject({ do: z.literal('expense.put'), invoice: id }),
  /** The files of the invoices of a claim come once more, to whoever decides on it. */
  z.strictObject({ do: z.literal('expense.receipts'), request: id }),
  /** The claim as a PDF to print. */
  z.strictObject({ do: z.literal('expense.print'), request: id }),
  /** 查验: the invoices of a claim one by one, and what the web check said of one; result and note come with the form. */
  z.strictObject({ do: z.literal('expense.check'), request: id }),
  z.strictObject({ do: z.literal('expense.check_at'), request: id, at: place }),
  z.strictObject({ do: z.literal('expense.checked'), request: id, invoice: id, at: place }),
  /** The question of finance is opened on the claim's card. */
  z.strictObject({ do: z.literal('expense.ask'), request: id, side: z.enum(['reduce', 'overrule']) }),
  /** Finance takes a line down or lets something pass, and the claimant answers; what is filled in comes with the form. */
  z.strictObject({ do: z.literal('expense.reduce'), request: id, v: version }),
  z.strictObject({ do: z.literal('expense.overrule'), request: id, v: version }),
  z.strictObject({ do: z.literal('expense.accept'), request: id, v: version }),
  z.strictObject({ do: z.literal('expense.object'), request: id, v: version }),
  /** Another branch objects to what it is to bear, with the amounts it saw; the reason comes with the form. */
  z.strictObject({ do: z.literal('expense.charge_object'), request: id, unit: id, of: z.string().max(2000) }),
] as const;

export type ExpenseAction = z.infer<(typeof expenseActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    expense: ExpenseAction;
  }
}
