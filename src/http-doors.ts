import { apiDoor } from './api.ts';
import { createApiTokens } from './api-tokens.ts';
import { calendarFeed } from './calendar-feed.ts';
import { createFeedKeys } from './feed-keys.ts';
import type { AllServices } from './handlers/features.ts';
import type { ApiDoor } from './http/api.ts';
import type { FeedReader } from './http/calendar-feed.ts';
import type { CommitPlan } from './keep-file.ts';
import type { Clock } from './kernel/clock.ts';
import type { Renderer } from './renderer.ts';

/** What the HTTP server serves beside health and pushes of the platform. */
export interface HttpDoors {
  /** What a calendar address opens. */
  readonly calendarFeed: FeedReader;
  /** What other programs may push and ask. */
  readonly api: ApiDoor;
}

export const httpDoors = (services: AllServices, renderer: Renderer, commit: CommitPlan): HttpDoors => ({
  calendarFeed: calendarFeed(services, renderer),
  api: apiDoor(services, renderer, commit),
});

/** The keys to these doors that can still be shown to whoever made them. */
export const httpKeys = (publicUrl: string | null, clock: Clock): Pick<AllServices, 'feedKeys' | 'apiTokens'> => ({
  feedKeys: createFeedKeys(publicUrl),
  apiTokens: createApiTokens(() => clock.now()),
});
