import * as z from 'zod';

const kind = z.enum(['team', 'own']);

/** What the buttons of 日历订阅 ask for; `feed.make` gives a new address, and the old one ends. */
export const feedActions = [
  z.strictObject({ do: z.literal('feed.open') }),
  z.strictObject({ do: z.literal('feed.make'), kind }),
  z.strictObject({ do: z.literal('feed.stop'), kind }),
] as const;

export type FeedAction = z.infer<(typeof feedActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    feed: FeedAction;
  }
}
