import { shared, subtract } from '../workday/minute-spans.ts';
import type { MinuteSpan } from '../workday/types.ts';
import type { MinuteOfDay, Shift } from './types.ts';

/** Of thousands of people on one shift it is worked out once. */
const known = new WeakMap<Shift, readonly MinuteSpan[]>();

/** What a shift asks to be worked: both sides of its rest. */
export function spansOf(shift: Shift): readonly MinuteSpan[] {
  const found = known.get(shift) ?? subtract([{ from: shift.on, to: shift.off }], shift.rest ? [shift.rest] : []);
  known.set(shift, found);
  return found;
}

/** When punches are of this shift; its end is also when nothing more is waited for (step 1). */
export const windowOf = ({ on, off, advance, cut, delay }: Shift): MinuteSpan => ({
  from: on - advance,
  to: delay === null ? cut : off + delay + 1,
});

/** Minutes of `spans` that lie in any of these. */
export const within = (spans: readonly MinuteSpan[], covered: readonly MinuteSpan[]): number => {
  if (covered.length === 0) return 0;
  const left = subtract(spans, covered);
  return length(spans) - length(left);
};

export const length = (spans: readonly MinuteSpan[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** From when to when, unpaid breaks and what was away in between taken off. What somebody came early for before an absence was over counts as coming early. */
export function presence(from: MinuteOfDay, to: MinuteOfDay, rest: MinuteSpan | null, away: readonly MinuteSpan[]): number {
  if (to <= from) return 0;
  if (away.length === 0) return to - from - (rest ? shared({ from, to }, rest) : 0);
  const since = away.filter((span) => span.from >= from);
  return length(subtract([{ from, to }], [...(rest ? [rest] : []), ...since]));
}

/** Approved overtime during which somebody was there, beyond what the shift asks for. */
export const overtimeIn = (
  there: MinuteSpan,
  approved: readonly MinuteSpan[],
  duty: readonly MinuteSpan[],
  rest: MinuteSpan | null,
): number =>
  approved.length === 0
    ? 0
    : subtract(approved, [...duty, ...(rest ? [rest] : [])]).reduce((sum, span) => sum + shared(there, span), 0);
