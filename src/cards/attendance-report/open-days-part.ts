import type { OpenDay } from '../../domain/attendance-report/open-days.ts';
import { isExplained, isUnexplained } from '../../domain/attendance-report/open-days.ts';
import { join, t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';
import { buttonRow, callout, quiet } from '../parts.ts';
import { anomalyText, explainedText } from './anomaly-text.ts';

/** So many are settled at a time. */
const SHOWN = 8;

export interface OpenDayLine extends OpenDay {
  readonly who: string;
  /** The reader settles it. */
  readonly settles: boolean;
  /** Who settles it, where it is the reader's own, or of somebody they stand in for; else null. */
  readonly by: string | null;
}

export interface OpenDaysModel {
  readonly record: string;
  readonly days: readonly OpenDayLine[];
  /** Days that nothing is known of yet, so that it cannot be signed. */
  readonly undecided: number;
  /** The reader hands the report in. */
  readonly hands: boolean;
}

/** Anomalies before anything else: what each is, what its person said, and the two ways to settle it (S56). */
export function openDaysPart({ record, days, undecided, hands }: OpenDaysModel): readonly Element[] {
  const waits = callout('warn', undecided > 0 && t('report.days_undecided', { count: undecided }));
  if (days.length === 0) return undecided > 0 ? waits : callout('good', t('report.none_open'));
  const explained = days.filter((day) => day.settles && isExplained(day)).length;
  const all: readonly Button[] = [
    ...(explained > 1
      ? [{ text: t('report.accept_all', { count: explained }), action: { do: 'report.accept_all' as const, record } }]
      : []),
    ...(days.some(isUnexplained) ? [{ text: t('report.ask'), action: { do: 'report.ask' as const, record } }] : []),
  ];
  return [
    ...waits,
    ...callout('warn', t('report.open_title', { count: days.length })),
    ...days.slice(0, SHOWN).map(
      ({ who, personId: person, date, anomaly, isPending, settles, by }): Element => ({
        kind: 'item',
        title: t('report.line', { who, on: { date }, what: anomalyText(anomaly) }),
        detail:
          by === null
            ? explainedText(anomaly, isPending)
            : join([explainedText(anomaly, isPending), t('report.by_next', { who: by })], ' · '),
        buttons: settles
          ? [
              { text: t('report.accept'), action: { do: 'report.accept', record, person, date, about: anomaly.kind } },
              { text: t('report.correct'), style: 'link', action: { do: 'report.correct', record, person, date } },
            ]
          : [],
      }),
    ),
    ...quiet(days.length > SHOWN && t('report.more', { count: days.length - SHOWN })),
    ...(hands ? buttonRow(all) : []),
  ];
}
