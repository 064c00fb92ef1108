import { dayText } from '../../domain/leave/finding.ts';
import type { Org } from '../../domain/org/org.ts';
import { fromJson } from '../../kernel/json.ts';
import { join, plain, say, type Text } from '../../kernel/text.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';
import type { AnyProcess, FieldDef, FormContext, RawForm } from '../../processes/define.ts';
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
  const checked = await checkForm(services, process, raw, c, requestOf(draft));
  if (checked.kind === 'read') return checked.assessment.title;
  const values = asFilled(process, raw, c);
  return values.length > 0 ? join(values, ' ') : say(process.name);
}

function asFilled(process: AnyProcess, raw: RawForm, c: FormContext): readonly Text[] {
  const fields = process.fieldsFor?.(raw) ?? process.fields;
  const days = fields.flatMap((field) => (field.kind === 'date' ? (parseDate(raw[field.id] ?? '') ?? []) : []));
  const values = fields.flatMap((field) => valueText(field, raw[field.id] ?? '', c) ?? []);
  return [
    ...values.slice(0, MOST_VALUES),
    ...(days.length > 0
      ? [
          join(
            days.map((day: LocalDate) => dayText(day)),
            '–',
          ),
        ]
      : []),
  ];
}

/** Days stand together; times and ticks say nothing by themselves, and neither does a choice that need not be made. */
function valueText(field: FieldDef, value: string, c: FormContext): Text | null {
  if (value === '') return null;
  if (field.kind === 'line' || field.kind === 'paragraph')
    return plain(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  if (field.kind === 'person') {
    const person = c.org.people.find((one) => one.id === value);
    return person ? plain(person.name) : null;
  }
  if (field.kind !== 'choice' || !field.required) return null;
  const options = typeof field.options === 'function' ? field.options(c) : field.options;
  const chosen = options.find((one) => one.value === value);
  return chosen ? say(chosen.text) : null;
}
