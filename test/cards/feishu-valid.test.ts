import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardBytes, type Known, validateCard } from '../../emulator/card/validate.ts';
import type { Button, Card, Element } from '../../src/cards/element.ts';
import { plain, t } from '../../src/kernel/text.ts';
import type { LocalDate } from '../../src/kernel/time.ts';
import * as arbitrary from './arbitrary.ts';
import { cardOf, draw, LANGUAGES } from './drawing.ts';

const known: Known = { isPerson: (id) => id.startsWith('ou_'), isImage: () => false };
const faults = (card: Card, language: (typeof LANGUAGES)[number]) => validateCard(draw(card, language), known);

const button: Button = {
  text: t('decide.approve'),
  style: 'primary',
  action: { do: 'request.approve', request: 'req_1', v: 1 },
  confirm: { title: plain('确定？'), text: plain('不能撤回') },
  disabled: plain('还没轮到您'),
};
const field = { label: plain('事由'), required: true, hint: plain('一句话'), fault: plain('太短') } as const;

/** One of every kind; a new kind does not compile until it stands here. */
const EVERY: { readonly [K in Element['kind']]: Extract<Element, { kind: K }> } = {
  text: { kind: 'text', text: plain('一段话\n第二行'), style: 'strong' },
  facts: {
    kind: 'facts',
    rows: [
      { label: plain('天数'), value: plain('3 天') },
      { label: plain('事由'), value: plain('探亲'), wide: true },
    ],
  },
  callout: { kind: 'callout', tone: 'warn', text: plain('超过 3 天'), clause: 'S12' },
  trail: {
    kind: 'trail',
    steps: [{ name: plain('直属上级'), state: 'open', people: [plain('张三')], note: plain('任一人审批即可') }],
  },
  steps: {
    kind: 'steps',
    steps: [
      { name: plain('发车'), state: 'done', note: plain('11月26日') },
      { name: plain('到库'), state: 'late' },
    ],
  },
  calendar: {
    kind: 'calendar',
    heads: ['一', '二', '三', '四', '五', '六', '日'].map(plain),
    first: 7,
    days: [
      { day: 1, mark: plain('休'), tone: 'none' },
      { day: 2, mark: plain('✓'), tone: 'good' },
      { day: 3, mark: plain('迟'), tone: 'warn' },
    ],
  },
  copy: { kind: 'copy', text: plain('https://a.cn/calendar/x.ics') },
  divider: { kind: 'divider' },
  table: { kind: 'table', columns: [{ id: 'a', title: plain('门店'), align: 'right' }], rows: [{ a: plain('建德') }] },
  fold: {
    kind: 'fold',
    title: plain('明细'),
    body: [{ kind: 'fold', title: plain('再里面'), body: [{ kind: 'text', text: plain('x') }] }],
    open: true,
  },
  buttons: { kind: 'buttons', buttons: [button, { ...button, style: 'link' }] },
  item: {
    kind: 'item',
    title: plain('年假'),
    detail: plain('3 天'),
    tag: { text: plain('审批中'), tone: 'purple' },
    buttons: [button],
  },
  bars: { kind: 'bars', title: plain('假期'), bars: [{ label: plain('年假'), value: 3.5, shown: plain('3.5 天') }] },
  form: {
    kind: 'form',
    name: 'leave',
    fields: [
      { ...field, kind: 'line', name: 'a', maxLength: 20, value: '探亲' },
      { ...field, kind: 'paragraph', name: 'b', maxLength: 2000 },
      { ...field, kind: 'date', name: 'c', value: '2026-12-01' as LocalDate },
      { ...field, kind: 'time', name: 'd', value: '09:30' },
      { ...field, kind: 'choice', name: 'e', value: 'am', options: [{ value: 'am', text: plain('上午') }] },
      { ...field, kind: 'person', name: 'f', value: 'per_1', among: ['per_1', 'per_2', 'per_4'] },
      { ...field, kind: 'tick', name: 'g', value: true },
    ],
    submit: button,
    others: [
      { ...button, submits: true },
      { ...button, style: 'plain' },
    ],
  },
};

describe.each(LANGUAGES)('the platform takes, in %s,', (language) => {
  it.each(Object.values(EVERY).map((element) => [element.kind, element] as const))('%s', (_, element) => {
    expect(faults(cardOf(element), language)).toEqual([]);
  });

  it('all of them in one card', () => {
    expect(faults(cardOf(...Object.values(EVERY), ...Object.values(EVERY)), language)).toEqual([]);
  });

  it('any card whatever', () => {
    fc.assert(
      fc.property(arbitrary.card, (card) => {
        const drawn = draw(card, language);
        expect(validateCard(drawn, known)).toEqual([]);
        expect(cardBytes(drawn)).toBeLessThan(30 * 1024);
      }),
      { numRuns: 60 },
    );
  });
});
