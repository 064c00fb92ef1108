import { type ContractAction, contractActions } from '../../cards/contract/contract-actions.ts';
import { contractSamples } from '../../cards/contract/samples.ts';
import { readDraftSaid, readPriceAsked } from '../../domain/contract/contract-said.ts';
import type { Rec } from '../../records/define.ts';
import { contractWords } from '../../words/contract.ts';
import { turnTo } from '../approval/more.ts';
import { defineFeature } from '../feature.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { afterContract, afterOrder } from './after-signing.ts';
import { beforeContract, beforeNegotiation } from './before-writing.ts';
import { remarkClauses, remarksPart } from './remark-clauses.ts';
import type { Services } from './services.ts';
import { contractPart } from './show-contract.ts';
import { startContract } from './start-contract.ts';
import { tellPrice } from './tell-price.ts';

type ContractIntent =
  | { readonly kind: 'contract_start'; readonly sentence: string }
  | { readonly kind: 'price_asked'; readonly model: string };

declare module '../intent.ts' {
  interface IntentsOf {
    contract: ContractIntent;
  }
}

const ON_REVIEW = {
  on: ['request', 'request_more', 'request_comment'],
  about: (action: { readonly request: string }, card: BoundMessage) => card.subject === action.request,
} as const;

/** What is said of a clause stands on the card of its contract. */
const showAnew = ({ parentId }: Rec): Plan => ({ ...emptyPlan, effects: parentId === null ? [] : [{ repaint: parentId }] });

/** Contracts beyond what every register has: their clauses, and what follows from a signature (S39–S42). */
export const contracts = defineFeature<ContractIntent, ContractAction, Services>({
  id: 'contract',
  intents: {
    contract_start: ({ sentence }, services, context) => startContract(services, context, sentence),
    price_asked: ({ model }, services, context) => tellPrice(services, context, model),
  },
  actions: contractActions,
  presses: {
    'contract.ask_remarks': {
      ...ON_REVIEW,
      run: ({ action, ...press }, services, context) => turnTo(services, context, action.request, { question: 'remarks' }, press),
    },
    'contract.remark': { ...ON_REVIEW, run: remarkClauses },
  },
  views: {},
  words: contractWords,
  samples: contractSamples,
  requests: { onCard: remarksPart },
  read: ({ bare, reading }) => {
    if (reading.kind === 'answer') return null;
    if (readDraftSaid(bare)) return { kind: 'contract_start', sentence: bare };
    const model = reading.kind === 'unclear' ? readPriceAsked(bare) : null;
    return model ? { kind: 'price_asked', model } : null;
  },
  records: {
    contract: { onCard: contractPart, beforeWriting: beforeContract, onWrite: afterContract },
    negotiation: { beforeWriting: beforeNegotiation, onCard: async () => ({ instead: ['buyer'] }) },
    contract_remark: { onWrite: async ({ after }) => showAnew(after) },
    order: { onWrite: afterOrder },
  },
});
