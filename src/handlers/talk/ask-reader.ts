import type { Org, Person } from '../../domain/org/org.ts';
import { maskPeople } from '../../domain/phrase/mask-people.ts';
import type { Vocabulary, Whom } from '../../domain/phrase/sentence-reading.ts';
import type { Field, RawForm } from '../../fields/field.ts';
import { rawOf } from '../../fields/raw.ts';
import { amongOf, type Offered, optionsOf } from '../../fields/read-context.ts';
import { readText } from '../../fields/read-text.ts';
import { toLocal } from '../../kernel/time.ts';
import type { FormContext, Process } from '../../processes/define.ts';
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
  const offered = process.offered(c);
  const form = Object.fromEntries(
    Object.entries(process.fieldsFor({})).flatMap(([id, field]): [string, string][] => {
      const given = Object.hasOwn(filling.form, id) ? filling.form[id] : undefined;
      const value = given === undefined ? null : accepted(field, given.trim(), c, offered[id], masked.people);
      return value === null || value === '' ? [] : [[id, value]];
    }),
  );
  return Object.keys(form).length > 0 ? { process: process.id, form } : null;
}

/**
 * A second opinion of the reader on a sentence the rules did read, asked for only where they guessed or left something open. Null where it is not
 * asked, knows nothing, or means something else altogether.
 */
export async function askAgain(
  services: Services,
  org: Org,
  asker: Person,
  asked: { readonly text: string; readonly message: string },
  known: Vocabulary,
  read: { readonly process: string; readonly sentence: string },
): Promise<RawForm | null> {
  const process = services.reader ? processOf(services, read.process) : null;
  if (!process) return null;
  const { remarks } = process.read(read.sentence, formContext(services, org, asker, services.clock.now()));
  if (!remarks.some(({ code }) => UNSURE.test(code))) return null;
  const filled = await askReader(services, org, asker, asked, known);
  return filled?.process === read.process ? filled.form : null;
}

/** A guess of the rules, or what they had to ask. */
const UNSURE = /^(?:guess|unclear)_/u;

function readableForm(process: Process, c: FormContext): ReadableForm {
  const offered = process.offered(c);
  return {
    process: process.id,
    name: process.name.zh,
    fields: Object.entries(process.fieldsFor({})).flatMap(([id, field]) =>
      UNREAD.has(field.kind)
        ? []
        : [
            {
              id,
              label: field.label.zh,
              kind: field.kind,
              ...(field.kind === 'choice'
                ? { options: Object.entries(optionsOf(field, offered[id])).map(([value, { zh }]) => ({ value, text: zh })) }
                : {}),
            },
          ],
    ),
  };
}

/** What no sentence holds, and what only the books can tell. */
const UNREAD: ReadonlySet<Field['kind']> = new Set(['files', 'rows', 'reference']);

/** What a field takes of it, as it will be read again; null where it does not take it. */
function accepted(
  field: Field,
  value: string,
  c: FormContext,
  offered: Offered[string] | undefined,
  people: ReadonlyMap<string, Whom>,
): string | null {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return [...people].reduce((text, [word, { said }]) => text.replaceAll(word, said), value).slice(0, field.max);
    case 'person': {
      const among = amongOf(offered);
      const [only, ...others] = (people.get(value)?.candidates ?? []).filter((id) => !among || among.some((one) => one === id));
      return only !== undefined && others.length === 0 ? only : null;
    }
    case 'tick':
      return value === 'yes' ? 'yes' : '';
    case 'date':
    case 'month':
    case 'time':
    case 'unit':
    case 'money':
    case 'count':
    case 'percent':
    case 'choice': {
      const read = readText(field, value, c, offered);
      return read.ok && read.value !== null ? rawOf(field, read.value) : null;
    }
    case 'people':
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
