import { type AllServices, FEATURES } from './features.ts';
import type { AllBoards, Board, BoundBoard, BoundMeasure, BoundSplit, Measure, Split } from './measure.ts';

/** The boards that features bring; `servicesOf` is asked only once a figure is. */
export function gatherBoards(servicesOf: () => AllServices): AllBoards {
  const measureOf = ({ of, rows, ...rest }: Measure<AllServices>): BoundMeasure => ({
    ...rest,
    of: (units, days) => of(servicesOf(), units, days),
    rows: rows ? (units, days, most) => rows(servicesOf(), units, days, most) : null,
  });
  const splitOf = ({ of, ...rest }: Split<AllServices>): BoundSplit => ({
    ...rest,
    of: (units, days) => of(servicesOf(), units, days),
  });
  const boardOf = ({ measures: [first, ...others], splits, ...rest }: Board<AllServices>): BoundBoard => ({
    ...rest,
    measures: [measureOf(first), ...others.map(measureOf)],
    splits: splits.map(splitOf),
  });
  const all = FEATURES.flatMap(({ boards = [] }) => boards.map(boardOf));
  return {
    board: (id) => all.find((one) => one.id === id) ?? null,
    measure: (id) => all.flatMap(({ measures }) => measures).find((one) => one.id === id) ?? null,
  };
}
