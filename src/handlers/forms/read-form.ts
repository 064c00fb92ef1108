import { type Fields, fieldsWhere, type RawForm } from '../../fields/field.ts';
import { readForm } from '../../fields/read-text.ts';
import { withSought } from '../../fields/sought.ts';
import { no } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import type { Form } from '../feature.ts';
import { rawForm } from '../raw-form.ts';
import type { BoundMessage } from '../reads.ts';
import type { Services } from '../records/services.ts';
import { type FormState, formState } from './form-parts.ts';
import { settled } from './references.ts';

/** A form as it was filled in on a card, with what stood there already, what was sent for it and what it refers to. */
export async function givenOn(services: Services, context: Context, fields: Fields, form: Form, on: BoundMessage) {
  const typed = await rawForm(services.reads, context.platform, withSought(fields), form);
  const state = formState.parse(on.payload);
  // The form of a move shows all it asks.
  const stood = besidesTyped(fields, on.view === 'record' ? { ...state, whole: true } : state);
  return settled(services, fields, { ...stood, ...typed }, state.given ?? {}, context);
}

/** … and what it means, once every field can be read. */
export async function readOn(services: Services, context: Context, fields: Fields, form: Form, on: BoundMessage) {
  const { given, faults } = await givenOn(services, context, fields, form, on);
  const read = readForm(fields, given, context);
  const others = read.ok ? [] : read.error.filter(({ field }) => !faults.some((one) => one.field === field));
  const wrong = [...faults, ...others];
  return { given, read: read.ok && wrong.length === 0 ? read : no(wrong) };
}

/** A form shows all its fields: nothing was said yet, no field is at fault, or 「改别的」 was pressed. */
export const isWhole = ({ given = {}, faults = [], whole }: FormState): boolean =>
  whole === true || faults.some(({ field }) => field === undefined) || !Object.values(given).some((value) => value !== '');

/** What stands in a form beside what comes with a press: a client sends nothing for an input that was emptied, so what was shown goes. */
function besidesTyped(fields: Fields, state: FormState): RawForm {
  const { given = {}, faults = [] } = state;
  const typed = fieldsWhere(
    fields,
    (id, { kind }) => kind !== 'files' && (isWhole(state) || faults.some(({ field }) => field === id)),
  );
  const gone = withSought(typed);
  return Object.fromEntries(Object.entries(given).filter(([id]) => !Object.hasOwn(gone, id)));
}
