import { chain } from '../../domain/approval/chain.ts';
import { paragraph, reference, w } from '../../fields/kinds.ts';
import { plain, say } from '../../kernel/text.ts';
import { defineProcess } from '../define.ts';
import { aboutEntry, type Entries, isAbout, namedIn } from '../entries.ts';

const FIELDS = {
  why: paragraph('为什么要做', 'Why', { max: 300, hint: w('客户需求、预计销量、利润', 'Demand, expected sales, margin') }),
  risk: paragraph('风险和准备', 'Risks', { max: 300 }),
};

/** 新业务申请 (S28): region, then the network's department; until both agree the product is not sold. */
export const businessLine = (entries: Entries) =>
  defineProcess({
    id: 'business_line',
    prefix: 'XY',
    clause: 'S28',
    name: w('新业务', 'New line of business'),
    about: w(
      '目录以外的产品：先“新业务”登记，再在卡片上点“申请纳入”',
      'What is not in the catalogue: enter it, then ask for it on its card',
    ),
    helpUnder: 'customers',
    phrases: ['新业务申请', '拓展业务申请', 'new line of business'],
    fields: { ...FIELDS, product: reference('产品', 'Product', 'product') },
    follows: namedIn(entries, 'product', 'product'),
    fieldsFor: ({ product }) => (isAbout(product) ? FIELDS : { product: reference('产品', 'Product', 'product'), ...FIELDS }),
    moves: { product: { allow: (product) => ({ product }) } },
    measures: {},
    facts: async ({ product }, c, self) => entries.entryOf({ record: product, move: 'allow', self }, c),
    assess: ({ why, risk }, _, entry) => ({
      ...aboutEntry(entry, 'allow', w('产品', 'Product')),
      title: say(w('新业务：{name}', 'New: {name}'), { name: entry?.title ?? '—' }),
      summary: [
        { label: say(FIELDS.why.label), value: plain(why), wide: true },
        { label: say(FIELDS.risk.label), value: plain(risk), wide: true },
      ],
      measures: {},
    }),
    chain: chain({
      steps: [
        { id: 'region', name: w('区域经理', 'Region manager'), who: { role: 'region_manager' }, sla_hours: 16 },
        { id: 'department', name: w('二网管理部', 'Network department'), who: { role: 'network_department' }, sla_hours: 24 },
      ],
    }),
  });
