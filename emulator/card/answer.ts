import { labelOf } from './find.ts';
import { type Json, own } from './shape.ts';
import { IS_WHEN } from './values.ts';

/** What a person put into one component, in the form the platform sends it; `null` = left empty. */
export type Answer = { ok: true; value: string | string[] | boolean | null } | { ok: false; text: string };

export type Raw = string | string[] | boolean | undefined;

/** The platform writes the zone behind days and times. */
export const TIMEZONE = 'Asia/Shanghai';
const OFFSET = '+0800';

const good = (value: string | string[] | boolean | null): Answer => ({ ok: true, value });
const bad = (component: Json, why: string): Answer => ({
  ok: false,
  text: `「${labelOf(component) ?? own(component, 'name') ?? '此项'}」${why}`,
});

type Reader = (component: Json, raw: Raw) => Answer;

const READERS: Readonly<Record<string, Reader>> = {
  input: readInput,
  select_static: readOne,
  select_person: readOne,
  multi_select_static: readMany,
  multi_select_person: readMany,
  date_picker: readWhen('date_picker', 'initial_date', '请填写日期，如 2026-11-23'),
  picker_time: readWhen('picker_time', 'initial_time', '请填写时间，如 09:30'),
  picker_datetime: readWhen('picker_datetime', 'initial_datetime', '请填写日期和时间，如 2026-11-23 09:30'),
  checker: readChecker,
  select_img: (component, raw) => (own(component, 'multi_select') === true ? readMany(component, raw) : readOne(component, raw)),
};

export const holdsAnswer = (tag: string): boolean => Object.hasOwn(READERS, tag);
export const sendsTimezone = (tag: string): boolean => Object.hasOwn(IS_WHEN, tag);

/** Reads what was entered; `undefined` = untouched, so the component still shows its initial value. */
export function readAnswer(tag: string, component: Json, raw: Raw): Answer {
  const reader = Object.hasOwn(READERS, tag) ? READERS[tag] : undefined;
  return reader ? reader(component, raw) : bad(component, '不能填写');
}

function readInput(component: Json, raw: Raw): Answer {
  const value = raw ?? own(component, 'default_value') ?? '';
  if (typeof value !== 'string') return bad(component, '需要文字');
  const limit = own(component, 'max_length');
  const most = typeof limit === 'number' ? limit : 1000;
  if ([...value].length > most) return bad(component, `最多 ${most} 个字`);
  return good(value === '' ? null : value);
}

function initialOption(component: Json): unknown {
  const index = own(component, 'initial_index');
  const options = own(component, 'options');
  const byIndex =
    typeof index === 'number' && index >= 1 && Array.isArray(options) ? own(options[index - 1], 'value') : undefined;
  return own(component, 'initial_option') ?? byIndex ?? '';
}

function readOne(component: Json, raw: Raw): Answer {
  const value = raw ?? initialOption(component);
  if (typeof value !== 'string') return bad(component, '只能选一项');
  if (value === '') return good(null);
  return isOption(component, value) ? good(value) : bad(component, '没有这个选项');
}

function readMany(component: Json, raw: Raw): Answer {
  const value = raw ?? own(component, 'selected_values') ?? [];
  if (!Array.isArray(value)) return bad(component, '需要一组选项');
  const chosen = [...new Set(value.filter((one) => typeof one === 'string'))];
  if (chosen.length === 0) return good(null);
  return chosen.every((one) => isOption(component, one)) ? good(chosen) : bad(component, '没有这个选项');
}

/** A person picker without options offers every member of the chat. */
function isOption(component: Json, value: string): boolean {
  const options = own(component, 'options');
  const listed = Array.isArray(options) ? options : [];
  const tag = own(component, 'tag');
  if (listed.length === 0) return tag === 'select_person' || tag === 'multi_select_person';
  return listed.some((one) => own(one, 'value') === value && own(one, 'disabled') !== true);
}

function readWhen(kind: keyof typeof IS_WHEN, initial: string, wanted: string): Reader {
  return (component, raw) => {
    const value = raw ?? own(component, initial) ?? '';
    if (value === '') return good(null);
    return typeof value === 'string' && IS_WHEN[kind](value) ? good(`${value} ${OFFSET}`) : bad(component, wanted);
  };
}

function readChecker(component: Json, raw: Raw): Answer {
  const value = raw ?? own(component, 'checked') ?? false;
  return typeof value === 'boolean' ? good(value) : bad(component, '只能勾选或不勾选');
}
