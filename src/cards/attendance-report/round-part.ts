import { plain, type Text, t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';
import { callout } from '../parts.ts';

/** Figures of one branch's month, with those of the month before; null: it had none. */
export interface BranchLine {
  readonly branch: string;
  readonly state: Text;
  readonly now: BranchFigures;
  readonly before: BranchFigures | null;
}

export interface BranchFigures {
  readonly people: number;
  readonly late: number;
  readonly missing: number;
  readonly absent: number;
  /** Hours. */
  readonly leave: number;
}

const FIGURES = [
  ['people', 'report.people'],
  ['late', 'report.late_col'],
  ['missing', 'report.missing_col'],
  ['absent', 'report.absent_col'],
  ['leave', 'report.leave_col'],
] as const satisfies readonly (readonly [keyof BranchFigures, string])[];

/** All branches of a month beside each other: whose report is there, and what differs from the month before (S58). */
export function roundPart(lines: readonly BranchLine[], missing: readonly string[]): readonly Element[] {
  return [
    ...callout(
      'warn',
      missing.length > 0 &&
        t('submission.group_line', { count: missing.length, branches: { join: missing.map(plain), by: '、' } }),
    ),
    {
      kind: 'table',
      columns: [
        { id: 'branch', title: t('report.branch') },
        { id: 'state', title: t('report.state') },
        ...FIGURES.map(([id, title]) => ({ id, title: t(title), align: 'right' as const })),
      ],
      rows: lines.map(({ branch, state, now, before }) => ({
        branch: plain(branch),
        state,
        ...Object.fromEntries(FIGURES.map(([id]) => [id, figure(now[id], before?.[id])])),
      })),
    },
  ];
}

const figure = (now: number, before: number | undefined): Text =>
  before === undefined || before === now ? plain(String(now)) : t('report.against', { now, before });
