import type { MinuteSpan } from './types.ts';

/** What both stretches share, or null. */
export function intersect(a: MinuteSpan, b: MinuteSpan): MinuteSpan | null {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from < to ? { from, to } : null;
}

/** Minutes both stretches share. */
export const shared = (a: MinuteSpan, b: MinuteSpan): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** `spans` without every minute of `taken`, in order. */
export function subtract(spans: readonly MinuteSpan[], taken: readonly MinuteSpan[]): MinuteSpan[] {
  // Of most days nothing is taken, and thousands of them are looked at in a row.
  if (taken.length === 0) return [...spans];
  let left: MinuteSpan[] = spans.map(({ from, to }) => ({ from, to }));
  for (const hole of taken) {
    if (hole.from >= hole.to) continue;
    left = left.flatMap((span) =>
      [
        { from: span.from, to: Math.min(span.to, hole.from) },
        { from: Math.max(span.from, hole.to), to: span.to },
      ].filter((part) => part.from < part.to),
    );
  }
  return left;
}
