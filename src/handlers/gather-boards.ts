import { toJson } from '../kernel/json.ts';
import { type AllServices, FEATURES } from './features.ts';
import type { AllBoards, Board, BoundBoard, BoundMeasure, BoundSplit, Measure, Split } from './measure.ts';

/**
 * The same services at one moment: what is asked twice of the store is read once, so that figures of one look agree with each other and several of them
 * cost one reading of what they share.
 */
function atOneMoment(services: AllServices): AllServices {
  const now = services.clock.now();
  const known = new Map<string, unknown>();
  const reads = new Proxy(services.reads, {
    get: (of, name) => {
      const read: unknown = Reflect.get(of, name);
      if (typeof read !== 'function') return read;
      return (...args: readonly unknown[]): unknown => {
        const key = `${String(name)} ${toJson(args)}`;
        const found = known.get(key) ?? Reflect.apply(read, of, args);
        known.set(key, found);
        return found;
      };
    },
  });
  return { ...services, clock: { now: () => now }, reads };
}

/** The boards that features bring; `servicesOf` is asked only once a figure is. Each board or measure that is asked for counts at one moment. */
export function gatherBoards(servicesOf: () => AllServices): AllBoards {
  const measureOf = ({ of, rows, ...rest }: Measure<AllServices>, services: AllServices): BoundMeasure => ({
    ...rest,
    of: (units, days) => of(services, units, days),
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
