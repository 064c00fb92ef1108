import { type LeavingAction, leavingActions } from '../../cards/leaving/actions.ts';
import { defineFeature, dueAs, nothingKept } from '../feature.ts';
import { handOnRecords } from './hand-on-records.ts';
import { showHandOver } from './hand-over-list.ts';
import { promisesMet, seeToPromises } from './promise-away.ts';
import { seeToDepartures } from './see-to-departures.ts';
import type { Services } from './services.ts';
import { takeBack } from './take-back.ts';

declare module '../view-ref.ts' {
  interface Views {
    hand_over: true;
  }
}

/** Who leaves: what hangs on them is closed or handed on, and their superior sees what must be taken over (S7). */
export const leaving = defineFeature<never, LeavingAction, Services>({
  id: 'leaving',
  intents: {},
  actions: leavingActions,
  presses: {
    'leaving.hand_on': {
      on: ['hand_over'],
      about: ({ departure }, card) => card.subject === `departure:${departure}`,
      run: handOnRecords,
    },
    'leaving.take_back': {
      on: ['hand_over'],
      about: ({ departure }, card) => card.subject === `departure:${departure}`,
      run: takeBack,
    },
  },
  follows: promisesMet,
  tasks: [
    {
      // First of all: what is closed or moved is then neither overdue nor reminded of.
      name: 'people who left, were suspended, or are back',
      irreversible: true,
      run: async function* (services, now) {
        yield* dueAs(`leaving:${now}`, seeToDepartures(services, now));
        yield* dueAs(`promises:${now}`, seeToPromises(services, now));
      },
    },
  ],
  views: {
    hand_over: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer, subject }, services) => viewer && showHandOver(services, viewer, subject),
    },
  },
});
