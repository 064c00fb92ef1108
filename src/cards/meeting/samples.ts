import { plain } from '../../kernel/text.ts';
import type { Samples } from '../samples.ts';
import { confirmCard } from './draft-card.ts';

/** For the gallery. */
export const meetingSamples = (): Samples => ({
  会议: {
    确认: confirmCard({ record: 'rec_1', title: plain('库存'), facts: [], guesses: [], warnings: [], notes: [] }),
  },
});
