import type { BoardAsked } from '../../cards/board/actions.ts';
import { type Figure, sumFigures } from '../../domain/measure/figure.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import type { Org, Person, Unit } from '../../domain/org/org.ts';
import { rootsText } from '../../domain/org/roots-of.ts';
import { unitsWithin } from '../../domain/org/units-below.ts';
import type { UnitId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { BoundBoard, BoundMeasure } from '../measure.ts';

/** The units whose figures somebody sees on a board (S4). Units that are closed are among them: what was done there is counted all the same. */
export const boardUnits = (org: Org, viewer: Pick<Person, 'id'>, { seenBy }: Pick<BoundBoard, 'seenBy'>): readonly Unit[] =>
  org.units.filter(({ id }) => holdsFor(org, viewer.id, seenBy, id));

/** Of those the ones that are asked for; empty: the reader may see none of them (any more). */
export function unitsAsked(
  org: Org,
  viewer: Person,
  board: Pick<BoundBoard, 'seenBy'>,
  unit: BoardAsked['unit'],
): readonly UnitId[] {
  const seen = boardUnits(org, viewer, board).map(({ id }) => id);
  return unitsWithin(org, seen, unit);
}

/** Whose figures they are, as card and file say. */
export function whoseText(org: Org, units: readonly UnitId[]): Text {
  const isSeen = new Set(units);
  if (org.units.every(({ id, active }) => !active || isSeen.has(id))) return t('board.all_units');
  return rootsText(
    org,
    org.units.filter(({ id }) => isSeen.has(id)),
  );
}

/** One figure of several units. */
export const figureOf = async (
  measure: BoundMeasure,
  units: readonly UnitId[],
  days: Pick<BoardAsked, 'from' | 'to'>,
): Promise<Figure | null> => sumFigures((await measure.of(units, days)).values());
