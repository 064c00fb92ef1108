import * as z from 'zod';
import { labelOf } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { type Field, isRequired } from '../../fields/field.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { readText } from '../../fields/read-text.ts';
import { join, say, type Text, t } from '../../kernel/text.ts';
import { addDays, toLocal } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import type { Book, Cell, Sheet } from '../sheet.ts';
import type { Services } from './services.ts';
import { columnsFor, mayImport } from './who-imports.ts';

const filePayload = z.object({ template: z.string() });

/** What the template of a kind is asked for with. */
export const templateOf = (kind: Kind): z.infer<typeof filePayload> => ({ template: kind.id });
/** The kind whose template a file of the outbox is; null: it is another file. */
export const templateIn = (payload: unknown): string | null => filePayload.safeParse(payload).data?.template ?? null;

/** The template: a column for each field with an example row, and how each is filled in; null for who may not import (S4). */
export async function templateBook(services: Services, viewer: Person, of: string): Promise<Book | null> {
  const kind = kindOf(of);
  const org = await services.reads.org();
  if (!kind || !mayImport(kind, { by: viewer, org })) return null;
  const c = { org, today: toLocal(services.clock.now(), services.zone).date };
  const fields = Object.entries(columnsFor(kind));
  const rows: Sheet = {
    name: say(kind.name),
    columns: fields.map(([, field]) => ({ title: titleOf(field), width: field.kind === 'paragraph' ? 40 : 18 })),
    rows: [fields.map(([id, field]) => exampleOf(kind, id, field, viewer, c))],
  };
  const how: Sheet = {
    name: t('import.how_sheet'),
    columns: [
      { title: t('import.column'), width: 18 },
      { title: t('import.must'), width: 8 },
      { title: t('import.accepted'), width: 60 },
    ],
    rows: fields.map(([, field]) => [
      { said: say(field.label) },
      { said: t(isRequired(field) ? 'import.yes' : 'import.no') },
      { said: acceptedBy(field, c) },
    ]),
  };
  return { name: t('import.template_name', { kind: say(kind.name) }), sheets: [rows, how] };
}

const titleOf = (field: Field): Text =>
  isRequired(field) ? t('import.required', { label: say(field.label) }) : say(field.label);

/** What it takes: its choices, else what it says where it was left empty. */
function acceptedBy(field: Field, c: ReadContext): Text {
  if (field.hint) return say(field.hint);
  if ((field.kind === 'choice' || field.kind === 'choices') && field.options !== 'offered')
    return join(
      Object.values(field.options).map((one) => say(one)),
      ' / ',
    );
  if (field.kind === 'line' || field.kind === 'paragraph') return t('import.up_to', { max: field.max });
  const { optional: _, ...asked } = field;
  // What would help who left a day empty is a control of a card.
  const empty = readText(asked as Field, field.kind === 'date' ? '?' : '', c);
  return empty.ok ? t('import.yes_no') : empty.error.accept;
}

function exampleOf(
  kind: Kind,
  id: string,
  field: Field,
  viewer: Person,
  { org, today }: { readonly org: Org } & ReadContext,
): Cell {
  const said = kind.import?.example[id];
  if (said) return { said: t('import.example', { text: say(said) }) };
  if (field.kind === 'choice' && field.options !== 'offered') {
    const [first] = Object.values(field.options);
    return first ? { said: say(first) } : null;
  }
  if (field.kind === 'date') return { day: addDays(today, 7) };
  return field.kind === 'person' ? { written: labelOf(org, viewer).text } : null;
}
