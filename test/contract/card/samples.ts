/** Small cards for the tests of the card checker. */

export type Element = Record<string, unknown>;

export const KNOWN = {
  isPerson: (id: string) => ['ou_li', 'ou_wang', 'u_li'].includes(id),
  isImage: (key: string) => ['img_a', 'img_b'].includes(key),
};

export const plain = (content: string) => ({ tag: 'plain_text', content });
export const md = (content: string) => ({ tag: 'lark_md', content });
export const cardOf = (...elements: unknown[]) => ({ schema: '2.0', body: { elements } });
export const callback = (value: unknown = { cmd: 'x' }) => [{ type: 'callback', value }];
export const button = (more: Element = {}): Element => ({ tag: 'button', text: plain('好'), behaviors: callback(), ...more });
export const submit: Element = { tag: 'button', name: 'go', text: plain('提交'), form_action_type: 'submit' };
export const form = (...elements: Element[]): Element => ({ tag: 'form', name: 'f', elements: [...elements, submit] });
export const formCard = (...elements: Element[]) => cardOf(form(...elements));
export const columns = (...elements: Element[]): Element => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] });
export const panel = (...elements: Element[]): Element => ({
  tag: 'collapsible_panel',
  header: { title: plain('更多') },
  elements,
});
export const pressable = (...elements: Element[]): Element => ({ tag: 'interactive_container', behaviors: callback(), elements });
export const option = (value: string) => ({ text: plain(value), value });
export const table = (more: Element = {}): Element => ({
  tag: 'table',
  columns: [{ name: 'who', data_type: 'text' }],
  rows: [{ who: '张三' }],
  ...more,
});
export const typedTable = (data_type: string, cell: unknown): Element => ({
  tag: 'table',
  columns: [{ name: 'x', data_type }],
  rows: [{ x: cell }],
});
export const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** A component of every tag with every property it may have, outside a form. */
export const FULL: Readonly<Record<string, Element>> = {
  column_set: {
    tag: 'column_set',
    element_id: 'row1',
    margin: '-4px 0',
    flex_mode: 'none',
    horizontal_spacing: 'small',
    horizontal_align: 'left',
    background_style: 'grey-100',
    action: {
      multi_url: { url: 'https://a.example', pc_url: '', ios_url: 'lark://msgcard/unsupported_action', android_url: '' },
    },
    columns: [
      {
        tag: 'column',
        element_id: 'col1',
        width: '120px',
        weight: 1,
        direction: 'vertical',
        padding: '4px 8px 4px 8px',
        margin: '0px',
        horizontal_spacing: '8px',
        vertical_spacing: 'extra_large',
        horizontal_align: 'right',
        vertical_align: 'bottom',
        background_style: 'default',
        elements: [{ tag: 'hr' }],
      },
    ],
  },
  interactive_container: {
    ...pressable({ tag: 'hr' }),
    width: 'fill',
    height: '40px',
    direction: 'horizontal',
    padding: '4px 12px',
    background_style: 'laser',
    has_border: true,
    border_color: 'blue-500',
    corner_radius: '8px',
    disabled: false,
    disabled_tips: plain('停用'),
    hover_tips: plain('点开'),
    confirm: { title: plain('确定？'), text: plain('不能撤销') },
  },
  collapsible_panel: {
    ...panel({ tag: 'hr' }),
    header: {
      title: { tag: 'markdown', content: '**更多**' },
      background_color: 'grey',
      width: 'auto_when_fold',
      vertical_align: 'center',
      padding: '4px',
      icon: { tag: 'standard_icon', token: 'down_outlined', color: 'grey', size: '16px 16px' },
      icon_position: 'follow_text',
      icon_expanded_angle: -180,
    },
    expanded: false,
    border: { color: 'grey', corner_radius: '5px' },
    background_color: 'white',
    vertical_spacing: '8px',
  },
  div: {
    tag: 'div',
    text: {
      ...plain('正文'),
      text_size: 'notation',
      text_color: 'grey',
      text_align: 'center',
      lines: 2,
      i18n_content: { en_us: 'x' },
    },
    icon: { tag: 'custom_icon', img_key: 'img_a' },
    width: '300px',
  },
  markdown: { tag: 'markdown', content: '**你好** <at id=ou_li></at> ![图](img_a)', text_align: 'left', text_size: 'heading-2' },
  img: {
    tag: 'img',
    img_key: 'img_a',
    alt: plain(''),
    title: plain('票据'),
    corner_radius: '50%',
    scale_type: 'crop_top',
    size: '100px 80px',
    transparent: false,
    preview: true,
  },
  img_combination: { tag: 'img_combination', combination_mode: 'double', img_list: [{ img_key: 'img_a' }, { img_key: 'img_b' }] },
  hr: { tag: 'hr', element_id: 'line', margin: '4px 0px' },
  person: { tag: 'person', user_id: 'ou_li', size: 'small', show_avatar: true, show_name: true, style: 'capsule' },
  person_list: {
    tag: 'person_list',
    persons: [{ id: 'ou_li' }, { id: 'u_li' }],
    show_name: true,
    show_avatar: false,
    size: 'medium',
    lines: 1,
    drop_invalid_user_id: false,
    ud_icon: { token: 'group_outlined', style: { color: 'red' } },
  },
  table: {
    tag: 'table',
    columns: [
      { name: 'a', display_name: '甲', data_type: 'text', width: 'auto', horizontal_align: 'left', vertical_align: 'top' },
      { name: 'b', data_type: 'number', format: { precision: 2, symbol: '¥', separator: true }, width: '25%' },
      { name: 'c', data_type: 'options', width: '120px' },
      { name: 'd', data_type: 'persons' },
      { name: 'e', data_type: 'date', date_format: 'YYYY/MM/DD' },
      { name: 'f', data_type: 'lark_md' },
      { name: 'g', data_type: 'markdown' },
    ],
    rows: [
      { a: 'x', b: 1.5, c: [{ text: '大', color: 'blue' }], d: ['ou_li'], e: 1699341315000, f: '**x**', g: '![](img_a)' },
      { c: '小', d: 'ou_wang' },
    ],
    page_size: 10,
    row_height: 'auto',
    row_max_height: '200px',
    freeze_first_column: true,
    header_style: {
      text_align: 'left',
      text_size: 'normal',
      background_style: 'grey',
      text_color: 'default',
      bold: true,
      lines: 1,
    },
  },
  chart: {
    tag: 'chart',
    chart_spec: { type: 'bar', data: [] },
    aspect_ratio: '4:3',
    color_theme: 'brand',
    preview: false,
    height: '200px',
  },
  button: {
    ...button(),
    name: 'ok',
    type: 'primary_filled',
    size: 'large',
    width: '120px',
    icon: { tag: 'standard_icon', token: 'yes_outlined' },
    disabled: true,
    disabled_tips: plain('已处理'),
    hover_tips: plain('同意'),
    confirm: { title: plain('确定？') },
    behaviors: [...callback(), { type: 'open_url', default_url: 'https://a.example', pc_url: '', ios_url: '', android_url: '' }],
  },
  input: {
    tag: 'input',
    name: 'why',
    placeholder: plain('原因'),
    default_value: '',
    width: 'fill',
    max_length: 200,
    input_type: 'multiline_text',
    rows: 3,
    auto_resize: true,
    max_rows: 6,
    show_icon: false,
    label: plain('原因'),
    label_position: 'left',
    value: { k: 'v' },
    behaviors: callback('text is legal too'),
    confirm: { title: plain('确定？'), text: plain('提交') },
    disabled: false,
    disabled_tips: plain('停用'),
  },
  select_static: {
    tag: 'select_static',
    type: 'text',
    placeholder: plain('类型'),
    options: [{ ...option('annual'), icon: { tag: 'standard_icon', token: 'sun_outlined' } }, option('sick')],
    initial_option: 'sick',
    width: 'fill',
    behaviors: callback(),
    disabled: false,
  },
  select_person: { tag: 'select_person', options: [{ value: 'ou_li' }], initial_option: 'ou_li', placeholder: plain('谁') },
  date_picker: { tag: 'date_picker', initial_date: '2026-02-28', placeholder: plain('哪天'), value: { k: 'v' } },
  picker_time: { tag: 'picker_time', initial_time: '23:59', value: { k: 'v' } },
  picker_datetime: { tag: 'picker_datetime', initial_datetime: '2026-11-23 10:00', behaviors: callback() },
  overflow: {
    tag: 'overflow',
    options: [
      { text: plain('撤回'), value: 'undo' },
      { text: plain('看'), multi_url: { url: 'https://a.example' }, value: 'see' },
    ],
    width: 'default',
    value: { k: 'v' },
    confirm: { title: plain('确定？') },
  },
  checker: {
    tag: 'checker',
    text: { ...md('**做完**'), text_size: 'normal' },
    checked: false,
    overall_checkable: true,
    button_area: { pc_display_rule: 'on_hover', buttons: [button({ type: 'text' })] },
    checked_style: { show_strikethrough: true, opacity: 0.5 },
    padding: '4px',
    behaviors: callback(),
    hover_tips: plain('点'),
    disabled_tips: plain('停用'),
  },
  select_img: {
    tag: 'select_img',
    options: [
      { img_key: 'img_a', value: 'a', hover_tips: plain('甲') },
      { img_key: 'img_b', value: 'b', disabled: true, disabled_tips: plain('无货') },
    ],
    multi_select: false,
    layout: 'trisect',
    aspect_ratio: '1:1',
    can_preview: false,
    value: { k: 'v' },
  },
};

/** The same for inside a form. */
export const FULL_IN_FORM: Readonly<Record<string, Element>> = {
  button: button({ name: 'again', form_action_type: 'reset' }),
  input: { tag: 'input', name: 'why', required: true },
  select_static: { tag: 'select_static', name: 'type', required: true, options: [option('a')], initial_index: 1 },
  multi_select_static: {
    tag: 'multi_select_static',
    name: 'tags',
    required: false,
    options: [option('a')],
    selected_values: ['a'],
  },
  select_person: { tag: 'select_person', name: 'who', options: [] },
  multi_select_person: { tag: 'multi_select_person', name: 'all', selected_values: ['ou_li'], options: [{ value: 'ou_li' }] },
  date_picker: { tag: 'date_picker', name: 'day', required: true },
  picker_time: { tag: 'picker_time', name: 'at', placeholder: plain('几点') },
  picker_datetime: { tag: 'picker_datetime', name: 'from', placeholder: plain('开始') },
  checker: { tag: 'checker', name: 'sure', text: plain('确认') },
  select_img: { tag: 'select_img', name: 'pic', multi_select: true, options: [{ img_key: 'img_a', value: 'a' }] },
};
