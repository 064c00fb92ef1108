import { addMonths, type Instant, type LocalDate, toInstant, toLocal, type Zone } from '../../kernel/time.ts';

/** A month of the audit log that is closed: rows `firstSeq` to `lastSeq`, the last of which has this hash. */
export interface Seal {
  /** YYYY-MM in the business zone. */
  readonly month: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly rows: number;
  readonly hash: string;
}

/** Where the part that is not sealed yet begins. */
export interface Unsealed {
  readonly firstSeq: number;
  readonly at: Instant;
  /** The month sealed last. */
  readonly after: string | null;
}

/** What a row of the log says that seals a month. */
export const SEALING = 'audit.seal';

/**
 * The month to be sealed next, and where it ends; null while it is not over. A row whose month is sealed already (a clock went back) counts as the
 * month after.
 */
export function monthToSeal(
  { at, after }: Unsealed,
  now: Instant,
  zone: Zone,
): { readonly month: string; readonly end: Instant } | null {
  const own = monthOf(at, zone);
  const month = after !== null && own <= after ? following(after) : own;
  if (month >= monthOf(now, zone)) return null;
  return { month, end: toInstant(`${following(month)}-01` as LocalDate, 0, zone) };
}

const monthOf = (at: Instant, zone: Zone): string => toLocal(at, zone).date.slice(0, 7);

const following = (month: string): string => addMonths(`${month}-01` as LocalDate, 1).slice(0, 7);
