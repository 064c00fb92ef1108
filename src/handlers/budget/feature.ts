import { type BudgetAction, budgetActions } from '../../cards/budget/actions.ts';
import { budgetSamples } from '../../cards/budget/samples.ts';
import { asksForBudget } from '../../domain/budget/budget-question.ts';
import { mayBring } from '../../domain/sheet/who-brings.ts';
import { budgetWords } from '../../words/budget.ts';
import { anyPayload, defineFeature, nothingKept } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import { redrawn, showPersonal } from '../reply.ts';
import { showImport, takeBudget, takeSheet } from './import-budget.ts';
import type { Services } from './services.ts';
import { answerBudget, budgetAsked, showBudget, showHow } from './show-budget.ts';

/** What is left of a budget, or how one is imported, in the person's own words. */
type BudgetIntent = { readonly kind: 'budget'; readonly said: string };

declare module '../intent.ts' {
  interface IntentsOf {
    budget: BudgetIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    budget: true;
    budget_how: true;
    budget_import: true;
  }
}

/** Budgets by branch, kind of expense and month (S97): imported by finance, looked at by those who answer for them. */
export const budgets = defineFeature<BudgetIntent, BudgetAction, Services>({
  id: 'budget',
  intents: { budget: ({ said }, _, context) => answerBudget(context, said) },
  actions: [...budgetActions],
  presses: {
    'budget.show': {
      on: ['budget'],
      run: ({ action: { unit, month }, on }, _, context) =>
        on.current
          ? redrawn(context, on, { unit, month })
          : { ...emptyPlan, effects: [showPersonal(context, 'budget', `budget:${context.cause}`, { unit, month })] },
    },
    'budget.take': { on: ['budget_import'], run: ({ on }, services, context) => takeBudget(services, context, on) },
  },
  views: {
    budget: {
      payload: budgetAsked,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showBudget(services, viewer, payload),
    },
    budget_how: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showHow(services, viewer),
    },
    budget_import: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showImport(services, payload),
    },
  },
  words: budgetWords,
  samples: budgetSamples,
  requests: {
    unwantedFiles: async ({ context, message, files }) => takeSheet(context, message, files),
    bringsSheets: (person, org) => mayBring(org, person),
  },
  heeds: /导入|上传|录入|更新|年度|预算表?|差旅|费用|科目|招待|交通|办公|本店|门店|我店|budget/u,
  read: ({ bare, isOpen }) => (isOpen && asksForBudget(bare) ? { kind: 'budget', said: bare } : null),
});
