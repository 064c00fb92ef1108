import type { BoardAsked } from '../../cards/board/actions.ts';
import { type Figure, sumFigures } from '../../domain/measure/figure.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import { unitLabel } from '../../domain/org/label.ts';
import type { Org, Person, Unit } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import type { UnitId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { BoundBoard, BoundMeasure } from '../measure.ts';

/** The units whose figures somebody sees on a board (S4). Units that are closed are among them: what was done there is counted all the same. */
export const boardUnits = (org: Org, viewer: Person, { seenBy }: Pick<BoundBoard, 'seenBy'>): readonly Unit[] =>
  org.units.filter(({ id }) => holdsFor(org, viewer.id, seenBy, id));

/** Of those the ones that are asked for; empty: the reader may see none of them (any more). */
export function unitsAsked(
  org: Org,
  viewer: Person,
  board: Pick<BoundBoard, 'seenBy'>,
  unit: BoardAsked['unit'],
): readonly UnitId[] {
  const seen = boardUnits(org, viewer, board).map(({ id }) => id);
  if (unit === null) return seen;
  const below = new Set(unitsBelow(org, [unit]));
  return seen.filter((id) => below.has(id));
}

/** Whose figures they are, as card and file say. */
export function whoseText(org: Org, units: readonly UnitId[]): Text {
  const isSeen = new Set(units);
  const seen = org.units.filter(({ id, active }) => active && isSeen.has(id));
  if (org.units.every(({ id, active }) => !active || isSeen.has(id))) return t('board.all_units');
  const highest = seen.filter(({ parentId }) => parentId === null || !isSeen.has(parentId));
  return plain(highest.map((one) => unitLabel(org, one)).join('、'));
}

/** One figure of several units. */
export const figureOf = async (
  measure: BoundMeasure,
  units: readonly UnitId[],
  days: Pick<BoardAsked, 'from' | 'to'>,
): Promise<Figure | null> => sumFigures((await measure.of(units, days)).values());
