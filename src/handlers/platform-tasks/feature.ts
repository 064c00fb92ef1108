import { platformTaskWords } from '../../words/platform-tasks.ts';
import { defineFeature } from '../feature.ts';
import { tickedOnCard } from './hear-task.ts';
import type { Services } from './services.ts';
import { taskFollows } from './wish-task.ts';

/** Actions in the platform's task list: kept in step, and a tick there is a hint (S68). */
export const platformTasks = defineFeature<never, never, Services>({
  id: 'platform-tasks',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  words: platformTaskWords,
  records: { action: { onCard: tickedOnCard, onWrite: taskFollows } },
});
