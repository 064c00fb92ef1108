import { join, type Text, t } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element } from '../element.ts';
import { callout } from '../parts.ts';

/** One card that somebody would get. */
export interface PreviewSend {
  /** Null where everything is the viewer's own. */
  readonly reader: Text | null;
  readonly at: Instant;
  readonly lines: readonly PreviewLine[];
}

export interface PreviewLine {
  readonly title: Text;
  readonly reasons: readonly { readonly words: Text; readonly clause: string }[];
  readonly urgent: boolean;
  /** Whom the reader stands in for. */
  readonly absent: string | null;
}

export interface PreviewModel {
  readonly day: LocalDate;
  /** The unit looked at; null: one's own. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly sends: readonly PreviewSend[];
  readonly page: number;
  /** More than could be reckoned with. */
  readonly cut: boolean;
  readonly before: LocalDate | null;
  readonly after: LocalDate | null;
  /** There are units to choose from. */
  readonly oversees: boolean;
}

/** Cards to come on one page, and lines of each. */
const SHOWN = 6;
const LINES = 5;

/** What would be sent on a day, and why; nothing is. */
export function previewCard(m: PreviewModel): Card {
  const shown = m.sends.slice(m.page * SHOWN, (m.page + 1) * SHOWN);
  return {
    header: {
      title: t('forecast.title', { day: { date: m.day } }),
      ...(m.unit ? { subtitle: t('forecast.of_unit', { unit: m.unit.name }) } : {}),
      tone: 'calm',
    },
    body: [
      ...(m.sends.length === 0
        ? [{ kind: 'text' as const, text: t('forecast.none') }]
        : shown.flatMap((send, i): readonly Element[] => [
            ...(i > 0 ? [{ kind: 'divider' as const }] : []),
            { kind: 'text', style: 'strong', text: headOf(send) },
            ...send.lines.slice(0, LINES).map((line): Element => ({ kind: 'text', text: lineOf(line) })),
            ...(send.lines.length > LINES
              ? [{ kind: 'text' as const, style: 'quiet' as const, text: t('remind.rest', { count: send.lines.length - LINES }) }]
              : []),
          ])),
      ...callout('warn', m.cut && t('forecast.cut')),
      { kind: 'text', style: 'quiet', text: t('forecast.nothing_sent') },
      { kind: 'buttons', buttons: buttonsOf(m) },
    ],
  };
}

const headOf = ({ reader, at, lines }: PreviewSend): Text =>
  reader
    ? t('forecast.to', { at: { at }, who: reader, count: lines.length })
    : t('forecast.own', { at: { at }, count: lines.length });

function lineOf(line: PreviewLine): Text {
  const why = join(
    line.reasons.map(({ words, clause }) => t('remind.why', { words, clause: t('clause.named', { clause }) })),
    ' · ',
  );
  const parts = [
    ...(line.urgent ? [t('remind.urgent')] : []),
    t('forecast.line', { title: line.title, why }),
    ...(line.absent ? [t('forecast.substitute', { name: line.absent })] : []),
  ];
  return join(parts, ' · ');
}

function buttonsOf(m: PreviewModel): readonly Button[] {
  const unit = m.unit?.id ?? 'own';
  const go = (text: Text, change: { day?: LocalDate; unit?: string | null; page?: number }): Button => ({
    text,
    style: 'plain',
    action: { do: 'remind.preview', day: m.day, unit, page: 0, ...change },
  });
  return [
    ...(m.page > 0 ? [go(t('list.first'), {})] : []),
    ...((m.page + 1) * SHOWN < m.sends.length ? [go(t('list.next'), { page: m.page + 1 })] : []),
    ...(m.before ? [go(t('forecast.day_before'), { day: m.before })] : []),
    ...(m.after ? [go(t('forecast.day_after'), { day: m.after })] : []),
    ...(m.oversees ? [go(t('forecast.units'), { unit: null })] : []),
    ...(m.unit ? [go(t('forecast.mine'), { unit: 'own' })] : []),
    { text: t('settings.title'), style: 'plain', action: { do: 'ask', what: 'remind_settings' } },
  ];
}

/** Units a page of the choice names. */
export const UNITS_SHOWN = 8;

export interface PreviewUnitsModel {
  readonly day: LocalDate;
  /** `count`: reminders to come; null where the office is too large to reckon with at once. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly count: number | null }[];
  readonly page: number;
}

/** Whose reminders: unit by unit, so that a large office fits. */
export function previewUnitsCard(m: PreviewUnitsModel): Card {
  const shown = m.units.slice(m.page * UNITS_SHOWN, (m.page + 1) * UNITS_SHOWN);
  const go = (text: Text, unit: string | null, page = 0): Button => ({
    text,
    style: 'plain',
    action: { do: 'remind.preview', day: m.day, unit, page },
  });
  return {
    header: { title: t('forecast.title', { day: { date: m.day } }), subtitle: t('forecast.choose'), tone: 'calm' },
    body: [
      ...shown.map(
        (unit): Element => ({
          kind: 'item',
          title: { plain: unit.name },
          ...(unit.count === null
            ? {}
            : { detail: unit.count === 0 ? t('forecast.none') : t('forecast.count', { count: unit.count }) }),
          buttons: [go(t('list.open'), unit.id)],
        }),
      ),
      { kind: 'text', style: 'quiet', text: t('forecast.nothing_sent') },
      {
        kind: 'buttons',
        buttons: [
          ...(m.page > 0 ? [go(t('list.first'), null)] : []),
          ...((m.page + 1) * UNITS_SHOWN < m.units.length ? [go(t('list.next'), null, m.page + 1)] : []),
          go(t('forecast.mine'), 'own'),
        ],
      },
    ],
  };
}
