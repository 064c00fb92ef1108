import type { MinuteSpan } from '../../domain/workday/types.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { type LocalDate, timeText } from '../../kernel/time.ts';
import type { Card } from '../element.ts';

/** `08:00—16:00`, `22:00—次日06:00`, two stretches one after the other. */
export const hoursText = (spans: readonly MinuteSpan[]): Text => ({
  join: spans.map(({ from, to }) => {
    const at = { from: plain(timeText(from % 1440)), to: plain(timeText(to % 1440)) };
    return to > 1440 && from < 1440 ? t('roster.next_day', at) : t('roster.hours', at);
  }),
  by: '、',
});

export interface MyShifts {
  readonly days: readonly { readonly date: LocalDate; readonly shift: Text }[];
}

/** Somebody's own shifts, day by day. */
export const myShiftsCard = ({ days }: MyShifts): Card => ({
  header: { title: t('roster.mine_title'), tone: 'calm' },
  body: [
    {
      kind: 'table',
      columns: [
        { id: 'day', title: t('roster.col_day') },
        { id: 'shift', title: t('roster.col_shift') },
      ],
      rows: days.map(({ date, shift }) => ({ day: t('roster.on', { on: { date } }), shift })),
    },
  ],
});

export interface OnDuty {
  readonly unit: string;
  readonly days: readonly {
    readonly date: LocalDate;
    readonly shifts: readonly { readonly shift: Text; readonly people: readonly string[] }[];
    /** Of the roster, and on leave. */
    readonly away: readonly string[];
    /** Without a roster, on a day on which the branch works. */
    readonly others: readonly string[];
  }[];
}

/** Up to so many are named; of more the number is told. */
const NAMED = 10;

const names = (people: readonly string[]): Text => ({ join: people.map(plain), by: '、' });

const othersLine = (others: readonly string[]): readonly Text[] =>
  others.length === 0
    ? []
    : [
        others.length > NAMED
          ? t('roster.others', { count: others.length })
          : t('roster.others_named', { people: names(others) }),
      ];

/** Who works which shift in a branch: names and nothing else of them. */
export const onDutyCard = ({ unit, days }: OnDuty): Card => ({
  header: { title: t('roster.duty_title'), subtitle: plain(unit), tone: 'calm' },
  body: days.flatMap(({ date, shifts, away, others }) => [
    { kind: 'text' as const, style: 'strong' as const, text: t('roster.on', { on: { date } }) },
    {
      kind: 'text' as const,
      text: {
        join: [
          ...(shifts.length === 0 && others.length === 0 ? [t('roster.nobody')] : []),
          ...shifts.map(({ shift, people }) => t('roster.line', { shift, people: names(people) })),
          ...(away.length > 0 ? [t('roster.not_there', { people: names(away) })] : []),
          ...othersLine(others),
        ],
        by: '\n',
      },
    },
  ]),
});
