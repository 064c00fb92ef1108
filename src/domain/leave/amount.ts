import type { LeaveMinutes, LeaveType } from './types.ts';

/** An amount of leave as people say it: 3.5 days, 2 hours. */
export interface Amount {
  readonly value: number;
  readonly unit: 'day' | 'hour';
}

/**
 * Leave minutes as shown outside: days for day and half-day types, hours for hour types below one day and days from there when
 * the amount is a multiple of half a day. Hours are those of the standard day (480 = 8 h). At most two decimals.
 */
export function shownAmount(minutes: LeaveMinutes, type: Pick<LeaveType, 'unit' | 'dayMinutes'>): Amount {
  const half = type.dayMinutes / 2;
  const inDays = type.unit !== 'hour' || (Math.abs(minutes) >= type.dayMinutes && minutes % half === 0);
  const value = inDays ? minutes / type.dayMinutes : minutes / 60;
  return { value: Math.round(value * 100) / 100, unit: inDays ? 'day' : 'hour' };
}

/** A length as it was asked for: in days where its ends are days or halves of days, whatever the kind counts in; else as any amount. */
export function shownLength(
  minutes: LeaveMinutes,
  spans: readonly { readonly from: { readonly part: string }; readonly to: { readonly part: string }; readonly byHours?: true }[],
  type: Pick<LeaveType, 'unit' | 'dayMinutes'>,
): Amount {
  const byHours = spans.some((span) => span.byHours || span.from.part === 'time' || span.to.part === 'time');
  const inHalves = minutes % (type.dayMinutes / 2) === 0;
  return shownAmount(minutes, byHours || !inHalves ? type : { ...type, unit: 'day' });
}

/** `1.5d`, `4h`, `30m` in leave minutes; null when it is none of these or not a whole number of minutes. */
export function parseAmount(text: string, dayMinutes: LeaveMinutes): LeaveMinutes | null {
  const found = /^(\d+(?:\.\d+)?)([dhm])$/.exec(text.trim());
  if (!found) return null;
  const minutes = Number(found[1]) * (found[2] === 'd' ? dayMinutes : found[2] === 'h' ? 60 : 1);
  return Number.isInteger(minutes) ? minutes : null;
}
