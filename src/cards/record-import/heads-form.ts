import { plain, type Text, t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';
import { letterOf } from '../letter-of.ts';
import { quiet } from '../parts.ts';

/** The columns of a sheet of which somebody is to say what they are. */
export interface AskedHeads {
  readonly columns: readonly { readonly title: string; readonly isFree: boolean }[];
  /** The first rows, cut short. */
  readonly rows: readonly (readonly string[])[];
  readonly asked: readonly {
    readonly field: string;
    readonly label: Text;
    readonly required: boolean;
    /** The column that it most likely is, from 0. */
    readonly guess: number | null;
  }[];
}

/** A table on a card carries no more. */
const MOST_COLUMNS = 10;

/** The first rows under the titles nobody knows, and for each field in which column it stands. */
export function headsForm({ columns, rows, asked }: AskedHeads): readonly Element[] {
  const free = columns.flatMap(({ title, isFree }, place) => (isFree ? [{ title, place }] : []));
  return [
    { kind: 'text', text: t('import.ask_heads') },
    {
      kind: 'table',
      columns: free.slice(0, MOST_COLUMNS).map(({ title, place }) => ({ id: `c${place}`, title: plain(title) })),
      rows: rows.map((row) =>
        Object.fromEntries(free.slice(0, MOST_COLUMNS).map(({ place }) => [`c${place}`, plain(row[place] ?? '')])),
      ),
    },
    {
      kind: 'form',
      name: 'heads',
      fields: asked.map(({ field, label, required, guess }) => ({
        kind: 'choice' as const,
        name: field,
        label: t('import.column_of', { label }),
        required,
        ...(guess === null ? {} : { value: String(guess) }),
        options: free.map(({ title, place }) => ({
          value: String(place),
          text: t('import.column_option', { letter: letterOf(place), title: plain(title) }),
        })),
      })),
      submit: { text: t('import.heads_right'), style: 'primary', action: { do: 'import.heads' } },
    },
    ...quiet(t('import.how_optional_left')),
  ];
}

/** Of which kind a sheet is whose titles nobody knows. */
export const kindForm = (kinds: readonly { readonly kind: string; readonly name: Text }[]): readonly Element[] => [
  {
    kind: 'form',
    name: 'kind',
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: t('import.which_kind'),
        required: true,
        options: kinds.map((one) => ({ value: one.kind, text: one.name })),
      },
    ],
    submit: { text: t('import.go_on'), action: { do: 'import.kind' } },
  },
];
