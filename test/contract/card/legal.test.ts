import { describe, expect, it } from 'vitest';
import { cardBytes, validateCard } from '../../../emulator/card/validate.ts';
import {
  cardOf,
  columns,
  FULL,
  FULL_IN_FORM,
  form,
  formCard,
  KNOWN,
  md,
  panel,
  plain,
  pressable,
  table,
  times,
} from './samples.ts';

const CARDS: Readonly<Record<string, unknown>> = {
  'a blank card': {},
  'a card of nothing but its schema': { schema: '2.0' },
  'a card with every property around the components': {
    schema: '2.0',
    config: {
      update_multi: true,
      enable_forward: false,
      enable_forward_interaction: false,
      width_mode: 'fill',
      streaming_mode: true,
      streaming_config: { print_frequency_ms: { default: 70, pc: 50 }, print_step: { default: 1 }, print_strategy: 'fast' },
      summary: { content: '预览', i18n_content: { en_us: 'preview' } },
      locales: ['zh_cn', 'en_us'],
      use_custom_translation: true,
      style: {
        text_size: { mine: { default: 'medium', pc: 'medium', mobile: 'large' } },
        color: { own: { light_mode: 'rgba(5,157,178,0.52)', dark_mode: 'rgba(78,23,108,1)' } },
      },
    },
    card_link: { url: 'https://a.example', pc_url: '', ios_url: '', android_url: '' },
    header: {
      title: { ...md('**请假**'), i18n_content: { en_us: 'Leave' } },
      subtitle: plain('年假'),
      text_tag_list: [{ tag: 'text_tag', element_id: 'tag1', text: plain('待批'), color: 'neutral' }],
      i18n_text_tag_list: { en_us: [{ tag: 'text_tag', text: plain('open') }] },
      template: 'wathet',
      icon: { tag: 'standard_icon', token: 'calendar_outlined', color: 'blue' },
      padding: '12px 8px 12px 8px',
    },
    body: {
      direction: 'vertical',
      padding: '12px',
      horizontal_spacing: '3px',
      horizontal_align: 'left',
      vertical_spacing: 'medium',
      vertical_align: 'top',
      elements: [{ tag: 'div', text: { ...plain('x'), text_size: 'mine', text_color: 'own' } }],
    },
  },
  'the minimal form of the contract': {
    schema: '2.0',
    header: { title: plain('请假') },
    body: {
      elements: [
        {
          tag: 'form',
          name: 'leave',
          elements: [
            {
              tag: 'select_static',
              name: 'type',
              required: true,
              placeholder: plain('类型'),
              options: [{ text: plain('年假'), value: 'annual' }],
            },
            { tag: 'picker_datetime', name: 'from', required: true, placeholder: plain('开始') },
            { tag: 'input', name: 'why', max_length: 200, input_type: 'multiline_text' },
            {
              tag: 'button',
              name: 'go',
              type: 'primary',
              text: plain('提交'),
              form_action_type: 'submit',
              behaviors: [{ type: 'callback', value: { cmd: 'leave.submit' } }],
            },
          ],
        },
      ],
    },
  },
  'five tables': cardOf(...times(5, () => table())),
  'five containers in each other': cardOf(columns(panel(columns(pressable(columns({ tag: 'hr' })))))),
  'exactly 200 elements': cardOf(...times(200, () => ({ tag: 'hr' }))),
  'a chart in a column': cardOf(columns(FULL.chart ?? {})),
  'a submit button in a column of the form': cardOf({
    tag: 'form',
    name: 'f',
    elements: [columns({ tag: 'button', name: 'go', text: plain('提交'), form_action_type: 'submit' })],
  }),
  'a multi-select in a panel of a form': formCard(panel(FULL_IN_FORM.multi_select_static ?? {})),
  'everybody mentioned': cardOf({
    tag: 'markdown',
    content: '<at id=all></at> <at email=a@b.c></at> <at ids=ou_li,ou_wang></at>',
  }),
  'a mention in code is no mention': cardOf({ tag: 'markdown', content: '`<at id=ou_no></at>` \n```\n![x](img_no)\n```' }),
  'unknown persons dropped on request': cardOf({ tag: 'person_list', persons: [{ id: 'ou_no' }], drop_invalid_user_id: true }),
  'candidates unknown to the app': cardOf({ tag: 'select_person', options: [{ value: 'ou_no' }] }),
  'margins of one, two and four values': cardOf(
    { tag: 'hr', margin: '0' },
    { tag: 'hr', margin: '-99px 99px' },
    { tag: 'hr', margin: '0 0 0 4px' },
  ),
};

describe('the checker lets legal cards through', () => {
  for (const [tag, component] of Object.entries(FULL)) {
    it(`${tag} with every property`, () => expect(validateCard(cardOf(component), KNOWN)).toEqual([]));
  }
  for (const [tag, component] of Object.entries(FULL_IN_FORM)) {
    it(`${tag} in a form`, () => expect(validateCard(formCard(component), KNOWN)).toEqual([]));
    it(`${tag} in a column, a panel and a container of a form`, () => {
      const holders = tag === 'select_img' ? [columns(component)] : [columns(panel(pressable(component)))];
      expect(validateCard(cardOf(form(...holders)), KNOWN)).toEqual([]);
    });
  }
  for (const [name, card] of Object.entries(CARDS)) {
    it(name, () => expect(validateCard(card, KNOWN)).toEqual([]));
  }
  it('weighs a card in UTF-8 bytes', () => expect(cardBytes({ a: '假' })).toBe(11));
});
