import { findings } from '../../domain/findings.ts';
import { money, optional, paragraph, w } from '../../fields/kinds.ts';
import { cents } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { defineProcess } from '../define.ts';
import { moneyChain } from './money-chain.ts';
import { besidesRows, ITEM_FIELD, itemFindings, itemRows, type OwedItems } from './owed.ts';

const FIELDS = {
  item: ITEM_FIELD,
  amount: optional(money('核销金额', 'Amount', { hint: w('不填就是全部未收', 'All that is open unless you say otherwise') })),
  reason: paragraph('原因', 'Why', { max: 300, hint: w('催过几次、为什么收不回', 'What was tried, and why it cannot be had') }),
};

/** 坏账核销 (S112): what cannot be had is taken off by a request; the line of the ledger says by which. */
export const writeOff = (owed: OwedItems) =>
  defineProcess({
    id: 'write_off',
    prefix: 'HX',
    clause: 'S112',
    name: w('坏账核销', 'Write-off'),
    about: w('核销收不回的应收，例如“坏账核销 HT-SZ-26-0031-2”', 'Write off what cannot be had'),
    helpUnder: 'customers',
    phrases: ['坏账核销', '核销坏账', '核销应收', 'write off'],
    sentenceField: 'item',
    fields: FIELDS,
    measures: { amount: 'money' },
    facts: async ({ item: number }, c, self) => {
      const item = await owed.itemNumbered(number, c);
      return { item, besides: item && (await owed.takenOffBesides('write_off', item.id, c, self)) };
    },
    assess: ({ item: number, amount, reason }, _, { item, besides }) => {
      const off = amount ?? item?.open ?? cents(0);
      const inAll = cents(off + (besides?.amount ?? 0n));
      return {
        findings: [
          ...itemFindings(item),
          ...(item && off > item.open ? [finding('too_much', { open: { cents: item.open } })] : []),
        ],
        // What is written off piece by piece is decided on as one (S112).
        measures: { amount: inAll },
        title: say(w('核销{customer} {number} {amount}', 'Write off {customer} {number} {amount}'), {
          customer: item?.customer ?? '—',
          number: item?.number ?? number,
          amount: { cents: off },
        }),
        summary: [
          ...itemRows(item),
          { label: say(w('核销金额', 'Amount')), value: say(w('{amount}', '{amount}'), { amount: { cents: off } }) },
          ...besidesRows(besides, inAll),
          { label: say(FIELDS.reason.label), value: plain(reason), wide: true },
        ],
        ...(item ? { booking: { receivable: { kind: 'write_off', item: item.id, amount: off, reason } } } : {}),
      };
    },
    chain: moneyChain(10_000),
  });

export const finding = findings('S112', {
  too_much: {
    field: 'amount',
    what: w('核销金额大于未收{open}', 'That is more than the {open} that are open'),
    accept: w('请填不超过{open}的金额', 'Please give at most {open}'),
  },
});
