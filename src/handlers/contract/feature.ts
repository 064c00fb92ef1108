import { contractSamples } from '../../cards/contract/samples.ts';
import { readDraftSaid, readPriceAsked } from '../../domain/contract/contract-said.ts';
import { contractWords } from '../../words/contract.ts';
import { defineFeature } from '../feature.ts';
import { afterContract, afterOrder } from './after-signing.ts';
import { beforeContract, beforeNegotiation } from './before-writing.ts';
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

/** Contracts beyond what every register has: their clauses, and what follows from a signature (S39–S42). */
export const contracts = defineFeature<ContractIntent, never, Services>({
  id: 'contract',
  intents: {
    contract_start: ({ sentence }, services, context) => startContract(services, context, sentence),
    price_asked: ({ model }, services, context) => tellPrice(services, context, model),
  },
  actions: [],
  presses: {},
  views: {},
  words: contractWords,
  samples: contractSamples,
  read: ({ bare, reading }) => {
    if (reading.kind === 'answer') return null;
    if (readDraftSaid(bare)) return { kind: 'contract_start', sentence: bare };
    const model = reading.kind === 'unclear' ? readPriceAsked(bare) : null;
    return model ? { kind: 'price_asked', model } : null;
  },
  records: {
    contract: { onCard: contractPart, beforeWriting: beforeContract, onWrite: afterContract },
    negotiation: { beforeWriting: beforeNegotiation, onCard: async () => ({ instead: ['buyer'] }) },
    order: { onWrite: afterOrder },
  },
});
