import { type CustomerAction, customerActions } from '../../cards/customers/customer-actions.ts';
import { customerSamples } from '../../cards/customers/samples.ts';
import { t } from '../../kernel/text.ts';
import { customerWords } from '../../words/customers.ts';
import { defineFeature } from '../feature.ts';
import type { BoundMessage } from '../reads.ts';
import { redrawn } from '../reply.ts';
import { identified } from './find-alike.ts';
import { mergeCustomers } from './merge-customers.ts';
import type { Services } from './services.ts';
import { saidOf, showAlike } from './show-alike.ts';
import { customerPart } from './show-dealings.ts';
import { findSame, mergePayload, seekSame, showMerge } from './show-merge.ts';
import { undoMerge } from './undo-merge.ts';

const about = ({ record }: CustomerAction, card: BoundMessage): boolean => record === card.subject;
const ON_FORM = { on: ['record_form'], about } as const;
const ON_MERGE = { on: ['customer_merge', 'record'], about } as const;

/** Customers beyond what every register has (S31): no second file unasked, doubles merged and parted again, all dealings on their card. */
export const customers = defineFeature<never, CustomerAction, Services>({
  id: 'customers',
  intents: {},
  actions: customerActions,
  presses: {
    'customer.known': {
      ...ON_FORM,
      run: ({ on }, _, context) => ({
        ...redrawn(context, on, { ...on.payload, dropped: true, part: { known: true } }),
        reply: { repaint: true, toast: { tone: 'success', text: t('customers.not_entered') } },
      }),
    },
    'customer.another': {
      ...ON_FORM,
      run: ({ on }, _, context) =>
        redrawn(context, on, { ...on.payload, part: { another: saidOf(identified((on.payload.given ?? {}) as never)) } }),
    },
    'customer.find_same': { on: ['record'], about, run: findSame },
    'customer.sought': { ...ON_MERGE, run: seekSame },
    'customer.merge': { ...ON_MERGE, run: mergeCustomers },
    'customer.unmerge': { on: ['record'], about, run: undoMerge },
  },
  views: {
    customer_merge: {
      payload: mergePayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => (viewer ? showMerge(services, viewer, subject, payload) : null),
    },
  },
  words: customerWords,
  samples: customerSamples,
  records: { customer: { beforeOpening: showAlike, onCard: customerPart } },
});
