import { plain, t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';
import { letterOf } from '../letter-of.ts';
import { quiet } from '../parts.ts';

/** What somebody is asked of a file's columns, what is needed first. */
const FIELDS = [
  'when',
  'in',
  'out',
  'amount',
  'sign',
  'balance',
  'counterparty',
  'counterpartyAccount',
  'memo',
  'serial',
  'account',
] as const;

/** The names of a file's columns, its first rows, and what each column most likely is. */
export interface BankHead {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly ((typeof FIELDS)[number] | null)[];
}

/** A table on a card carries no more. */
const MOST_COLUMNS = 10;

/** Asked once for all files whose columns are called so: which column is the day, which the money in and out. */
export function columnsForm({ titles, rows, columns }: BankHead): readonly Element[] {
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
      fields: FIELDS.map((field) => {
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
