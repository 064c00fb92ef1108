import type { PressBody } from '../../page-api.ts';
import type { FieldValue } from './card-store.ts';
import type { CardScope } from './context.ts';
import { bool, type Json, list, obj, str } from './read.ts';

type How = Omit<PressBody, 'as' | 'messageId' | 'path'>;

const behaviours = (json: Json): Json[] => list(json.behaviors).map(obj);

/** The page a component opens, for this kind of client. */
export function urlOf(json: Json): string {
  const open = behaviours(json).find((one) => one.type === 'open_url') ?? obj(json.multi_url);
  return str(open.pc_url) || str(open.default_url) || str(open.url);
}

/** Sends one press and shows what comes back; the card is locked from here until the answer. True when it was taken. */
export async function send(card: CardScope, path: string, how: How = {}): Promise<boolean> {
  const { store } = card;
  if (store.busy.peek() !== null) return false;
  store.busy.value = path;
  const outcome = await card.press({ path, ...how });
  store.busy.value = null;
  if (outcome.toast !== undefined) card.notify(outcome.toast);
  if (outcome.clientRefusal !== undefined) {
    const { name, text } = outcome.clientRefusal;
    if (name === undefined) card.notify({ type: 'warning', content: text });
    else store.complain(name, text);
  }
  if (outcome.error !== undefined) card.notify({ type: 'error', content: outcome.error.text, code: outcome.error.code });
  return outcome.ok;
}

/** A button, container or menu entry without values: opens its page, calls back, or both. */
export async function activate(card: CardScope, json: Json, path: string, how: How = {}): Promise<void> {
  const url = urlOf(json);
  if (/^(https?|mailto|tel):/i.test(url)) window.open(url, '_blank', 'noopener');
  else if (url !== '') card.notify({ type: 'info', content: `只有飞书客户端能打开：${url}` });
  const calls = behaviours(json).some((one) => one.type === 'callback');
  if (calls || how.option !== undefined || how.form !== undefined || (url === '' && json.value !== undefined))
    await send(card, path, how);
}

const VALUE_TAGS = new Set([
  'input',
  'select_static',
  'multi_select_static',
  'select_person',
  'multi_select_person',
  'date_picker',
  'picker_time',
  'picker_datetime',
  'checker',
  'select_img',
]);

/** All value components inside a form, at any depth. */
export function fieldsOf(form: Json): Json[] {
  const found: Json[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) walk(one);
      return;
    }
    const json = obj(value);
    if (VALUE_TAGS.has(str(json.tag))) found.push(json);
    for (const key of ['elements', 'columns']) if (json[key] !== undefined) walk(json[key]);
  };
  walk(form.elements);
  return found;
}

/** The platform's default: multi-selects must be filled unless the card says otherwise. */
export const isRequired = (json: Json): boolean => bool(json.required, str(json.tag).startsWith('multi_select_'));

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);

/** Submit: refuses with words under the empty fields, else sends every value by name. */
export async function submit(card: CardScope, button: Json, path: string, form: Json): Promise<void> {
  const { store } = card;
  const complaints: Record<string, string> = {};
  const values: Record<string, FieldValue> = {};
  for (const field of fieldsOf(form)) {
    const name = str(field.name);
    const value = store.read(name);
    if (isRequired(field) && isEmpty(value)) complaints[name] = /picker|select/.test(str(field.tag)) ? '请选择' : '请填写';
    else if (value !== undefined && (typeof value === 'boolean' || !isEmpty(value))) values[name] = value;
  }
  store.complaints.value = complaints;
  if (Object.keys(complaints).length > 0) return;
  await activate(card, button, path, { form: values });
}

export function reset(card: CardScope, form: Json): void {
  card.store.complaints.value = {};
  for (const field of fieldsOf(form)) card.store.restore(str(field.name));
}
