import { type Answer, holdsAnswer, type Raw, readAnswer, sendsTimezone, TIMEZONE } from './answer.ts';
import { components, contentOf, type Found, inside, isDisabled, isInteractive, labelOf, nameOf } from './find.ts';
import { type Json, own } from './shape.ts';

export { findButton, listInteractive } from './find.ts';

export interface PressInput {
  path: string;
  form?: Record<string, string | string[] | boolean>;
  option?: string;
  input?: string;
  checked?: boolean;
}

export type PressBuilt = { ok: true; action: Json } | { ok: false; refusal: { text: string; name?: string } };

const refuse = (text: string, name?: string): PressBuilt => ({
  ok: false,
  refusal: { text, ...(name !== undefined && { name }) },
});

/** `event.action` of card.action.trigger, or what the client says instead of sending anything. */
export function buildPress(card: unknown, input: PressInput): PressBuilt {
  const found = [...components(card)].find((one) => one.path === input.path);
  if (!found) return refuse('卡片上没有这个组件，卡片可能已更新');
  if (!isInteractive(found.tag)) return refuse('这个组件不能点击');
  if (isDisabled(found.component)) {
    return refuse(contentOf(own(found.component, 'disabled_tips')) ?? '该组件已停用', nameOf(found.component));
  }
  if (found.tag === 'button') return pressButton(found, input);
  if (found.tag === 'overflow') return pressOverflow(found, input);
  if (found.tag === 'interactive_container') return sent(found, {});
  return useAlone(found, input);
}

type FormAction = 'submit' | 'reset' | null;

function formActionOf(button: Json): FormAction {
  const asked = own(button, 'form_action_type') ?? own(button, 'action_type');
  if (asked === 'submit' || asked === 'form_submit') return 'submit';
  return asked === 'reset' || asked === 'form_reset' ? 'reset' : null;
}

function pressButton(found: Found, input: PressInput): PressBuilt {
  const formAction = formActionOf(found.component);
  if (formAction === 'submit') return submit(found, input.form ?? {});
  if (formAction === 'reset' && !callbackOf(found.component))
    return refuse('重置只在本地进行，不会通知应用', nameOf(found.component));
  return sent(found, {});
}

/** Checks the whole form as the client does, then sends all of it at once. */
function submit(found: Found, entered: Record<string, Raw>): PressBuilt {
  if (!found.form) return refuse('提交按钮不在表单里', nameOf(found.component));
  const fields = [...inside(found.form)].filter((one) => holdsAnswer(one.tag));
  const stray = Object.keys(entered).find((name) => !fields.some((one) => nameOf(one.component) === name));
  if (stray !== undefined) return refuse(`表单里没有名为「${stray}」的组件`, stray);

  const formValue: Json = {};
  for (const { tag, component } of fields) {
    const name = nameOf(component);
    if (name === undefined) return refuse('表单里有组件没有名字（200530）');
    const raw = Object.hasOwn(entered, name) ? entered[name] : undefined;
    const answer = readAnswer(tag, component, raw);
    if (!answer.ok) return refuse(answer.text, name);
    if (isDisabled(component) && isChanged(answer, readAnswer(tag, component, undefined))) {
      return refuse(`「${labelOf(component) ?? name}」已停用，不能填写`, name);
    }
    const isEmpty = answer.value === null || answer.value === false;
    if (isEmpty && isRequired(tag, component)) return refuse(`有必填项未填写：${labelOf(component) ?? name}`, name);
    if (answer.value !== null) formValue[name] = answer.value;
  }
  const zoned = fields.some((one) => sendsTimezone(one.tag));
  return { ok: true, action: { ...base(found), ...(zoned && { timezone: TIMEZONE }), form_value: formValue } };
}

const isChanged = (answer: Answer, before: Answer): boolean => JSON.stringify(answer) !== JSON.stringify(before);

/** Multi-selects are required unless they say otherwise; what is disabled cannot be filled in. */
function isRequired(tag: string, component: Json): boolean {
  if (isDisabled(component)) return false;
  const required = own(component, 'required');
  return required === true || (required === undefined && (tag === 'multi_select_static' || tag === 'multi_select_person'));
}

function pressOverflow(found: Found, input: PressInput): PressBuilt {
  const options = own(found.component, 'options');
  const chosen = Array.isArray(options) ? options.find((one) => own(one, 'value') === input.option) : undefined;
  if (input.option === undefined || chosen === undefined) return refuse('没有这个选项');
  if (own(chosen, 'multi_url') !== undefined) return refuse('这个选项只打开链接，不会通知应用');
  return { ok: true, action: { ...base(found), option: input.option } };
}

/** A select, picker, input, checker or image picker used on its own, outside a form. */
function useAlone(found: Found, input: PressInput): PressBuilt {
  const { tag, component } = found;
  const name = nameOf(component);
  if (found.form) return refuse('表单里的组件要用提交按钮一起提交', name);
  const toggled = input.checked ?? own(component, 'checked') !== true;
  const raw: Raw = tag === 'checker' ? toggled : tag === 'input' ? input.input : input.option;
  if (raw === undefined) return refuse('还没有填写或选择', name);
  const answer = readAnswer(tag, component, raw);
  if (!answer.ok) return refuse(answer.text, name);
  if (answer.value === null) return refuse('还没有填写或选择', name);

  if (tag === 'checker') return sent(found, { checked: answer.value });
  if (tag === 'input') return sent(found, { input_value: answer.value });
  const zone = sendsTimezone(tag) ? { timezone: TIMEZONE } : {};
  return sent(found, { ...(Array.isArray(answer.value) ? { options: answer.value } : { option: answer.value }), ...zone });
}

/** Only a callback behaviour (or a 1.0 style `value`) reaches the app. */
function sent(found: Found, more: Json): PressBuilt {
  const { component } = found;
  if (!callbackOf(component)) {
    return refuse(opensLink(component) ? '这里只打开链接，不会通知应用' : '这里没有配置回传交互', nameOf(component));
  }
  return { ok: true, action: { ...base(found), ...more } };
}

function base({ tag, component }: Found): Json {
  const callback = callbackOf(component);
  const name = nameOf(component);
  return { ...(callback && { value: callback.value }), tag, ...(name !== undefined && { name }) };
}

const behaviorsOf = (component: Json): unknown[] => {
  const behaviors = own(component, 'behaviors');
  return Array.isArray(behaviors) ? behaviors : [];
};

function callbackOf(component: Json): { value: unknown } | null {
  const callback = behaviorsOf(component).find((one) => own(one, 'type') === 'callback');
  const value = own(callback, 'value') ?? own(component, 'value');
  return value === undefined ? null : { value };
}

const opensLink = (component: Json): boolean =>
  behaviorsOf(component).some((one) => own(one, 'type') === 'open_url') ||
  own(component, 'url') !== undefined ||
  own(component, 'multi_url') !== undefined;
