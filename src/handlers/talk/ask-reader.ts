import type { Org, Person } from '../../domain/org/org.ts';
import { maskPeople } from '../../domain/phrase/mask-people.ts';
import type { Vocabulary, Whom } from '../../domain/phrase/sentence-reading.ts';
import { parseDate, parseTime, toLocal } from '../../kernel/time.ts';
import type { AnyProcess, FieldDef, FormContext, RawForm } from '../../processes/define.ts';
import { formContext, processOf } from '../services.ts';
import type { ReadableForm } from './reader.ts';
import type { Services } from './services.ts';

/** A form a model filled in, with nothing in it that its fields do not take. */
export interface Filled {
  readonly process: string;
  readonly form: RawForm;
}

/**
 * What the rules could not read is shown to the reader, if there is one: the sentence without names, today, and the forms this person may fill.
 * What comes back is checked field by field; a name in it is looked up here.
 */
export async function askReader(
  services: Services,
  org: Org,
  asker: Person,
  { text, message }: { readonly text: string; readonly message: string },
  known: Vocabulary,
): Promise<Filled | null> {
  if (!services.reader) return null;
  const now = services.clock.now();
  const c = formContext(services, org, asker, now);
  const open = services.processes.filter((p) => p.roles?.some((role) => org.hasRole(asker.id, role)) ?? true);
  const masked = maskPeople(text, known.whom(text));
  const filling = await services.reader.read({
    sentence: masked.sentence,
    today: toLocal(now, services.zone).date,
    forms: open.map((p) => readableForm(p, c)),
    message,
    person: asker.id,
  });
  const process = filling && open.some((p) => p.id === filling.process) ? processOf(services, filling.process) : null;
  if (!filling || !process) return null;
  const form = Object.fromEntries(
    process.fields.flatMap((field): [string, string][] => {
      const given = Object.hasOwn(filling.form, field.id) ? filling.form[field.id] : undefined;
      const value = given === undefined ? null : accepted(field, given.trim(), c, masked.people);
      return value === null || value === '' ? [] : [[field.id, value]];
    }),
  );
  return Object.keys(form).length > 0 ? { process: process.id, form } : null;
}

function readableForm(process: AnyProcess, c: FormContext): ReadableForm {
  return {
    process: process.id,
    name: process.name.zh,
    fields: process.fields.map((field) => ({
      id: field.id,
      label: field.label.zh,
      kind: field.kind,
      ...(field.kind === 'choice' ? { options: optionsOf(field, c).map(({ value, text }) => ({ value, text: text.zh })) } : {}),
    })),
  };
}

const optionsOf = (field: Extract<FieldDef, { kind: 'choice' }>, c: FormContext) =>
  typeof field.options === 'function' ? field.options(c) : field.options;

/** What a field takes of it; null where it does not take it. */
function accepted(field: FieldDef, value: string, c: FormContext, people: ReadonlyMap<string, Whom>): string | null {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return [...people].reduce((text, [word, { said }]) => text.replaceAll(word, said), value).slice(0, field.maxLength);
    case 'date':
      return parseDate(value);
    case 'time':
      return parseTime(value) === null ? null : value;
    case 'tick':
      return value === 'yes' ? 'yes' : '';
    case 'choice':
      return optionsOf(field, c).find((one) => one.value === value || one.text.zh === value)?.value ?? null;
    case 'person': {
      const [only, ...others] = (people.get(value)?.candidates ?? []).filter((id) => field.among(c).some((one) => one === id));
      return only !== undefined && others.length === 0 ? only : null;
    }
    default:
      return field satisfies never;
  }
}
