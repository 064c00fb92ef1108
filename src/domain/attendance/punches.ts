import type { MinuteSpan } from '../workday/types.ts';
import type { MinuteOfDay, Side } from './types.ts';

/** Somebody was there. */
export interface PunchAt {
  readonly at: MinuteOfDay;
  readonly outdoor: boolean;
}

/** Punches so near to each other are one act. Minutes. */
export const ONE_ACT = 2;

/** The first and the last punch of a window (step 2); null: there is none. Of one alone the nearer edge says which it is, of both edges alike it is `in`. */
export interface InAndOut {
  readonly in: MinuteOfDay | null;
  readonly out: MinuteOfDay | null;
}

export function inAndOut(acts: readonly MinuteSpan[], edges: MinuteSpan): InAndOut {
  const first = acts[0];
  const last = acts.at(-1);
  if (!first || !last) return { in: null, out: null };
  if (acts.length > 1) return { in: first.from, out: last.to };
  return nearer(first.from, edges) === 'in' ? { in: first.from, out: null } : { in: null, out: first.to };
}

/** The first and the last act; of one alone nothing says which it is, and it stands as the first. */
export const outerPunches = (acts: readonly MinuteSpan[]): InAndOut => ({
  in: acts[0]?.from ?? null,
  out: acts.length > 1 ? (acts.at(-1)?.to ?? null) : null,
});

const nearer = (at: MinuteOfDay, { from, to }: MinuteSpan): Side => (Math.abs(at - from) <= Math.abs(at - to) ? 'in' : 'out');

/** Each act from its first to its last punch, the earliest first. */
export function actsOf(punches: readonly PunchAt[]): readonly MinuteSpan[] {
  const acts: { from: MinuteOfDay; to: MinuteOfDay }[] = [];
  for (const { at } of punches.toSorted((a, b) => a.at - b.at)) {
    const last = acts.at(-1);
    if (last && at - last.from <= ONE_ACT) last.to = at;
    else acts.push({ from: at, to: at });
  }
  return acts;
}

/** The window of one day, and the edges of its shift. */
export interface DayWindow {
  /** Minutes of the midnight with which the day begins, counted from anywhere. */
  readonly midnight: number;
  readonly window: MinuteSpan;
  readonly edges: MinuteSpan;
}

/**
 * To which day each punch belongs (step 1): the one whose window holds it; held by two, the one whose shift begins or ends nearer to it.
 * @param days one after the other, none left out
 * @param times minutes, counted as the midnights are
 * @returns the index of the day for each; null: it lies in no window
 */
export function daysOfPunches(days: readonly DayWindow[], times: readonly number[]): readonly (number | null)[] {
  const first = days[0]?.midnight ?? 0;
  return times.map((at) => {
    const day = Math.floor((at - first) / 1440);
    let found: number | null = null;
    let distance = Number.POSITIVE_INFINITY;
    // A window reaches into the days beside its own and no further.
    for (let index = Math.max(0, day - 1); index <= Math.min(days.length - 1, day + 1); index++) {
      const { midnight, window, edges } = days[index] as DayWindow;
      const minute = at - midnight;
      if (minute < window.from || minute >= window.to) continue;
      const away = Math.min(Math.abs(minute - edges.from), Math.abs(minute - edges.to));
      if (away < distance) [found, distance] = [index, away];
    }
    return found;
  });
}
