import type { Instance } from '../../domain/approval/instance.ts';
import type { Stamp } from '../../domain/leave/entry.ts';
import { adjust, grant } from '../../domain/leave/grants.ts';
import { balance, type LeaveEntry } from '../../domain/leave/ledger.ts';
import { takeFromOverdraft } from '../../domain/leave/overdraw.ts';
import { redrawnBy, type StandingDays } from '../../domain/leave/redraw.ts';
import { spentOf, takeBack } from '../../domain/leave/take-back.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { LeaveGrant } from '../../processes/leave/booking.ts';
import { amountText } from '../../processes/leave/text.ts';
import type { Context } from '../context.ts';
import { guard } from '../guard.ts';
import { type Effect, emptyPlan, type Plan, type Write } from '../plan.ts';
import type { Posted, Posting } from '../posting.ts';
import { notice } from '../reply.ts';
import { stampOf } from './accounts.ts';
import { balanceButton } from './balance-button.ts';
import { leaveEntryOf, overtimeKey } from './ledgers.ts';
import type { Services } from './services.ts';
import { standingLeaves } from './standing-leaves.ts';

/** Minutes that a request gives: by overtime, by HR. */
export const leaveGrantPosting: Posting<readonly LeaveGrant[], Services> = {
  reserve: async ({ instance }, leaveGrants = []) => ({ ...emptyPlan, writes: announceLeaveGrants(instance, leaveGrants) }),
  confirm: giveLeaveGrants,
  release: async (_, leaveGrants) => ({ ...emptyPlan, writes: dropLeaveGrants(leaveGrants) }),
  reverse: takeBackLeaveGrants,
  // Taken between asking and deciding it becomes an overdraft, which the next overtime pays back.
  mayReverse: async (services, instance, leaveGrants, when) =>
    when === 'asked' ? leaveGrantSpent(services, instance, leaveGrants) : null,
};

/** Asked for: the day of overtime is taken, so that it earns once. */
export const announceLeaveGrants = (instance: Instance, leaveGrants: readonly LeaveGrant[]): readonly Write[] =>
  overtimes(leaveGrants).map((leaveGrant) => ({
    table: 'keyValue',
    insert: { key: overtimeKey(leaveGrant.personId, leaveGrant.validFrom), value: instance.id },
  }));

/** Ended without approval: the day is free to be asked for again. */
export const dropLeaveGrants = (leaveGrants: readonly LeaveGrant[]): readonly Write[] =>
  overtimes(leaveGrants).map((leaveGrant) => ({
    table: 'keyValue',
    delete: { key: overtimeKey(leaveGrant.personId, leaveGrant.validFrom) },
    mayMiss: true,
  }));

/** Approved: the lots are opened, or what is corrected downward goes; whom HR corrects is told (S4: nobody else). */
async function giveLeaveGrants(
  { services, context, instance }: Posted<Services>,
  leaveGrants: readonly LeaveGrant[],
): Promise<Plan> {
  const repaints: Effect[] = [];
  const writes = await eachAccount(services, context, leaveGrants, async (all, leaveGrant, stamp) => {
    const out = given(all, leaveGrant, instance, stamp, await standingLeaves(services, all, leaveGrant.leaveType));
    repaints.push(...redrawnBy(out).map(({ requestId }) => ({ repaint: requestId })));
    return out;
  });
  const effects = [
    ...corrections(leaveGrants).map((leaveGrant) => word(services, instance, leaveGrant, 'gift.corrected')),
    ...repaints,
  ];
  return { ...emptyPlan, writes, effects };
}

function given(
  all: readonly LeaveEntry[],
  leaveGrant: LeaveGrant,
  instance: Instance,
  stamp: Stamp,
  leaves: readonly StandingDays[],
): readonly LeaveEntry[] {
  const { minutes, validFrom, expiresOn } = leaveGrant;
  if (leaveGrant.why === 'overtime') {
    const lot = grant(all, { minutes, validFrom, expiresOn }, stamp, instance.id, leaves);
    if (!lot.ok) throw new Error(`overtime earns nothing: ${lot.error}`);
    return lot.value;
  }
  const corrected = adjust(all, { minutes, on: validFrom, expiresOn }, stamp, instance.id, leaves);
  if (corrected.ok) return corrected.value;
  // Between asking and approval some of it was taken: the rest is owed.
  if (corrected.error === 'more_than_there') return takeFromOverdraft(all, -minutes, validFrom, instance.id, stamp);
  throw new Error(`correction refused: ${corrected.error}`);
}

/** Undone: taken back exactly; what was spent meanwhile is overdraft, and the person hears of it. */
async function takeBackLeaveGrants(
  { services, context, instance }: Posted<Services>,
  leaveGrants: readonly LeaveGrant[] = [],
): Promise<Plan> {
  const owed: LeaveGrant[] = [];
  const writes = await eachAccount(services, context, leaveGrants, async (all, leaveGrant, stamp) => {
    const out = takeBack(all, instance.id, context.today, stamp, await standingLeaves(services, all, leaveGrant.leaveType));
    const before = balance(all, leaveGrant.leaveType, context.today).overdraft;
    const more = balance([...all, ...out], leaveGrant.leaveType, context.today).overdraft - before;
    if (more > 0) owed.push({ ...leaveGrant, minutes: more });
    return out;
  });
  return {
    ...emptyPlan,
    writes: [...writes, ...dropLeaveGrants(leaveGrants)],
    effects: [
      ...corrections(leaveGrants).map((leaveGrant) =>
        word(services, instance, { ...leaveGrant, minutes: -leaveGrant.minutes }, 'gift.correction_undone'),
      ),
      ...owed.map((leaveGrant) => word(services, instance, leaveGrant, 'gift.owed')),
    ],
  };
}

/** Why a grant cannot be asked back for now: some of it is spent, and what was taken with it has to be given up first. Null when it can. */
async function leaveGrantSpent(services: Services, instance: Instance, leaveGrants: readonly LeaveGrant[]): Promise<Text | null> {
  for (const leaveGrant of leaveGrants) {
    const all = (await services.reads.leaveEntries(leaveGrant.personId, leaveGrant.leaveType)).map(leaveEntryOf);
    const spent = spentOf(all, instance.id);
    const type = typeOf(services, leaveGrant);
    if (spent > 0 && type) return t('gift.spent', { type: say(type.name), amount: amountText(spent, type) });
  }
  return null;
}

async function eachAccount(
  services: Services,
  context: Context,
  leaveGrants: readonly LeaveGrant[],
  move: (
    all: readonly LeaveEntry[],
    leaveGrant: LeaveGrant,
    stamp: Stamp,
  ) => readonly LeaveEntry[] | Promise<readonly LeaveEntry[]>,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (const leaveGrant of leaveGrants) {
    writes.push(await guard(services, `leave:${leaveGrant.personId}:${leaveGrant.leaveType}`));
    const all = (await services.reads.leaveEntries(leaveGrant.personId, leaveGrant.leaveType)).map(leaveEntryOf);
    const stamp = { ...stampOf(services, context, leaveGrant.personId, leaveGrant.leaveType), reason: leaveGrant.reason };
    writes.push(...(await move(all, leaveGrant, stamp)).map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })));
  }
  return writes;
}

const overtimes = (leaveGrants: readonly LeaveGrant[]): readonly LeaveGrant[] =>
  leaveGrants.filter((leaveGrant) => leaveGrant.why === 'overtime');
const corrections = (leaveGrants: readonly LeaveGrant[]): readonly LeaveGrant[] =>
  leaveGrants.filter((leaveGrant) => leaveGrant.why === 'correction');
const typeOf = (services: Services, leaveGrant: LeaveGrant) =>
  services.settings.leave.types.find((type) => type.id === leaveGrant.leaveType);

function word(
  services: Services,
  instance: Instance,
  leaveGrant: LeaveGrant,
  key: 'gift.corrected' | 'gift.correction_undone' | 'gift.owed',
): Plan['effects'][number] {
  const type = typeOf(services, leaveGrant);
  const amount = type ? amountText(Math.abs(leaveGrant.minutes), type) : '';
  const name = type ? say(type.name) : leaveGrant.leaveType;
  const sign = t(leaveGrant.minutes > 0 ? 'gift.more' : 'gift.less');
  const text =
    key === 'gift.owed'
      ? t('gift.owed', { type: name, amount })
      : t(key, { type: name, sign, amount, reason: leaveGrant.reason });
  return notice(leaveGrant.personId, `gift:${instance.id}`, `${key}:${instance.id}:${leaveGrant.personId}`, {
    text,
    clause: 'S92',
    buttons: [balanceButton],
  });
}
