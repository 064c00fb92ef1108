import { type AllServices, FEATURES } from './features.ts';
import type { AllBoards, Board, BoundBoard, BoundMeasure, BoundSplit, Measure, Split } from './measure.ts';

/** The same services at one moment, for one look: figures that share a reading find it by them (owed-at.ts), and agree with each other. */
function atOneMoment(services: AllServices): AllServices {
  const now = services.clock.now();
  return { ...services, clock: { now: () => now } };
}

/** A card and a file ask for the same figure in all, by unit and by month: of the same units and days it is counted once. */
function countedOnce(of: BoundMeasure['of']): BoundMeasure['of'] {
  const known = new Map<string, ReturnType<typeof of>>();
  return (units, days) => {
    const key = `${days.from} ${days.to} ${units.join()}`;
    const found = known.get(key) ?? of(units, days);
    known.set(key, found);
    return found;
  };
}

/** The boards that features bring; `servicesOf` is asked only once a figure is. Each board or measure that is asked for counts at one moment. */
export function gatherBoards(servicesOf: () => AllServices): AllBoards {
  const measureOf = ({ of, rows, ...rest }: Measure<AllServices>, services: AllServices): BoundMeasure => ({
    ...rest,
    of: countedOnce((units, days) => of(services, units, days)),
    rows: rows ? (units, days, most) => rows(services, units, days, most) : null,
  });
  const splitOf = ({ of, ...rest }: Split<AllServices>, services: AllServices): BoundSplit => ({
    ...rest,
    of: (units, days) => of(services, units, days),
  });
  const boardOf = ({ measures: [first, ...others], splits, ...rest }: Board<AllServices>, services: AllServices): BoundBoard => ({
    ...rest,
    measures: [measureOf(first, services), ...others.map((one) => measureOf(one, services))],
    splits: splits.map((one) => splitOf(one, services)),
  });
  const all: readonly Board<AllServices>[] = FEATURES.flatMap(({ boards = [] }) => boards);
  return {
    board: (id) => {
      const board = all.find((one) => one.id === id);
      return board ? boardOf(board, atOneMoment(servicesOf())) : null;
    },
    measure: (id) => {
      const measure = all.flatMap(({ measures }) => measures).find((one) => one.id === id);
      return measure ? measureOf(measure, atOneMoment(servicesOf())) : null;
    },
  };
}
