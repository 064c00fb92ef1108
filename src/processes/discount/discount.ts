import { chain } from '../../domain/approval/chain.ts';
import type { Terms } from '../../domain/contract/terms.ts';
import { findings } from '../../domain/findings.ts';
import { paragraph, reference, w } from '../../fields/kinds.ts';
import { plain, say } from '../../kernel/text.ts';
import { defineProcess } from '../define.ts';
import { aboutEntry, type Entries, isAbout, namedIn } from '../entries.ts';
import type { GoodsWorld } from '../goods.ts';

const FIELDS = {
  why: paragraph('为什么让价', 'Why', {
    max: 300,
    hint: w('竞品价格、数量、客户情况', 'Competing offers, quantity, the customer'),
  }),
};

const found = findings('S38', {
  none: {
    what: w('没有低于底价的车型，不用申请', 'No price is below the floor'),
    accept: w('直接送审即可', 'Send the contract for review'),
  },
});

/** 折扣申请 (S38, S110): a price below the floor of the price list; the deeper it is, the further up it is decided. */
export const discount = (entries: Entries, goods: GoodsWorld) =>
  defineProcess({
    id: 'discount',
    prefix: 'ZK',
    clause: 'S38',
    name: w('折扣', 'Discount'),
    about: w('低于底价先申请，例如“折扣申请”', 'A price below the floor, e.g. “discount request”'),
    helpUnder: 'customers',
    phrases: ['折扣申请', '特价申请', 'discount request'],
    fields: { ...FIELDS, contract: reference('合同', 'Contract', 'contract') },
    follows: namedIn(entries, 'contract', 'contract'),
    fieldsFor: ({ contract }) =>
      isAbout(contract) ? FIELDS : { contract: reference('合同', 'Contract', 'contract'), ...FIELDS },
    moves: { contract: { discount: (contract) => ({ contract }) } },
    measures: { off: 'number', below: 'money' },
    facts: async ({ contract }, c, self) => {
      const entry = await entries.entryOf({ record: contract, move: 'discount', self }, c);
      const terms = entry && (entry.form as unknown as Terms);
      const said = entry && terms ? await goods.goodsFound(terms.goods, entry.unitId, c) : null;
      return { entry, terms, shortfall: said?.shortfall ?? null };
    },
    assess: ({ why }, _, { entry, terms, shortfall }) => {
      const base = aboutEntry(entry, 'discount', w('合同', 'Contract'));
      const below = shortfall?.amount ?? NOTHING;
      // Once it was approved the contract has it, and nothing is below any more.
      const isNeeded = below > 0n;
      return {
        findings: [...(base.findings ?? []), ...(entry && !isNeeded ? [found('none')] : [])],
        ...(base.booking?.moves ? { booking: { moves: { ...base.booking.moves, asked: { excused: below } } } } : {}),
        title: say(w('折扣：{title}', 'Discount: {title}'), { title: entry?.title ?? '—' }),
        summary: [{ label: say(FIELDS.why.label), value: plain(why), wide: true }],
        measures: { off: (shortfall?.off ?? 0) / 100, below },
        blocks: [
          ...(base.blocks ?? []),
          {
            to: 'everyone',
            kind: 'rows',
            rows: (terms?.goods ?? []).map(({ model, quantity, price }) => ({
              label: plain(model),
              value: say(w('{quantity}台，每台{price}', '{quantity} at {price}'), { quantity, price: { cents: price } }),
            })),
          },
          {
            to: 'deciders',
            kind: 'rows',
            rows: [
              { label: say(w('低于底价', 'Below the floor')), value: say(w('{below}', '{below}'), { below: { cents: below } }) },
              {
                label: say(w('比售价让', 'Off the price')),
                value: say(w('{off}%', '{off}%'), { off: (shortfall?.off ?? 0) / 100 }),
              },
            ],
          },
        ],
      };
    },
    chain: chain({
      steps: [
        { id: 'supervisor', name: w('业务主管', 'Supervisor'), who: { role: 'supervisor' }, sla_hours: 4 },
        {
          id: 'region',
          name: w('区域经理', 'Region manager'),
          who: { role: 'region_manager' },
          when: [{ measure: 'off', is: '>=', than: 5 }],
          sla_hours: 8,
        },
        {
          id: 'department',
          name: w('二网管理部', 'Network department'),
          who: { role: 'network_department' },
          when: [{ measure: 'off', is: '>=', than: 10 }],
          sla_hours: 16,
        },
      ],
      separation: true,
    }),
  });

const NOTHING = 0n as Terms['amount'];
