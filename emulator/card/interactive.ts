import { hintOr, inForm, initialIsAnOption, manyOnlyInForm, valuesDiffer } from './interactive-rules.ts';
import {
  behaviors,
  callbackValue,
  confirm,
  icon,
  multiUrl,
  plainText,
  shortPlainText,
  styledText,
  textDictionary,
} from './parts.ts';
import { type Check, list, need, object, type Shape, type Tags } from './shape.ts';
import {
  componentName,
  componentWidth,
  filled,
  flag,
  imageKey,
  integer,
  oneOf,
  padding,
  personId,
  share,
  text,
  upTo,
  url,
  when,
} from './values.ts';

const tips: Shape = { disabled_tips: plainText, hover_tips: plainText };
/** What everything that asks for a value has. */
const asked: Shape = { name: componentName, required: flag, disabled: flag, behaviors, confirm };
const select: Shape = { ...asked, type: oneOf('default', 'text'), placeholder: shortPlainText, width: componentWidth };
const picker: Shape = { ...asked, placeholder: shortPlainText, width: componentWidth, value: textDictionary };

const optionsOf = (option: Check): Check => list(option, {}, valuesDiffer);
const options = optionsOf(object({ text: need(plainText), value: need(filled), icon }));
const people = optionsOf(object({ value: need(filled) }));
const images = optionsOf(object({ img_key: need(imageKey), value: text, disabled: flag, ...tips }));
const entries = optionsOf(object({ text: need(shortPlainText), multi_url: multiUrl, value: text }));

const button: Shape = {
  name: componentName,
  text: plainText,
  type: oneOf('default', 'primary', 'danger', 'text', 'primary_text', 'danger_text', 'primary_filled', 'danger_filled', 'laser'),
  size: oneOf('tiny', 'small', 'medium', 'large'),
  width: componentWidth,
  icon,
  disabled: flag,
  ...tips,
  confirm,
  behaviors,
  form_action_type: oneOf('submit', 'reset'),
  // 1.0 style, still taken
  action_type: oneOf('link', 'request', 'multi', 'form_submit', 'form_reset'),
  value: callbackValue,
  url,
  multi_url: multiUrl,
};
const checkerButton = object(
  { tag: need(oneOf('button')), ...button, type: need(oneOf('text', 'primary_text', 'danger_text')) },
  inForm('button'),
);

/** As the platform's card documentation has it. */
export const interactiveTags: Tags = {
  button: [button],
  input: [
    {
      ...asked,
      placeholder: shortPlainText,
      default_value: upTo(1000),
      width: componentWidth,
      max_length: integer(1, 1000),
      input_type: oneOf('text', 'multiline_text', 'password'),
      rows: integer(1),
      auto_resize: flag,
      max_rows: integer(1),
      show_icon: flag,
      label: plainText,
      label_position: oneOf('top', 'left'),
      value: callbackValue,
      disabled_tips: plainText,
    },
  ],
  select_static: [{ ...select, options: need(options), initial_option: text, initial_index: integer(0) }, initialIsAnOption],
  multi_select_static: [{ ...select, options: need(options), selected_values: list(text) }, initialIsAnOption],
  select_person: [{ ...select, options: people, initial_option: personId }, initialIsAnOption],
  multi_select_person: [{ ...select, options: people, selected_values: list(personId) }, initialIsAnOption],
  date_picker: [{ ...picker, initial_date: when('date_picker', 'yyyy-MM-dd') }],
  picker_time: [{ ...picker, initial_time: when('picker_time', 'HH:mm') }, hintOr('initial_time')],
  picker_datetime: [{ ...picker, initial_datetime: when('picker_datetime', 'yyyy-MM-dd HH:mm') }, hintOr('initial_datetime')],
  overflow: [{ options: need(entries), width: componentWidth, value: textDictionary, confirm, behaviors }],
  checker: [
    {
      ...asked,
      text: styledText,
      checked: flag,
      overall_checkable: flag,
      button_area: object({ pc_display_rule: oneOf('always', 'on_hover'), buttons: list(checkerButton, { max: 3 }) }),
      checked_style: object({ show_strikethrough: flag, opacity: share }),
      padding,
      ...tips,
    },
  ],
  select_img: [
    {
      ...asked,
      options: need(images),
      multi_select: flag,
      layout: oneOf('stretch', 'bisect', 'trisect'),
      aspect_ratio: oneOf('1:1', '16:9', '4:3'),
      can_preview: flag,
      value: callbackValue,
      disabled_tips: plainText,
    },
    manyOnlyInForm,
  ],
};
