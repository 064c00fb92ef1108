/** One small card for each component of Card JSON 2.0. */
const words = (content: string) => ({ tag: 'plain_text', content });
const calls = [{ type: 'callback', value: { do: 'nothing' } }];
const options = ['甲', '乙'].map((text) => ({ text: words(text), value: text }));
const picture =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI0IiBoZWlnaHQ9IjMiPjxyZWN0IHdpZHRoPSI0IiBoZWlnaHQ9IjMiLz48L3N2Zz4=';
const submit = { tag: 'button', name: 'go', text: words('提交'), form_action_type: 'submit', behaviors: calls };
const inForm = (...elements: object[]) => ({ tag: 'form', name: 'form', elements: [...elements, submit] });
const bars = { type: 'bar', data: { values: [{ x: '一月', y: 3 }] }, xField: 'x', yField: 'y' };

export const everyTag: Record<string, object> = {
  div: { tag: 'div', text: words('一句话'), icon: { tag: 'standard_icon', token: 'calendar_outlined' } },
  markdown: { tag: 'markdown', content: '**粗** <at id=ou_e101></at> <text_tag color="blue">标签</text_tag>' },
  hr: { tag: 'hr' },
  img: { tag: 'img', img_key: picture, alt: words('图') },
  img_combination: { tag: 'img_combination', combination_mode: 'double', img_list: [{ img_key: picture }, { img_key: picture }] },
  person: { tag: 'person', user_id: 'ou_e101', show_name: true },
  person_list: { tag: 'person_list', persons: [{ id: 'ou_e101' }, { id: 'ou_e102' }], show_avatar: true },
  column_set: {
    tag: 'column_set',
    columns: [1, 2].map((weight) => ({
      tag: 'column',
      width: 'weighted',
      weight,
      elements: [{ tag: 'div', text: words('栏') }],
    })),
  },
  table: { tag: 'table', columns: [{ name: 'a', display_name: '列', data_type: 'text' }], rows: [{ a: '格' }] },
  chart: { tag: 'chart', chart_spec: bars },
  collapsible_panel: {
    tag: 'collapsible_panel',
    expanded: true,
    header: { title: words('展开') },
    elements: [{ tag: 'div', text: words('里面') }],
  },
  interactive_container: { tag: 'interactive_container', behaviors: calls, elements: [{ tag: 'div', text: words('整块可按') }] },
  form: inForm(),
  button: { tag: 'button', text: words('按钮'), type: 'primary', behaviors: calls },
  input: inForm({ tag: 'input', name: 'input', label: words('说明'), max_length: 20, width: 'fill' }),
  select_static: inForm({ tag: 'select_static', name: 'one', placeholder: words('选一个'), options }),
  multi_select_static: inForm({ tag: 'multi_select_static', name: 'some', placeholder: words('选几个'), options }),
  select_person: inForm({ tag: 'select_person', name: 'who', placeholder: words('选一个人'), options: [] }),
  multi_select_person: inForm({ tag: 'multi_select_person', name: 'team', placeholder: words('选几个人'), options: [] }),
  date_picker: inForm({ tag: 'date_picker', name: 'day', placeholder: words('日期'), initial_date: '2026-11-24' }),
  picker_time: inForm({ tag: 'picker_time', name: 'time', placeholder: words('时间') }),
  picker_datetime: inForm({ tag: 'picker_datetime', name: 'when', placeholder: words('日期和时间') }),
  overflow: { tag: 'overflow', options },
  checker: { tag: 'checker', text: words('记得'), behaviors: calls },
  select_img: inForm({ tag: 'select_img', name: 'picture', options: [{ img_key: picture, value: 'a' }] }),
};

export const cardOf = (...elements: object[]) => ({
  schema: '2.0',
  header: { title: words('样本'), template: 'blue', text_tag_list: [{ tag: 'text_tag', text: words('草稿'), color: 'blue' }] },
  body: { elements },
});
