import type { BookedLine, MonthReceipt, Outcome } from './month.ts';

/** What a matcher did with one receipt. */
export type Done =
  | { readonly kind: 'booked'; readonly customerId: string; readonly lines: readonly BookedLine[]; readonly advance: bigint }
  | { readonly kind: 'queue'; readonly choices: readonly string[] }
  | { readonly kind: 'other' }
  | { readonly kind: 'reversal'; readonly of: number };

export type Verdict = 'right' | 'queued' | 'wrong';

/** The most choices that may stand beside a receipt. */
const MOST_CHOICES = 5;

/** Asking a person where it could have been decided is work, not a mistake; anything else than the truth is wrong. */
export function judge({ outcome }: MonthReceipt, done: Done): Verdict {
  if (done.kind === 'queue') return judgeQueued(outcome, done.choices);
  if (outcome.kind === 'other') return done.kind === 'other' ? 'right' : 'wrong';
  if (outcome.kind === 'reversal') return done.kind === 'reversal' && done.of === outcome.of ? 'right' : 'wrong';
  if (outcome.kind !== 'booked' || done.kind !== 'booked') return 'wrong';
  const same =
    done.customerId === outcome.customerId && done.advance === outcome.advance && said(done.lines) === said(outcome.lines);
  return same ? 'right' : 'wrong';
}

function judgeQueued(outcome: Outcome, choices: readonly string[]): Verdict {
  if (choices.length > MOST_CHOICES) return 'wrong';
  if (outcome.kind !== 'queue') return 'queued';
  return outcome.among.length === 0 || outcome.among.some((id) => choices.includes(id)) ? 'right' : 'queued';
}

const said = (lines: readonly BookedLine[]): string =>
  lines
    .filter(({ cents }) => cents !== 0n)
    .map(({ itemId, cents }) => `${itemId} ${cents}`)
    .toSorted()
    .join();
