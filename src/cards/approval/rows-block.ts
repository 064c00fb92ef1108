import type { Org } from '../../domain/org/org.ts';
import type { RawForm } from '../../fields/field.ts';
import { isReopened, isRowOpen, openPlace, type RowsField, rowTexts, rowTitle } from '../../fields/open-row.ts';
import type { Offered } from '../../fields/read-context.ts';
import type { DraftId } from '../../kernel/id.ts';
import { say, t } from '../../kernel/text.ts';
import type { Button, InForm } from '../element.ts';

/** So many rows have a line of their own; of the rest only how many. */
const SHOWN = 10;

/** The rows of a table so far, the newest last, each with the way to take it out; then which of them the inputs below are. */
export function rowsBlock(
  draft: DraftId,
  id: string,
  field: RowsField,
  raw: RawForm,
  { org, offered }: { readonly org: Org; readonly offered: Offered },
): readonly InForm[] {
  const print = { org, offered, full: true };
  const place = openPlace(id, raw);
  const rows = rowTexts(id, field, raw[id] ?? '', print, place).map((row, index) => ({ ...row, index }));
  const hidden = rows.length - SHOWN;
  return [
    ...(hidden > 0
      ? [
          {
            kind: 'text' as const,
            text: t('draft.rows_hidden', { label: say(field.label), count: hidden }),
            style: 'quiet' as const,
          },
        ]
      : []),
    ...rows.slice(-SHOWN).map(
      ({ title, detail, index }): InForm => ({
        kind: 'item',
        title,
        detail,
        buttons: [
          {
            text: t('draft.edit_row'),
            style: 'plain',
            action: { do: 'draft.row', draft, field: id, edit: index },
            submits: true,
          },
          { text: t('files.detach'), style: 'plain', action: { do: 'draft.row', draft, field: id, drop: index }, submits: true },
        ],
      }),
    ),
    ...(rows.length > 0 && isRowOpen(id, field, raw)
      ? [{ kind: 'text' as const, text: rowTitle(field, place + 1), style: 'strong' as const }]
      : []),
  ];
}

/** A row that was opened to be changed can also be taken out. */
export const dropOpenButtons = (draft: DraftId, id: string, field: RowsField, raw: RawForm): readonly Button[] =>
  isReopened(id, raw)
    ? [
        {
          text: t('draft.drop_row', { label: say(field.label) }),
          style: 'plain',
          action: { do: 'draft.row', draft, field: id, drop: 'open' },
          name: `drop_${id}`,
          submits: true,
        },
      ]
    : [];

/** What stands in the open row becomes one of the table. */
export const addRowButton = (draft: DraftId, id: string, field: RowsField): Button => ({
  text: t('draft.add_row', { label: say(field.label) }),
  style: 'plain',
  action: { do: 'draft.row', draft, field: id },
  name: `add_${id}`,
  submits: true,
});
