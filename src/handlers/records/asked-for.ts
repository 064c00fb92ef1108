import { type Fields, fieldsWhere } from '../../fields/field.ts';
import type { SummaryRow } from '../../fields/print.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { readForm } from '../../fields/read-text.ts';
import { understoodRows } from '../../fields/understood.ts';
import { join, plain } from '../../kernel/text.ts';
import type { FormState } from '../forms/form-parts.ts';
import { isWhole } from '../forms/read-form.ts';
import { linkedOf } from '../forms/references.ts';
import type { Reader } from './load-record.ts';
import type { Services } from './services.ts';

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
