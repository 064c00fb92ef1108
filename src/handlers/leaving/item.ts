import type { LedgerEntryId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Plan, Write } from '../plan.ts';
import type { Departure } from './ports.ts';

/** request: own, closed · seat: moved · promise, substitute: standing in that ended · leave: own, given back · account: closed · draft, preference: dropped. */
export type ItemKind = 'request' | 'seat' | 'promise' | 'substitute' | 'leave' | 'account' | 'draft' | 'preference';

/** Notes what was done, and what brings it back. Done in the same plan, so that neither is without the other. */
export const noted = (
  departure: Departure,
  kind: ItemKind,
  subject: string,
  before: Readonly<Record<string, unknown>>,
  now: Instant,
): Write => ({ table: 'departureItem', insert: { ...item(departure, kind, subject, now), before: toJson(before) } });

/** As `noted`, for what may happen once a departure: where nothing but a word is due, the note is what keeps it from being said again. */
export const notedOnce = (
  departure: Departure,
  kind: ItemKind,
  subject: string,
  before: Readonly<Record<string, unknown>>,
  now: Instant,
): Write => ({
  table: 'departureItem',
  insert: { ...item(departure, kind, subject, now), id: onceId(departure, kind, subject), before: toJson(before) },
});

export const onceId = (departure: Departure, kind: ItemKind, subject: string): string => `${departure.id}:${kind}:${subject}`;

const item = (departure: Departure, kind: ItemKind, subject: string, now: Instant) => ({
  id: `${onceId(departure, kind, subject)}:${now}`,
  departureId: departure.id,
  kind,
  subject,
  state: 'done',
  at: now,
});

/** The entries a plan writes into the ledger. */
export const entriesIn = (plan: Plan): readonly LedgerEntryId[] =>
  plan.writes.flatMap((write) => (write.table === 'leaveEntry' && 'insert' in write ? [write.insert.id as LedgerEntryId] : []));
