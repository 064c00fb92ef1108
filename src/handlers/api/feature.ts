import * as z from 'zod';
import { type ApiAction, apiActions } from '../../cards/api/api-actions.ts';
import { apiSamples } from '../../cards/api/samples.ts';
import { asksForTokens } from '../../domain/api/api-question.ts';
import { apiWords } from '../../words/api.ts';
import { defineFeature } from '../feature.ts';
import type { Services } from './services.ts';
import { askTokens, hideToken, makeToken, revokeToken, showTokens } from './tokens.ts';

type ApiIntent = { readonly kind: 'api_tokens' };

declare module '../intent.ts' {
  interface IntentsOf {
    api: ApiIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    api_tokens: true;
  }
}

const TOKENS = ['api_tokens'] as const;

/** Tokens of other programs (a DMS, an ERP): made and revoked by administrators; what they open stands in `endpoints.ts`. */
export const api = defineFeature<ApiIntent, ApiAction, Services>({
  id: 'api',
  intents: { api_tokens: (_, __, context) => askTokens(context) },
  actions: [...apiActions],
  presses: {
    'api.make': { on: TOKENS, run: ({ on, form }, services, context) => makeToken(services, context, on, form) },
    'api.hide': { on: TOKENS, run: ({ on }, _, context) => hideToken(context, on) },
    'api.revoke': { on: TOKENS, run: ({ action, on }, services, context) => revokeToken(services, context, on, action.token) },
  },
  views: {
    api_tokens: {
      payload: z.object({ fresh: z.string().nullable().catch(null).default(null) }),
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showTokens(services, viewer, payload.fresh),
    },
  },
  words: apiWords,
  samples: apiSamples,
  read: ({ bare }) => (asksForTokens(bare) ? { kind: 'api_tokens' } : null),
});
