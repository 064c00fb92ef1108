import type { LocalDate } from '../../kernel/time.ts';
import { draw, opening, type Stamp } from './entry.ts';
import { takeOverDebt } from './grants.ts';
import { type EntryKind, entriesOf, type LeaveEntry, lotsOf, overdraftOf } from './ledger.ts';

/** Reasons of the entries that close an account and open it again; the statement has its own words for them. */
const CLOSED_BY_LEAVING = 'left';
const OPENED_AGAIN = 'never_left';

/**
 * Somebody has left: every lot of this kind of leave ends with what is left in it, and what requests had overdrawn is forgiven (《实施办法》第十二条: 多于折算
 * 应休年休假的天数不再扣回), each request keeping its own figures. Afterwards the account is zero, lots and overdraft alike, so nothing passes into a later
 * employment. Holds of pending requests are the caller's to release first; running it again closes what came back since, and then nothing.
 * @param leftOn last day at work; the lot that pays the overdraft lives on that day only
 */
export function closeAccount(entries: readonly LeaveEntry[], leftOn: LocalDate, given: Stamp): readonly LeaveEntry[] {
  const stamp = { ...given, reason: CLOSED_BY_LEAVING };
  const own = entriesOf(entries, stamp.leaveType);
  const ends = lotsOf(own)
    .filter((lot) => lot.remaining !== 0)
    .map((lot) => draw(stamp, 'close', -lot.remaining, lot.id));
  return [...ends, ...forgive(own, leftOn, stamp)];
}

/** A lot as large as the debt takes it over. */
function forgive(own: readonly LeaveEntry[], leftOn: LocalDate, stamp: Stamp): readonly LeaveEntry[] {
  const owed = overdraftOf(own);
  if (owed <= 0) return [];
  const lot = opening(stamp, 'close', { minutes: owed, validFrom: leftOn, expiresOn: leftOn });
  const paid = takeOverDebt(own, lot.id, owed, stamp);
  const minutes = -paid.filter((entry) => entry.lotId === lot.id).reduce((sum, entry) => sum + entry.minutes, 0);
  return minutes > 0 ? [{ ...lot, minutes }, ...paid] : [];
}

const OPPOSITE: Readonly<Partial<Record<EntryKind, EntryKind>>> = {
  close: 'close',
  hold: 'release',
  release: 'hold',
  use: 'refund',
  refund: 'use',
};

/**
 * The person never left: every entry once more with its sign turned, newest first, so that each lot, request and sum is what it was before. Entries
 * that ended a lot of the sweep's (`expire`, `carry`) are none of leaving's and stay.
 */
export const reverseEntries = (entries: readonly LeaveEntry[], given: Stamp): readonly LeaveEntry[] =>
  entries.toReversed().flatMap((entry) => {
    const kind = OPPOSITE[entry.kind];
    return kind ? [draw({ ...given, reason: OPENED_AGAIN }, kind, -entry.minutes, entry.lotId, entry.requestId)] : [];
  });
