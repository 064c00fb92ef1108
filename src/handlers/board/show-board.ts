import type { BoardAsked } from '../../cards/board/actions.ts';
import { type BoardBars, type BoardLine, boardCard, boardNote } from '../../cards/board/board-card.ts';
import type { Card } from '../../cards/element.ts';
import { monthsText } from '../../cards/months-text.ts';
import { type Figure, figureValue } from '../../domain/measure/figure.ts';
import { type Days, lastMonths, monthsBefore, monthsBeside } from '../../domain/measure/months.ts';
import { unitText } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { UnitId } from '../../kernel/id.ts';
import { type Say, say, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import type { BoundMeasure, BoundSplit } from '../measure.ts';
import { figureOf, unitsAsked, whoseText } from './board-query.ts';
import type { Services } from './services.ts';

const MOST_BARS = 8;
const MONTHS = 6;

/** View `board`; null of a board that is none any more. */
export async function showBoard(services: Services, viewer: Person, asked: BoardAsked): Promise<Card | null> {
  const board = services.boards.board(asked.board);
  if (!board) return null;
  const org = await services.reads.org();
  const units = unitsAsked(org, viewer, board, asked.unit);
  if (units.length === 0) return boardNote(say(board.name), t('board.not_yours', { elsewhere: say(board.elsewhere) }));
  const today = toLocal(services.clock.now(), services.zone).date;
  const measure = board.measures.find(({ id }) => id === asked.focus);
  const split = board.splits.find(({ id }) => id === asked.focus);
  const measures = measure ? [measure] : split ? [] : board.measures;
  return boardCard({
    // One split is called as it was asked for.
    name: say((split ?? board).name),
    whose: whoseText(org, units),
    asked: { ...asked, focus: measure || split ? asked.focus : null },
    lines: await linesOf(measures, units, asked),
    charts: measure
      ? await closely(org, measure, units, asked)
      : await Promise.all(
          (split ? [split] : board.splits).map((one) => splitBars(one, units, asked, split ? one.how : one.name)),
        ),
    chartsFirst: board.first === 'splits',
    how: measure ? say(measure.how) : null,
    hasRows: Boolean(measure?.rows),
    others: monthsBeside(asked, today),
  });
}

/** Each figure with that of the months before; one after another, so that others have a turn. */
export async function linesOf(
  measures: readonly BoundMeasure[],
  units: readonly UnitId[],
  days: Days,
): Promise<readonly BoardLine[]> {
  const lines: BoardLine[] = [];
  for (const one of measures) {
    const [now, then] = [await figureOf(one, units, days), await figureOf(one, units, monthsBefore(days))];
    const { id, unit, better } = one;
    lines.push({ id, name: say(one.name), unit, better, value: shownValue(one, now), before: shownValue(one, then) });
  }
  return lines;
}

const shownValue = ({ unit, isNoneZero }: BoundMeasure, figure: Figure | null): number | null =>
  figureValue(unit, figure) ?? (isNoneZero ? 0 : null);

/** One figure by branch, the best first, and of the last months. */
async function closely(org: Org, measure: BoundMeasure, units: readonly UnitId[], days: Days): Promise<readonly BoardBars[]> {
  const { unit, better } = measure;
  const name = say(measure.name);
  const figures = [...(await measure.of(units, days))].flatMap(([id, figure]) => {
    const value = figureValue(unit, figure);
    return value === null ? [] : [{ id, value }];
  });
  const turn = better === 'less' ? -1 : 1;
  const months: BoardBars['bars'][number][] = [];
  for (const month of lastMonths(days, MONTHS))
    months.push({
      name: monthsText(month),
      value: shownValue(measure, await figureOf(measure, units, month)),
    });
  return [
    {
      title: t('board.by_unit', { name }),
      unit,
      bars: figures
        .toSorted((a, b) => (b.value - a.value) * turn || (a.id < b.id ? -1 : 1))
        .slice(0, MOST_BARS)
        .map(({ id, value }) => ({ name: unitText(org, id), value })),
    },
    { title: t('board.by_month', { name }), unit, bars: months },
  ];
}

async function splitBars(split: BoundSplit, units: readonly UnitId[], days: Days, title: Say): Promise<BoardBars> {
  const shares = await split.of(units, days);
  return {
    title: say(title),
    unit: split.unit,
    bars: shares.slice(0, MOST_BARS).map(({ name, figure, beside }) => ({
      name,
      value: figureValue(split.unit, figure),
      ...(beside ? { beside } : {}),
    })),
  };
}
