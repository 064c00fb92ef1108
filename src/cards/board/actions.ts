import * as z from 'zod';
import { isId, type UnitId } from '../../kernel/id.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';

const day = z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null);

/** A board as it is asked for: of a unit with all below it (null: all in sight), of whole months. `focus`: one measure or split of it. */
export const boardAsked = z.strictObject({
  board: z.string().max(40),
  focus: z.string().max(40).nullable(),
  unit: z.custom<UnitId>((value) => typeof value === 'string' && isId('unt', value)).nullable(),
  from: day,
  to: day,
});
export type BoardAsked = z.infer<typeof boardAsked>;

/** … and what a figure of it is made of, from one row on. */
export const rowsAsked = boardAsked.extend({ focus: z.string().max(40), first: z.number().int().min(0) });
export type RowsAsked = z.infer<typeof rowsAsked>;

/** Other months, one measure alone, what it is made of, all of it as a file. */
export const boardActions = [
  boardAsked.extend({ do: z.literal('board.show') }),
  rowsAsked.extend({ do: z.literal('board.rows') }),
  boardAsked.extend({ do: z.literal('board.file') }),
] as const;

export type BoardAction = z.infer<(typeof boardActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    board: BoardAction;
  }
}
