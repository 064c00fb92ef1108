import type { Action } from '../cards/element.ts';
import type { Figure } from '../domain/measure/figure.ts';
import type { Days } from '../domain/measure/months.ts';
import type { UnitId } from '../kernel/id.ts';
import type { Text } from '../kernel/text.ts';
import type { DescribedBoard, DescribedMeasure, DescribedSplit } from '../measures/define.ts';

/*
 * Figures of the office as data. A feature brings its boards (`boards` of a feature), each a list of measures; drawing them, asking for them in words, the
 * list behind a figure, the file and the scope of the reader are written once (handlers/board). Whoever needs a figure elsewhere (a weekly report, a
 * signal of risk) asks `services.boards` for the measure by its id and gets the same number.
 */

/** One thing a figure is made of. `amount` and `of` of all of them sum up to the figure. */
export interface MeasureRow {
  readonly key: string;
  readonly unitId: UnitId;
  readonly title: Text;
  readonly detail?: Text;
  readonly amount: number;
  readonly of?: number;
  /** Opens it. */
  readonly action?: Action;
}

/** A figure by unit and days. `S`: what it leans on. */
export interface Measure<S> extends DescribedMeasure {
  /** By unit, of these days, both included. Absent in the answer is no figure, never 0. */
  readonly of: (services: S, units: readonly UnitId[], days: Days) => Promise<ReadonlyMap<UnitId, Figure>>;
  /** What it is made of, at most `most`; absent: it is worked out of others. */
  readonly rows?: (services: S, units: readonly UnitId[], days: Days, most: number) => Promise<readonly MeasureRow[]>;
}

/** A part of a split: a reason, an age, a product. */
export interface Share {
  readonly key: string;
  readonly name: Text;
  readonly figure: Figure;
  /** What stands behind its value: how many, how much of a budget. */
  readonly beside?: Text;
}

/** A figure by something else than units: a Pareto of reasons, ages, products. In the order in which it is to be drawn. */
export interface Split<S> extends DescribedSplit {
  readonly of: (services: S, units: readonly UnitId[], days: Days) => Promise<readonly Share[]>;
}

/** Measures that are looked at together. */
export interface Board<S> extends DescribedBoard {
  readonly measures: readonly [Measure<S>, ...Measure<S>[]];
  readonly splits: readonly Split<S>[];
}

/** Measures that already know what they lean on. */
export interface BoundMeasure extends DescribedMeasure {
  readonly of: (units: readonly UnitId[], days: Days) => Promise<ReadonlyMap<UnitId, Figure>>;
  readonly rows: ((units: readonly UnitId[], days: Days, most: number) => Promise<readonly MeasureRow[]>) | null;
}
export interface BoundSplit extends DescribedSplit {
  readonly of: (units: readonly UnitId[], days: Days) => Promise<readonly Share[]>;
}
export interface BoundBoard extends DescribedBoard {
  readonly measures: readonly [BoundMeasure, ...BoundMeasure[]];
  readonly splits: readonly BoundSplit[];
}

/** The boards and measures of all features; null of an id that is none (any more). */
export interface AllBoards {
  readonly board: (id: string) => BoundBoard | null;
  readonly measure: (id: string) => BoundMeasure | null;
}
