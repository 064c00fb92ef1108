import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Card } from '../element.ts';

export interface SampleModel {
  readonly days: number;
  readonly all: number;
  readonly seed: string;
  readonly next: string;
  readonly drawn: readonly {
    readonly request: string;
    readonly number: string;
    readonly who: Text;
    readonly amount: Cents;
    readonly by: 'risk' | 'chance';
    readonly warnings: number;
    readonly repeated: number;
  }[];
}

/** 报销抽查: paid claims that finance looks at once more, drawn by a seed. */
export const sampleCard = ({ days, all, seed, next, drawn }: SampleModel): Card => ({
  header: { title: t('pay.sample'), subtitle: t('clause.named', { clause: 'S101' }), tone: 'calm' },
  body:
    drawn.length === 0
      ? [{ kind: 'text', text: t('pay.sample_none', { days }), style: 'quiet' }]
      : [
          { kind: 'text', text: t('pay.sample_lead', { days, all, count: drawn.length, seed: plain(seed) }) },
          ...drawn.map(({ request, number, who, amount, by, warnings, repeated }) => ({
            kind: 'item' as const,
            title: t('pay.line', { who, amount: { cents: amount } }),
            detail: t('pay.sample_why', { number: plain(number), warnings, repeated }),
            tag: { text: t(`pay.sample_${by}`), tone: by === 'risk' ? ('orange' as const) : ('neutral' as const) },
            buttons: [{ text: t('list.open'), style: 'plain' as const, action: { do: 'request.open' as const, request } }],
          })),
          ...(all > drawn.length
            ? [
                {
                  kind: 'buttons' as const,
                  buttons: [
                    { text: t('pay.sample_next'), style: 'plain' as const, action: { do: 'pay.sample' as const, seed: next } },
                  ],
                },
              ]
            : []),
        ],
});
