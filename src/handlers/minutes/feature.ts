import * as z from 'zod';
import { type MinutesAction, minutesActions } from '../../cards/minutes/minutes-actions.ts';
import { minutesSamples } from '../../cards/minutes/samples.ts';
import { type DecisionQuestion, readDecisionQuestion } from '../../domain/minutes/decision-question.ts';
import { type NoteSentence, readNoteSentence } from '../../domain/minutes/note-sentence.ts';
import { minutesWords } from '../../words/minutes.ts';
import { defineFeature } from '../feature.ts';
import { emptyPlan, merge } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { answerWith } from '../reply.ts';
import { pressDraft, rereadNotes } from './draft-minutes.ts';
import { answerOne, closeItem, editItem, saveItem } from './edit-minutes.ts';
import { showDecisions } from './find-decisions.ts';
import { minutesFollow } from './follow-meeting.ts';
import { onMeetingCard, recorderTold } from './on-meeting.ts';
import { askFile } from './paper.ts';
import type { Services } from './services.ts';
import { showKept } from './show-kept.ts';
import { showMinutes, showRound } from './show-minutes.ts';
import { minutesSaid, notePayload, noteSaid, pickNote, pressNote, saveNote, showNote } from './take-note.ts';
import { pressTranscript } from './take-transcript.ts';
import { minutesWritten } from './written.ts';

declare module '../intent.ts' {
  interface IntentsOf {
    minutes: NoteSentence | DecisionQuestion;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    meeting_note: true;
    decisions: true;
    kept_rate: true;
  }
}

const ON_MINUTES = {
  on: ['record'],
  about: (action: { readonly record: string }, card: BoundMessage) => action.record === card.subject,
} as const;

/** Notes of meetings, minutes made of them, and what was decided (S65–S68). */
export const minutesFeature = defineFeature<NoteSentence | DecisionQuestion, MinutesAction, Services>({
  id: 'minutes',
  intents: {
    meeting_note: noteSaid,
    minutes_wanted: (_, services, context) => minutesSaid(services, context),
    decisions: ({ words, last }, _, context) =>
      answerWith(context, 'decisions', `decisions:${context.person.id}`, { words, last }),
    kept_rate: (_, __, context) => answerWith(context, 'kept_rate', `kept:${context.person.id}`),
  },
  actions: minutesActions,
  presses: {
    'note.open': { on: 'any', run: pressNote },
    'note.save': { on: ['meeting_note'], about: (action, card) => action.meeting === card.subject, run: saveNote },
    'note.pick': { on: ['meeting_note'], run: pickNote },
    'note.transcript': { on: 'any', run: pressTranscript },
    'minutes.draft': { on: 'any', run: pressDraft },
    'minutes.reread': { ...ON_MINUTES, run: rereadNotes },
    'minutes.owner': { ...ON_MINUTES, run: answerOne },
    'minutes.due': { ...ON_MINUTES, run: answerOne },
    'minutes.known': { ...ON_MINUTES, run: answerOne },
    'minutes.act': { ...ON_MINUTES, run: answerOne },
    'minutes.update': { ...ON_MINUTES, run: answerOne },
    'minutes.drop': { ...ON_MINUTES, run: answerOne },
    'minutes.adopt': { ...ON_MINUTES, run: answerOne },
    'minutes.edit': { ...ON_MINUTES, run: editItem },
    'minutes.save': { ...ON_MINUTES, run: saveItem },
    'minutes.close': { ...ON_MINUTES, run: closeItem },
    'minutes.file': { ...ON_MINUTES, run: askFile },
  },
  views: {
    meeting_note: {
      payload: notePayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showNote(services, viewer, subject, payload),
    },
    decisions: {
      payload: z.object({ words: z.string().nullable(), last: z.string().nullable() }),
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showDecisions(services, viewer, payload),
    },
    kept_rate: {
      payload: z.object({}),
      audience: 'person',
      show: ({ viewer }, services) => viewer && showKept(services, viewer),
    },
  },
  words: minutesWords,
  samples: minutesSamples,
  records: {
    meeting: {
      onCard: onMeetingCard,
      onWrite: async (change, services) => merge(await recorderTold(change), await minutesFollow(change, services)),
    },
    minutes: { onCard: showMinutes, onWrite: minutesWritten },
    // Minutes say how many have confirmed.
    minutes_round: {
      onCard: showRound,
      onWrite: async ({ after }) => ({ ...emptyPlan, effects: after.parentId === null ? [] : [{ repaint: after.parentId }] }),
    },
  },
  read: ({ typed, bare, reading }) =>
    reading.kind === 'answer' ? null : (readNoteSentence(typed) ?? readDecisionQuestion(bare)),
});
