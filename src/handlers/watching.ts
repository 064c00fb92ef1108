import type { Watched, WatchName } from '../domain/reminders/watched.ts';
import type { Instant } from '../kernel/time.ts';
import type { Page, WatchScope, Which } from './reads.ts';
import type { Services } from './services.ts';

/** What a watch yields now, page by page; or, asked for targets, what has become of them: what is not among the answers is over. */
export type Watch<S = Services> = (services: S, which: Which, now: Instant, scope?: WatchScope) => Promise<Page<Watched>>;

/** What reminders look at, each by the feature it belongs to. */
export type Watches<S = Services> = Readonly<Record<WatchName, Watch<S>>>;

/** The rows of a page as what waits. */
export const asWatched = <T>(page: Page<T>, thing: (row: T) => Watched): Page<Watched> => ({
  items: page.items.map(thing),
  next: page.next,
});

/** What most things that wait have not. */
export const NOTHING_MORE = { at: null, groups: [], applicantId: null, requestId: null } as const;
