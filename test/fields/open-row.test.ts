import { describe, expect, it } from 'vitest';
import { type DraftFormModel, draftFormCard } from '../../src/cards/approval/draft-form-card.ts';
import * as kinds from '../../src/fields/kinds.ts';
import { closeRow, dropRow, inputsOf, rowTexts } from '../../src/fields/open-row.ts';
import { closeRows } from '../../src/handlers/approval/draft-rows.ts';
import { plain } from '../../src/kernel/text.ts';
import { speak } from '../../src/words/speak.ts';
import { chinese, org, world } from './world.ts';

const items = kinds.rows(
  '明细',
  'Items',
  {
    what: kinds.line('物品', 'Thing'),
    price: kinds.money('单价', 'Price'),
    kind: kinds.choice('种类', 'Kind', { new: kinds.w('新', 'New'), used: kinds.w('旧', 'Used') }, { usual: 'new' }),
  },
  { max: 3 },
);
const fields = { why: kinds.line('用途', 'Why'), items };
const ONE = '[{"what":"轮子","price":"86.50","kind":"new"}]';

describe('明细一行一行填', () => {
  it('写好的一行进表，格子空出来，金额存成它的意思', () => {
    const raw = { why: '修车', items__what: '轮子', items__price: '八十六块五', items__kind: 'new' };
    expect(closeRow('items', items, raw, world)).toEqual({
      ok: true,
      value: { why: '修车', items: ONE, items__what: '', items__price: '', items__kind: '' },
    });
  });

  it('什么都没写，事先选好的不算写，表不变', () => {
    const raw = { items: ONE, items__kind: 'new' };
    expect(closeRow('items', items, raw, world)).toEqual({ ok: true, value: raw });
  });

  it('写错的一行不进表，说怎么填，字还留着', () => {
    const raw = { items: ONE, items__what: '灯', items__price: '1,2,3' };
    const { form, faults } = closeRows(fields, raw, world);
    expect(form).toEqual({ ...raw, items__at: '1' });
    expect(faults.map(({ field, text }) => `${field}：${speak(text, chinese)}`)).toEqual(['items：金额没有填对']);
  });

  it('没点“加一行”就下一步，写好的也算；满了说最多几行', () => {
    const { form } = closeRows(fields, { items: ONE, items__what: '灯', items__price: '3' }, world);
    expect(JSON.parse(form.items ?? '')).toHaveLength(2);
    const full = JSON.stringify([1, 2, 3].map((n) => ({ what: `${n}`, price: '1.00', kind: 'new' })));
    const { faults } = closeRows(fields, { items: full, items__what: '灯', items__price: '3' }, world);
    expect(faults.map(({ accept }) => speak(accept, chinese))).toEqual(['最多3行']);
  });

  it('一行里缺一格、或有一格读不出来：别的照样写成人看的话，内部的代号不露', () => {
    const field = kinds.rows(
      '明细',
      'Items',
      { ...items.row, paper: { ...kinds.optional(kinds.line('票据', 'Paper')), hidden: true } },
      { max: 3 },
    );
    const raw = JSON.stringify([
      { what: '轮子', kind: 'used', paper: 'inv_1' },
      { what: '灯', price: '1,2,3', kind: 'new', paper: 'inv_2' },
    ]);
    expect(rowTexts('items', field, raw, world).map(({ detail }) => speak(detail, chinese))).toEqual([
      '轮子 · 旧',
      '灯 · 1,2,3 · 新',
    ]);
  });

  it('去掉中间一行', () => {
    const rows = JSON.stringify([{ what: '甲' }, { what: '乙' }, { what: '丙' }]);
    expect(JSON.parse(dropRow('items', { items: rows }, 1).items ?? '')).toEqual([{ what: '甲' }, { what: '丙' }]);
    expect(dropRow('items', { items: '[{"what":"甲"}]' }, 0).items).toBe('');
  });

  it('卡片上列出已有的行，下面是写着号码的打开的一行和“加一行”；错处写在那一行下面', () => {
    const model: DraftFormModel = {
      draft: 'drf_1',
      name: plain('采购'),
      clause: 'S52',
      fields,
      offered: {},
      org,
      raw: { why: '修车', items: ONE, items__what: '灯' },
      faults: [{ field: 'items', text: plain('金额没有填对'), accept: plain('请填数') }],
    };
    const { body } = draftFormCard(model);
    expect(body.map((one) => one.kind)).toEqual(['callout', 'form']);
    const form = body.find((one) => one.kind === 'form');
    if (form?.kind !== 'form') throw new Error('no form');
    // Within the form: what is typed in the open row stays when another row goes.
    expect(form.head).toMatchObject([
      {
        kind: 'item',
        buttons: [
          { action: { do: 'draft.row', draft: 'drf_1', field: 'items', edit: 0 }, submits: true },
          { action: { do: 'draft.row', draft: 'drf_1', field: 'items', drop: 0 }, submits: true },
        ],
      },
      { kind: 'text', style: 'strong' },
    ]);
    expect(form.fields.map(({ name, required }) => [name, required])).toEqual([
      ['why', false],
      ['items__what', false],
      ['items__price', false],
      ['items__kind', false],
    ]);
    expect(form.fields[1]).toMatchObject({ value: '灯', fault: { key: 'draft.fault' } });
    expect(form.others?.[0]).toMatchObject({ action: { do: 'draft.row', draft: 'drf_1', field: 'items' }, submits: true });
    expect(Object.keys(inputsOf(fields))).toEqual(['why', 'items', 'items__what', 'items__price', 'items__kind']);
  });
});
