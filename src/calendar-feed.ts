import { timingSafeEqual } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { feedKeyHash } from './feed-keys.ts';
import { feedEvents } from './handlers/absence/feed-events.ts';
import type { AllServices } from './handlers/features.ts';
import type { FeedReader } from './http/calendar-feed.ts';
import { isId } from './kernel/id.ts';
import { t } from './kernel/text.ts';
import { toLocal } from './kernel/time.ts';
import type { Renderer } from './renderer.ts';

/** A key of a calendar address → the calendar in its owner's language; nothing for who has left (S2). */
export function calendarFeed(services: AllServices, renderer: Renderer): FeedReader {
  return async (key) => {
    const hash = feedKeyHash(key);
    const row = await services.reads.calendarFeedOf(hash);
    if (!row || !timingSafeEqual(Buffer.from(row.keyHash), Buffer.from(hash))) return null;
    const owner = isId('per', row.personId) ? (await services.reads.org()).person(row.personId) : null;
    if (!owner?.active) return null;
    const { date: today } = toLocal(services.clock.now(), services.zone);
    const kind = row.kind === 'own' ? 'own' : 'team';
    const feed = await feedEvents(services, owner, kind, today, () => setImmediate());
    const speak = (text: Parameters<Renderer['speak']>[0]): string => renderer.speak(text, owner.language);
    return {
      name: speak(feed.title),
      about: speak(feed.until ? t('feed.cut', { until: { date: feed.until } }) : t(`feed.note_${kind}`)),
      stamp: row.createdAt,
      events: feed.events.map((event) => ({ ...event, title: speak(event.title) })),
    };
  };
}
