import { type RegisterAction, registerActions } from '../../cards/registers/register-actions.ts';
import { KINDS } from '../../kinds/index.ts';
import { registerWords } from '../../words/registers.ts';
import { defineFeature, dueAs } from '../feature.ts';
import { askProcess } from './ask-process.ts';
import { movesPosting } from './post-moves.ts';
import { runClocks } from './run-clocks.ts';
import type { Services } from './services.ts';
import { registerPart } from './show-part.ts';

/** Registers beyond what every record has: moves that a request decides on, and moves of the clock. */
export const registers = defineFeature<never, RegisterAction, Services>({
  id: 'registers',
  intents: {},
  actions: registerActions,
  presses: {
    'register.ask': { on: ['record'], about: ({ record }, card) => record === card.subject, run: askProcess },
  },
  views: {},
  words: registerWords,
  records: Object.fromEntries(
    KINDS.flatMap(({ id, moves }) =>
      Object.values(moves).some(({ made }) => made === 'approval') ? [[id, { onCard: registerPart }] as const] : [],
    ),
  ),
  postings: { moves: movesPosting },
  tasks: [
    {
      name: 'moves of the clock',
      irreversible: true,
      run: (services, now) => dueAs(`registers:${now}`, runClocks(services, now)),
    },
  ],
});
