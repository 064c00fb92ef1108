import type { Chat } from './chats.ts';
import type { Directory } from './directory.ts';
export interface Moment {
  directory: Directory;
  chats: Map<string, Chat>;
}

/** What the directory and the groups were before each of their last changes. */
export interface Past {
  /** To be called before a change. */
  note(moment: Moment): void;
  /** Before the last so many changes; the oldest that is kept where it was not known that long. */
  before(changes: number): Moment | undefined;
}
