import { subtract } from '../workday/minute-spans.ts';
import type { MinuteSpan } from '../workday/types.ts';
import { length, spansOf, within } from './duty.ts';
import { outerPunches } from './punches.ts';
import type { DayState, FoundAnomaly, Judged, Shift } from './types.ts';

/** One stretch of a split shift, as a shift of its own. */
export interface Stretch {
  readonly shift: Shift;
  readonly acts: readonly MinuteSpan[];
  readonly base: Judged;
}

interface OfDay {
  readonly shift: Shift;
  readonly leave: readonly MinuteSpan[];
  readonly trip: readonly MinuteSpan[];
}

/** Both stretches of a split shift with the punches that are theirs: between the two, those of the nearer edge. */
export function stretches({ shift, leave, trip }: OfDay, base: Judged, acts: readonly MinuteSpan[]): readonly Stretch[] {
  return spansOf(shift).map((span, i, all) => {
    const before = all[i - 1];
    const after = all[i + 1];
    const from = before ? (before.to + span.from) / 2 : Number.NEGATIVE_INFINITY;
    const to = after ? (span.to + after.from) / 2 : Number.POSITIVE_INFINITY;
    const own = acts.filter((act) => act.from >= from && act.from < to);
    const outer = outerPunches(own);
    return {
      shift: { ...shift, on: span.from, off: span.to, rest: null, split: false },
      acts: own,
      base: {
        ...base,
        scheduled: length([span]),
        leave: within([span], leave),
        trip: trip.length > 0 ? within(subtract([span], leave), trip) : 0,
        in: outer.in,
        out: outer.out,
      },
    };
  });
}

const WORST: readonly DayState[] = ['candidate', 'missing', 'serious', 'late', 'early'];

/** Both stretches as one day: what is wrong with either is wrong with the day, each kind once; only whoever came to neither may have been absent. */
export function joined(base: Judged, halves: readonly Judged[]): Omit<Judged, 'value' | 'overtime'> {
  const sum = (of: (half: Judged) => number): number => halves.reduce((so, half) => so + of(half), 0);
  const isAbsent = halves.every(({ anomalies }) => anomalies.some(({ kind }) => kind === 'candidate'));
  const told = halves.flatMap(({ anomalies }) =>
    anomalies.map((one): FoundAnomaly => (one.kind === 'candidate' && !isAbsent ? { ...one, kind: 'missing' } : one)),
  );
  const anomalies = [...new Map(told.toReversed().map((one) => [one.kind, one])).values()].toReversed();
  const worst = WORST.find((state) => anomalies.some(({ kind }) => kind === state));
  const away = halves.every(({ state }) => state === 'leave' || state === 'trip');
  const quiet: DayState = away ? (base.leave > 0 ? 'leave' : 'trip') : base.leave > 0 ? 'part_leave' : 'ok';
  return {
    ...base,
    state: worst ?? quiet,
    worked: sum(({ worked }) => worked),
    late: sum(({ late }) => late),
    early: sum(({ early }) => early),
    missing: halves.flatMap(({ missing }) => missing),
    marks: [...new Set(halves.flatMap(({ marks }) => marks))],
    anomalies,
  };
}
