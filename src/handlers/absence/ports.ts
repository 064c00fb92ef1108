import type { ChatId, PersonId, UnitId } from '../../kernel/id.ts';
import type { Row } from '../plan.ts';
import type { FeedKeys } from './feed-keys.ts';

/** Calendar addresses. */
export interface FeedReads {
  /** A person's calendar addresses, one a kind; and the one a key (by its hash) opens. */
  calendarFeeds(person: PersonId): Promise<readonly Row<'calendarFeed'>[]>;
  calendarFeedOf(keyHash: string): Promise<Row<'calendarFeed'> | null>;
}

export interface GroupWatches {
  /** Groups of branches in which the bot is. */
  branchGroups(): Promise<readonly { readonly unitId: UnitId; readonly chatId: ChatId }[]>;
}

/** What is asked for here beyond what everybody has. */
export interface AbsencePorts {
  readonly reads: FeedReads;
  readonly watches: GroupWatches;
  /** Keys of the calendar addresses (日历订阅). */
  readonly feedKeys: FeedKeys;
}
