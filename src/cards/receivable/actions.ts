import * as z from 'zod';
import { AGEING_BY } from '../../domain/receivable/receivable-question.ts';
import { isId, type ReceivableId, type UnitId } from '../../kernel/id.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';

const day = z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null);
const item = z.custom<ReceivableId>((value) => typeof value === 'string' && isId('rcv', value));
export const customerId = z.custom<`rec_${string}`>((value) => typeof value === 'string' && isId('rec', value));

/** Ageing as it is asked for. `mine`: only what the reader looks after; `on` null: today; `knownThen`: as it was known on that day. */
export const ageingAsked = z.strictObject({
  by: z.enum(AGEING_BY),
  unit: z.custom<UnitId>((value) => typeof value === 'string' && isId('unt', value)).nullable(),
  mine: z.boolean(),
  on: day.nullable(),
  knownThen: z.boolean(),
});
export type AgeingAsked = z.infer<typeof ageingAsked>;

/** Ageing by another side or of another day, all of it as a file; one customer, one item. */
export const receivableActions = [
  ageingAsked.extend({ do: z.literal('ageing.show') }),
  ageingAsked.extend({ do: z.literal('ageing.file') }),
  z.strictObject({ do: z.literal('receivable.customer'), customer: customerId, on: day.nullable() }),
  z.strictObject({ do: z.literal('receivable.open'), item }),
  /** What is asked on the card of an item or a customer; null: nothing. */
  z.strictObject({ do: z.literal('receivable.ask'), asks: z.enum(['say', 'hold', 'residual', 'legal']).nullable() }),
  /** Why it is late, what comes next, what was promised. */
  z.strictObject({ do: z.literal('receivable.say'), item }),
  /** A second promise, by whoever has to agree to it. */
  z.strictObject({ do: z.literal('receivable.agree'), said: z.string().max(60), yes: z.boolean() }),
  z.strictObject({ do: z.literal('receivable.hold'), item }),
  z.strictObject({ do: z.literal('receivable.unhold'), item }),
  z.strictObject({ do: z.literal('receivable.legal'), item }),
  z.strictObject({ do: z.literal('receivable.letter'), customer: customerId }),
  z.strictObject({ do: z.literal('receivable.hold_customer'), customer: customerId }),
  z.strictObject({ do: z.literal('receivable.unhold_customer'), customer: customerId }),
  /** Money of a customer goes on what is due first, or not any more. */
  z.strictObject({ do: z.literal('receivable.oldest'), customer: customerId, is: z.boolean() }),
  /** What is left by a little: the list, several let go, one, and one back. */
  /** What was sent proves that an item was paid; it is looked at. */
  z.strictObject({ do: z.literal('receivable.proof'), item }),
  z.strictObject({ do: z.literal('receivable.proof_see'), item }),
  z.strictObject({ do: z.literal('receivable.residuals') }),
  z.strictObject({ do: z.literal('receivable.residuals_close'), items: z.array(item).min(1).max(20) }),
  z.strictObject({ do: z.literal('receivable.residual_close'), item }),
  z.strictObject({ do: z.literal('receivable.residual_reopen'), item }),
  /** What was paid in advance goes on what is open (`item` null: on the oldest), as much as was offered; and back. */
  z.strictObject({
    do: z.literal('receivable.use_advance'),
    customer: customerId,
    item: item.nullable(),
    amount: z.string().regex(/^\d{1,15}$/),
  }),
  z.strictObject({ do: z.literal('receivable.advance_back'), item }),
  /** What a credit note took off an item, back. */
  z.strictObject({ do: z.literal('receivable.note_back'), item }),
] as const;

export type ReceivableAction = z.infer<(typeof receivableActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    receivable: ReceivableAction;
  }
}
