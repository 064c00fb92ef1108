import { contractWords } from '../../words/contract.ts';
import { defineFeature } from '../feature.ts';
import type { Services } from './services.ts';
import { contractPart } from './show-contract.ts';

/** Contracts beyond what every register has: their clauses, and what follows from a signature (S39–S42). */
export const contracts = defineFeature<never, never, Services>({
  id: 'contract',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  words: contractWords,
  records: { contract: { onCard: contractPart } },
});
