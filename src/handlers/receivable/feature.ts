import { ageingAsked, type ReceivableAction, receivableActions } from '../../cards/receivable/actions.ts';
import { receivableSamples } from '../../cards/receivable/samples.ts';
import { isReceivableQuestion } from '../../domain/receivable/receivable-question.ts';
import { t } from '../../kernel/text.ts';
import { receivableWords } from '../../words/receivable.ts';
import { defineFeature, nothingKept } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import { opened, redrawn, sheetFile, showPersonal } from '../reply.ts';
import { answerReceivables } from './ask-receivables.ts';
import type { Services } from './services.ts';
import { showAgeing } from './show-ageing.ts';
import { customerAsked, showCustomer } from './show-customer.ts';
import { showItem } from './show-item.ts';

/** What customers owe, in the person's own words. */
type ReceivableIntent = { readonly kind: 'receivables'; readonly said: string };

declare module '../intent.ts' {
  interface IntentsOf {
    receivables: ReceivableIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    ageing: true;
    owed_by: true;
    receivable: true;
  }
}

/** What customers owe: by age, by customer, item by item; who is reminded of it, and what they said (S112, S113). */
export const receivables = defineFeature<ReceivableIntent, ReceivableAction, Services>({
  id: 'receivable',
  intents: { receivables: ({ said }, services, context) => answerReceivables(services, context, said) },
  actions: receivableActions,
  presses: {
    'ageing.show': {
      on: ['ageing'],
      run: ({ action: { do: _, ...asked }, on }, __, context) =>
        on.current
          ? redrawn(context, on, asked)
          : { ...emptyPlan, effects: [showPersonal(context, 'ageing', `ageing:${context.cause}`, asked)] },
    },
    'ageing.file': {
      on: ['ageing'],
      run: ({ action: { do: _, ...asked } }, __, context) => ({
        ...emptyPlan,
        audit: [{ actorId: context.person.id, act: 'receivable.export', subject: asked.unit ?? 'all', detail: asked }],
        effects: [sheetFile(context, { ageing: asked })],
        reply: { toast: { tone: 'info', text: t('receivable.file_toast') } },
      }),
    },
    'receivable.customer': {
      on: 'any',
      run: ({ action: { customer, on } }, _, context) =>
        opened(context, showPersonal(context, 'owed_by', `owed_by:${customer}`, { customer, on })),
    },
    'receivable.open': {
      on: 'any',
      run: ({ action: { item } }, _, context) => opened(context, showPersonal(context, 'receivable', item)),
    },
  },
  views: {
    ageing: {
      payload: ageingAsked,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showAgeing(services, viewer, payload),
    },
    owed_by: {
      payload: customerAsked,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showCustomer(services, viewer, payload),
    },
    receivable: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer, subject }, services) => viewer && showItem(services, viewer, subject),
    },
  },
  words: receivableWords,
  samples: receivableSamples,
  read: ({ bare, isOpen }) => (isOpen && isReceivableQuestion(bare) ? { kind: 'receivables', said: bare } : null),
});
