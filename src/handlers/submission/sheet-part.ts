import type { Element } from '../../cards/element.ts';
import { type Fields, fieldsOfKind } from '../../fields/field.ts';
import { printed } from '../../fields/print.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { Values } from '../../records/define.ts';
import { isMissing, sheetOf } from '../../records/submission-kind.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { RecordChange, RecordLook, RecordPart } from '../record-parts.ts';
import { sheetsSubject } from './sheets-of.ts';

/** The card of a sheet: its figures as a table, and that it came late; its period and branch stand in its title. */
export async function sheetPart({ kind, record, scene }: RecordLook): Promise<RecordPart> {
  const tables = fieldsOfKind(kind.fields, 'rows').filter(([id]) => kind.submission?.given.includes(id));
  const drawn = kind.submission?.drawsLive && isMissing(record) ? [] : tables;
  return {
    namesPeople: true,
    instead: ['branch', 'unit', 'from', 'to', 'due', ...tables.map(([id]) => id)],
    ...(record.life.handedLate ? { tags: [{ text: t('submission.late_tag'), tone: 'orange' as const }] } : {}),
    body: drawn.flatMap(([id, { row }]) => tableOf(row, (record.form as Values)[id] as readonly Values[] | null, scene.org)),
  };
}

function tableOf(row: Fields, rows: readonly Values[] | null, org: RecordLook['scene']['org']): readonly Element[] {
  const shown = Object.entries(row).filter(([, { hidden }]) => !hidden);
  if (!rows || rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: shown.map(([id, field], index) => ({
        id,
        title: say(field.label),
        ...(index > 0 ? { align: 'right' as const } : {}),
      })),
      rows: rows.map(
        (one): Readonly<Record<string, Text>> =>
          Object.fromEntries(shown.map(([id, field]) => [id, printed(id, field, one[id], { org, full: true })])),
      ),
    },
  ];
}

/** Whoever looks at who has not handed in sees it at once: the list and what groups were told. */
export const sheetWritten = async ({ kind, after }: RecordChange): Promise<Plan> => ({
  ...emptyPlan,
  effects: [{ repaint: sheetsSubject(kind.id, sheetOf(after).from) }],
});
