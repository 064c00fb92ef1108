import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card, Element } from '../element.ts';

export interface FeedLine {
  readonly kind: 'team' | 'own';
  /** Since when there is an address; null = none. */
  readonly since: Instant | null;
  /** Shown only after it was made; later nobody knows it but its owner. */
  readonly address: string | null;
}

export interface FeedModel {
  readonly feeds: readonly FeedLine[];
  /** Whose absences the team's calendar holds. */
  readonly units: readonly string[];
  /** Where no address can be given: who can change that. */
  readonly unreachable: { readonly admins: readonly string[] } | null;
}

/** 日历订阅: one's private addresses, to be copied into a calendar program. */
export function calendarFeedCard(m: FeedModel): Card {
  return {
    header: { title: t('feed.title'), subtitle: t('balance.private'), tone: 'calm' },
    body: m.unreachable
      ? [{ kind: 'callout', tone: 'warn', text: t('feed.unreachable', { admins: m.unreachable.admins.map(plain) }) }]
      : [
          ...m.feeds.flatMap((feed, i) => [...(i > 0 ? [{ kind: 'divider' as const }] : []), ...linesOf(feed, m.units)]),
          { kind: 'divider' },
          { kind: 'text', text: t('feed.how'), style: 'quiet' },
          { kind: 'text', text: t('feed.secret'), style: 'quiet' },
        ],
  };
}

function linesOf({ kind, since, address }: FeedLine, units: readonly string[]): readonly Element[] {
  const about: Text = kind === 'own' ? t('feed.about_own') : t('feed.about_team', { units: units.map((unit) => plain(unit)) });
  return [
    { kind: 'text', text: t(`feed.${kind}`), style: 'strong' },
    { kind: 'text', text: about, style: 'quiet' },
    ...(since === null ? [] : [stateOf(since, address)]),
    {
      kind: 'buttons',
      buttons:
        since === null
          ? [{ text: t(`feed.make_${kind}`), style: 'primary', action: { do: 'feed.make', kind } }]
          : [
              {
                text: t('feed.renew'),
                style: 'plain',
                action: { do: 'feed.make', kind },
                confirm: { title: t('feed.renew'), text: t('feed.renew_confirm') },
              },
              {
                text: t('feed.stop'),
                style: 'danger',
                action: { do: 'feed.stop', kind },
                confirm: { title: t('feed.stop'), text: t('feed.stop_confirm') },
              },
            ],
    },
  ];
}

const stateOf = (since: Instant, address: string | null): Element =>
  address === null ? { kind: 'text', text: t('feed.hidden', { since: { at: since } }) } : { kind: 'copy', text: plain(address) };
