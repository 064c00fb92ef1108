import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Button, Element } from '../element.ts';
import { buttonRow, callout } from '../parts.ts';

export interface FactsModel {
  /** Of the company's own rules. */
  readonly clause: Text;
  /** `YYYY-MM` */
  readonly month: string;
  /** Times, or days in halves. */
  readonly count: number;
  readonly isDays: boolean;
  readonly days: readonly { readonly day: LocalDate; readonly what: Text; readonly why: Text | null }[];
  /** What the reader is to know first; null: nothing. */
  readonly note: 'ask' | 'stands' | { readonly objectBy: LocalDate } | null;
  /** Who confirmed it, and for whom; null: nobody yet. */
  readonly confirmed: Text | null;
  /** Requests about these days that nobody has decided on. */
  readonly waits: readonly { readonly on: LocalDate; readonly what: Text; readonly who: Text }[];
  readonly buttons: readonly Button[];
}

/** What it rests on, a line a day, before anything else (S59). */
export const factsPart = ({
  clause,
  month,
  count,
  isDays,
  days,
  note,
  confirmed,
  waits,
  buttons,
}: FactsModel): readonly Element[] => [
  ...callout('warn', note === 'ask' && t('violation.ask')),
  ...waits.flatMap(({ on, what, who }) => callout('warn', t('violation.waits', { on: { date: on }, what, who }))),
  ...callout('warn', note === 'stands' && t('violation.stands')),
  ...callout('info', typeof note === 'object' && note !== null && t('violation.may_object', { by: { date: note.objectBy } })),
  {
    kind: 'text',
    style: 'strong',
    text: t(isDays ? 'violation.sum_days' : 'violation.sum_times', { clause, month: { month }, count }),
  },
  {
    kind: 'table',
    columns: [
      { id: 'day', title: t('violation.col_day') },
      { id: 'what', title: t('violation.col_what') },
      { id: 'why', title: t('violation.col_why') },
    ],
    rows: days.map(({ day, what, why }) => ({
      day: say({ zh: '{on}', en: '{on}' }, { on: { date: day } }),
      what,
      why: why ?? plain('—'),
    })),
  },
  ...(confirmed ? [{ kind: 'facts' as const, rows: [{ label: t('violation.confirmed_by'), value: confirmed }] }] : []),
  ...buttonRow(buttons),
];
