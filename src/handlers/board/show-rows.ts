import type { RowsAsked } from '../../cards/board/actions.ts';
import { boardNote } from '../../cards/board/board-card.ts';
import { rowsCard } from '../../cards/board/rows-card.ts';
import type { Card } from '../../cards/element.ts';
import { figureValue } from '../../domain/measure/figure.ts';
import { unitText } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { say, t } from '../../kernel/text.ts';
import { figureOf, unitsAsked, whoseText } from './board-query.ts';
import type { Services } from './services.ts';

/** Lines one figure is listed by. */
const MOST = 500;
const SIZE = 10;

/** View `board_rows`: what a figure is made of, as many lines as it says; null of a figure that is none any more. */
export async function showRows(services: Services, viewer: Person, asked: RowsAsked): Promise<Card | null> {
  const board = services.boards.board(asked.board);
  const measure = board?.measures.find(({ id }) => id === asked.focus);
  if (!board || !measure?.rows) return null;
  const org = await services.reads.org();
  const units = unitsAsked(org, viewer, board, asked.unit);
  if (units.length === 0) return boardNote(say(board.name), t('board.not_yours', { elsewhere: say(board.elsewhere) }));
  const rows = await measure.rows(units, asked, MOST);
  const several = new Set(rows.map(({ unitId }) => unitId)).size > 1;
  return rowsCard({
    name: say(measure.name),
    whose: whoseText(org, units),
    asked,
    unit: measure.unit,
    value: figureValue(measure.unit, await figureOf(measure, units, asked)),
    how: say(measure.how),
    count: rows.length,
    cut: rows.length >= MOST,
    size: SIZE,
    rows: rows.slice(asked.first, asked.first + SIZE).map(({ unitId, title, detail, action }) => ({
      title,
      detail: several
        ? detail
          ? t('board.row_line', { unit: unitText(org, unitId), detail })
          : unitText(org, unitId)
        : (detail ?? null),
      action: action ?? null,
    })),
  });
}
