import { ASKED, type UnknownHead } from '../../domain/bank/unknown-head.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';
import { letterOf } from '../letter-of.ts';
import { quiet } from '../parts.ts';

/** A table on a card carries no more. */
const MOST_COLUMNS = 10;

/** Asked once for all files whose columns are called so: which column is the day, which the money in and out. */
export function columnsForm({ titles, rows, columns }: UnknownHead): readonly Element[] {
  const named = titles.flatMap((title, place) => (title === '' ? [] : [{ title, place }]));
  const shown = named.slice(0, MOST_COLUMNS);
  const options = named.map(({ title, place }) => ({
    value: String(place),
    text: t('import.column_option', { letter: letterOf(place), title: plain(title) }),
  }));
  return [
    { kind: 'text', text: t('bank.ask_columns') },
    {
      kind: 'table',
      columns: shown.map(({ title, place }) => ({ id: `c${place}`, title: plain(title) })),
      rows: rows.map((row) => Object.fromEntries(shown.map(({ place }) => [`c${place}`, plain(row[place] ?? '')]))),
    },
    {
      kind: 'form',
      name: 'bank_columns',
      fields: ASKED.map((field) => {
        const guess = columns.indexOf(field);
        return {
          kind: 'choice' as const,
          name: field,
          label: t(`bank.column_${field}`),
          required: field === 'when',
          ...(guess < 0 ? {} : { value: String(guess) }),
          options,
        };
      }),
      submit: { text: t('import.heads_right'), style: 'primary', action: { do: 'bank.columns' }, name: 'columns', submits: true },
    },
    ...quiet(t('bank.ask_columns_left')),
  ];
}
