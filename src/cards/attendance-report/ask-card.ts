import { REASONS } from '../../domain/attendance/reasons.ts';
import type { OpenDay } from '../../domain/attendance-report/open-days.ts';
import { t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';
import { quiet } from '../parts.ts';
import { anomalyText } from './anomaly-text.ts';

/** Each has a button for every reason: more do not fit on one screen. */
const SHOWN = 4;

/** What somebody is asked to explain of their own month, one tap each; once nothing is left it says so where it stood (S56). */
export function askCard(month: string, days: readonly OpenDay[]): Card {
  if (days.length === 0)
    return {
      header: { title: t('report.ask_done', { month: { month } }), tone: 'good' },
      body: [],
      onlyInPlace: true,
    };
  return {
    header: { title: t('report.ask_title', { month: { month } }), tone: 'ask' },
    body: [
      ...quiet(t('report.ask_about')),
      ...days.slice(0, SHOWN).flatMap(({ date, anomaly }): readonly Element[] => [
        { kind: 'text', text: { join: [{ say: DAY, with: { on: { date } } }, anomalyText(anomaly)], by: ' ' }, style: 'strong' },
        {
          kind: 'buttons',
          buttons: REASONS.map((reason) => ({
            text: t(`report.because_${reason}`),
            style: 'plain' as const,
            action: { do: 'report.explain' as const, date, about: anomaly.kind, reason },
          })),
        },
      ]),
      ...quiet(days.length > SHOWN && t('report.more', { count: days.length - SHOWN })),
    ],
  };
}

const DAY = { zh: '{on}', en: '{on}' };
