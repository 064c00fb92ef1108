import type { RecordId } from '../../fields/field.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import type { Card } from '../element.ts';
import { buttonRow, callout, quiet } from '../parts.ts';

export interface NewsModel {
  /** Null in a group: what leads to the whole order is for those who may see it. */
  readonly order: RecordId | null;
  readonly title: Text;
  readonly subtitle: Text;
  readonly lines: readonly Text[];
  /** Where it stands now and when it comes. */
  readonly where: Text;
  readonly tone: 'info' | 'warn' | 'good';
  /** The follow-up of who hears of it only because they asked to. */
  readonly follows: boolean;
}

/** What has changed of an order since its reader heard of it last, and where it stands now (O20). */
export const newsCard = ({ order, title, subtitle, lines, where, tone, follows }: NewsModel): Card => ({
  header: { title, subtitle, tone: tone === 'warn' ? 'warn' : tone === 'good' ? 'good' : 'calm' },
  body: [
    ...lines.map((text) => ({ kind: 'text' as const, text, style: 'strong' as const })),
    ...callout(tone, where),
    ...(order === null
      ? []
      : buttonRow([
          { text: t('records.open'), style: 'plain', action: { do: 'record.open', record: order } },
          ...(follows
            ? [
                {
                  text: t('orders.unfollow'),
                  style: 'link' as const,
                  action: { do: 'order.follow' as const, record: order, on: false },
                },
              ]
            : []),
        ])),
    ...(order === null ? quiet(t('orders.group_ask')) : []),
  ],
  summary: join([title, join(lines, '；')], '：'),
});
