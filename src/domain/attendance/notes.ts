import type { PersonId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

import type { ByHand, DayAnomaly, FoundAnomaly, SetState } from './types.ts';

/** The whole day is meant, not one of its anomalies. */
export const WHOLE_DAY_NOTE = 'day';

/** What somebody said of a day; never changed, the latest about the same counts. */
export interface DayNote {
  readonly date: LocalDate;
  /** The kind of the anomaly, or the whole day. */
  readonly about: string;
  readonly what: 'explained' | 'accepted' | 'refused' | 'set' | 'unset';
  readonly value: string;
  readonly reason: string;
  readonly byId: PersonId;
  readonly at: Instant;
}

/** The day as somebody set it (Q12); null: nobody did, or it was taken back. */
export function handOf(notes: readonly DayNote[], date: LocalDate): ByHand | null {
  const last = latest(notes, (one) => one.date === date && (one.what === 'set' || one.what === 'unset'));
  return last?.what === 'set' ? { state: last.value as SetState, reason: last.reason, by: last.byId, at: last.at } : null;
}

/** An anomaly with what was said of it. An explanation given after a refusal is looked at anew; what was accepted stays so. */
export function withNotes(found: FoundAnomaly, notes: readonly DayNote[], date: LocalDate): DayAnomaly {
  const own = notes.filter((one) => one.date === date && one.about === found.kind);
  const explained = latest(own, ({ what }) => what === 'explained');
  const answer = latest(own, ({ what }) => what === 'accepted' || what === 'refused');
  const isAnew = answer?.what === 'refused' && explained !== null && explained.at > answer.at;
  return {
    ...found,
    explained: explained?.value ?? null,
    note: explained?.reason ?? '',
    by: explained?.byId ?? null,
    answer: answer && !isAnew ? (answer.what as 'accepted' | 'refused') : null,
  };
}

/** Notes come in the order in which they were made. */
const latest = (notes: readonly DayNote[], is: (note: DayNote) => boolean): DayNote | null => notes.findLast(is) ?? null;
