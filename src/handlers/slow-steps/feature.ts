import { slowStepSamples } from '../../cards/slow-steps/samples.ts';
import { asksForSlowSteps } from '../../domain/slow-steps/slow-steps-question.ts';
import { slowStepWords } from '../../words/slow-steps.ts';
import { defineFeature, nothingKept } from '../feature.ts';
import { answerWith } from '../reply.ts';
import type { Services } from './services.ts';
import { showSlowSteps } from './show-slow-steps.ts';

type SlowStepsIntent = { readonly kind: 'slow_steps' };

declare module '../intent.ts' {
  interface IntentsOf {
    slowSteps: SlowStepsIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    slow_steps: true;
  }
}

/** 哪一步最慢: how long real requests waited at each step, where improvements are thought about (S24). */
export const slowSteps = defineFeature<SlowStepsIntent, never, Services>({
  id: 'slow-steps',
  intents: {
    slow_steps: (_, __, context) => answerWith(context, 'slow_steps', `list:${context.person.id}`),
  },
  actions: [],
  presses: {},
  views: {
    slow_steps: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showSlowSteps(services, viewer),
    },
  },
  words: slowStepWords,
  samples: slowStepSamples,
  read: ({ bare }) => (asksForSlowSteps(bare) ? { kind: 'slow_steps' } : null),
});
