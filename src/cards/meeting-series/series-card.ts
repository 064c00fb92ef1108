import { join, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element, Tag } from '../element.ts';
import { arrangeButtons } from '../meeting/arrange-part.ts';
import { whenText } from '../meeting/meeting-part.ts';
import { buttonRow, quiet } from '../parts.ts';

/** One occurrence as its reader may know it. */
export interface OccurrenceLine {
  readonly planned: LocalDate;
  readonly state: 'held' | 'skipped' | 'merged' | 'ask';
  /** When it is held; the planned day where it is not. */
  readonly day: LocalDate;
  readonly from: number;
  readonly to: number;
  readonly why: readonly Text[];
  readonly provisional: boolean;
  /** Who cannot come; for whoever hosts. */
  readonly conflicts: readonly Text[];
  /** Its meeting; null: not made. `event`: it stands in the platform's calendar. */
  readonly meeting: { readonly id: string; readonly event: boolean } | null;
  /** Days the host may choose from, where the rule asks. */
  readonly choices: readonly LocalDate[];
}

export interface SeriesModel {
  readonly series: string;
  readonly name: Text;
  /** Whoever hosts is asked whether it is right before anything is made. */
  readonly isNew: boolean;
  readonly hosts: boolean;
  readonly lines: readonly OccurrenceLine[];
}

/** A series with its next occurrences, each with its day and why (S60, O23). */
export const seriesCard = (m: SeriesModel): Card => ({
  header: {
    title: m.isNew ? t('series.new_title', { series: m.name }) : asks(m) ? t('series.ask_title', { series: m.name }) : m.name,
    subtitle: t('clause.named', { clause: 'S60' }),
    tone: (m.isNew && m.hosts) || asks(m) ? 'ask' : 'calm',
  },
  body: [
    ...(m.isNew && m.hosts ? quiet(t('series.new_lead')) : []),
    ...m.lines.map(occurrenceLine(m)),
    ...(m.isNew && m.hosts
      ? buttonRow([{ text: t('series.make'), style: 'primary', action: { do: 'series.make', series: m.series } }])
      : []),
  ],
});

const asks = ({ hosts, lines }: SeriesModel): boolean => hosts && lines.some(({ state }) => state === 'ask');

/**
 * Every series somebody is in, the next occurrences of each.
 * @param heard - how many there are of those the reader is not in and only hears of; null: these are the reader's own
 */
export const seriesListCard = (all: readonly SeriesModel[], heard: number | null): Card => ({
  header: { title: heard === null ? t('series.list_title') : t('series.heard_title', { n: heard }), tone: 'calm' },
  body:
    all.length === 0
      ? [{ kind: 'text', text: t('series.none') }]
      : all.flatMap((m, index): readonly Element[] => [
          ...(index > 0 ? [{ kind: 'divider' as const }] : []),
          { kind: 'text', text: m.name, style: 'strong' },
          ...m.lines.map(occurrenceLine(m)),
          ...buttonRow([{ text: t('series.open'), style: 'link', action: { do: 'series.open', series: m.series } }]),
        ]),
});

const occurrenceLine =
  (m: SeriesModel) =>
  (one: OccurrenceLine): Element => {
    const detail = [
      ...(one.day === one.planned || one.state !== 'held' ? [] : [t('series.planned_on', { day: { date: one.planned } })]),
      ...one.why,
      ...(one.provisional ? [t('series.provisional')] : []),
      ...one.conflicts,
    ];
    const tag = tagOf(one);
    return {
      kind: 'item',
      title: one.state === 'held' ? whenText(one.day, one.from, one.to) : t('series.planned_on', { day: { date: one.planned } }),
      ...(detail.length > 0 ? { detail: join(detail, '；') } : {}),
      ...(tag ? { tag } : {}),
      buttons: buttonsOf(m, one),
    };
  };

function tagOf({ state, meeting, day }: OccurrenceLine): Tag | null {
  if (state === 'skipped') return { text: t('series.is_skipped'), tone: 'neutral' };
  if (state === 'merged') return { text: t('series.is_merged', { day: { date: day } }), tone: 'neutral' };
  if (state === 'ask') return { text: t('series.to_ask'), tone: 'orange' };
  if (!meeting) return { text: t('series.not_made'), tone: 'neutral' };
  return meeting.event ? { text: t('series.is_made'), tone: 'green' } : { text: t('series.no_event'), tone: 'orange' };
}

function buttonsOf(
  { series, hosts }: SeriesModel,
  { state, meeting, planned, choices, conflicts }: OccurrenceLine,
): readonly Button[] {
  if (meeting && state === 'held')
    return [
      { text: t('records.open'), action: { do: 'record.open', record: meeting.id } },
      ...(hosts && conflicts.length > 0 ? arrangeButtons(meeting.id) : []),
    ];
  if (state !== 'ask' || !hosts) return [];
  return [
    ...choices.map(
      (to): Button => ({
        text: t('series.on', { day: { date: to } }),
        style: 'primary',
        action: { do: 'series.say', series, planned, to },
      }),
    ),
    { text: t('series.leave_out'), style: 'plain', action: { do: 'series.say', series, planned, to: null } },
  ];
}
