import { chain } from '../../domain/approval/chain.ts';
import type { ExpenseKind } from '../../domain/expense/rules.ts';
import { writeWords } from '../../domain/invoice/words-amount.ts';
import type { Options } from '../../fields/field.ts';
import { w } from '../../fields/kinds.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { defineProcess } from '../define.ts';
import { checklist } from './checklist.ts';
import { type ClaimForm, claimFields } from './fields.ts';
import { readClaim } from './sentence.ts';

/** What the process is told of the company. */
export interface ExpenseWorld {
  readonly kinds: readonly Pick<ExpenseKind, 'id' | 'name' | 'words'>[];
}

const optionsOf = (kinds: ExpenseWorld['kinds']): Options => Object.fromEntries(kinds.map(({ id, name }) => [id, name]));

export const totalOf = ({ lines }: ClaimForm): Cents => cents(lines.reduce((sum, { amount }) => sum + amount, 0n));

/** 报销单 (S100–S109): lines, each with its invoice; looked through, then approved, then paid. */
export const expense = ({ kinds }: ExpenseWorld) =>
  defineProcess({
    id: 'expense',
    prefix: 'FY',
    clause: 'S100',
    name: w('报销', 'Expense claim'),
    about: w(
      '把发票、车票的照片或文件直接发给我，或者说“报销昨天去无锡的高铁票 86.5”',
      'Send me photos or files of invoices and tickets, or say “expense yesterday’s train to Wuxi 86.5”',
    ),
    phrases: ['报销单', '报销', '报账', 'expense', 'reimburse'],
    nouns: ['报销', '报销单'],
    hints: ['发票', '车票', '打车费', '垫付', '费用单'],
    fields: claimFields(optionsOf(kinds)),
    read: (sentence, c) => readClaim(sentence, c, kinds),
    measures: { total: 'money' },
    assess: (form) => {
      const total = totalOf(form);
      return {
        title: say(w('{what} {total}', '{what} {total}'), { what: titleOf(form), total: { cents: total } }),
        measures: { total },
        summary: [
          ...form.lines.map(({ kind, day, amount, what, noInvoice }, index) => ({
            label: say(w('明细{n}', 'Line {n}'), { n: index + 1 }),
            value: say(
              noInvoice
                ? w('{what} · {day} · {kind} · {amount} · 无票：{why}', '{what} · {day} · {kind} · {amount} · no invoice: {why}')
                : w('{what} · {day} · {kind} · {amount}', '{what} · {day} · {kind} · {amount}'),
              {
                what: plain(what),
                day: { date: day },
                kind: say(optionsOf(kinds)[kind] ?? w(kind, kind)),
                amount: { cents: amount },
                why: plain(noInvoice ?? ''),
              },
            ),
            wide: true,
          })),
          {
            label: say(w('合计', 'Total')),
            value: say(w('{total}（{words}）', '{total}'), { total: { cents: total }, words: plain(writeWords(total)) }),
            wide: true,
          },
        ],
      };
    },
    chain: chain({
      steps: [
        { id: 'pre_check', name: w('运营专员初审', 'First check by operations'), who: { role: 'operations' }, sla_hours: 8 },
        {
          id: 'superior',
          name: w('业务主管审批', 'Supervisor'),
          who: { role: 'supervisor' },
          sla_hours: 16,
        },
        { id: 'finance', name: w('财务终审', 'Final check by finance'), who: { role: 'finance' }, sla_hours: 16 },
      ],
      separation: true,
    }),
    asks: { pre_check: checklist },
  });

/** 去无锡的高铁票, or 打车等3项. */
const titleOf = ({ lines }: ClaimForm) => {
  const first = plain(lines[0]?.what ?? '');
  return lines.length > 1 ? say(w('{first}等{n}项', '{first} and others, {n} lines'), { first, n: lines.length }) : first;
};
