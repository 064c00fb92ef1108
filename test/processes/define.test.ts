import { describe, expect, it } from 'vitest';
import { chain } from '../../src/domain/approval/chain.ts';
import { findings } from '../../src/domain/findings.ts';
import { choice, count, files, line, money, optional, person, rows, w } from '../../src/fields/kinds.ts';
import { cents } from '../../src/kernel/money.ts';
import { ok } from '../../src/kernel/result.ts';
import { plain } from '../../src/kernel/text.ts';
import { defineProcess, type FormContext } from '../../src/processes/define.ts';
import { speak } from '../../src/words/speak.ts';
import { per } from '../domain/approval/office.ts';
import { chinese, org, world } from '../fields/world.ts';

const described = {
  id: 'purchase',
  prefix: 'CG',
  clause: 'S52',
  name: w('采购', 'Purchase'),
  about: w('采购', 'Purchase'),
  phrases: ['采购'],
  chain: chain({ steps: [{ id: 'a', name: w('甲', 'A'), who: { superior: 1 } }] }),
} as const;

const FIELDS = {
  item: line('物品', 'Thing'),
  kind: choice('种类', 'Kind', 'offered'),
  price: money('单价', 'Price'),
  number: count('数量', 'Number', { min: 1 }),
  parts: rows('配件', 'Parts', { name: line('名称', 'Name'), price: money('价格', 'Price') }),
  keeper: optional(person('保管人', 'Keeper')),
  bill: optional(files('发票', 'Invoice')),
};

const finding = findings('S52', {
  dear: { what: w('{total}太贵', '{total} is too dear'), accept: w('最多5000元', '5,000 at most'), field: 'price' },
  old: { what: w('旧的', 'Old'), accept: w('请核对', 'Please check'), warn: true },
});

/** Something is bought: the whole price decides who is asked. */
const purchase = defineProcess({
  ...described,
  fields: FIELDS,
  offers: { kind: () => ({ chair: w('椅子', 'Chair') }), keeper: () => [per('zhang')] },
  sentenceField: 'item',
  totals: { total: { kind: 'money', label: w('合计', 'Sum'), of: (form) => sum(form) } },
  measures: { total: 'money', kind: 'text' },
  facts: async (form) => ({ total: sum(form) }),
  assess: (form, _c, { total }) => ({
    title: plain(form.item),
    measures: { total, kind: form.kind },
    findings: total > 500_000n ? [finding('dear', { total: { cents: total } })] : [],
  }),
});
function sum({ price, number, parts }: { price: bigint; number: number; parts: readonly { price: bigint }[] }) {
  return cents(price * BigInt(number) + parts.reduce((all, part) => all + part.price, 0n));
}

const c = { ...world, org, applicant: org.people[0] } as unknown as FormContext;
const raw = {
  item: '椅子',
  kind: 'chair',
  price: '1,200',
  number: '2',
  parts: '[{"name":"轮子","price":"86.5"}]',
  keeper: '张伟',
};

describe('一个流程只写字段，其余跟着来', () => {
  it('表单、合计、量、摘要和点名的人', async () => {
    const checked = await purchase.check(raw, c, null);
    if (!checked.ok) throw new Error('refused');
    const { summary, measures, people, findings: found } = checked.value;
    expect(summary.map(({ label, value }) => `${speak(label, chinese)}=${speak(value, chinese)}`)).toEqual([
      '物品=椅子',
      '种类=椅子',
      '单价=¥1,200.00',
      '数量=2',
      '配件 1=轮子 · ¥86.50',
      '保管人=张伟',
      '合计=¥2,486.50',
    ]);
    expect(measures).toEqual({ total: 248_650n, kind: 'chair' });
    expect(people).toEqual({ keeper: per('zhang') });
    expect(found).toEqual([]);
  });

  it('检查用表里的话，带条款、字段和出路', async () => {
    const checked = await purchase.check({ ...raw, number: '100' }, c, null);
    expect(checked.ok && checked.value.findings).toMatchObject([
      { code: 'dear', severity: 'refuse', clause: 'S52', field: 'price', accept: { say: { zh: '最多5000元' } } },
    ]);
    expect(finding('old').severity).toBe('warn');
  });

  it('不对的字段一起说；给出的选项和人以外的不收', async () => {
    const checked = await purchase.check({ ...raw, kind: 'table', price: '1,2,3', keeper: '王芳' }, c, null);
    expect(checked.ok ? [] : checked.error.map(({ field }) => field)).toEqual(['kind', 'price', 'keeper']);
  });

  it('打进来的话存成它的意思，读不懂的原样留着', () => {
    expect(purchase.settled({ ...raw, price: '1.2万', number: '很多' }, c)).toMatchObject({
      price: '12000.00',
      number: '很多',
      keeper: per('zhang'),
    });
  });

  it('一句话填得了的先填上', () => {
    expect(purchase.read('采购：会议室椅子', c).form).toEqual({ item: '会议室椅子', kind: 'chair' });
    expect(purchase.read('采购：单价86.5，数量：3，种类：椅子', c).form).toMatchObject({
      price: '86.50',
      number: '3',
      kind: 'chair',
    });
  });
});

it('写错的流程编译不过', () => {
  const { kind: _kind, ...rest } = FIELDS;
  const all = { ...described, fields: rest, measures: { total: 'money' } } as const;
  // @ts-expect-error money is measured in cents, not in a number
  defineProcess({ ...all, assess: () => ({ title: plain(''), measures: { total: 12 } }) });
  // @ts-expect-error a measure that was promised is missing
  defineProcess({ ...all, assess: () => ({ title: plain(''), measures: {} }) });
  // @ts-expect-error the form has no such field
  defineProcess({ ...all, assess: (form) => ({ title: plain(form.colour), measures: { total: cents(1) } }) });
  // @ts-expect-error no such field to take the rest of a sentence
  defineProcess({ ...all, sentenceField: 'colour', assess: () => ({ title: plain(''), measures: { total: cents(1) } }) });
  // @ts-expect-error a line offers nothing
  defineProcess({ ...all, offers: { item: () => [] }, assess: () => ({ title: plain(''), measures: { total: cents(1) } }) });
  // @ts-expect-error no such finding
  expect(() => finding('cheap')).toThrow();
  const fine = defineProcess({
    ...all,
    refine: (form) => ok({ dear: form.price > 5000n }),
    assess: ({ dear }) => ({ title: plain(dear ? 'x' : ''), measures: { total: cents(1) } }),
  });
  expect(fine.id).toBe('purchase');
});
