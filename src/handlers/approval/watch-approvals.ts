import { goesUp } from '../../domain/approval/escalate.ts';
import type { StepNote } from '../../domain/approval/instance.ts';
import type { Watched } from '../../domain/reminders/watched.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Text, t } from '../../kernel/text.ts';
import { DAY, instant } from '../../kernel/time.ts';
import { processName } from '../services.ts';
import { asWatched, type Watch, waiting } from '../watching.ts';
import type { Climb, LeftDraft, OpenHandover, OpenSeat } from './ports.ts';
import type { Services } from './services.ts';

/** Drafts are watched while they are young. */
const DRAFT_DAYS = 30;

export const openSeats: Watch<Services> = async ({ watches }, which, _, scope) =>
  asWatched(await watches.openSeats(which, scope), (row) => seatThing(row, 'open_seat', climbs(row)));

export const openOpinions: Watch<Services> = async ({ watches }, which) =>
  asWatched(await watches.openOpinions(which), (row) => seatThing(row, 'open_opinion'));

export const openHandovers: Watch<Services> = async ({ watches }, which) =>
  asWatched(await watches.openHandovers(which), handoverThing);

export const leftDrafts: Watch<Services> = async (services, which, now) =>
  asWatched(await services.watches.leftDrafts(which, instant(now - DRAFT_DAYS * DAY)), (row) => draftThing(row, services));

/** Whether anybody above hears of what waits at this step: by the weight of the request, and how far up it is already. */
export const climbs = ({ note, climbed }: Climb): boolean => goesUp(fromJson(note) as StepNote, climbed);

const seatThing = (row: OpenSeat, watch: 'open_seat' | 'open_opinion', goesUp = true): Watched =>
  waiting({
    watch,
    target: row.target,
    subject: row.requestId,
    title: () => fromJson(row.title) as Text,
    since: row.since,
    holders: [row.personId],
    applicantId: row.applicantId,
    unitId: row.unitId,
    requestId: row.requestId,
    goesUp,
  });

const handoverThing = (row: OpenHandover): Watched =>
  waiting({
    watch: 'handover_unanswered',
    target: row.seatId,
    subject: `handover:${row.requestId}`,
    title: () => t('consent.line', { when: fromJson(row.when) as Text }),
    since: row.askedAt,
    holders: [row.substituteId],
    applicantId: row.applicantId,
    unitId: row.unitId,
    requestId: row.requestId,
  });

function draftThing(row: LeftDraft, services: Services): Watched {
  return waiting({
    watch: 'draft_left',
    target: row.draftId,
    subject: row.draftId,
    title: () => t('draft.title', { name: processName(services, row.process) }),
    since: row.updatedAt,
    holders: [row.applicantId],
    applicantId: row.applicantId,
    unitId: row.unitId,
  });
}
