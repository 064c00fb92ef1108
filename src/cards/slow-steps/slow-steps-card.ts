import { type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';

export interface SlowStepsModel {
  readonly days: number;
  readonly steps: readonly { readonly process: Text; readonly step: Text; readonly minutes: number; readonly count: number }[];
}

const suggest: Element = {
  kind: 'buttons',
  buttons: [{ text: t('slow.suggest'), style: 'plain', action: { do: 'record.new', kind: 'improvement' } }],
};

/** Which steps take longest, as bars (S24). */
export const slowStepsCard = ({ days, steps }: SlowStepsModel): Card => ({
  header: { title: t('slow.title'), subtitle: t('clause.named', { clause: 'S24' }), tone: 'calm' },
  body: [
    { kind: 'text', text: t(steps.length > 0 ? 'slow.lead' : 'slow.none', { days }), style: 'quiet' },
    ...(steps.length > 0
      ? [
          {
            kind: 'bars' as const,
            bars: steps.map(({ process, step, minutes, count }) => ({
              label: t('slow.step', { process, step }),
              value: minutes,
              shown:
                minutes < 60
                  ? t('slow.minutes', { minutes, count })
                  : t('slow.hours', { hours: Math.round(minutes / 6) / 10, count }),
            })),
          },
        ]
      : []),
    suggest,
  ],
});

export const notYoursCard = (): Card => ({
  header: { title: t('slow.title'), tone: 'calm' },
  body: [{ kind: 'callout', tone: 'info', text: t('slow.not_yours'), clause: 'S24' }, suggest],
});
