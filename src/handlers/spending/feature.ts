import { spendingSamples } from '../../cards/spending/samples.ts';
import { type SpendingAction, spendingActions } from '../../cards/spending/spending-actions.ts';
import { asksForSpending } from '../../domain/spending/spending-question.ts';
import { t } from '../../kernel/text.ts';
import { spendingWords } from '../../words/spending.ts';
import { defineFeature } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import { redrawn, sheetFile, showPersonal } from '../reply.ts';
import { askSpending } from './ask-spending.ts';
import { spentPosting } from './post-spent.ts';
import type { Services } from './services.ts';
import { showSpending } from './show-spending.ts';
import { spendingQuery } from './spending-query.ts';

/** What was spent, in the person's own words. */
type SpendingIntent = { readonly kind: 'spending'; readonly said: string };

declare module '../intent.ts' {
  interface IntentsOf {
    spending: SpendingIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    spending: true;
  }
}

/** What claims come to, by branch, kind, person and month, against the budget (S4, S97). */
export const spending = defineFeature<SpendingIntent, SpendingAction, Services>({
  id: 'spending',
  intents: { spending: ({ said }, services, context) => askSpending(services, context, said) },
  actions: spendingActions,
  presses: {
    'spending.show': {
      on: ['spending'],
      run: ({ action: { do: _, ...query }, on }, __, context) =>
        on.current
          ? redrawn(context, on, query)
          : { ...emptyPlan, effects: [showPersonal(context, 'spending', `spending:${context.cause}`, query)] },
    },
    'spending.file': {
      on: ['spending'],
      run: ({ action: { do: _, ...query } }, __, context) => ({
        ...emptyPlan,
        audit: [{ actorId: context.person.id, act: 'spending.export', subject: query.unit ?? 'all', detail: query }],
        effects: [sheetFile(context, { spending: query })],
        reply: { toast: { tone: 'info', text: t('spending.file_toast') } },
      }),
    },
  },
  views: {
    spending: {
      payload: spendingQuery,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showSpending(services, viewer, payload),
    },
  },
  words: spendingWords,
  samples: spendingSamples,
  postings: { spent: spentPosting },
  heeds: /报销|费用|金额|统计|分析|汇总|各店|按\p{Script=Han}{1,4}/u,
  read: ({ bare, isOpen }) => (isOpen && asksForSpending(bare) ? { kind: 'spending', said: bare } : null),
});
