import type { Measures } from './chain.ts';
import { holds } from './condition.ts';

/** From this weight on: how many levels up at most, and not before so many working hours. */
export interface EscalationStep {
  readonly from: number;
  /** 0: the time limit troubles nobody above. */
  readonly up: number;
  /** Null: as soon as the time of the step is over. */
  readonly waitHours: number | null;
}

/** How far up an overdue request of a process goes, by its weight (config/schedules.yaml); the lightest first. */
export interface Escalation {
  /** The process's own measure that tells the weight: days, hours, money in yuan; null: all weigh the same. */
  readonly measure: string | null;
  readonly steps: readonly EscalationStep[];
}

/** What a request's weight makes of the time limit of a step. */
export interface StepLimit {
  readonly slaHours: number | null;
  /** Null: level after level, without end. */
  readonly up: number | null;
  /** It waits longer than others before anybody above hears of it, reminders included. */
  readonly light: boolean;
}

/** A weight that cannot be told is taken for the greatest: nothing gets stuck for a mistake in the configuration. */
export function stepLimit(slaHours: number | null, escalation: Escalation | null, measures: Measures): StepLimit {
  if (!escalation || slaHours === null) return { slaHours, up: null, light: false };
  const step = escalation.steps.findLast(({ from }) => weighs(escalation.measure, from, measures));
  if (!step || step.up === 0) return { slaHours: null, up: 0, light: true };
  return { slaHours: Math.max(slaHours, step.waitHours ?? 0), up: step.up, light: step.waitHours !== null };
}

function weighs(measure: string | null, from: number, measures: Measures): boolean {
  if (measure === null) return true;
  const reached = holds([{ measure, is: '>=', than: from }], measures);
  return !reached.ok || reached.value;
}
