import { findings } from '../../domain/findings.ts';
import { line, money, paragraph, w } from '../../fields/kinds.ts';
import { cents } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { defineProcess } from '../define.ts';
import { moneyChain } from './money-chain.ts';
import { besidesRows, ITEM_FIELD, itemFindings, itemRows, type OwedItems } from './owed.ts';

const FIELDS = {
  item: ITEM_FIELD,
  amount: money('红字、折让金额', 'Amount credited', { min: 1 }),
  paper: line('红字发票号或折让单号', 'Number of the credit note', {
    max: 40,
    hint: w('没有单据的走坏账核销', 'Without a paper it is a write-off'),
  }),
  reason: paragraph('原因', 'Why', {
    max: 100,
    hint: w('退了什么，或为什么少收', 'What was returned, or why less is asked for'),
  }),
};

/** 记红字 (O18, S112): what a credit note says is taken off by a request, so that nobody lowers alone what is owed; whoever asks never decides. */
export const creditNote = (owed: OwedItems) =>
  defineProcess({
    id: 'credit_note',
    prefix: 'HZ',
    clause: 'S112',
    name: w('红字折让', 'Credit note'),
    about: w('按红字发票、折让单冲减应收，例如“记红字 HT-SZ-26-0031-2”', 'Take off what a credit note says'),
    helpUnder: 'customers',
    phrases: ['记红字', '红字折让', '红字冲减', '冲红字', 'credit note'],
    sentenceField: 'item',
    fields: FIELDS,
    measures: { amount: 'money' },
    facts: async ({ item: number, paper }, c, self) => {
      const item = await owed.itemNumbered(number, c);
      return {
        item,
        besides: item && (await owed.takenOffBesides('credit_note', item.id, c, self)),
        isTwice: item !== null && (await owed.hasNote(item.id, paper)),
      };
    },
    assess: ({ item: number, amount, paper, reason }, _, { item, besides, isTwice }) => {
      const inAll = cents(amount + (besides?.amount ?? 0n));
      return {
        findings: [
          ...itemFindings(item),
          ...(item && amount > item.open ? [finding('too_much', { open: { cents: item.open } })] : []),
          ...(isTwice ? [finding('twice', { paper: plain(paper) })] : []),
        ],
        measures: { amount: inAll },
        title: say(w('红字{customer} {number} {amount}', 'Credit {customer} {number} {amount}'), {
          customer: item?.customer ?? '—',
          number: item?.number ?? number,
          amount: { cents: amount },
        }),
        summary: [
          ...itemRows(item),
          { label: say(FIELDS.amount.label), value: say(w('{amount}', '{amount}'), { amount: { cents: amount } }) },
          ...besidesRows(besides, inAll),
          { label: say(FIELDS.paper.label), value: plain(paper) },
          { label: say(FIELDS.reason.label), value: plain(reason), wide: true },
        ],
        ...(item ? { booking: { receivable: { kind: 'credit_note', item: item.id, amount, paper, reason } } } : {}),
      };
    },
    chain: moneyChain(10_000),
  });

export const finding = findings('S112', {
  too_much: {
    field: 'amount',
    what: w('红字金额大于未收{open}', 'That is more than the {open} that are open'),
    accept: w('请填不超过{open}的金额', 'Please give at most {open}'),
  },
  twice: {
    field: 'paper',
    what: w('{paper}在这一笔上记过了', '{paper} is entered on this item already'),
    accept: w('记错了先撤回，另一张写它自己的号', 'Take it back first, or give the number of the other one'),
  },
});
