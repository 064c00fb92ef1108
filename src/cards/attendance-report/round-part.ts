import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';
import { callout, fold } from '../parts.ts';

/** Figures of one branch's month, with those of the month before; null: it had none. */
export interface BranchLine {
  readonly branch: string;
  readonly state: Text;
  /** Anomalies nobody has settled, and days without an outcome. */
  readonly open: number;
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

/** How a closed month stands in the platform's archived report. */
export type ArchiveLine = { readonly people: number; readonly left: readonly Text[] } | { readonly wrong: string };

/** Whether the month has been written to the platform, and what of it was not taken there (S58). */
export const archivePart = (line: ArchiveLine | null): readonly Element[] =>
  line === null
    ? []
    : 'wrong' in line
      ? callout('warn', t('report.archive_wrong', { why: plain(line.wrong) }))
      : callout(line.left.length > 0 ? 'warn' : 'good', {
          join: [t('report.archive_done', { people: line.people }), ...line.left],
          by: '\n',
        });

/** All branches of a month beside each other: whose report is there and what is open in it, as wide as a phone; below it what differs from the month before (S58). */
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
        { id: 'open', title: t('report.open_col'), align: 'right' },
      ],
      rows: lines.map(({ branch, state, open }) => ({ branch: plain(branch), state, open: plain(String(open)) })),
    },
    ...fold(t('report.figures'), [
      {
        kind: 'facts',
        rows: lines.map(({ branch, now, before }) => ({
          label: plain(branch),
          value: join(
            FIGURES.map(([id, title]) => join([t(title), figure(now[id], before?.[id])], ' ')),
            ' · ',
          ),
        })),
      },
    ]),
  ];
}

const figure = (now: number, before: number | undefined): Text =>
  before === undefined || before === now ? plain(String(now)) : t('report.against', { now, before });
