import { calendarFeedCard } from '../../cards/absence/calendar-feed-card.ts';
import type { FeedAction } from '../../cards/absence/feed-actions.ts';
import type { Card } from '../../cards/element.ts';
import { personName, unitLabel } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { rootsInSight } from '../../domain/org/scope.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { opened, showPersonal } from '../reply.ts';
import { FEED_KINDS, feedOf } from './feed-keys.ts';
import type { Services } from './services.ts';

/** Units named on the card. */
const MOST_NAMED = 6;

/** 日历订阅, by words, menu or button. */
export const askFeed = (context: Context): Plan =>
  opened(context, showPersonal(context, 'calendar_feed', `feed:${context.person.id}`));

/** View `calendar_feed`: the person's addresses as they stand; one just made can be copied. */
export async function showFeed(services: Services, viewer: Person): Promise<Card> {
  const org = await services.reads.org();
  const rows = await services.reads.calendarFeeds(viewer.id);
  const admins = org.people.filter((one) => one.active && org.hasRole(one.id, 'admin')).map((one) => personName(org, one.id));
  return calendarFeedCard({
    feeds: FEED_KINDS.map((kind) => {
      const row = feedOf(rows, kind);
      return { kind, since: row?.createdAt ?? null, address: row ? services.feedKeys.addressOf(row.keyHash) : null };
    }),
    units: rootsInSight(org, viewer)
      .slice(0, MOST_NAMED)
      .map((unit) => unitLabel(org, unit)),
    unreachable: services.feedKeys.reachable ? null : { admins },
  });
}

/** A new address, which ends the old one at once; or none any more. The log says so without the address. */
export async function pressFeed(services: Services, context: Context, action: FeedAction): Promise<Plan> {
  if (action.do === 'feed.open') return askFeed(context);
  const { kind } = action;
  const { id } = context.person;
  const before = feedOf(await services.reads.calendarFeeds(id), kind);
  const subject = `feed:${id}`;
  if (action.do === 'feed.stop') {
    if (!before) return toastPlan('info', t('feed.none'));
    return {
      writes: [{ table: 'calendarFeed', delete: { personId: id, kind, keyHash: before.keyHash } }],
      audit: [{ actorId: id, act: 'feed.stop', subject, detail: { kind } }],
      effects: [{ repaint: subject }],
      reply: { repaint: true, toast: { tone: 'success', text: t('feed.stopped') } },
    };
  }
  if (!services.feedKeys.reachable) return toastPlan('warning', t('feed.no_address'));
  const { hash } = services.feedKeys.fresh();
  return {
    writes: [
      {
        table: 'calendarFeed',
        insert: { personId: id, kind, keyHash: hash, createdAt: context.now },
        onConflict: 'replace',
      },
    ],
    audit: [{ actorId: id, act: before ? 'feed.renew' : 'feed.make', subject, detail: { kind } }],
    effects: [{ repaint: subject }],
    reply: { repaint: true, toast: { tone: 'success', text: t('feed.made') } },
  };
}
