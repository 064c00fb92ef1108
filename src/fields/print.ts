import { personName, unitText } from '../domain/org/label.ts';
import type { Org } from '../domain/org/org.ts';
import type { PersonId, UnitId } from '../kernel/id.ts';
import { type Cents, cents } from '../kernel/money.ts';
import { join, plain, say, type Text } from '../kernel/text.ts';
import { type LocalDate, timeText } from '../kernel/time.ts';
import type { Field, Fields, FileRef, FormOf, ShareSaid, Total } from './field.ts';
import { masked } from './mask.ts';
import { type Offered, optionsOf } from './read-context.ts';
import { whoName } from './shares.ts';
import { PRINTED } from './words.ts';

/** What telling a value needs of the world. */
export interface PrintContext {
  readonly org: Org;
  readonly offered?: Offered;
  /** How records and requests are called; absent or null: by their id. */
  readonly called?: (to: string, id: string) => Text | null;
  /** Whether the reader may see what is masked. */
  readonly full?: boolean;
}

/** Label and value as every card of the thing shows them. */
export interface SummaryRow {
  readonly label: Text;
  readonly value: Text;
  readonly wide?: boolean;
}

/** What was filled in, one row a field in their order, then what follows from it. Empty fields are left out. */
export function summaryOf<F extends Fields>(
  fields: F,
  form: FormOf<F>,
  c: PrintContext,
  totals: Readonly<Record<string, Total<FormOf<F>>>> = {},
): readonly SummaryRow[] {
  return [
    ...Object.entries(fields).flatMap(([id, field]) => rowsOf(id, field, form[id], c)),
    ...Object.values(totals).map(({ label, kind, of }) => ({ label: say(label), value: totalText(kind, of(form)) })),
  ];
}

function rowsOf(id: string, field: Field, value: unknown, c: PrintContext): readonly SummaryRow[] {
  if (field.hidden || isEmpty(value)) return [];
  if (field.kind === 'rows') {
    return (value as readonly FormOf<Fields>[]).map((form, index) => ({
      label: say(PRINTED.row, { label: say(field.label), n: index + 1 }),
      value: rowText(field, form, c),
      wide: true,
    }));
  }
  return [{ label: say(field.label), value: printed(id, field, value, c), ...(WIDE.has(field.kind) ? { wide: true } : {}) }];
}

/** One row of a table in words. */
const rowText = ({ row }: Extract<Field, { kind: 'rows' }>, form: FormOf<Fields>, c: PrintContext): Text =>
  join(
    Object.entries(row).flatMap(([sub, column]) =>
      summaryOf({ [sub]: column }, form, c).map(({ label, value }) =>
        'measure' in column && column.measure ? say(PRINTED.measured, { label, value, measure: say(column.measure) }) : value,
      ),
    ),
    ' · ',
  );

/** A table in words, row after row: a cell of a sheet has room for all of them. */
export const tableText = (field: Extract<Field, { kind: 'rows' }>, value: unknown, c: PrintContext): Text =>
  join(
    (isEmpty(value) ? [] : (value as readonly FormOf<Fields>[])).map((form) => rowText(field, form, c)),
    '；',
  );

const WIDE: ReadonlySet<Field['kind']> = new Set(['paragraph', 'people', 'choices']);

/** Nothing was given. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** One value in words; nothing for an empty one. */
export function printed(id: string, field: Field, value: unknown, c: PrintContext): Text {
  if (isEmpty(value)) return plain('');
  if (field.mask && !c.full)
    return plain(masked(field.kind === 'line' || field.kind === 'paragraph' ? String(value) : '', field.mask));
  return told(id, field, value, c);
}

function told(id: string, field: Field, value: unknown, c: PrintContext): Text {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return plain(value as string);
    case 'date':
      return say({ zh: '{on}', en: '{on}' }, { on: { date: value as LocalDate } });
    case 'month':
      return say({ zh: '{month}', en: '{month}' }, { month: { month: value as string } });
    case 'time':
      return plain(timeText(value as number));
    case 'tick':
      return say(value ? PRINTED.yes : PRINTED.no);
    case 'person':
      return plain(personName(c.org, value as PersonId));
    case 'people':
      return listed((value as readonly PersonId[]).map((one) => plain(personName(c.org, one))));
    case 'shares':
      return listed((value as readonly ShareSaid[]).map((one) => shareText(one, c.org)));
    case 'unit':
      return unitText(c.org, value as UnitId);
    case 'money':
      return totalText('money', value as Cents);
    case 'count':
    case 'percent':
      return totalText(field.kind, value as number);
    case 'choice':
      return optionText(field, value as string, c.offered?.[id]);
    case 'choices':
      return listed((value as readonly string[]).map((one) => optionText(field, one, c.offered?.[id])));
    case 'reference':
      return c.called?.(field.to, value as string) ?? plain(value as string);
    case 'files':
      return say(PRINTED.files, { count: (value as readonly FileRef[]).length });
    case 'rows':
      return say(PRINTED.cell_rows, { count: (value as readonly unknown[]).length });
    default:
      return field satisfies never;
  }
}

function shareText({ who, amount, percent }: ShareSaid, org: Org): Text {
  const name = plain(whoName(who, org));
  if (amount !== null) return join([name, totalText('money', amount)], ' ');
  return percent === null ? name : join([name, totalText('percent', percent)], ' ');
}

/** With the commas of the reader's language. */
const listed = (all: readonly Text[]): Text => say({ zh: '{all}', en: '{all}' }, { all });

/** An option that is offered no more is told by its id. */
function optionText(
  field: Extract<Field, { kind: 'choice' | 'choices' }>,
  id: string,
  offered: Offered[string] | undefined,
): Text {
  const options = optionsOf(field, offered);
  const text = Object.hasOwn(options, id) ? options[id] : undefined;
  return text ? say(text) : plain(id);
}

function totalText(kind: Total<never>['kind'], value: Cents | number | string): Text {
  switch (kind) {
    case 'money':
      return say({ zh: '{amount}', en: '{amount}' }, { amount: { cents: cents(value as Cents) } });
    case 'percent':
      return say(PRINTED.percent, { value: value as number });
    case 'count':
      return say({ zh: '{n}', en: '{n}' }, { n: value as number });
    case 'line':
      return plain(String(value));
    default:
      return kind satisfies never;
  }
}
