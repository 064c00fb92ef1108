import type { Say } from '../../kernel/text.ts';
import type { DayMinutes } from '../../kernel/time.ts';
import type { Role } from '../org/org.ts';
import type { Offset } from './offset.ts';
import type { ADDRESSES, WatchName } from './watched.ts';
export type Address = (typeof ADDRESSES)[number] | `role:${Role}`;

/** When a rung is reached: so long after or before the thing's moment, or every workday at a time of day. */
export type Timing =
  | { readonly kind: 'after' | 'before'; readonly offset: Offset }
  | { readonly kind: 'at'; readonly minutes: DayMinutes };

export interface Rung {
  /** From its timing (`after_4h`), so that a rung put in between does not make the others ring again. */
  readonly id: string;
  readonly timing: Timing;
  readonly to: readonly Address[];
  readonly urgent: boolean;
}

/** The person hears it at most so often; then the figure goes upward once a week (O16). */
export interface Repeat {
  readonly every: Offset;
  readonly atMost: number;
  readonly weekly: { readonly to: 'superior' | `role:${Role}`; readonly on: number; readonly minutes: DayMinutes } | null;
}

export interface Rule {
  readonly id: string;
  /** The clause of the policy it rests on. */
  readonly clause: string;
  /** Why the thing is on the list, e.g. "waiting for your approval". */
  readonly words: Say;
  readonly watch: WatchName;
  readonly ladder: readonly Rung[];
  /** Rungs counted in days are reached at this time of day. */
  readonly time: DayMinutes | null;
  readonly repeat: Repeat | null;
  /** `override`: urgent rungs do not wait for the end of quiet hours. */
  readonly quiet: 'respect' | 'override';
  /** Whoever is away for the day: a substitute hears it, or it waits for the next day of work. */
  readonly away: 'stand_in' | 'next_workday';
  readonly digest: boolean;
}
