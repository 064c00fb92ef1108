import * as z from 'zod';
import { type BoardAsked, boardAsked } from '../../cards/board/actions.ts';
import { valueText } from '../../cards/board/figure-text.ts';
import { monthsText } from '../../cards/months-text.ts';
import { figureValue, type MeasureUnit } from '../../domain/measure/figure.ts';
import { unitText } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { cents } from '../../kernel/money.ts';
import { say, t } from '../../kernel/text.ts';
import { type Book, type Cell, column } from '../sheet.ts';
import { unitsAsked, whoseText } from './board-query.ts';
import type { Services } from './services.ts';
import { linesOf } from './show-board.ts';

/** The file of a board, as it lies in the outbox. */
export const boardFile = z.object({ board_file: boardAsked });

/** The figures, the same by branch, what splits them, and how each is counted; null for whoever may not have it (any more). */
export async function boardBook(services: Services, viewer: Person, asked: BoardAsked): Promise<Book | null> {
  const board = services.boards.board(asked.board);
  if (!board) return null;
  const org = await services.reads.org();
  const units = unitsAsked(org, viewer, board, asked.unit);
  if (units.length === 0) return null;
  const [lines, byUnit, splits] = await Promise.all([
    linesOf(board.measures, units, asked),
    Promise.all(board.measures.map(async (measure) => ({ measure, by: await measure.of(units, asked) }))),
    Promise.all(board.splits.map(async (split) => ({ split, shares: await split.of(units, asked) }))),
  ]);
  const known = units.filter((id) => byUnit.some(({ by }) => by.has(id)));
  return {
    name: t('board.file_name', { name: say(board.name), whose: whoseText(org, units), months: monthsText(asked) }),
    sheets: [
      {
        name: t('board.sheet_figures'),
        columns: [column(t('board.col_figure'), 22), column(t('board.col_value'), 16), column(t('board.col_before'), 16)],
        rows: lines.map(({ name, unit, value, before }): readonly Cell[] => [
          { said: name },
          cellOf(unit, value),
          cellOf(unit, before),
        ]),
      },
      {
        name: t('board.sheet_units'),
        columns: [column(t('board.col_unit'), 18), ...board.measures.map(({ name }) => column(say(name), 16))],
        rows: known.map((id): readonly Cell[] => [
          { said: unitText(org, id) },
          ...byUnit.map(({ measure, by }) => cellOf(measure.unit, figureValue(measure.unit, by.get(id) ?? null))),
        ]),
      },
      ...splits.map(({ split, shares }) => ({
        name: say(split.name),
        columns: [column(t('board.col_part'), 22), column(t('board.col_value'), 16)],
        rows: shares.map(({ name, figure }): readonly Cell[] => [
          { said: name },
          cellOf(split.unit, figureValue(split.unit, figure)),
        ]),
      })),
      {
        name: t('board.sheet_how'),
        columns: [column(t('board.col_figure'), 22), column(t('board.col_how'), 80)],
        rows: [...board.measures, ...board.splits].map(({ name, how }): readonly Cell[] => [
          { said: say(name) },
          { said: say(how) },
        ]),
      },
    ],
  };
}

const cellOf = (unit: MeasureUnit, value: number | null): Cell => {
  if (value === null) return null;
  if (unit === 'cents') return { amount: cents(value) };
  return unit === 'count' ? { number: value } : { said: valueText(unit, value) };
};
