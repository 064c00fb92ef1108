import * as z from 'zod';

const round = z.custom<`rec_${string}`>((value) => typeof value === 'string' && /^rec_[0-9a-f]{1,40}$/u.test(value));
const subject = z.string().max(60);

/** What of a month's lines is shown: from which on, and for which a reason is asked. */
export const roundAsked = z.strictObject({ round, first: z.number().int().min(0), asks: subject.nullable() });
export type RoundAsked = z.infer<typeof roundAsked>;

/** The lines of a reconciliation, why a difference stands, all of it as a file. */
export const revenueActions = [
  roundAsked.extend({ do: z.literal('reconcile.lines') }),
  z.strictObject({ do: z.literal('reconcile.settle'), round, subject }),
  z.strictObject({ do: z.literal('reconcile.file'), round }),
] as const;

export type RevenueAction = z.infer<(typeof revenueActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    revenue: RevenueAction;
  }
}
