import { personName, unitName } from '../domain/org/label.ts';
import type { Org } from '../domain/org/org.ts';
import { type Fault, type Field, isRequired, REFERS_TO_NOTHING } from '../fields/field.ts';
import { amongOf, isSought, type Offered, optionsOf, referredOf } from '../fields/read-context.ts';
import { sharesShown } from '../fields/shares.ts';
import { isId } from '../kernel/id.ts';
import { say, t } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Field as Input } from './element.ts';

interface Asked {
  readonly id: string;
  readonly field: Field;
  /** As it stands in the draft: typed by somebody, or as a control gave it. */
  readonly value: string;
  readonly fault?: Fault | undefined;
  readonly offered?: Offered[string] | undefined;
}

/** Longest text of one line in which several names or a number are written. */
const WRITTEN = 200;
const NUMBER = 30;

/** How a card asks for a field; null for what is no input: files are sent, and the rows of a table have a form of their own. */
export function fieldInput({ id, field, value: given, fault, offered }: Asked, org: Org): Input | null {
  const value = given || ('usual' in field ? (field.usual ?? '') : '');
  const base = {
    name: id,
    label: say(field.label),
    required: isRequired(field),
    ...(field.hint ? { hint: say(field.hint) } : {}),
    ...(fault ? { fault: t('draft.fault', { what: fault.text, accept: fault.accept }) } : {}),
  };
  const written = (maxLength: number, shown: string = value): Input => ({
    ...base,
    kind: 'line',
    maxLength,
    ...(shown ? { value: shown } : {}),
  });
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return { ...base, kind: field.kind, maxLength: field.max, ...(value ? { value } : {}) };
    case 'date':
      return { ...base, kind: 'date', ...(value ? { value: value as LocalDate } : {}) };
    case 'time':
      return { ...base, kind: 'time', ...(value ? { value } : {}) };
    case 'tick':
      return { ...base, kind: 'tick', value: value === 'yes' };
    case 'choice': {
      const options = inputOptions(field, offered);
      return { ...base, kind: 'choice', options, ...(options.some((one) => one.value === value) ? { value } : {}) };
    }
    case 'choices': {
      const options = inputOptions(field, offered);
      const chosen = value.split(',').filter((one) => options.some((option) => option.value === one));
      return { ...base, kind: 'choices', options, ...(chosen.length > 0 ? { value: chosen } : {}) };
    }
    case 'person': {
      const among = amongOf(offered);
      // Without a list whoever is meant is written: a list of everybody is none.
      if (among === null) return written(WRITTEN, nameIn(value, org));
      const chosen = among.find((one) => one === value);
      return among.length === 0 ? null : { ...base, kind: 'person', among, ...(chosen ? { value: chosen } : {}) };
    }
    case 'people':
      return written(
        WRITTEN,
        value
          .split(',')
          .map((one) => nameIn(one, org))
          .join('、'),
      );
    case 'shares':
      return written(WRITTEN, sharesShown(value, org));
    case 'unit':
      return written(WRITTEN, isId('unt', value) ? (unitName(org, value) ?? '') : value);
    case 'reference': {
      const among = referredOf(offered);
      // Without a list its number is written; with an empty one there is nothing to choose.
      if (among === null) return written(NUMBER);
      if (among.length === 0 && !isSought(offered)) return null;
      const options = among.map(({ id: of, text }) => ({ value: of, text }));
      const none = { value: REFERS_TO_NOTHING, text: t('draft.refers_to_none') };
      const all = isRequired(field) ? options : [...options, none];
      return { ...base, kind: 'choice', options: all, ...(all.some((one) => one.value === value) ? { value } : {}) };
    }
    case 'month':
    case 'money':
    case 'count':
    case 'percent':
      return written(NUMBER);
    case 'files':
    case 'rows':
      return null;
    default:
      return field satisfies never;
  }
}

const inputOptions = (field: Extract<Field, { kind: 'choice' | 'choices' }>, offered: Offered[string] | undefined) =>
  Object.entries(optionsOf(field, offered)).map(([value, text]) => ({ value, text: say(text) }));

/** Who was chosen, by the name that is read back; what was typed stays as it is. */
const nameIn = (value: string, org: Org): string => (isId('per', value) ? personName(org, value) : value);
