import { type KnownAction, knownActions } from '../../cards/knowledge/known-actions.ts';
import { knowledgeSamples } from '../../cards/knowledge/samples.ts';
import { t } from '../../kernel/text.ts';
import { KINDS } from '../../kinds/index.ts';
import { knowledgeWords } from '../../words/knowledge.ts';
import { defineFeature } from '../feature.ts';
import type { BoundMessage } from '../reads.ts';
import { redrawn } from '../reply.ts';
import type { Services } from './services.ts';
import { showKnown } from './show-known.ts';

const ON_FORM = {
  on: ['record_form'],
  about: ({ record }: KnownAction, card: BoundMessage) => record === card.subject,
} as const;

/** What was answered before is shown first, whoever asks by a record (S21). */
export const knowledge = defineFeature<never, KnownAction, Services>({
  id: 'knowledge',
  intents: {},
  actions: knownActions,
  presses: {
    'known.helped': {
      ...ON_FORM,
      run: ({ on }, _, context) => ({
        ...redrawn(context, on, { ...on.payload, dropped: true, part: { helped: true } }),
        reply: { repaint: true, toast: { tone: 'success', text: t('known.helped') } },
      }),
    },
    'known.ask': {
      ...ON_FORM,
      run: ({ on }, _, context) => redrawn(context, on, { ...on.payload, part: { asks: true } }),
    },
  },
  views: {},
  words: knowledgeWords,
  samples: knowledgeSamples,
  records: Object.fromEntries(
    KINDS.flatMap(({ id, says }) => (says.takesQuestions ? [[id, { beforeOpening: showKnown }] as const] : [])),
  ),
});
