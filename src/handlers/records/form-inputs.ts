import type { Field as Input } from '../../cards/element.ts';
import { fieldInput } from '../../cards/field-input.ts';
import type { Org } from '../../domain/org/org.ts';
import type { FieldFault, Fields, RawForm } from '../../fields/field.ts';
import type { Form } from '../feature.ts';

/** What a card asks for, with what was filled in and what is wrong with it. */
export const inputsOf = (fields: Fields, raw: RawForm, faults: readonly FieldFault[], org: Org): readonly Input[] =>
  Object.entries(fields).flatMap(([id, field]) => {
    const fault = faults.find((one) => one.field === id);
    const input = fieldInput({ id, field, value: raw[id] ?? '', ...(fault ? { fault } : {}) }, org);
    return input ? [input] : [];
  });

/** What came back from the card's controls, as text by field. */
export const rawForm = (fields: Fields, form: Form): RawForm =>
  Object.fromEntries(Object.keys(fields).map((id) => [id, rawValue(form[id])]));

function rawValue(value: Form[string] | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : '';
  if (Array.isArray(value)) return value.join(',');
  return String(value).trim();
}
