import type { LocalDate } from '../../kernel/time.ts';
import { daysBetween } from '../../kernel/time.ts';

/** What was free on a day, bytes; one a day. */
export interface DiskSample {
  readonly day: LocalDate;
  readonly free: number;
}

export interface DiskSpace {
  readonly free: number;
  readonly total: number;
}

export interface DiskPolicy {
  readonly warnPercent: number;
  readonly warnDays: number;
  readonly stopMb: number;
}

export interface DiskVerdict {
  /** low: somebody should make space; full: nothing more can be written soon. */
  readonly state: 'ok' | 'low' | 'full';
  readonly freeMb: number;
  readonly freePercent: number;
  /** At the present pace; null when it is not known or nothing is used up. */
  readonly daysLeft: number | null;
}

/** Fewer days tell nothing of a pace. */
const LEAST_DAYS = 3;
const KEPT_DAYS = 15;
/** What was low is well again only this much above the line, %, so that it does not flicker. */
const CLEARLY = 2;

/** Whether the disk is short, by its share and by the pace of the last two weeks. `wasLow`: what was said last. */
export function judgeDisk(
  { free, total }: DiskSpace,
  samples: readonly DiskSample[],
  today: LocalDate,
  policy: DiskPolicy,
  wasLow: boolean,
): DiskVerdict {
  const freeMb = Math.floor(free / 1e6);
  const freePercent = total > 0 ? Math.floor((free / total) * 1000) / 10 : 0;
  const daysLeft = paceOf(free, samples, today);
  const line = policy.warnPercent + (wasLow ? CLEARLY : 0);
  const isShort = freePercent < line || (daysLeft !== null && daysLeft < policy.warnDays);
  const state = free < policy.stopMb * 1e6 ? 'full' : isShort ? 'low' : 'ok';
  return { state, freeMb, freePercent, daysLeft };
}

function paceOf(free: number, samples: readonly DiskSample[], today: LocalDate): number | null {
  const [first] = samples;
  const days = first ? daysBetween(first.day, today) : 0;
  if (!first || days < LEAST_DAYS || first.free <= free) return null;
  return Math.floor(free / ((first.free - free) / days));
}

/** With today's sample, once a day; the oldest drop out. A day that is not after the last one (a clock went back) begins anew. */
export function sampled(samples: readonly DiskSample[], day: LocalDate, free: number): readonly DiskSample[] {
  const last = samples.at(-1);
  if (last?.day === day) return samples;
  const before = last && last.day > day ? [] : samples;
  return [...before, { day, free }].slice(-KEPT_DAYS);
}
