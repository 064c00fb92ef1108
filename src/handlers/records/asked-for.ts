import { type Fields, fieldsWhere, type RawForm } from '../../fields/field.ts';
import type { SummaryRow } from '../../fields/print.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { readForm } from '../../fields/read-text.ts';
import { understoodRows } from '../../fields/understood.ts';
import { join, plain } from '../../kernel/text.ts';
import type { FormState } from './form-parts.ts';
import type { Reader } from './load-record.ts';
import { linkedOf, withSought } from './references.ts';
import type { Services } from './services.ts';

/** The form of a new record shows all its fields: nothing was said yet, no field is at fault, or 「改别的」 was pressed. */
const isWhole = ({ given = {}, faults = [], whole }: FormState): boolean =>
  whole === true || faults.some(({ field }) => field === undefined) || !Object.values(given).some((value) => value !== '');

/** The fields a new record is still asked for: what is lacking or cannot be read, and what was found wrong; null: all of them. */
export function askedFor(fields: Fields, state: FormState, c: ReadContext): Fields | null {
  if (isWhole(state)) return null;
  const read = readForm(fields, state.given ?? {}, c);
  const named = [...(state.faults ?? []), ...(read.ok ? [] : read.error)].map(({ field }) => field);
  return fieldsWhere(fields, (id) => named.includes(id));
}

/** What stands firm beside what is asked for; files have a line of their own. */
export async function understood(
  services: Services,
  fields: Fields,
  { asked, given = {} }: Pick<FormState, 'given'> & { readonly asked: Fields },
  c: ReadContext,
  reader: Reader,
): Promise<readonly SummaryRow[]> {
  const linked = await linkedOf(services, fields, given, reader);
  const linkOf = (id: string | undefined) => linked.find(({ record }) => record === id);
  const firm = fieldsWhere(
    fields,
    (id, { kind }) => !Object.hasOwn(asked, id) && kind !== 'files' && (kind !== 'reference' || linkOf(given[id]) !== undefined),
  );
  return understoodRows(firm, given, c, {
    org: reader.org,
    called: (_, id) => {
      const link = linkOf(id);
      return link ? join([plain(link.number), link.title], ' ') : null;
    },
  });
}

/** What stands in the form of a new record beside what comes with a press: a client sends nothing for an input that was emptied, so what was shown goes. */
export function besidesTyped(fields: Fields, state: FormState): RawForm {
  const { given = {}, faults = [] } = state;
  const typed = fieldsWhere(
    fields,
    (id, { kind }) => kind !== 'files' && (isWhole(state) || faults.some(({ field }) => field === id)),
  );
  const gone = withSought(typed);
  return Object.fromEntries(Object.entries(given).filter(([id]) => !Object.hasOwn(gone, id)));
}
