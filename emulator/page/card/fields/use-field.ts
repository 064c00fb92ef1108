import type { Signal } from '@preact/signals';
import type { PressBody } from '../../../page-api.ts';
import type { FieldValue } from '../card-store.ts';
import { type Part, useCard, useForm } from '../context.ts';
import { isRequired, send } from '../press.ts';
import { bool, list, pickText, str } from '../read.ts';

export interface Field {
  name: string;
  value: Signal<FieldValue>;
  inForm: boolean;
  required: boolean;
  off: boolean;
  offWhy: string;
  complaint: string | undefined;
  placeholder: string;
  label: string;
  /** Takes a new value; outside a form it is sent at once, and taken back when the bot did not accept it. */
  set(value: FieldValue): void;
  /** Sends the present value of a lone component (Enter in an input). */
  fire(how: Omit<PressBody, 'as' | 'messageId' | 'path'>): void;
}

const howOf = (tag: string, value: FieldValue): Omit<PressBody, 'as' | 'messageId' | 'path'> => {
  if (tag === 'checker') return { checked: value === true };
  if (tag === 'input') return { input: String(value) };
  return { option: Array.isArray(value) ? value.join(',') : String(value) };
};

/** What every value component shares. */
export function useField({ json, path }: Part, initial: FieldValue): Field {
  const card = useCard();
  const form = useForm();
  const tag = str(json.tag);
  const name = str(json.name);
  const key = form !== null && name !== '' ? name : path;
  const value = card.store.field(key, initial);
  const placeholder = pickText(json.placeholder);
  const fire = (how: Omit<PressBody, 'as' | 'messageId' | 'path'>) =>
    void send(card, path, how).then((taken) => {
      if (!taken) card.store.restore(key);
    });
  return {
    name,
    value,
    inForm: form !== null,
    required: form !== null && isRequired(json),
    off: bool(json.disabled),
    offWhy: pickText(json.disabled_tips),
    complaint: name === '' ? undefined : card.store.complaints.value[name],
    placeholder,
    label: pickText(json.label) || placeholder || name || tag,
    set(next) {
      if (card.store.busy.peek() !== null) return;
      value.value = next;
      if (name !== '') card.store.forgive(name);
      const calls = tag !== 'checker' || list(json.behaviors).length > 0;
      if (form === null && tag !== 'input' && calls) fire(howOf(tag, next));
    },
    fire,
  };
}
