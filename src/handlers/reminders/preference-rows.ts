import { NO_WISH, type Preference, TIMING_NAMES, type Timing } from '../../domain/reminders/preference.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row, Write } from '../plan.ts';
import type { Services } from './services.ts';

/** A stored wish; a way of timing that is not known (any more) is none. */
export const preferenceOf = (row: Row<'preference'>): Preference => ({
  timing: isTiming(row.timing) ? row.timing : 'asap',
  from: row.earliestMin,
  to: row.latestMin,
  pausedUntil: row.pausedUntil as LocalDate | null,
  urgentNotify: row.urgentNotify,
});

export async function preferenceFor(services: Services, person: PersonId): Promise<Preference> {
  const row = (await services.reads.preferences()).find((one) => one.personId === person);
  return row ? preferenceOf(row) : NO_WISH;
}

export const savePreference = (personId: PersonId, wish: Preference, updatedAt: Instant): Write => ({
  table: 'preference',
  insert: {
    personId,
    timing: wish.timing,
    earliestMin: wish.from,
    latestMin: wish.to,
    pausedUntil: wish.pausedUntil,
    urgentNotify: wish.urgentNotify,
    updatedAt,
  },
  onConflict: 'replace',
});

export const isTiming = (text: string): text is Timing => TIMING_NAMES.some((name) => name === text);
