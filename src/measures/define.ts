import type { MeasureUnit } from '../domain/measure/figure.ts';
import type { Role } from '../domain/org/org.ts';
import type { Say } from '../kernel/text.ts';

/*
 * What the figures of the office are called and how they are counted. Counting them takes reads, so that stands with the feature that brings them
 * (`handlers/measure.ts`).
 */

/** A figure by unit and days. */
export interface DescribedMeasure {
  readonly id: string;
  readonly clauses: readonly [string, ...string[]];
  readonly name: Say;
  readonly unit: MeasureUnit;
  readonly better: 'more' | 'less' | 'neither';
  /** Where nothing is found there is none of it: it is 0, not unknown. */
  readonly isNoneZero?: true;
  /** How it is counted, in one line. */
  readonly how: Say;
  /** How it is asked for by itself; months and units may stand before it. */
  readonly says?: readonly string[];
}

/** A figure by something else than units: a Pareto of reasons, ages, products. */
export type DescribedSplit = Omit<DescribedMeasure, 'better'>;

/** Measures that are looked at together. */
export interface DescribedBoard {
  readonly id: string;
  readonly clauses: readonly [string, ...string[]];
  readonly name: Say;
  /** How it is asked for; months and units may stand before it. */
  readonly says: readonly string[];
  /** Who sees the figures of a unit (S4): whoever holds one of these for it. */
  readonly seenBy: readonly Role[];
  /** What whoever sees none of it is told to look at. */
  readonly elsewhere: Say;
  /** The picture stands above the figures it is made of; absent: below. */
  readonly first?: 'splits';
  /** It is of a month that is over: asked for without a month it shows the last one. */
  readonly isOfMonthOver?: true;
}
