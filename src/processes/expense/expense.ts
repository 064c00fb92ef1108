import { chain } from '../../domain/approval/chain.ts';
import type { InvoiceFacts, KeyUse } from '../../domain/expense/facts.ts';
import { useKeys } from '../../domain/expense/use-keys.ts';
import type { Finding } from '../../domain/finding.ts';
import { writeWords } from '../../domain/invoice/words-amount.ts';
import type { Options } from '../../fields/field.ts';
import { w } from '../../fields/kinds.ts';
import { isId } from '../../kernel/id.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { defineProcess } from '../define.ts';
import { checklist } from './checklist.ts';
import { type ClaimForm, claimFields } from './fields.ts';
import { readClaim } from './sentence.ts';
import { finding } from './words.ts';
import type { ExpenseWorld } from './world.ts';
import './booking.ts';
import '../payable.ts';
import '../spent.ts';

const optionsOf = (kinds: ExpenseWorld['kinds']): Options => Object.fromEntries(kinds.map(({ id, name }) => [id, name]));

export const totalOf = ({ lines }: ClaimForm): Cents => cents(lines.reduce((sum, { amount }) => sum + amount, 0n));

/** 报销单 (S100–S109): lines, each with its invoice; looked through, then approved, then paid. */
export const expense = ({ kinds, books }: ExpenseWorld) =>
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
    facts: async (form, c, self) => {
      const ids = [...new Set(form.lines.flatMap(({ invoice }) => (invoice && isId('inv', invoice) ? [invoice] : [])))];
      const invoices = ids.length > 0 ? await books.invoices(ids) : [];
      const keys = invoices.flatMap(useKeys);
      return { invoices, uses: keys.length > 0 ? await books.uses(keys, self, c.org) : [] };
    },
    assess: (form, c, found) => {
      const total = totalOf(form);
      return {
        title: say(w('{what} {total}', '{what} {total}'), { what: titleOf(form), total: { cents: total } }),
        measures: { total },
        findings: findingsOf(form, found),
        booking: {
          invoices: { personId: c.applicant.id, unitId: c.applicant.unitId, uses: usesOf(found.invoices) },
          payable: { amount: total },
          spent: form.lines.map(({ kind, day, amount, invoice }) => ({ kind, day, amount, invoice: invoice ?? null })),
        },
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

/** Each key once, whatever lines stand on the invoice. */
const usesOf = (invoices: readonly InvoiceFacts[]) => [
  ...new Map(invoices.flatMap((one) => useKeys(one).map((key) => [key, { key, invoice: one.id }]))).values(),
];

interface Found {
  readonly invoices: readonly InvoiceFacts[];
  readonly uses: readonly KeyUse[];
}

/** An invoice that another claim stands on cannot be claimed; the claimant learns no more of that one than the end of its number (S101). */
function findingsOf({ lines }: ClaimForm, { invoices, uses }: Found): readonly Finding[] {
  return lines.flatMap(({ invoice, noInvoice }, index): Finding[] => {
    const one = invoices.find(({ id }) => id === invoice);
    if (!one) return invoice === null && !noInvoice ? [finding('no_invoice', { n: index + 1 })] : [];
    const use = uses.find(({ key }) => useKeys(one).includes(key));
    return use
      ? [
          use.requestId === null
            ? finding('used_before', { n: index + 1 })
            : finding('used', { n: index + 1, tail: use.number.slice(-4) }),
        ]
      : [];
  });
}

/** 去无锡的高铁票, or 打车等3项. */
const titleOf = ({ lines }: ClaimForm) => {
  const first = plain(lines[0]?.what ?? '');
  return lines.length > 1 ? say(w('{first}等{n}项', '{first} and others, {n} lines'), { first, n: lines.length }) : first;
};
