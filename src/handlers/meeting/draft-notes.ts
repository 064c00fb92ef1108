import type { Person } from '../../domain/org/org.ts';
import { addDays, type Instant, parseDate, parseTime, toInstant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { asSeen, endNoted, noteCard, openCards } from '../noted-cards.ts';
import type { Effect, Plan } from '../plan.ts';
import type { KeptView } from '../reads.ts';
import { toPerson } from '../view-ref.ts';
import { type DraftState, draftPayload, keptAs } from './draft-state.ts';
import type { Services } from './services.ts';

/** Meetings that somebody arranges, among the cards that are noted. */
const NOTED = 'meeting.drafts:';

export const noteDraft = (context: Pick<Context, 'person' | 'now'>, card: string): Plan => noteCard(NOTED, context, card);

/** A meeting that somebody arranges and that is not made yet. */
export interface OpenMeetingDraft {
  /** The id the meeting will have. */
  readonly record: string;
  readonly state: DraftState;
  readonly touchedAt: number;
  /** Its card says from now on that nothing came of it. */
  readonly ended: (how: Pick<Partial<DraftState>, 'dropped' | 'over'>) => Effect;
}

export async function openMeetingDrafts(services: Services, person: Person): Promise<readonly OpenMeetingDraft[]> {
  return (await openCards(services.reads, NOTED, person.id)).flatMap((card) => draftOn(card) ?? []);
}

function draftOn(card: KeptView): OpenMeetingDraft | null {
  if (card.view !== 'meeting_draft') return null;
  const { draft: state } = draftPayload.parse(card.payload);
  if (state.dropped) return null;
  const ended: OpenMeetingDraft['ended'] = (how) => asSeen(card, keptAs({ ...state, ...how }));
  return { record: card.subject, state, touchedAt: card.updatedAt ?? 0, ended };
}

/** A meeting that is not made is none once its time has come, or when nobody has touched it for a day: its card says so where it stands. */
export const endMeetingDrafts = (services: Services, now: Instant): AsyncGenerator<Plan> =>
  endNoted(services.reads, NOTED, now, (card, person) => {
    const draft = card.retired || card.place !== toPerson(person.id) ? null : draftOn(card);
    const isOver = !person.active || (draft !== null && lastMoment(draft.state, services) <= now);
    return draft && { touchedAt: draft.touchedAt, isOver, ended: draft.ended({ dropped: true, over: true }) };
  });

/** Until when it could still be made: the chosen time, else the end of the days in which one is looked for. */
function lastMoment({ chosen, given }: DraftState, { zone }: Services): number {
  if (chosen) return chosen.from;
  const day = parseDate(given.until || given.day || '');
  if (!day) return Number.MAX_SAFE_INTEGER;
  const at = given.until ? null : parseTime(given.from ?? '');
  return at === null ? toInstant(addDays(day, 1), 0, zone) : toInstant(day, at, zone);
}
