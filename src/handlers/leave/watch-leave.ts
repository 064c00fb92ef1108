import { passesOn } from '../../domain/leave/carry.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import type { Watched } from '../../domain/reminders/watched.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Say, say, type Text, t } from '../../kernel/text.ts';
import { addDays, dayEnd, type Instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import { amountText } from '../../processes/leave/text.ts';
import { climbs } from '../approval/watch-approvals.ts';
import { asWatched, type Watch, waiting } from '../watching.ts';
import type { LapsingLot, MissingProof, PendingLeave } from './ports.ts';
import type { Services } from './services.ts';

/** Leaves are watched from so long before their start until so long after it; balances until they lapse. */
const LEAVE_AHEAD = 62;
const LEAVE_BEHIND = 14;
const PROOF_BEHIND = 30;
const LAPSE_AHEAD = 124;

const todayAt = ({ zone }: Services, now: Instant): LocalDate => toLocal(now, zone).date;

export const pendingLeaves: Watch<Services> = async (services, which, now) => {
  const today = todayAt(services, now);
  const page = await services.watches.pendingLeaves(which, addDays(today, -LEAVE_BEHIND), addDays(today, LEAVE_AHEAD));
  return asWatched(page, (row) => leaveThing(row, services));
};

export const expiringLeave: Watch<Services> = async (services, which, now) => {
  const today = todayAt(services, now);
  return asWatched(await services.watches.lapsingLots(which, today, addDays(today, LAPSE_AHEAD)), (row) =>
    lotThing(row, services),
  );
};

export const missingProofs: Watch<Services> = async (services, which, now) => {
  const today = todayAt(services, now);
  const page = await services.watches.missingProofs(which, addDays(today, -PROOF_BEHIND), addDays(today, LEAVE_AHEAD));
  return asWatched(page, (row) => proofThing(row, services));
};

const leaveThing = (row: PendingLeave, { zone }: Services): Watched =>
  waiting({
    watch: 'pending_before_start',
    target: `${row.requestId}/${row.round}`,
    subject: row.requestId,
    title: () => fromJson(row.title) as Text,
    // Nobody is late with what they were asked a minute ago.
    since: row.askedAt,
    at: toInstant(row.startsOn, row.startMin, zone),
    holders: row.holders,
    applicantId: row.applicantId,
    unitId: row.unitId,
    requestId: row.requestId,
    goesUp: climbs(row),
  });

function lotThing(row: LapsingLot, { settings, zone }: Services): Watched {
  const type = settings.leave.types.find((one) => one.id === row.leaveType);
  return waiting({
    watch: 'expiring_leave',
    target: row.lotId,
    subject: row.lotId,
    title: () => (type ? lapsesText(type, row) : plain(row.leaveType)),
    since: row.grantedAt,
    at: dayEnd(row.expiresOn, zone),
    holders: [row.personId],
    unitId: row.unitId,
    begins: { process: 'leave', form: { type: row.leaveType } },
  });
}

/** What is left and when it lapses; what would pass on at the end of the year is not lost. */
function lapsesText(type: LeaveType, { kind, minutes, expiresOn }: LapsingLot): Text {
  const about = { name: say(type.name), amount: amountText(minutes, type), on: { date: expiresOn } };
  const passing = passesOn(type, kind, expiresOn, minutes);
  if (!passing) return t('remind.lapses', about);
  return t('remind.lapses_passes', { ...about, carried: amountText(passing.minutes, type), until: { date: passing.until } });
}

const proofThing = (row: MissingProof, { zone }: Services): Watched =>
  waiting({
    watch: 'proof_missing',
    target: `proof/${row.requestId}`,
    subject: row.requestId,
    title: () => t('remind.proof', { what: say(fromJson(row.what) as Say), title: fromJson(row.title) as Text }),
    since: row.submittedAt,
    at: dayEnd(row.dueOn, zone),
    holders: [row.personId],
    applicantId: row.personId,
    unitId: row.unitId,
    requestId: row.requestId,
  });
