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

const NOBODY = [] as const;
type Told = 'watch' | 'target' | 'subject' | 'title' | 'since' | 'holders' | 'unitId';

/**
 * What waits, with nothing where nothing is said. Every part is written out: a literal that begins with a spread takes thirty times as long, and a tick makes
 * ten thousand of these.
 */
export const waiting = (thing: Pick<Watched, Told> & Partial<Omit<Watched, Told>>): Watched => ({
  watch: thing.watch,
  target: thing.target,
  subject: thing.subject,
  title: thing.title,
  since: thing.since,
  at: thing.at ?? null,
  holders: thing.holders,
  applicantId: thing.applicantId ?? null,
  unitId: thing.unitId,
  groups: thing.groups ?? NOBODY,
  requestId: thing.requestId ?? null,
  list: thing.list ?? null,
  goesUp: thing.goesUp ?? true,
  begins: thing.begins ?? null,
});
