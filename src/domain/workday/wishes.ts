import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import type { MinuteSpan } from './types.ts';

/** When a person likes to be sent what is not an answer. It narrows what the company allows and never widens it. */
export interface Wishes {
  /** Times of day at which everything comes together; empty: as soon as allowed. */
  readonly times: readonly DayMinutes[];
  readonly from: DayMinutes | null;
  readonly to: DayMinutes | null;
  /** Nothing comes before this day. */
  readonly pausedUntil: LocalDate | null;
}

/** How long after its time a wished moment still counts as that moment: a tick may be late, and the assistant may have been down. */
export const WISHED_MINUTES = 60;

/**
 * The company's windows of a day, cut to the wish. A wish that would leave nothing of a day on which the person may be reached gives way, so that
 * nothing waits for ever; a pause does not.
 */
export function wishedWindows(allowed: readonly MinuteSpan[], wishes: Wishes, date: LocalDate): readonly MinuteSpan[] {
  if (wishes.pausedUntil !== null && date < wishes.pausedUntil) return [];
  const cut = allowed.flatMap(({ from, to }): readonly MinuteSpan[] => {
    const span = { from: Math.max(from, wishes.from ?? 0), to: Math.min(to, wishes.to ?? 1440) };
    return span.from < span.to ? [span] : [];
  });
  const windows = cut.length > 0 ? cut : allowed;
  if (wishes.times.length === 0) return windows;
  const slots = wishes.times.flatMap((time) => slotAt(time, windows));
  const first = windows[0];
  return slots.length > 0 || !first ? merged(slots) : slotAt(first.from, windows);
}

/** From the first allowed moment at or after the time on. */
function slotAt(time: DayMinutes, windows: readonly MinuteSpan[]): readonly MinuteSpan[] {
  const window = windows.find(({ to }) => time < to);
  if (!window) return [];
  const from = Math.max(time, window.from);
  return [{ from, to: Math.min(window.to, from + WISHED_MINUTES) }];
}

function merged(slots: readonly MinuteSpan[]): readonly MinuteSpan[] {
  const out: MinuteSpan[] = [];
  for (const slot of slots.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && slot.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, slot.to) };
    else out.push(slot);
  }
  return out;
}
