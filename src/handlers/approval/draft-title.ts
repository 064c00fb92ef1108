import type { Org } from '../../domain/org/org.ts';
import { type Field, isRequired, type RawForm } from '../../fields/field.ts';
import { w } from '../../fields/kinds.ts';
import { allRows, openRow, type RowsField } from '../../fields/open-row.ts';
import { printed } from '../../fields/print.ts';
import { type Offered, optionsOf } from '../../fields/read-context.ts';
import { readAmount } from '../../fields/read-figure.ts';
import { readText } from '../../fields/read-text.ts';
import { fromJson } from '../../kernel/json.ts';
import { cents, sumOf } from '../../kernel/money.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';
import type { FormContext, Process } from '../../processes/define.ts';
import type { Row } from '../plan.ts';
import { formContext, processOf } from '../services.ts';
import { checkForm } from './check-form.ts';
import { requestOf } from './draft-row.ts';
import type { Services } from './services.ts';

/** Of a form half filled in, so many of its values say what it is about, and so much of each. */
const MOST_VALUES = 3;
const LONGEST = 20;

/** What a form is about, as far as it says: 年假 12月8日(周二) 至 12月9日(周三) 2天; of an empty one the name of its process. */
export async function draftTitle(services: Services, org: Org, draft: Row<'draft'>): Promise<Text> {
  const process = processOf(services, draft.process);
  const person = org.person(draft.applicantId as Parameters<Org['person']>[0]);
  if (!process || !person) return plain(draft.process);
  const raw = fromJson(draft.form) as RawForm;
  const c = formContext(services, org, person, services.clock.now());
  const isOpen = Object.entries(process.fields).some(([id, field]) => field.kind === 'rows' && openRow(id, field, raw));
  // A row that stands open is no part of what can be read.
  const checked = isOpen ? null : await checkForm(services, process, raw, c, requestOf(draft));
  if (checked?.kind === 'read') return checked.assessment.title;
  const values = asFilled(process, raw, c);
  return values.length > 0 ? join(values, ' ') : say(process.name);
}

function asFilled(process: Process, raw: RawForm, c: FormContext): readonly Text[] {
  const fields = Object.entries(process.fieldsFor(raw));
  const offered = process.offered(c);
  const days = fields.flatMap(([id, field]) => (field.kind === 'date' ? (parseDate(raw[id] ?? '') ?? []) : []));
  const values = fields.flatMap(
    ([id, field]) => (field.kind === 'rows' ? tableText(id, field, raw) : valueText(field, raw[id] ?? '', offered[id], c)) ?? [],
  );
  return [...values.slice(0, MOST_VALUES), ...daysText(days)];
}

/** 高铁票等2项 ¥586.50: the words of its first row, how many there are, and what they come to. */
function tableText(id: string, field: RowsField, raw: RawForm): Text | null {
  const rows = allRows(id, field, raw);
  const columns = Object.entries(field.row);
  const [words] = columns.find(([, { kind }]) => kind === 'line') ?? [];
  const [money] = columns.find(([, { kind, hidden }]) => kind === 'money' && !hidden) ?? [];
  const first = rows.flatMap((row) => (words && row[words]) || []).at(0);
  const amounts = rows.flatMap((row) => (money && readAmount(row[money] ?? '')) || []);
  if (rows.length === 0) return null;
  const count = { count: rows.length };
  const named = first ? plain(first.length > LONGEST ? `${first.slice(0, LONGEST)}…` : first) : null;
  const what =
    named && rows.length === 1
      ? named
      : t(named ? 'draft.rows_named' : 'draft.rows_count', { ...count, ...(named ? { first: named } : {}) });
  const sum = say(w('{sum}', '{sum}'), { sum: { cents: sumOf(amounts.map(cents)) } });
  return amounts.length > 0 ? join([what, sum], ' ') : what;
}

function daysText([first, ...more]: readonly LocalDate[]): readonly Text[] {
  const last = more.at(-1);
  if (!first) return [];
  return [
    last && last !== first
      ? t('out.days', { from: { date: first }, to: { date: last } })
      : say(w('{date}', '{date}'), { date: { date: first } }),
  ];
}

/** Days stand together; times and ticks say nothing by themselves, and neither does a choice that need not be made. */
function valueText(field: Field, value: string, offered: Offered[string] | undefined, c: FormContext): Text | null {
  if (value === '') return null;
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return plain(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
    case 'person': {
      const person = c.org.people.find((one) => one.id === value);
      return person ? plain(person.name) : null;
    }
    case 'choice': {
      const chosen = isRequired(field) ? optionsOf(field, offered)[value] : undefined;
      return chosen ? say(chosen) : null;
    }
    case 'money':
    case 'count':
    case 'unit': {
      const read = readText(field, value, c, offered);
      return read.ok && read.value !== null ? printed('', field, read.value, { org: c.org, full: true }) : null;
    }
    case 'date':
    case 'month':
    case 'time':
    case 'tick':
    case 'people':
    case 'percent':
    case 'choices':
    case 'reference':
    case 'shares':
    case 'files':
    case 'rows':
      return null;
    default:
      return field satisfies never;
  }
}
