import * as z from 'zod';
import { isId, type UnitId } from '../../kernel/id.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';

const day = z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null);
const unit = z.custom<UnitId>((value) => typeof value === 'string' && isId('unt', value)).nullable();

/** Other months of the same, and all of it as a file. */
export const spendingActions = [
  z.strictObject({ do: z.literal('spending.show'), own: z.boolean(), unit, from: day, to: day }),
  z.strictObject({ do: z.literal('spending.file'), own: z.boolean(), unit, from: day, to: day }),
] as const;

export type SpendingAction = z.infer<(typeof spendingActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    spending: SpendingAction;
  }
}
