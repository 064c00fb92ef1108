import { markdownWithTables } from './markdown.ts';
import {
  behaviors,
  callbackValue,
  confirm,
  icon,
  linkAction,
  multiUrl,
  panelIcon,
  panelTitle,
  plainText,
  shortPlainText,
  styledText,
  textDictionary,
} from './parts.ts';
import { type Check, dictionary, isObject, type Json, list, need, object, own, type Shape } from './shape.ts';
import { CODE, type Site } from './site.ts';
import { table } from './table.ts';
import {
  alignX,
  alignY,
  colour,
  colourOr,
  componentName,
  componentWidth,
  direction,
  elementId,
  filled,
  flag,
  imageKey,
  integer,
  LOCALES,
  margin,
  matching,
  oneOf,
  padding,
  personId,
  radius,
  share,
  spacing,
  text,
  textSize,
  textWidth,
  upTo,
  url,
  when,
  wordOrPx,
} from './values.ts';

/** Reads the components a container holds; handed in because containers hold each other. */
export type Elements = (tag: string) => Check;

/** What each component may say of itself (platform/feishu.md §5.5–5.7). */
export function tagTable(elements: Elements): Readonly<Record<string, Check>> {
  const layout: Shape = {
    direction,
    padding,
    horizontal_spacing: spacing,
    horizontal_align: alignX,
    vertical_spacing: spacing,
    vertical_align: alignY,
  };
  const asked: Shape = { name: componentName, required: flag, disabled: flag, behaviors, confirm };
  const tips: Shape = { disabled_tips: plainText, hover_tips: plainText };

  const button: Shape = {
    name: componentName,
    text: plainText,
    type: oneOf(...'default primary danger text primary_text danger_text primary_filled danger_filled laser'.split(' ')),
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
    inFormRules('button'),
  );

  const option = object({ text: need(plainText), value: need(filled), icon });
  const person = object({ value: need(filled) });
  const image = object({ img_key: need(imageKey), value: text, disabled: flag, ...tips });
  const entry = object({ text: need(shortPlainText), multi_url: multiUrl, value: text });
  const optionsOf = (one: Check): Check => list(one, {}, valuesDiffer);

  const select: Shape = { ...asked, type: oneOf('default', 'text'), placeholder: shortPlainText, width: componentWidth };
  const picker: Shape = { ...asked, placeholder: shortPlainText, width: componentWidth, value: textDictionary };

  const shapes: Record<string, readonly [Shape, ((value: Json, site: Site) => void)?]> = {
    // containers
    form: [{ name: need(filledName), elements: need(elements('form')), ...layout }, formCanBeSubmitted],
    column_set: [
      {
        columns: need(elements('column_set')),
        flex_mode: oneOf('none', 'stretch', 'flow', 'bisect', 'trisect'),
        horizontal_spacing: spacing,
        horizontal_align: alignX,
        background_style: colour,
        action: linkAction,
      },
      columnWidthsFit,
    ],
    column: [
      {
        elements: elements('column'),
        width: wordOrPx(['auto', 'weighted'], 16, 600),
        weight: integer(1, 5),
        background_style: colour,
        action: linkAction,
        ...layout,
      },
    ],
    interactive_container: [
      {
        behaviors: need(behaviors),
        elements: need(elements('interactive_container')),
        width: wordOrPx(['fill', 'auto'], 16, 999),
        height: wordOrPx(['auto'], 10, 999),
        background_style: colourOr('laser'),
        has_border: flag,
        border_color: colour,
        corner_radius: radius,
        disabled: flag,
        ...tips,
        confirm,
        ...layout,
      },
    ],
    collapsible_panel: [
      {
        header: need(
          object({
            title: need(panelTitle),
            background_color: colour,
            width: oneOf('fill', 'auto', 'auto_when_fold'),
            vertical_align: alignY,
            padding,
            icon: panelIcon,
            icon_position: oneOf('left', 'right', 'follow_text'),
            icon_expanded_angle: oneOf(90, -90, 180, -180),
          }),
        ),
        expanded: flag,
        elements: elements('collapsible_panel'),
        border: object({ color: colour, corner_radius: radius }),
        background_color: colour,
        ...layout,
      },
    ],

    // display
    div: [{ text: need(styledText), icon, width: textWidth }],
    markdown: [
      {
        content: need(markdownWithTables),
        i18n_content: dictionary(markdownWithTables, LOCALES),
        text_align: alignX,
        text_size: textSize,
        icon,
      },
    ],
    img: [
      {
        img_key: need(imageKey),
        alt: need(plainText),
        title: plainText,
        corner_radius: radius,
        scale_type: oneOf('crop_center', 'crop_top', 'fit_horizontal'),
        size: matching(
          /^(large|medium|small|tiny|stretch|([1-9]\d{0,2}|1000)px ([1-9]\d{0,2}|1000)px)$/,
          'named size or W H in px',
        ),
        transparent: flag,
        preview: flag,
      },
    ],
    img_combination: [
      {
        combination_mode: need(oneOf(...Object.keys(COMBINED))),
        img_list: need(list(object({ img_key: need(imageKey) }), { min: 1 })),
        combination_transparent: flag,
        corner_radius: radius,
      },
      imagesFitMode,
    ],
    hr: [{}],
    person: [
      { user_id: need(personId), size: oneOf(...AVATARS), show_avatar: flag, show_name: flag, style: oneOf('normal', 'capsule') },
    ],
    person_list: [
      {
        persons: need(list(object({ id: need(text) }))),
        show_name: flag,
        show_avatar: flag,
        size: oneOf(...AVATARS),
        lines: integer(1),
        drop_invalid_user_id: flag,
        icon,
        ud_icon: object({ token: need(filled), style: object({ color: colour }) }),
      },
      personsExist,
    ],
    chart: [
      {
        chart_spec: need(chartSpec),
        aspect_ratio: oneOf('1:1', '2:1', '4:3', '16:9'),
        color_theme: oneOf('brand', 'rainbow', 'complementary', 'converse', 'primary'),
        preview: flag,
        height: wordOrPx(['auto'], 1, 999),
      },
    ],

    // interactive
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
    select_static: [
      { ...select, options: need(optionsOf(option)), initial_option: text, initial_index: integer(0) },
      initialIsAnOption,
    ],
    multi_select_static: [{ ...select, options: need(optionsOf(option)), selected_values: list(text) }, initialIsAnOption],
    select_person: [{ ...select, options: optionsOf(person), initial_option: personId }, initialIsAnOption],
    multi_select_person: [{ ...select, options: optionsOf(person), selected_values: list(personId) }, initialIsAnOption],
    date_picker: [{ ...picker, initial_date: when('date_picker', 'yyyy-MM-dd') }],
    picker_time: [{ ...picker, initial_time: when('picker_time', 'HH:mm') }, hintOr('initial_time')],
    picker_datetime: [{ ...picker, initial_datetime: when('picker_datetime', 'yyyy-MM-dd HH:mm') }, hintOr('initial_datetime')],
    overflow: [{ options: need(optionsOf(entry)), width: componentWidth, value: textDictionary, confirm, behaviors }],
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
        options: need(optionsOf(image)),
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

  const checks = Object.entries(shapes).map(([tag, [shape, also]]): [string, Check] => {
    const place = inFormRules(tag);
    const read = object({ tag: need(oneOf(tag)), element_id: elementId, margin, ...shape }, (value, site) => {
      place(value, site);
      also?.(value, site);
    });
    return [tag, read];
  });
  return { ...Object.fromEntries(checks), table };
}

/** Components whose value a form sends; `overflow` and `interactive_container` have no name to send it under. */
const NAMED_IN_FORM: ReadonlySet<string> = new Set(
  (
    'button input select_static multi_select_static select_person multi_select_person ' +
    'date_picker picker_time picker_datetime checker select_img'
  ).split(' '),
);

/** In a form everything has a name; outside nothing is required and nothing submits. */
function inFormRules(tag: string): (value: Json, site: Site) => void {
  return (value, site) => {
    if (site.inForm) {
      if (NAMED_IN_FORM.has(tag) && !(typeof value.name === 'string' && value.name !== ''))
        site.fault(CODE.noName, 'name of a component in a form is empty');
      return;
    }
    for (const property of ['required', 'form_action_type']) {
      if (Object.hasOwn(value, property)) site.fault(CODE.json, `property only allowed inside form, property: ${property}`);
    }
    if (value.action_type === 'form_submit' || value.action_type === 'form_reset')
      site.at('action_type').invalid('only inside form');
  };
}

const filledName: Check = (value, site) => {
  if (value === '') site.fault(CODE.noName, 'name of the form is empty');
  componentName(value, site);
};

const isSubmit = (value: unknown): boolean =>
  own(value, 'tag') === 'button' && (own(value, 'form_action_type') === 'submit' || own(value, 'action_type') === 'form_submit');

function formCanBeSubmitted(form: Json, site: Site): void {
  const left: unknown[] = [form];
  while (left.length > 0) {
    const one = left.pop();
    if (isSubmit(one)) return;
    for (const key of ['elements', 'columns']) {
      const inner = own(one, key);
      if (Array.isArray(inner)) for (const item of inner) left.push(item);
    }
  }
  site.fault(CODE.json, 'form has no button with form_action_type submit');
}

/** Widths in pixels only count when the columns are not rearranged. */
function columnWidthsFit(set: Json, site: Site): void {
  if (set.flex_mode === undefined || set.flex_mode === 'none' || !Array.isArray(set.columns)) return;
  for (const [i, column] of set.columns.entries()) {
    const width = own(column, 'width');
    if (typeof width === 'string' && width.endsWith('px'))
      site.at('columns', i, 'width').invalid('auto | weighted (px needs flex_mode none)');
  }
}

const COMBINED: Readonly<Record<string, number>> = { double: 2, triple: 3, bisect: 6, trisect: 9 };
const AVATARS = ['extra_small', 'small', 'medium', 'large'];

function imagesFitMode(value: Json, site: Site): void {
  const most =
    typeof value.combination_mode === 'string' && Object.hasOwn(COMBINED, value.combination_mode)
      ? COMBINED[value.combination_mode]
      : undefined;
  if (most !== undefined && Array.isArray(value.img_list) && value.img_list.length > most)
    site.at('img_list').invalid(`at most ${most} images`);
}

function personsExist(value: Json, site: Site): void {
  if (value.drop_invalid_user_id === true || !Array.isArray(value.persons)) return;
  for (const [i, one] of value.persons.entries()) if (isObject(one)) personId(own(one, 'id'), site.at('persons', i, 'id'));
}

const chartSpec: Check = (value, site) => {
  if (!isObject(value) || typeof own(value, 'type') !== 'string') site.fault(CODE.chart, 'chart_spec is not a VChart object');
};

function valuesDiffer(options: unknown[], site: Site): void {
  const seen = new Set<unknown>();
  for (const [i, one] of options.entries()) {
    const value = own(one, 'value');
    if (value !== undefined && seen.has(value)) site.at(i, 'value').invalid('a value no other option has');
    seen.add(value);
  }
}

function initialIsAnOption(value: Json, site: Site): void {
  const options = Array.isArray(value.options) ? value.options : [];
  const values = new Set(options.map((one) => own(one, 'value')));
  const isPerson = value.tag === 'select_person' || value.tag === 'multi_select_person';
  if (isPerson && values.size === 0) return; // every member of the chat may be picked
  if (typeof value.initial_option === 'string' && value.initial_option !== '' && !values.has(value.initial_option)) {
    site.at('initial_option').invalid('the value of an option');
  }
  if (typeof value.initial_index === 'number' && value.initial_index > options.length)
    site.at('initial_index').invalid('1 … number of options');
  if (!Array.isArray(value.selected_values)) return;
  for (const [i, chosen] of value.selected_values.entries()) {
    if (!values.has(chosen)) site.at('selected_values', i).invalid('the value of an option');
  }
}

function hintOr(initial: string): (value: Json, site: Site) => void {
  return (value, site) => {
    if (value[initial] === undefined && value.placeholder === undefined) {
      site.fault(CODE.json, `required property missing, property: placeholder (there is no ${initial})`);
    }
  };
}

function manyOnlyInForm(value: Json, site: Site): void {
  if (value.multi_select === true && !site.inForm) site.at('multi_select').invalid('false (many images only inside form)');
}
