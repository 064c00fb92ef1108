import type { Instant, LocalDate } from '../../kernel/time.ts';
import { readSaid } from './day-said.ts';
import { ONE_ACT, type PunchAt } from './punches.ts';

/** A punch with whether the platform's own attendance told of it. */
export interface SharedPunch extends PunchAt {
  readonly onPlatform?: boolean | undefined;
}

/** What a file, or the platform, said of a day. */
export interface SaidOfDay {
  readonly date: LocalDate;
  readonly text: string;
  readonly at: Instant;
  readonly onPlatform?: boolean;
}

/** The latest of a day counts; null: nothing was said. */
export const latestOf = (said: readonly SaidOfDay[]): string | null =>
  said.reduce<SaidOfDay | null>(
    (last, one) => (!last || last.at < one.at || (last.at === one.at && last.text < one.text) ? one : last),
    null,
  )?.text ?? null;

/** What counts of a day where the platform's own attendance is the source, and whether a file tells of it otherwise. */
export interface Beside {
  readonly punches: readonly SharedPunch[];
  readonly text: string | null;
  readonly beside: 'punch' | 'words' | null;
}

/** Never both silently: the platform counts, and what a file has beyond it is told. */
export function besidePlatform({
  punches,
  said,
}: {
  readonly punches: readonly SharedPunch[];
  readonly said: readonly SaidOfDay[];
}): Beside {
  const own = punches.filter(({ onPlatform }) => onPlatform);
  const isNew = (punch: SharedPunch): boolean =>
    punch.onPlatform !== true && !own.some(({ at }) => Math.abs(at - punch.at) <= ONE_ACT);
  const text = latestOf(said.filter(({ onPlatform }) => onPlatform));
  const inFile = latestOf(said.filter(({ onPlatform }) => !onPlatform));
  const beside = punches.some(isNew) ? 'punch' : inFile !== null && meaning(inFile) !== meaning(text) ? 'words' : null;
  return { punches: own, text, beside };
}

/** Nothing said of a day is a usual one. */
const meaning = (text: string | null): string => {
  const found = [...new Set(readSaid(text ?? '').map(({ is }) => is))].toSorted().join();
  return found === '' ? 'ok' : found;
};
