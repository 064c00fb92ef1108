import { type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';
import { bars, quiet } from '../parts.ts';

/** What one meeting decided of it, with where it stands written. */
export interface DecisionGroup {
  readonly minutes: string;
  readonly title: Text;
  /** Day, host and number of the minutes. */
  readonly cited: Text;
  readonly lines: readonly { readonly what: Text; readonly detail: Text }[];
}

export interface DecisionsModel {
  readonly title: Text;
  readonly groups: readonly DecisionGroup[];
  /** How many more there are. */
  readonly more: number;
  /** That older minutes were not looked at. */
  readonly looked: Text | null;
  readonly none: Text;
}

/** What was decided, newest first, each with its minutes and date. */
export const decisionsCard = ({ title, groups, more, looked, none }: DecisionsModel): Card => ({
  header: { title, tone: 'calm' },
  body: [
    ...(groups.length === 0 ? quiet(none) : []),
    ...groups.flatMap(({ minutes, title: meeting, cited, lines }): readonly Element[] => [
      {
        kind: 'item',
        title: meeting,
        detail: cited,
        buttons: [{ text: t('decisions.open'), style: 'plain', action: { do: 'record.open', record: minutes } }],
      },
      ...lines.flatMap(({ what, detail }): readonly Element[] => [{ kind: 'text', text: what }, ...quiet(detail)]),
    ]),
    ...quiet(more > 0 ? t('decisions.more', { count: more }) : null),
    ...quiet(looked),
  ],
});

export interface KeptLine {
  readonly name: Text;
  readonly percent: number;
  readonly shown: Text;
  readonly late: number;
  readonly open: number;
}

export interface KeptModel {
  readonly since: Text;
  readonly units: readonly KeptLine[];
  readonly people: readonly KeptLine[];
}

/** How much of what was promised in meetings was done in time, by branch and by person. */
export const keptCard = ({ since, units, people }: KeptModel): Card => ({
  header: { title: t('kept.title'), subtitle: since, tone: 'calm' },
  body: [
    ...(people.length === 0 ? quiet(t('kept.none')) : []),
    ...bars(
      t('kept.units'),
      units.map(({ name, percent, shown }) => ({ label: name, value: percent, shown })),
    ),
    ...(people.length > 0
      ? [
          {
            kind: 'table' as const,
            columns: [
              { id: 'who', title: t('kept.who') },
              { id: 'rate', title: t('kept.rate'), align: 'right' as const },
              { id: 'late', title: t('kept.late'), align: 'right' as const },
              { id: 'open', title: t('kept.open'), align: 'right' as const },
            ],
            rows: people.map(({ name, shown, late, open }) => ({
              who: name,
              rate: shown,
              late: t('kept.count', { count: late }),
              open: t('kept.count', { count: open }),
            })),
          },
        ]
      : []),
    ...quiet(t('kept.how')),
  ],
});
