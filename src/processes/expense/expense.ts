import { chain } from '../../domain/approval/chain.ts';
import type { ClaimFacts } from '../../domain/expense/facts.ts';
import { w } from '../../fields/kinds.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { OpenAdvance } from '../../ledgers/advance.ts';
import { type AgainstBudget, NO_BUDGET } from '../../ledgers/budget.ts';
import { defineProcess, type FormContext } from '../define.ts';
import { withAdvances } from './advances.ts';
import { assessClaim, claimedAmounts } from './assess.ts';
import { onBudget, wantedOf } from './budget.ts';
import { checklist } from './checklist.ts';
import { ABOUT_CLAIM, GIVES_UP, STARTS_CLAIM } from './claim-starts.ts';
import { lineDropped } from './drop-said.ts';
import { claimFacts } from './facts.ts';
import { type ClaimForm, claimFields } from './fields.ts';
import { lineFollows, ownRequests } from './own-requests.ts';
import { readClaim } from './sentence.ts';
import { tellsSpent } from './told-spent.ts';
import type { ExpenseWorld, Grounds } from './world.ts';

interface Found {
  /** Where the claimant belongs as far as this claim goes: to the unit it was sent from. */
  readonly at: FormContext;
  readonly claim: ClaimFacts;
  readonly own: Grounds;
  readonly budget: AgainstBudget;
  readonly advances: readonly OpenAdvance[];
}

/** Who was moved since is a claimant of the unit they sent it from: its budget and its rules hold. */
async function whenSent(c: FormContext, self: RequestId | null, { books }: ExpenseWorld): Promise<FormContext> {
  const unitId = self && (await books.sentFrom(self));
  return unitId ? { ...c, applicant: { ...c.applicant, unitId } } : c;
}

const MEASURES = { total: 'money', special: 'text' } as const;

/** 报销单 (S100–S109): lines, each with its invoice; looked through, then approved, then paid. */
export const expense = (world: ExpenseWorld) => {
  const fields = claimFields(world.rules);
  return defineProcess<typeof fields, typeof MEASURES, ClaimForm, Found>({
    id: 'expense',
    prefix: 'FY',
    clause: 'S100',
    outlives: true,
    name: w('报销', 'Expense claim'),
    about: w(
      '把发票、车票的照片或文件直接发给我，或者说“报销昨天去无锡的高铁票 86.5”',
      'Send me photos or files of invoices and tickets, or say “expense yesterday’s train to Wuxi 86.5”',
    ),
    phrases: ['报销单', '报销', '报账', 'expense', 'reimburse'],
    nouns: ['报销', '报销单'],
    starts: STARTS_CLAIM,
    tells: tellsSpent,
    claims: ABOUT_CLAIM,
    givesUp: GIVES_UP,
    hints: ['发票', '车票', '打车费', '垫付', '费用单'],
    fields,
    hidden: ['plea'],
    answered: (message, { raw }) => lineDropped(message, raw, fields.lines),
    read: (sentence, c) => readClaim(sentence, c, world.rules),
    measures: MEASURES,
    follows: (raw, c) => lineFollows(raw, c, world, fields.lines),
    refers: (raw, c) => ownRequests(raw, c, world),
    facts: async (form, c, self) => {
      const at = await whenSent(c, self, world);
      const [claim, own] = await Promise.all([claimFacts(form, at, self, world), world.books.own(at)]);
      const wanted = wantedOf(form, at, claimedAmounts(form, claim, world.rules));
      const [budget, advances] = await Promise.all([world.budget?.(wanted, self), world.advances?.(c.applicant.id, self)]);
      return { at, claim, own, budget: budget ?? NO_BUDGET, advances: advances ?? [] };
    },
    assess: (form, _, { at, claim, own, budget, advances }) =>
      withAdvances(onBudget(assessClaim(form, at, claim, own, world), form, budget, world.rules, at), advances),
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
