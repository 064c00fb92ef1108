import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';
import { buttonRow } from '../parts.ts';

/** A row of a sheet that may be an entry that is there: one of those its reader sees, or one of `hidden` others. */
export interface AskedAlike {
  readonly row: number;
  readonly title: Text;
  readonly seen: readonly { readonly record: string; readonly number: string; readonly title: Text; readonly why: Text }[];
  readonly hidden: number;
}

/** So many rows are asked about in one form. */
export const ASKED_AT_ONCE = 8;
/** What is chosen for a row that is none of them. */
export const ANOTHER = 'another';

export const choiceOf = (row: number): string => `alike_${row}`;

/** Rows that may be entries that are there, each with what it is like and why: it is one of them, or another one. */
export const alikeForm = (rows: readonly AskedAlike[], unsure: number): readonly Element[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'callout', tone: 'warn', text: t('import.alike', { count: unsure }) },
        {
          kind: 'form',
          name: 'alike',
          fields: rows.slice(0, ASKED_AT_ONCE).map(({ row, title, seen, hidden }) => ({
            kind: 'choice' as const,
            name: choiceOf(row),
            label: t('import.row', {
              row: String(row),
              text: join([title, ...(hidden > 0 ? [t('import.alike_hidden', { count: hidden })] : [])], ' · '),
            }),
            required: false,
            options: [
              ...seen.map((one) => ({
                value: one.record,
                text: t('import.alike_same', { entry: one.title, number: plain(one.number), why: one.why }),
              })),
              { value: ANOTHER, text: t('import.alike_another') },
            ],
          })),
          submit: { text: t('import.alike_go'), style: 'primary', action: { do: 'import.alike' } },
        },
        ...buttonRow(
          rows.length > 1
            ? [
                {
                  text: t('import.all_others', { count: rows.length }),
                  style: 'plain',
                  action: { do: 'import.all_others' },
                  confirm: { title: t('import.all_others', { count: rows.length }), text: t('import.all_others_text') },
                },
              ]
            : [],
        ),
      ];
