import type { Field as Input } from '../../cards/element.ts';
import { fieldInput } from '../../cards/field-input.ts';
import type { Org } from '../../domain/org/org.ts';
import type { FieldFault, Fields, RawForm } from '../../fields/field.ts';

/** What a card asks for, with what was filled in and what is wrong with it. */
export const inputsOf = (fields: Fields, raw: RawForm, faults: readonly FieldFault[], org: Org): readonly Input[] =>
  Object.entries(fields).flatMap(([id, field]) => {
    const fault = faults.find((one) => one.field === id);
    const input = fieldInput({ id, field, value: raw[id] ?? '', ...(fault ? { fault } : {}) }, org);
    return input ? [input] : [];
  });
