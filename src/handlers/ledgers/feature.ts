import { defineFeature } from '../feature.ts';
import { accountsPosting } from './post-accounts.ts';
import type { Services } from './services.ts';

/** What requests set aside and use of accounts, whatever their ledger (S97). */
export const ledgers = defineFeature<never, never, Services>({
  id: 'ledgers',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  postings: { accounts: accountsPosting },
});
