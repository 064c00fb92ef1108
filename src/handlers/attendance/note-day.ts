import { periodOf } from '../../domain/attendance/config.ts';
import { WHOLE_DAY_NOTE } from '../../domain/attendance/notes.ts';
import type { Reason } from '../../domain/attendance/reasons.ts';
import type { AnomalyKind, SetState } from '../../domain/attendance/types.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { AuditEntry, Plan, Write } from '../plan.ts';
import { monthToCompute } from './mark-months.ts';
import type { Services } from './services.ts';

/** Of which day of whom something is said, and who says it when. */
export interface OfDay {
  readonly personId: PersonId;
  readonly date: LocalDate;
  readonly byId: PersonId;
  readonly now: Instant;
}

/** Why an anomaly is as it is, by one of the reasons; the supervisor still has to say yes (S56). */
export const explainDay = (services: Pick<Services, 'ids'>, of: OfDay, about: AnomalyKind, reason: Reason, note: string): Plan =>
  noted(services, of, { about, what: 'explained', value: reason, reason: note });

/** What the supervisor says to an anomaly: settled, or not so. */
export const answerDay = (
  services: Pick<Services, 'ids'>,
  of: OfDay,
  about: AnomalyKind,
  what: 'accepted' | 'refused',
  reason: string,
): Plan => noted(services, of, { about, what, value: '', reason });

/** A day is what somebody sets it to, whatever is computed (Q12); null takes that back. Who may, is the caller's to say. */
export const setDay = (services: Pick<Services, 'ids'>, of: OfDay, state: SetState | null, reason: string): Plan =>
  noted(services, of, { about: WHOLE_DAY_NOTE, what: state === null ? 'unset' : 'set', value: state ?? '', reason });

interface Said {
  readonly about: string;
  readonly what: 'explained' | 'accepted' | 'refused' | 'set' | 'unset';
  readonly value: string;
  readonly reason: string;
}

/** The note, the log, and the month that follows from it. */
function noted({ ids }: Pick<Services, 'ids'>, { personId, date, byId, now }: OfDay, said: Said): Plan {
  const note: Write = { table: 'dayNote', insert: { id: ids.next('dnt'), personId, date, byId, at: now, ...said } };
  const { about, what, value } = said;
  const entry: AuditEntry = {
    actorId: byId,
    act: `attendance.${what}`,
    subject: `attendance:${personId}:${date}`,
    detail: { about, value },
  };
  return { writes: [note, monthToCompute(personId, periodOf(date), 'note', now)], audit: [entry], effects: [] };
}
