import { chain } from '../../domain/approval/chain.ts';
import type { ClaimFacts } from '../../domain/expense/facts.ts';
import { w } from '../../fields/kinds.ts';
import type { OpenAdvance } from '../../ledgers/advance.ts';
import { type AgainstBudget, NO_BUDGET } from '../../ledgers/budget.ts';
import { defineProcess } from '../define.ts';
import { withAdvances } from './advances.ts';
import { assessClaim, claimedAmounts } from './assess.ts';
import { onBudget, wantedOf } from './budget.ts';
import { checklist } from './checklist.ts';
import { claimFacts } from './facts.ts';
import { type ClaimForm, claimFields } from './fields.ts';
import { readClaim, WITHOUT_INVOICE } from './sentence.ts';
import type { ExpenseWorld } from './world.ts';

interface Found {
  readonly claim: ClaimFacts;
  readonly budget: AgainstBudget;
  readonly advances: readonly OpenAdvance[];
}

const MEASURES = { total: 'money', special: 'text' } as const;

/** 报销单 (S100–S109): lines, each with its invoice; looked through, then approved, then paid. */
export const expense = (world: ExpenseWorld) => {
  const { kinds } = world.rules;
  const fields = claimFields(Object.fromEntries(kinds.map(({ id, name }) => [id, name])));
  return defineProcess<typeof fields, typeof MEASURES, ClaimForm, Found>({
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
    starts: WITHOUT_INVOICE,
    hints: ['发票', '车票', '打车费', '垫付', '费用单'],
    fields,
    hidden: ['plea'],
    read: (sentence, c) => readClaim(sentence, c, kinds),
    measures: MEASURES,
    facts: async (form, c, self) => {
      const claim = await claimFacts(form, c, self, world);
      const wanted = wantedOf(form, c, claimedAmounts(form, claim, world.rules));
      const [budget, advances] = await Promise.all([world.budget?.(wanted, self), world.advances?.(c.applicant.id, self)]);
      return { claim, budget: budget ?? NO_BUDGET, advances: advances ?? [] };
    },
    assess: (form, c, { claim, budget, advances }) =>
      withAdvances(onBudget(assessClaim(form, c, claim, world), form, budget, kinds), advances),
    chain: chain({
      steps: [
        { id: 'pre_check', name: w('运营专员初审', 'First check by operations'), who: { role: 'operations' }, sla_hours: 8 },
        {
          id: 'superior',
          name: w('业务主管或直接上级', 'Supervisor or direct superior'),
          who: [{ role: 'supervisor' }, { superior: 1 }],
          sla_hours: 16,
        },
        {
          id: 'special',
          name: w('特批', 'Special approval'),
          who: { role: 'region_manager' },
          when: [{ measure: 'special', is: '=', than: 'yes' }],
          sla_hours: 16,
        },
        { id: 'finance', name: w('财务终审', 'Final check by finance'), who: { role: 'finance' }, sla_hours: 16 },
      ],
      separation: true,
      repeat: 'other',
    }),
    asks: { pre_check: checklist },
  });
};
