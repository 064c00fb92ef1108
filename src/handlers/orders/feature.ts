import { orderWords } from '../../words/orders.ts';
import { defineFeature } from '../feature.ts';
import type { Services } from '../services.ts';
import { tracksPart } from './show-tracks.ts';

/** Orders beyond what every register has: the tracks side by side on their card (S44). */
export const orders = defineFeature<never, never, Services>({
  id: 'orders',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  words: orderWords,
  records: { order: { onCard: tracksPart } },
});
