import { defineFeature, dueAs } from '../feature.ts';
import { computeNight, keepMonths } from './keep-months.ts';
import { monthsFollow } from './mark-months.ts';
import type { Services } from './services.ts';

/** When people were at work: punches from wherever they come, and what each day comes to (S54, S56). */
export const attendance = defineFeature<never, never, Services>({
  id: 'attendance',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  follows: monthsFollow,
  tasks: [
    {
      name: 'months of attendance',
      irreversible: false,
      run: (services, now) => dueAs(`attendance:${now}`, keepMonths(services, now)),
    },
    {
      name: 'night of attendance',
      irreversible: true,
      run: (services, now) => dueAs(`attendance night:${now}`, computeNight(services, now)),
    },
  ],
});
