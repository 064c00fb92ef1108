import { textSamples } from '../../cards/contract-text/samples.ts';
import { type TextAction, textActions } from '../../cards/contract-text/text-actions.ts';
import { contractTextWords } from '../../words/contract-text.ts';
import { defineFeature } from '../feature.ts';
import type { Services } from './services.ts';
import { reviewPart, sendText, sendTextOf, showText, textPart, textPayload } from './show-text.ts';
import { draftsWanting, offerToDrafts, readText } from './take-text.ts';

declare module '../view-ref.ts' {
  interface Views {
    contract_text: true;
  }
}

/** The text of a contract, sent while it is a draft: read, checked against what was agreed (S41), kept by version with what changed (S39). */
export const contractTexts = defineFeature<never, TextAction, Services>({
  id: 'contract-text',
  intents: {},
  actions: textActions,
  presses: {
    'contract_text.read': { on: ['file_offer'], run: readText },
    'contract_text.file': {
      on: ['record', 'contract_text'],
      about: ({ record }, card) => record === card.subject,
      run: sendText,
    },
    'contract_text.file_of': {
      on: ['request', 'request_more', 'request_comment'],
      about: ({ request }, card) => request === card.subject,
      run: sendTextOf,
    },
  },
  views: {
    contract_text: {
      payload: textPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => (viewer ? showText(services, viewer, subject, payload) : null),
    },
  },
  words: contractTextWords,
  samples: textSamples,
  records: { contract: { onCard: textPart } },
  requests: {
    onCard: reviewPart,
    takesFiles: ({ viewer, files }, services) => draftsWanting(services, viewer, files),
    unwantedFiles: ({ context, message, files }, services) => offerToDrafts(services, context, message, files),
  },
});
