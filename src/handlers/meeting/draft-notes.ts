import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { addDays, type Instant, parseDate, parseTime, toInstant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { asSeen, cardsNoted, ENDS_AFTER, noteCard } from '../noted-cards.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
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
  return (await cardsNoted(services.reads, NOTED, person.id)).flatMap(({ card }) => (card && draftOn(card, person.id)) ?? []);
}

function draftOn(card: KeptView, whose: PersonId): OpenMeetingDraft | null {
  if (card.view !== 'meeting_draft' || card.retired || card.place !== toPerson(whose)) return null;
  const { draft: state } = draftPayload.parse(card.payload);
  if (state.dropped) return null;
  const ended: OpenMeetingDraft['ended'] = (how) => asSeen(card, keptAs({ ...state, ...how }));
  return { record: card.subject, state, touchedAt: card.updatedAt ?? 0, ended };
}

/** A meeting that is not made is none once its time has come, or when nobody has touched it for a day: its card says so where it stands. */
export async function* endMeetingDrafts(services: Services, now: Instant): AsyncGenerator<Plan> {
  const all = await cardsNoted(services.reads, NOTED);
  if (all.length === 0) return;
  const org: Org = await services.reads.org();
  for (const { row, person: whose, card } of all) {
    const draft = card && draftOn(card, whose);
    const isOver = draft !== null && lastMoment(draft.state, services) <= now;
    if (draft && org.person(whose)?.active && !isOver && draft.touchedAt > now - ENDS_AFTER) continue;
    yield {
      ...emptyPlan,
      writes: [{ table: 'keyValue', delete: row, mayMiss: true }],
      effects: draft ? [draft.ended({ dropped: true, over: true })] : [],
    };
  }
}

/** Until when it could still be made: the chosen time, else the end of the days in which one is looked for. */
function lastMoment({ chosen, given }: DraftState, { zone }: Services): number {
  if (chosen) return chosen.from;
  const day = parseDate(given.until || given.day || '');
  if (!day) return Number.MAX_SAFE_INTEGER;
  const at = given.until ? null : parseTime(given.from ?? '');
  return at === null ? toInstant(addDays(day, 1), 0, zone) : toInstant(day, at, zone);
}
