import { passesOn } from '../../domain/leave/carry.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import { unitName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import type { Watched, WatchName } from '../../domain/reminders/watched.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Say, say, type Text, t } from '../../kernel/text.ts';
import { addDays, DAY, type Instant, instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import { amountText } from '../../processes/leave/text.ts';
import type { Page } from '../reads.ts';
import { processOf } from '../services.ts';
import type { LapsingLot, LeftDraft, MissingProof, OpenHandover, OpenSeat, PendingLeave, SeatScope, Which } from './ports.ts';
import type { Services } from './services.ts';

/** Leaves are watched from so long before their start until so long after it; balances until they lapse; drafts while they are young. */
const LEAVE_AHEAD = 62;
const LEAVE_BEHIND = 14;
const PROOF_BEHIND = 30;
const LAPSE_AHEAD = 124;
const DRAFT_DAYS = 30;

/** What a watch yields now, page by page; or, asked for targets, what has become of them: what is not among the answers is over. */
export async function watched(
  services: Services,
  watch: WatchName,
  which: Which,
  now: Instant,
  scope?: SeatScope,
): Promise<Page<Watched>> {
  const { watches } = services;
  const today = toLocal(now, services.zone).date;
  switch (watch) {
    case 'open_seat':
      return mapped(await watches.openSeats(which, scope), seatThing);
    case 'pending_before_start': {
      const page = await watches.pendingLeaves(which, addDays(today, -LEAVE_BEHIND), addDays(today, LEAVE_AHEAD));
      return mapped(page, (row) => leaveThing(row, services));
    }
    case 'expiring_leave':
      return mapped(await watches.lapsingLots(which, today, addDays(today, LAPSE_AHEAD)), (row) => lotThing(row, services));
    case 'proof_missing':
      return mapped(await watches.missingProofs(which, addDays(today, -PROOF_BEHIND), addDays(today, LEAVE_AHEAD)), (row) =>
        proofThing(row, services),
      );
    case 'open_opinion':
      return mapped(await watches.openOpinions(which), (row) => ({ ...seatThing(row), watch }));
    case 'handover_unanswered':
      return mapped(await watches.openHandovers(which), handoverThing);
    case 'draft_left':
      return mapped(await watches.leftDrafts(which, instant(now - DRAFT_DAYS * DAY)), (row) => draftThing(row, services));
    case 'who_is_out': {
      const items = await outThings(services, await services.reads.org(), today);
      return { items: 'targets' in which ? items.filter((thing) => which.targets.includes(thing.target)) : items, next: null };
    }
    default:
      return watch satisfies never;
  }
}

const mapped = <T>(page: Page<T>, thing: (row: T) => Watched): Page<Watched> => ({
  items: page.items.map(thing),
  next: page.next,
});

const none = { at: null, groups: [], applicantId: null, requestId: null } as const;

const seatThing = (row: OpenSeat): Watched => ({
  ...none,
  watch: 'open_seat',
  target: row.target,
  subject: row.requestId,
  title: fromJson(row.title) as Text,
  since: row.since,
  holders: [row.personId],
  applicantId: row.applicantId,
  unitId: row.unitId,
  requestId: row.requestId,
});

const leaveThing = (row: PendingLeave, { zone }: Services): Watched => ({
  ...none,
  watch: 'pending_before_start',
  target: `${row.requestId}/${row.round}`,
  subject: row.requestId,
  title: fromJson(row.title) as Text,
  since: row.submittedAt,
  at: toInstant(row.startsOn, row.startMin, zone),
  holders: row.holders,
  applicantId: row.applicantId,
  unitId: row.unitId,
  requestId: row.requestId,
});

function lotThing(row: LapsingLot, { settings, zone }: Services): Watched {
  const type = settings.leave.types.find((one) => one.id === row.leaveType);
  return {
    ...none,
    watch: 'expiring_leave',
    target: row.lotId,
    subject: row.lotId,
    title: type ? lapsesText(type, row) : plain(row.leaveType),
    since: row.grantedAt,
    at: toInstant(row.expiresOn, 1439, zone),
    holders: [row.personId],
    unitId: row.unitId,
    begins: { process: 'leave', form: { type: row.leaveType } },
  };
}

/** What is left and when it lapses; what would pass on at the end of the year is not lost. */
function lapsesText(type: LeaveType, { kind, minutes, expiresOn }: LapsingLot): Text {
  const about = { name: say(type.name), amount: amountText(minutes, type), on: { date: expiresOn } };
  const passing = passesOn(type, kind, expiresOn, minutes);
  if (!passing) return t('remind.lapses', about);
  return t('remind.lapses_passes', { ...about, carried: amountText(passing.minutes, type), until: { date: passing.until } });
}

const proofThing = (row: MissingProof, { zone }: Services): Watched => ({
  ...none,
  watch: 'proof_missing',
  target: `proof/${row.requestId}`,
  subject: row.requestId,
  title: t('remind.proof', { what: say(fromJson(row.what) as Say), title: fromJson(row.title) as Text }),
  since: row.submittedAt,
  at: toInstant(row.dueOn, 1439, zone),
  holders: [row.personId],
  applicantId: row.personId,
  unitId: row.unitId,
  requestId: row.requestId,
});

const handoverThing = (row: OpenHandover): Watched => ({
  ...none,
  watch: 'handover_unanswered',
  target: row.seatId,
  subject: `handover:${row.requestId}`,
  title: t('consent.line', { when: fromJson(row.when) as Text }),
  since: row.askedAt,
  holders: [row.substituteId],
  applicantId: row.applicantId,
  unitId: row.unitId,
  requestId: row.requestId,
});

function draftThing(row: LeftDraft, services: Services): Watched {
  const process = processOf(services, row.process);
  return {
    ...none,
    watch: 'draft_left',
    target: row.draftId,
    subject: row.draftId,
    title: t('draft.title', { name: process ? say(process.name) : plain(row.process) }),
    since: row.updatedAt,
    holders: [row.applicantId],
    applicantId: row.applicantId,
    unitId: row.unitId,
  };
}

/** Branches in which somebody is out today; where everybody is in, nothing is posted. */
async function outThings(services: Services, org: Org, today: LocalDate): Promise<readonly Watched[]> {
  const groups = await services.watches.branchGroups();
  if (groups.length === 0) return [];
  const out = (
    await services.reads.unitLeaveDays(
      unitsBelow(
        org,
        groups.map((g) => g.unitId),
      ),
      today,
      today,
    )
  ).filter((d) => d.state === 'approved');
  const units = new Set(out.flatMap((day) => org.lineage(day.unitNow).map((unit) => unit.id)));
  const midnight = toInstant(today, 0, services.zone);
  return [...new Set(groups.map((g) => g.unitId))]
    .filter((unit) => units.has(unit))
    .map((unitId) => ({
      ...none,
      watch: 'who_is_out',
      target: unitId,
      subject: unitId,
      title: plain(unitName(org, unitId) ?? ''),
      since: midnight,
      holders: [],
      unitId,
      groups: groups.filter((g) => g.unitId === unitId).map((g) => g.chatId),
    }));
}
