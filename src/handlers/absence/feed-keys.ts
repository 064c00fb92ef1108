import type { Row } from '../plan.ts';

/** Everybody's absences in sight, or one's own leave with its kind. */
export const FEED_KINDS = ['team', 'own'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** The keys of calendar addresses. Whoever holds one reads without any other proof, so only hashes are stored. */
export interface FeedKeys {
  /** A new random key; from now on it can be shown to its owner, by its hash, until the process ends. */
  fresh(): { readonly hash: string };
  /** The whole address of a key made by this process; null when it is not known (any more). */
  addressOf(hash: string): string | null;
  /** False while nobody has said under which address the assistant is reached (PUBLIC_URL). */
  readonly reachable: boolean;
}

export const feedOf = (rows: readonly Row<'calendarFeed'>[], kind: FeedKind): Row<'calendarFeed'> | null =>
  rows.find((row) => row.kind === kind) ?? null;
