import * as z from 'zod';
import { filesBlock } from '../../cards/approval/file-offer-card.ts';
import type { Field as Input } from '../../cards/element.ts';
import { fieldInput } from '../../cards/field-input.ts';
import type { FormModel } from '../../cards/records/form-elements.ts';
import type { Finding } from '../../domain/finding.ts';
import type { FieldFault, Fields } from '../../fields/field.ts';
import { choosablePeople, withSought } from '../../fields/sought.ts';
import { rowsShown } from '../../fields/typed-rows.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import { anyPayload } from '../feature.ts';
import { filesFields } from '../given-files.ts';
import type { Reader } from '../records/load-record.ts';
import type { Services } from '../records/services.ts';
import { choosable } from './references.ts';

/** What is wrong with a form: a field that cannot be read, or what a check found, with its clause and the ways out that it has tried. */
export type Wrong = FieldFault | Finding;

export const textField = z.custom<Text>((value) => typeof value === 'object' && value !== null);

/** A form as it stands on a card: what was filled in, and what is wrong with it. */
export const formState = z.object({
  given: z.record(z.string(), z.string()).optional(),
  faults: z.array(z.custom<Wrong>((value) => typeof value === 'object' && value !== null)).optional(),
  /** All fields of a new record are asked for, also those that are understood. */
  whole: z.boolean().optional(),
  /** When it was opened, or came back, in milliseconds. */
  openedAt: z.number().optional(),
  /** It was asked in the chat to be sent. */
  unsent: z.boolean().optional(),
  /** What a feature has open on it (record-parts.ts). */
  part: anyPayload.optional(),
});
export type FormState = z.infer<typeof formState>;

/**
 * What a card asks for, and what it says of files, which are sent and are no input.
 * @param allowed who may be chosen as a person; null: anybody
 */
export async function formParts(
  services: Services,
  fields: Fields,
  record: string,
  { given = {}, faults = [], unsent = false }: FormState,
  reader: Reader,
  allowed: ReadonlySet<PersonId> | null = null,
): Promise<FormModel> {
  const written = (id: string): string => {
    const table = fields[id];
    return table?.kind === 'rows' ? rowsShown(table, given[id] ?? '') : (given[id] ?? '');
  };
  const inputs = Object.entries(withSought(fields)).map(async ([id, field]): Promise<readonly Input[]> => {
    const fault = faults.find((one): one is FieldFault => one.field === id && one.accept !== undefined && !standsAbove(one));
    const people = field.kind === 'person' ? choosablePeople(given[id] ?? '', allowed, reader) : null;
    const offered = field.kind === 'reference' ? await choosable(services, id, field.to, given, reader) : people?.among;
    const input = fieldInput({ id, field, value: people?.value ?? written(id), offered, fault }, reader.org);
    return input ? [input] : [];
  });
  return {
    fields: (await Promise.all(inputs)).flat(),
    files: filesFields(fields).flatMap(([id, field]) =>
      filesBlock(id, field, given, { do: 'record.fill', record, set: { [id]: '' } }, t('files.may_send')),
    ),
    faults: faults.filter(standsAbove),
    unsent,
  };
}

/** What is wrong with all of it, or has ways out; the rest stands at its field. */
const standsAbove = (one: Wrong): one is Finding => 'severity' in one && (one.field === undefined || one.offers !== undefined);
