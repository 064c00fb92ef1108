import type { LedgerEntryId, PersonId, RequestId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { LeaveMinutes } from './types.ts';

export const ENTRY_KINDS = ['grant', 'hold', 'use', 'release', 'refund', 'expire', 'adjust', 'carry', 'close'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * A row of the leave ledger; rows are only ever added. Signs: grant, release, refund +; hold, use, expire −; adjust, carry and close both.
 * A settled hold is `release +x, use −x`, so the balance is the sum of all rows at any time. `lotId` null = overdraft.
 */
export interface LeaveEntry {
  readonly id: LedgerEntryId;
  readonly personId: PersonId;
  readonly leaveType: string;
  readonly kind: EntryKind;
  readonly minutes: LeaveMinutes;
  /** The grant this entry draws on; the entry that opens a lot carries its own id. */
  readonly lotId: LedgerEntryId | null;
  readonly validFrom: LocalDate | null;
  /** Last day on which the lot may be taken. */
  readonly expiresOn: LocalDate | null;
  readonly requestId: RequestId | null;
  readonly reason: string;
  readonly actorId: PersonId | null;
  readonly at: Instant;
}

/** What was granted at once and lapses at once. */
export interface Lot {
  readonly id: LedgerEntryId;
  readonly kind: EntryKind;
  readonly validFrom: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly granted: LeaveMinutes;
  readonly held: LeaveMinutes;
  readonly used: LeaveMinutes;
  readonly remaining: LeaveMinutes;
  /** Ended because the person left (离职结清); belongs to an employment that is over. */
  readonly closed: boolean;
}

export interface Balance {
  /** Sum of all entries; = available + future + lapsed. */
  readonly total: LeaveMinutes;
  /** What a leave of today could take, overdraft deducted. */
  readonly available: LeaveMinutes;
  /** Bound by pending requests; already deducted. */
  readonly held: LeaveMinutes;
  readonly used: LeaveMinutes;
  /** In lots that open later. */
  readonly future: LeaveMinutes;
  /** In lots past their day that the nightly sweep has not yet written off. */
  readonly lapsed: LeaveMinutes;
  /** How far below zero requests have gone beyond the lots; ≥ 0. */
  readonly overdraft: LeaveMinutes;
  readonly lots: readonly Lot[];
}

/** The entries of one kind of leave. */
export const entriesOf = (entries: readonly LeaveEntry[], leaveType: string): readonly LeaveEntry[] =>
  entries.filter((entry) => entry.leaveType === leaveType);

/** The balance of one kind of leave of one person on a day (O8). */
export function balance(entries: readonly LeaveEntry[], leaveType: string, on: LocalDate): Balance {
  const own = entriesOf(entries, leaveType);
  const lots = lotsOf(own);
  const sum = (some: readonly Lot[]): LeaveMinutes => some.reduce((total, lot) => total + lot.remaining, 0);
  const overdraft = overdraftOf(own);
  return {
    total: own.reduce((total, entry) => total + entry.minutes, 0),
    available: sum(lots.filter((lot) => isOpen(lot, on))) - overdraft,
    held: heldIn(own),
    used: usedIn(own),
    future: sum(lots.filter((lot) => lot.validFrom !== null && lot.validFrom > on)),
    lapsed: sum(lots.filter((lot) => hasLapsed(lot, on))),
    overdraft,
    lots,
  };
}

/** Lots in the order in which they are drawn: earliest expiry first, then earliest opening, then oldest entry. */
export function lotsOf(entries: readonly LeaveEntry[]): readonly Lot[] {
  const byLot = new Map<LedgerEntryId, LeaveEntry[]>();
  for (const entry of entries) {
    if (entry.lotId === null) continue;
    const rows = byLot.get(entry.lotId);
    if (rows) rows.push(entry);
    else byLot.set(entry.lotId, [entry]);
  }
  return entries
    .filter((entry) => entry.lotId === entry.id)
    .sort((a, b) => last(a).localeCompare(last(b)) || first(a).localeCompare(first(b)) || a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id, kind, validFrom, expiresOn, minutes }) => {
      const rows = byLot.get(id) ?? [];
      return {
        id,
        kind,
        validFrom,
        expiresOn,
        granted: minutes,
        held: heldIn(rows),
        used: usedIn(rows),
        remaining: rows.reduce((total, row) => total + row.minutes, 0),
        closed: kind === 'close' || isClosed(rows),
      };
    });
}

/** The lot may be taken on this day. */
export const isOpen = (lot: Lot, on: LocalDate): boolean =>
  (lot.validFrom === null || lot.validFrom <= on) && !hasLapsed(lot, on);

export const hasLapsed = (lot: Lot, on: LocalDate): boolean => lot.expiresOn !== null && lot.expiresOn < on;

/** Closed, and not opened again since. */
const isClosed = (rows: readonly LeaveEntry[]): boolean =>
  rows.reduce((net, { kind, minutes }) => (kind === 'close' ? net + minutes : net), 0) !== 0;

/** How far requests have gone beyond every lot. */
export const overdraftOf = (entries: readonly LeaveEntry[]): LeaveMinutes =>
  entries.reduce((total, entry) => (entry.lotId === null ? total - entry.minutes : total), 0);

/** Bound by pending requests among these entries. */
export const heldIn = (entries: readonly LeaveEntry[]): LeaveMinutes => 0 - net(entries, 'hold', 'release');

/** Taken by approved requests among these entries. */
export const usedIn = (entries: readonly LeaveEntry[]): LeaveMinutes => 0 - net(entries, 'use', 'refund');

const net = (entries: readonly LeaveEntry[], out: EntryKind, back: EntryKind): LeaveMinutes =>
  entries.reduce((total, { kind, minutes }) => (kind === out || kind === back ? total + minutes : total), 0);

const last = (entry: LeaveEntry): string => entry.expiresOn ?? '9999-12-31';
const first = (entry: LeaveEntry): string => entry.validFrom ?? '0000-01-01';
