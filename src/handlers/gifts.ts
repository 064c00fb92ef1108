import type { Instance } from '../domain/approval/instance.ts';
import type { Stamp } from '../domain/leave/entry.ts';
import { adjust, grant } from '../domain/leave/grants.ts';
import { balance, type LeaveEntry } from '../domain/leave/ledger.ts';
import { takeFromOverdraft } from '../domain/leave/overdraw.ts';
import { redrawnBy, type StandingDays } from '../domain/leave/redraw.ts';
import { spentOf, takeBack } from '../domain/leave/take-back.ts';
import { say, type Text, t } from '../kernel/text.ts';
import type { Booking, Gift } from '../processes/booking.ts';
import { amountText } from '../processes/leave/text.ts';
import { guard, stampOf } from './accounts.ts';
import type { House, Visit } from './house.ts';
import { leaveEntryOf, overtimeMark } from './ledgers.ts';
import { type Effect, nothing, type Plan, type Write } from './plan.ts';
import { standingLeaves } from './standing-leaves.ts';
import { toPerson } from './view-ref.ts';

/** Asked for: the day of overtime is taken, so that it earns once. */
export const announceGifts = (instance: Instance, { gifts = [] }: Booking): readonly Write[] =>
  overtimes(gifts).map((gift) => ({
    table: 'mark',
    insert: { key: overtimeMark(gift.personId, gift.validFrom), value: instance.id },
  }));

/** Ended without approval: the day is free to be asked for again. */
export const dropGifts = ({ gifts = [] }: Booking): readonly Write[] =>
  overtimes(gifts).map((gift) => ({
    table: 'mark',
    delete: { key: overtimeMark(gift.personId, gift.validFrom) },
    mayMiss: true,
  }));

/** Approved: the lots are opened, or what is corrected downward goes; whom HR corrects is told (S4: nobody else). */
export async function giveGifts(house: House, visit: Visit, instance: Instance, { gifts = [] }: Booking): Promise<Plan> {
  const repaints: Effect[] = [];
  const writes = await eachAccount(house, visit, gifts, async (all, gift, stamp) => {
    const out = given(all, gift, instance, stamp, await standingLeaves(house, all, gift.leaveType));
    repaints.push(...redrawnBy(out).map(({ requestId }) => ({ repaint: requestId })));
    return out;
  });
  const effects = [...corrections(gifts).map((gift) => word(house, instance, gift, 'gift.corrected')), ...repaints];
  return { ...nothing, writes, effects };
}

function given(
  all: readonly LeaveEntry[],
  gift: Gift,
  instance: Instance,
  stamp: Stamp,
  leaves: readonly StandingDays[],
): readonly LeaveEntry[] {
  const { minutes, validFrom, expiresOn } = gift;
  if (gift.why === 'overtime') {
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
export async function takeBackGifts(house: House, visit: Visit, instance: Instance, booking: Booking): Promise<Plan> {
  const { gifts = [] } = booking;
  const owed: Gift[] = [];
  const writes = await eachAccount(house, visit, gifts, async (all, gift, stamp) => {
    const out = takeBack(all, instance.id, visit.today, stamp, await standingLeaves(house, all, gift.leaveType));
    const before = balance(all, gift.leaveType, visit.today).overdraft;
    const more = balance([...all, ...out], gift.leaveType, visit.today).overdraft - before;
    if (more > 0) owed.push({ ...gift, minutes: more });
    return out;
  });
  return {
    ...nothing,
    writes: [...writes, ...dropGifts(booking)],
    effects: [
      ...corrections(gifts).map((gift) => word(house, instance, { ...gift, minutes: -gift.minutes }, 'gift.correction_undone')),
      ...owed.map((gift) => word(house, instance, gift, 'gift.owed')),
    ],
  };
}

/** Why a gift cannot be asked back for now: some of it is spent, and what was taken with it has to be given up first. Null when it can. */
export async function giftSpent(house: House, instance: Instance, { gifts = [] }: Booking): Promise<Text | null> {
  for (const gift of gifts) {
    const all = (await house.reads.leaveEntries(gift.personId, gift.leaveType)).map(leaveEntryOf);
    const spent = spentOf(all, instance.id);
    const type = typeOf(house, gift);
    if (spent > 0 && type) return t('gift.spent', { type: say(type.name), amount: amountText(spent, type) });
  }
  return null;
}

async function eachAccount(
  house: House,
  visit: Visit,
  gifts: readonly Gift[],
  move: (all: readonly LeaveEntry[], gift: Gift, stamp: Stamp) => readonly LeaveEntry[] | Promise<readonly LeaveEntry[]>,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (const gift of gifts) {
    writes.push(await guard(house, `leave:${gift.personId}:${gift.leaveType}`));
    const all = (await house.reads.leaveEntries(gift.personId, gift.leaveType)).map(leaveEntryOf);
    const stamp = { ...stampOf(house, visit, gift.personId, gift.leaveType), reason: gift.reason };
    writes.push(...(await move(all, gift, stamp)).map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })));
  }
  return writes;
}

const overtimes = (gifts: readonly Gift[]): readonly Gift[] => gifts.filter((gift) => gift.why === 'overtime');
const corrections = (gifts: readonly Gift[]): readonly Gift[] => gifts.filter((gift) => gift.why === 'correction');
const typeOf = (house: House, gift: Gift) => house.settings.leave.types.find((type) => type.id === gift.leaveType);

function word(
  house: House,
  instance: Instance,
  gift: Gift,
  key: 'gift.corrected' | 'gift.correction_undone' | 'gift.owed',
): Plan['effects'][number] {
  const type = typeOf(house, gift);
  const amount = type ? amountText(Math.abs(gift.minutes), type) : '';
  const name = type ? say(type.name) : gift.leaveType;
  const sign = t(gift.minutes > 0 ? 'gift.more' : 'gift.less');
  return {
    show: { view: 'notice', subject: `gift:${instance.id}` },
    place: toPerson(gift.personId),
    key: `${key}:${instance.id}:${gift.personId}`,
    payload: {
      text:
        key === 'gift.owed' ? t('gift.owed', { type: name, amount }) : t(key, { type: name, sign, amount, reason: gift.reason }),
      clause: 'S92',
      buttons: [{ text: t('balance.title'), style: 'plain', action: { do: 'ask', what: 'my_balance' } }],
    },
  };
}
