import { type CustomerAction, customerActions } from '../../cards/customers/customer-actions.ts';
import { customerSamples } from '../../cards/customers/samples.ts';
import { contactAsked } from '../../domain/customer/contact-asked.ts';
import { doublesSaid } from '../../domain/customer/doubles-said.ts';
import { newCustomerTold } from '../../domain/customer/new-customer-said.ts';
import { t } from '../../kernel/text.ts';
import { customerWords } from '../../words/customers.ts';
import { defineFeature } from '../feature.ts';
import type { BoundMessage } from '../reads.ts';
import { redrawn } from '../reply.ts';
import { alikeInSheet } from './alike-in-sheet.ts';
import { identified, saidOf } from './find-alike.ts';
import { customerFollowed } from './follow-customer.ts';
import { handOverCustomer, handOverPayload, showHandOver, startHandOver } from './hand-over-customer.ts';
import { mergeCustomers } from './merge-customers.ts';
import type { Services } from './services.ts';
import { showAlike } from './show-alike.ts';
import { customerPart } from './show-dealings.ts';
import { findSame, mergePayload, seekSame, showMerge, startMerge } from './show-merge.ts';
import { soldHere } from './sold-here.ts';
import { undoMerge } from './undo-merge.ts';

const about = ({ record }: CustomerAction, card: BoundMessage): boolean => record === card.subject;
const ON_FORM = { on: ['record_form'], about } as const;
const ON_MERGE = { on: ['customer_merge', 'record'], about } as const;

/** Two files of one customer are to become one; `who`: words for one of them, or none. */
type CustomersIntent = { readonly kind: 'customer_merge'; readonly who: string };

declare module '../intent.ts' {
  interface IntentsOf {
    customers: CustomersIntent;
  }
}

/** Customers beyond what every register has (S31): no second file unasked, doubles merged and parted again, all dealings on their card. */
export const customers = defineFeature<CustomersIntent, CustomerAction, Services>({
  id: 'customers',
  intents: { customer_merge: startMerge },
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
    'customer.hand_over': { on: ['record'], about, run: startHandOver },
    'customer.hand_over_to': { on: ['customer_hand_over', 'record'], about, run: handOverCustomer },
    'customer.unmerge': { on: ['record'], about, run: undoMerge },
  },
  views: {
    customer_hand_over: {
      payload: handOverPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => (viewer ? showHandOver(services, viewer, subject, payload) : null),
    },
    customer_merge: {
      payload: mergePayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => (viewer ? showMerge(services, viewer, subject, payload) : null),
    },
  },
  words: customerWords,
  samples: customerSamples,
  read: ({ bare, reading, isColleague }) => {
    const doubles = doublesSaid(bare);
    if (doubles) return { kind: 'customer_merge', ...doubles };
    if (reading.kind === 'unclear' && newCustomerTold(bare)) return { kind: 'record_start', of: 'customer', sentence: bare };
    const whose = reading.kind === 'unclear' ? contactAsked(bare) : null;
    return whose !== null && !isColleague(whose) ? { kind: 'record_list', of: 'customer', which: 'all', words: whose } : null;
  },
  records: {
    customer: {
      beforeOpening: showAlike,
      alike: alikeInSheet,
      onCard: customerPart,
      beforeWriting: soldHere,
      onWrite: customerFollowed,
    },
  },
});
