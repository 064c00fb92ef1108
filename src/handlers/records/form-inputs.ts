import { filesBlock } from '../../cards/approval/file-offer-card.ts';
import type { InForm, Field as Input } from '../../cards/element.ts';
import { fieldInput } from '../../cards/field-input.ts';
import type { Org } from '../../domain/org/org.ts';
import type { FieldFault, Fields, RawForm } from '../../fields/field.ts';
import { t } from '../../kernel/text.ts';
import { filesFields } from '../given-files.ts';

/** What a card asks for, with what was filled in and what is wrong with it. */
export const inputsOf = (fields: Fields, raw: RawForm, faults: readonly FieldFault[], org: Org): readonly Input[] =>
  Object.entries(fields).flatMap(([id, field]) => {
    const fault = faults.find((one) => one.field === id);
    const input = fieldInput({ id, field, value: raw[id] ?? '', ...(fault ? { fault } : {}) }, org);
    return input ? [input] : [];
  });

/** … and what it says of files, which are sent and are no input. */
export const filesInputs = (fields: Fields, raw: RawForm, record: string): readonly InForm[] =>
  filesFields(fields).flatMap(([id, field]) =>
    filesBlock(id, field, raw, { do: 'record.detach', record, field: id }, t('files.may_send')),
  );
