import { violationSamples } from '../../cards/violation/samples.ts';
import { violationWords } from '../../words/violation.ts';
import { defineFeature, dueAs } from '../feature.ts';
import { keepViolations, proposeWhenTaken } from './keep-violations.ts';
import type { Services } from './services.ts';
import { stillSo, violationPart } from './violation-part.ts';

/** What a settled month may be a violation of, proposed to the supervisor and never decided by itself (S59); the rest is the life of the record. */
export const violations = defineFeature<never, never, Services>({
  id: 'violation',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  words: violationWords,
  samples: violationSamples,
  records: {
    attendance_month: { onWrite: proposeWhenTaken },
    violation: { onCard: violationPart, beforeWriting: stillSo },
  },
  tasks: [
    {
      name: 'violations of attendance',
      irreversible: true,
      run: (services, now) => dueAs(`violations:${now}`, keepViolations(services, now)),
    },
  ],
});
