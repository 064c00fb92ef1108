import { defineFeature } from '../feature.ts';
import { gatherFigures } from './gather-figures.ts';
import type { Services } from './services.ts';

/** The figures of 运营周报 out of the books (S23); everything else is the life of a submission. */
export const operationsWeek = defineFeature<never, never, Services>({
  id: 'operations-week',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  records: { operations_week: { beforeWriting: gatherFigures } },
});
