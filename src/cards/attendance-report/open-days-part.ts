import type { OpenDay } from '../../domain/attendance-report/open-days.ts';
import { isExplained, isUnexplained } from '../../domain/attendance-report/open-days.ts';
import { t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';
import { buttonRow, callout, quiet } from '../parts.ts';
import { anomalyText, explainedText } from './anomaly-text.ts';

/** So many are settled at a time. */
const SHOWN = 8;

export interface OpenDaysModel {
  readonly record: string;
  readonly days: readonly (OpenDay & { readonly who: string })[];
  /** The reader settles them. */
  readonly settles: boolean;
}

/** Anomalies before anything else: what each is, what its person said, and the two ways to settle it (S56). */
export function openDaysPart({ record, days, settles }: OpenDaysModel): readonly Element[] {
  if (days.length === 0) return callout('good', t('report.none_open'));
  const explained = days.filter(isExplained).length;
  const all: readonly Button[] = [
    ...(explained > 1
      ? [{ text: t('report.accept_all', { count: explained }), action: { do: 'report.accept_all' as const, record } }]
      : []),
    ...(days.some(isUnexplained) ? [{ text: t('report.ask'), action: { do: 'report.ask' as const, record } }] : []),
  ];
  return [
    ...callout('warn', t('report.open_title', { count: days.length })),
    ...days.slice(0, SHOWN).map(
      ({ who, personId: person, date, anomaly, isPending }): Element => ({
        kind: 'item',
        title: t('report.line', { who, on: { date }, what: anomalyText(anomaly) }),
        detail: explainedText(anomaly, isPending),
        buttons: settles
          ? [
              { text: t('report.accept'), action: { do: 'report.accept', record, person, date, about: anomaly.kind } },
              { text: t('report.correct'), style: 'link', action: { do: 'report.correct', record, person, date } },
            ]
          : [],
      }),
    ),
    ...quiet(days.length > SHOWN && t('report.more', { count: days.length - SHOWN })),
    ...(settles ? buttonRow(all) : []),
  ];
}
