import { plain, type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';
import { quiet } from '../parts.ts';

/** How one branch kept its days: cars handed over, and of them by the day promised first, and by the day promised last. */
export interface OnTimeLine {
  readonly unit: string;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** How often a car came by the day that was promised (S45); null: the reader answers for no branch (S4). */
export function onTimeCard(days: number, lines: readonly OnTimeLine[] | null): Card {
  const title = t('orders.on_time', { days });
  const body: readonly Element[] =
    lines === null
      ? [{ kind: 'callout', tone: 'info', text: t('orders.on_time_scope'), clause: 'S4' }]
      : lines.length === 0
        ? quiet(t('orders.on_time_none'))
        : [
            {
              kind: 'bars',
              bars: lines.map((line) => ({ label: plain(line.unit), value: percent(line.first, line), shown: shown(line) })),
            },
            ...quiet(t('orders.on_time_how')),
            ...lines.flatMap((line) =>
              line.last === line.first
                ? []
                : quiet(t('orders.on_time_last', { unit: line.unit, percent: percent(line.last, line) })),
            ),
          ];
  return { header: { title, tone: 'calm' }, body };
}

const percent = (kept: number, { count }: OnTimeLine): number => Math.floor((kept * 100) / Math.max(1, count));

const shown = (line: OnTimeLine): Text =>
  t('orders.on_time_shown', { percent: percent(line.first, line), kept: line.first, count: line.count });
