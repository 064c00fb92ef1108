import { describe, expect, it } from 'vitest';
import { buildPress, findButton, listInteractive, type PressInput } from '../../../emulator/card/press.ts';
import { button, callback, cardOf, columns, type Element, formCard, option, panel, plain, pressable, submit } from './samples.ts';

const at = (i: number | string, more: Partial<PressInput> = {}): PressInput => ({ path: `body.elements.${i}`, ...more });
const action = (card: unknown, input: PressInput) => {
  const built = buildPress(card, input);
  return built.ok ? built.action : built.refusal;
};
const refusal = (card: unknown, input: PressInput) => {
  const built = buildPress(card, input);
  return built.ok ? null : built.refusal;
};
/** Presses submit of a form that holds these components. */
const submitted = (elements: Element[], form: NonNullable<PressInput['form']>) =>
  action(formCard(...elements), at(`0.elements.${elements.length}`, { form }));

describe('a press becomes what the platform sends', () => {
  it('sends a button with its value and name', () => {
    const card = cardOf(button({ name: 'btn_ok', behaviors: callback({ cmd: 'approve', id: 'L1' }) }));
    expect(action(card, at(0))).toEqual({ value: { cmd: 'approve', id: 'L1' }, tag: 'button', name: 'btn_ok' });
  });
  it('sends a button whose value is text, and one of 1.0 style', () => {
    expect(action(cardOf(button({ behaviors: callback('x') })), at(0))).toEqual({ value: 'x', tag: 'button' });
    expect(action(cardOf({ tag: 'button', text: plain('x'), value: { a: 1 } }), at(0))).toEqual({
      value: { a: 1 },
      tag: 'button',
    });
  });
  it('finds a button deep inside', () => {
    const card = cardOf({ tag: 'hr' }, columns(panel(button({ behaviors: callback({ n: 1 }) }))));
    expect(action(card, at('1.columns.0.elements.0.elements.0'))).toEqual({ value: { n: 1 }, tag: 'button' });
  });
  it('sends the buttons of a checker', () => {
    const card = cardOf({ tag: 'checker', button_area: { buttons: [button({ type: 'text', behaviors: callback({ n: 2 }) })] } });
    expect(action(card, at('0.button_area.buttons.0'))).toEqual({ value: { n: 2 }, tag: 'button' });
  });
  it('sends a form with days, times and choices in the platform’s forms', () => {
    const sent = submitted(
      [
        { tag: 'input', name: 'why', input_type: 'multiline_text' },
        { tag: 'select_static', name: 'type', options: [option('annual')] },
        { tag: 'select_person', name: 'who' },
        { tag: 'multi_select_static', name: 'tags', options: [option('a'), option('b')] },
        columns({ tag: 'date_picker', name: 'day' }),
        { tag: 'picker_time', name: 'at' },
        { tag: 'picker_datetime', name: 'from' },
        { tag: 'checker', name: 'sure' },
      ],
      {
        why: '病假\n发烧',
        type: 'annual',
        who: 'ou_li',
        tags: ['b', 'a'],
        day: '2024-04-01',
        at: '00:00',
        from: '2024-04-29 07:07',
        sure: true,
      },
    );
    expect(sent).toEqual({
      tag: 'button',
      name: 'go',
      timezone: 'Asia/Shanghai',
      form_value: {
        why: '病假\n发烧',
        type: 'annual',
        who: 'ou_li',
        tags: ['b', 'a'],
        day: '2024-04-01 +0800',
        at: '00:00 +0800',
        from: '2024-04-29 07:07 +0800',
        sure: true,
      },
    });
  });
  it('leaves out what is empty and needs no answer', () => {
    expect(
      submitted(
        [
          { tag: 'input', name: 'why' },
          { tag: 'date_picker', name: 'day' },
        ],
        { why: '' },
      ),
    ).toEqual({
      tag: 'button',
      name: 'go',
      timezone: 'Asia/Shanghai',
      form_value: {},
    });
  });
  it('sends the initial values of what was not touched', () => {
    const sent = submitted(
      [
        { tag: 'input', name: 'why', default_value: '事假' },
        { tag: 'select_static', name: 'type', options: [option('a'), option('b')], initial_index: 2 },
        { tag: 'select_static', name: 'kind', options: [option('a')], initial_option: 'a' },
        { tag: 'multi_select_static', name: 'tags', options: [option('a')], selected_values: ['a'] },
        { tag: 'date_picker', name: 'day', initial_date: '2026-11-23', disabled: true },
        { tag: 'checker', name: 'sure', checked: true },
      ],
      {},
    );
    expect(sent).toMatchObject({
      form_value: { why: '事假', type: 'b', kind: 'a', tags: ['a'], day: '2026-11-23 +0800', sure: true },
    });
  });
  it('sends the value of a submit button along', () => {
    const card = cardOf({ tag: 'form', name: 'f', elements: [{ ...submit, behaviors: callback({ cmd: 'leave.submit' }) }] });
    expect(action(card, at('0.elements.0'))).toEqual({
      value: { cmd: 'leave.submit' },
      tag: 'button',
      name: 'go',
      form_value: {},
    });
  });
  it('sends a button of a form that does not submit without the form', () => {
    expect(action(formCard(button({ name: 'help' })), at('0.elements.0'))).toEqual({
      value: { cmd: 'x' },
      tag: 'button',
      name: 'help',
    });
  });
  const alone: [Element, Partial<PressInput>, Element][] = [
    [{ tag: 'input', name: 'i' }, { input: '你好' }, { input_value: '你好', name: 'i' }],
    [{ tag: 'select_static', options: [option('a')] }, { option: 'a' }, { option: 'a' }],
    [{ tag: 'select_person', options: [{ value: 'ou_li' }] }, { option: 'ou_li' }, { option: 'ou_li' }],
    [{ tag: 'date_picker' }, { option: '2024-04-01' }, { option: '2024-04-01 +0800', timezone: 'Asia/Shanghai' }],
    [{ tag: 'picker_time' }, { option: '09:30' }, { option: '09:30 +0800', timezone: 'Asia/Shanghai' }],
    [{ tag: 'picker_datetime' }, { option: '2024-04-01 09:30' }, { option: '2024-04-01 09:30 +0800', timezone: 'Asia/Shanghai' }],
    [{ tag: 'checker' }, { checked: true }, { checked: true }],
    [{ tag: 'checker', checked: true }, {}, { checked: false }],
    [{ tag: 'select_img', options: [{ img_key: 'img_a', value: 'a' }] }, { option: 'a' }, { option: 'a' }],
    [{ tag: 'overflow', options: [option('a')] }, { option: 'a' }, { option: 'a' }],
  ];
  for (const [component, input, sent] of alone) {
    it(`sends ${component.tag} used alone`, () => {
      const card = cardOf({ ...component, behaviors: callback() });
      expect(action(card, at(0, input))).toEqual({ value: { cmd: 'x' }, tag: component.tag, ...sent });
    });
  }
  it('sends an interactive container', () => {
    expect(action(cardOf(pressable({ tag: 'hr' })), at(0))).toEqual({ value: { cmd: 'x' }, tag: 'interactive_container' });
  });
});

describe('the client refuses', () => {
  const cases: [string, unknown, PressInput, string, string?][] = [
    ['a path that leads nowhere', cardOf(button()), at(7), '没有这个组件'],
    ['a path to something else', cardOf(button()), { path: 'header.title' }, '没有这个组件'],
    ['a component nobody can press', cardOf({ tag: 'hr' }), at(0), '不能点击'],
    ['a disabled button', cardOf(button({ disabled: true })), at(0), '停用'],
    ['a disabled button with a reason', cardOf(button({ disabled: true, disabled_tips: plain('已处理') })), at(0), '已处理'],
    ['a disabled container', cardOf({ ...pressable(), disabled: true }), at(0), '停用'],
    ['a button without behaviour', cardOf({ tag: 'button', text: plain('x') }), at(0), '没有配置回传'],
    [
      'a button that opens a link',
      cardOf(button({ behaviors: [{ type: 'open_url', default_url: 'https://a.example' }] })),
      at(0),
      '只打开链接',
    ],
    ['a submit button outside a form', cardOf({ ...submit }), at(0), '不在表单里', 'go'],
    [
      'a reset button',
      formCard(button({ name: 'r', form_action_type: 'reset', behaviors: [] })),
      at('0.elements.0'),
      '重置',
      'r',
    ],
    [
      'an empty required input',
      formCard({ tag: 'input', name: 'why', required: true, label: plain('原因') }),
      at('0.elements.1'),
      '必填项未填写：原因',
      'why',
    ],
    [
      'an empty multi-select, required by default',
      formCard({ tag: 'multi_select_static', name: 'm', options: [option('a')] }),
      at('0.elements.1', { form: { m: [] } }),
      '必填',
      'm',
    ],
    ['an unticked required checker', formCard({ tag: 'checker', name: 'c', required: true }), at('0.elements.1'), '必填', 'c'],
    [
      'a text over its limit',
      formCard({ tag: 'input', name: 'why', max_length: 3 }),
      at('0.elements.1', { form: { why: '一二三四' } }),
      '最多 3 个字',
      'why',
    ],
    [
      'a text over 1,000',
      formCard({ tag: 'input', name: 'why' }),
      at('0.elements.1', { form: { why: '字'.repeat(1001) } }),
      '最多 1000 个字',
      'why',
    ],
    [
      'an option that is none',
      formCard({ tag: 'select_static', name: 's', options: [option('a')] }),
      at('0.elements.1', { form: { s: 'z' } }),
      '没有这个选项',
      's',
    ],
    [
      'one option of several that is none',
      formCard({ tag: 'multi_select_static', name: 'm', options: [option('a')] }),
      at('0.elements.1', { form: { m: ['a', 'z'] } }),
      '没有这个选项',
      'm',
    ],
    [
      'a person not among the candidates',
      formCard({ tag: 'select_person', name: 'p', options: [{ value: 'ou_li' }] }),
      at('0.elements.1', { form: { p: 'ou_wang' } }),
      '没有这个选项',
      'p',
    ],
    [
      'a day that is none',
      formCard({ tag: 'date_picker', name: 'd' }),
      at('0.elements.1', { form: { d: '2026-02-30' } }),
      '请填写日期',
      'd',
    ],
    [
      'a time that is none',
      formCard({ tag: 'picker_time', name: 't' }),
      at('0.elements.1', { form: { t: '25:00' } }),
      '请填写时间',
      't',
    ],
    [
      'a list where text belongs',
      formCard({ tag: 'input', name: 'i' }),
      at('0.elements.1', { form: { i: ['x'] } }),
      '需要文字',
      'i',
    ],
    ['a value for a component the form has not', formCard(), at('0.elements.0', { form: { ghost: 'x' } }), 'ghost', 'ghost'],
    [
      'a changed disabled field',
      formCard({ tag: 'input', name: 'i', disabled: true }),
      at('0.elements.1', { form: { i: 'x' } }),
      '停用',
      'i',
    ],
    [
      'a field of a form on its own',
      formCard({ tag: 'select_static', name: 's', options: [option('a')] }),
      at('0.elements.0', { option: 'a' }),
      '一起提交',
      's',
    ],
    [
      'a select alone without choice',
      cardOf({ tag: 'select_static', options: [option('a')], behaviors: callback() }),
      at(0),
      '还没有',
    ],
    [
      'a select alone without callback',
      cardOf({ tag: 'select_static', options: [option('a')] }),
      at(0, { option: 'a' }),
      '没有配置回传',
    ],
    ['a checker without callback', cardOf({ tag: 'checker' }), at(0, { checked: true }), '没有配置回传'],
    [
      'a disabled image',
      cardOf({ tag: 'select_img', behaviors: callback(), options: [{ img_key: 'img_a', value: 'a', disabled: true }] }),
      at(0, { option: 'a' }),
      '没有这个选项',
    ],
    [
      'an overflow entry that is a link',
      cardOf({ tag: 'overflow', options: [{ ...option('a'), multi_url: { url: 'https://a.example' } }] }),
      at(0, { option: 'a' }),
      '只打开链接',
    ],
    [
      'an overflow entry that is none',
      cardOf({ tag: 'overflow', options: [option('a')] }),
      at(0, { option: 'b' }),
      '没有这个选项',
    ],
  ];
  for (const [name, card, input, says, component] of cases) {
    it(name, () => {
      const refused = refusal(card, input);
      expect(refused?.text).toContain(says);
      expect(refused?.name).toBe(component);
    });
  }
});

describe('components are found', () => {
  const card = cardOf(columns(button({ text: plain('同意'), name: 'yes' }), button({ text: plain('驳回'), disabled: true })), {
    tag: 'form',
    name: 'f',
    elements: [{ tag: 'input', name: 'why', label: plain('原因') }, submit],
  });
  it('by their words and by their name', () => {
    expect(findButton(card, '驳回')).toBe('body.elements.0.columns.0.elements.1');
    expect(findButton(card, 'yes')).toBe('body.elements.0.columns.0.elements.0');
    expect(findButton(card, '提交')).toBe('body.elements.1.elements.1');
    expect(findButton(card, '没有')).toBeNull();
  });
  it('all of them, in reading order', () => {
    expect(listInteractive(card)).toEqual([
      { path: 'body.elements.0.columns.0.elements.0', tag: 'button', name: 'yes', text: '同意', disabled: false },
      { path: 'body.elements.0.columns.0.elements.1', tag: 'button', text: '驳回', disabled: true },
      { path: 'body.elements.1.elements.0', tag: 'input', name: 'why', text: '原因', disabled: false },
      { path: 'body.elements.1.elements.1', tag: 'button', name: 'go', text: '提交', disabled: false },
    ]);
  });
});
