import type { PageEvent } from './page-api.ts';

/** One change of the platform and who may see it. */
export interface Change {
  event: PageEvent;
  seenBy: (openId: string) => boolean;
}

export interface Feed {
  tell(event: PageEvent, seenBy?: (openId: string) => boolean): void;
  listen(listener: (change: Change) => void): () => void;
}

export function makeFeed(): Feed {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell(event, seenBy = () => true) {
      for (const listener of [...listeners]) listener({ event, seenBy });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
