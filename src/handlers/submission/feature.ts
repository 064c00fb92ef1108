import { submissionSamples } from '../../cards/submission/samples.ts';
import { type SubmissionAction, submissionActions } from '../../cards/submission/submission-actions.ts';
import { readSubmissionQuestion, type SubmissionQuestion } from '../../domain/submission/submission-question.ts';
import { KINDS } from '../../kinds/index.ts';
import { submissionWords } from '../../words/submission.ts';
import { defineFeature, dueAs } from '../feature.ts';
import { askLive, askMine, pressLive } from './ask-live.ts';
import { openSheets } from './open-sheets.ts';
import type { Services } from './services.ts';
import { sheetPart, sheetWritten } from './sheet-part.ts';
import { submitting } from './sheets-of.ts';
import { livePayload, showLive } from './show-live.ts';
import { groupPayload, showGroup, tellGroups } from './tell-groups.ts';

declare module '../intent.ts' {
  interface IntentsOf {
    submission: SubmissionQuestion;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    submission_live: true;
    submission_group: true;
  }
}

/** What every branch hands in once a period: opened by the calendar, nagged for by the rules, who has not at any moment (S23, S57, O26). */
export const submission = defineFeature<SubmissionQuestion, SubmissionAction, Services>({
  id: 'submission',
  intents: {
    submission_live: ({ of }, services, context) => askLive(services, context, of),
    submission_mine: ({ of }, services, context) => askMine(services, context, of),
  },
  actions: submissionActions,
  presses: {
    'submission.live': { on: 'any', run: pressLive },
  },
  views: {
    submission_live: {
      payload: livePayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showLive(services, viewer, payload),
    },
    submission_group: { payload: groupPayload, audience: 'any', show: ({ payload }, services) => showGroup(services, payload) },
  },
  words: submissionWords,
  samples: submissionSamples,
  records: Object.fromEntries(
    submitting(KINDS).map(({ kind }) => [kind.id, { onCard: sheetPart, onWrite: sheetWritten }] as const),
  ),
  tasks: [
    {
      name: 'sheets that are owed for the last period',
      irreversible: true,
      run: (services, now) => dueAs(`submission.open:${now}`, openSheets(services, now)),
    },
    {
      name: 'groups that hear which branches are missing',
      irreversible: true,
      run: (services, now) => dueAs(`submission.told:${now}`, tellGroups(services, now)),
    },
  ],
  // What was said in answer to a card is an answer.
  read: ({ bare, reading }) => (reading.kind === 'answer' ? null : readSubmissionQuestion(bare, KINDS)),
});
