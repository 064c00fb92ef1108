import { plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card, Element, Tag } from '../element.ts';
import { buttonRow, fold, openLine, quiet } from '../parts.ts';

export interface LiveLine {
  readonly record: string;
  readonly branch: string;
  readonly detail: Text;
  readonly tag: Tag;
  readonly urges: boolean;
}

/** How many came by their day, came late, and did not come. */
export interface Kept {
  readonly period: Text;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

export interface LiveModel {
  readonly kind: string;
  readonly name: Text;
  readonly period: Text;
  /** Those that are missing first. */
  readonly lines: readonly LiveLine[];
  readonly counts: { readonly all: number; readonly handed: number; readonly late: number; readonly missing: number };
  readonly past: readonly Kept[];
  /** The period before, where there is one. */
  readonly before: LocalDate | null;
}

/** 谁还没交: every branch in the reader's scope for one period, as it stands at this moment (O26). */
export function liveCard({ kind, name, period, lines, counts, past, before }: LiveModel): Card {
  const done = counts.missing === 0;
  return {
    header: { title: t('submission.live', { kind: name, period }), tone: done ? 'good' : 'calm' },
    body: [
      { kind: 'text', text: t('submission.counts', counts), style: 'strong' },
      ...quiet(done && t('submission.all_in')),
      ...lines.map(({ record, branch, detail, tag, urges }) =>
        openLine(plain(branch), detail, { do: 'record.open', record }, tag, urges ? record : undefined),
      ),
      ...fold(t('submission.past'), keptTable(past)),
      ...buttonRow(
        before === null
          ? []
          : [{ text: t('submission.before'), style: 'link', action: { do: 'submission.live', kind, from: before } }],
      ),
    ],
    summary: t('submission.counts', counts),
  };
}

const keptTable = (past: readonly Kept[]): readonly Element[] =>
  past.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [
            { id: 'period', title: t('submission.period') },
            { id: 'onTime', title: t('submission.on_time'), align: 'right' },
            { id: 'late', title: t('submission.late'), align: 'right' },
            { id: 'missing', title: t('submission.missing'), align: 'right' },
          ],
          rows: past.map(({ period, onTime, late, missing }) => ({
            period,
            onTime: plain(String(onTime)),
            late: plain(String(late)),
            missing: plain(String(missing)),
          })),
        },
      ];
