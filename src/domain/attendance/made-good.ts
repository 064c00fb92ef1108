import type { DayFigures, PersonDay } from './types.ts';

/** Why a day of a closed month comes to something else by now. */
export type MadeGoodCause =
  | 'leave_added'
  | 'leave_undone'
  | 'trip_added'
  | 'trip_undone'
  | 'overtime_added'
  | 'overtime_undone'
  | 'corrected'
  | 'by_hand'
  | 'shift'
  | 'punches';

type Figure = 'value' | 'leave' | 'trip' | 'overtime' | 'late' | 'early';

/** What is made good of one day: days of work, else minutes; negative is taken away again. */
export interface MadeGood extends Readonly<Record<Figure, number>> {
  readonly cause: MadeGoodCause;
  /** Sides without a punch, more or fewer. */
  readonly missing: number;
}

/** What a day of a closed month comes to by now against what stands there, and why (S58). */
export function madeGoodOf(was: PersonDay, now: PersonDay): MadeGood {
  const more = (figure: Figure): number => now[figure] - was[figure];
  return {
    cause: causeOf(was, now),
    value: more('value'),
    leave: more('leave'),
    trip: more('trip'),
    overtime: more('overtime'),
    late: more('late'),
    early: more('early'),
    missing: now.missing.length - was.missing.length,
  };
}

function causeOf(was: PersonDay, now: PersonDay): MadeGoodCause {
  const asked = ['leave', 'trip', 'overtime'] as const satisfies readonly (keyof DayFigures)[];
  for (const kind of asked) {
    if (now[kind] > was[kind]) return `${kind}_added`;
    if (now[kind] < was[kind]) return `${kind}_undone`;
  }
  if (now.marks.includes('corrected') && !was.marks.includes('corrected')) return 'corrected';
  if (now.byHand?.at !== was.byHand?.at) return 'by_hand';
  return now.scheduled === was.scheduled ? 'punches' : 'shift';
}
