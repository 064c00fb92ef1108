import { type FeedAction, feedActions } from '../../cards/absence/feed-actions.ts';
import { type OutAction, outActions } from '../../cards/absence/out-actions.ts';
import { asksForFeed } from '../../domain/absence/feed-question.ts';
import { asksWhoIsOut } from '../../domain/absence/out-question.ts';
import { anyPayload, defineFeature, nothingKept, wordsIn } from '../feature.ts';
import { askFeed, pressFeed, showFeed } from './ask-feed.ts';
import { askWhoIsOut, pressOut } from './ask-out.ts';
import type { Services } from './services.ts';
import { showOut } from './show-out.ts';
import { whoIsOut } from './watch-out.ts';

type AbsenceIntent =
  | { readonly kind: 'calendar_feed' }
  /** Who is out, in the person's own words; empty = today. */
  | { readonly kind: 'who_is_out'; readonly said: string };

declare module '../intent.ts' {
  interface IntentsOf {
    absence: AbsenceIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    who_is_out: true;
    calendar_feed: true;
  }
}

const OUT = ['who_is_out'] as const;
const FEED = ['calendar_feed'] as const;

/** Who is out: asked in the chat, read by calendar programs (S4, S54). */
export const absence = defineFeature<AbsenceIntent, OutAction | FeedAction, Services>({
  id: 'absence',
  intents: {
    who_is_out: ({ said }, services, context) => askWhoIsOut(services, context, said),
    calendar_feed: (_, __, context) => askFeed(context),
  },
  actions: [...outActions, ...feedActions],
  presses: {
    'out.show': { on: OUT, run: ({ action, form, on }, _, context) => pressOut(context, action, wordsIn(form, 'unit'), on) },
    'out.unit': { on: OUT, run: ({ action, form, on }, _, context) => pressOut(context, action, wordsIn(form, 'unit'), on) },
    'feed.open': {
      on: ['calendar_feed', 'notice'],
      run: ({ action }, services, context) => pressFeed(services, context, action),
    },
    'feed.make': { on: FEED, run: ({ action }, services, context) => pressFeed(services, context, action) },
    'feed.stop': { on: FEED, run: ({ action }, services, context) => pressFeed(services, context, action) },
  },
  watches: { who_is_out: whoIsOut },
  views: {
    who_is_out: {
      payload: anyPayload,
      audience: 'any',
      show: ({ viewer, payload }, services) => showOut(services, viewer, payload),
    },
    calendar_feed: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showFeed(services, viewer),
    },
  },
  heeds: /店长|主管|经理|领导|值班|当班|人手|够人|缺人|外出|出差|在岗|名单|人员/u,
  read: ({ said, isOpen }) => {
    if (!isOpen) return null;
    if (asksForFeed(said)) return { kind: 'calendar_feed' };
    return asksWhoIsOut(said) ? { kind: 'who_is_out', said } : null;
  },
  menu: { 'menu.calendar': { kind: 'calendar_feed' }, 'menu.out': { kind: 'who_is_out', said: '' } },
});
