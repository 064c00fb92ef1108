import { type MeetingAction, meetingActions } from '../../cards/meeting/meeting-actions.ts';
import { meetingSamples } from '../../cards/meeting/samples.ts';
import { type MeetingSentence, readMeetingSentence } from '../../domain/meeting/meeting-sentence.ts';
import { meetingWords } from '../../words/meeting.ts';
import { defineFeature } from '../feature.ts';
import type { BoundMessage } from '../reads.ts';
import { answerYes, closeAnswer, openAnswer, saveAnswer, takeProposal } from './answer-meeting.ts';
import {
  backToForm,
  confirmDraft,
  dropDraft,
  lookForTimes,
  moreFields,
  pickTime,
  startDraft,
  tryOther,
} from './draft-meeting.ts';
import { draftPayload } from './draft-state.ts';
import { startSaid } from './said-meeting.ts';
import type { Services } from './services.ts';
import { showDraft } from './show-draft.ts';
import { showMeeting } from './show-meeting.ts';
import { meetingWritten } from './written.ts';

declare module '../intent.ts' {
  interface IntentsOf {
    meeting: MeetingSentence;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    meeting_draft: true;
  }
}

const about = (action: { readonly record: string }, card: BoundMessage): boolean => action.record === card.subject;
const ON_DRAFT = { on: ['meeting_draft', 'record'], about } as const;
const ON_MEETING = { on: ['record'], about } as const;

/** Meetings that are arranged in the chat: who, when, where, who comes (S60, S61, S64, S65). */
export const meetings = defineFeature<MeetingSentence, MeetingAction, Services>({
  id: 'meeting',
  intents: {
    meeting_new: startSaid,
  },
  actions: meetingActions,
  presses: {
    'meeting.new': { on: 'any', run: (_, services, context) => startDraft(services, context) },
    'meeting.look': { ...ON_DRAFT, run: lookForTimes },
    'meeting.more': { ...ON_DRAFT, run: moreFields },
    'meeting.pick': { ...ON_DRAFT, run: pickTime },
    'meeting.try': { ...ON_DRAFT, run: tryOther },
    'meeting.back': { ...ON_DRAFT, run: backToForm },
    'meeting.create': { ...ON_DRAFT, run: confirmDraft },
    'meeting.drop': { ...ON_DRAFT, run: dropDraft },
    'meeting.answer': { ...ON_MEETING, run: answerYes },
    'meeting.open': { ...ON_MEETING, run: openAnswer },
    'meeting.close': { ...ON_MEETING, run: closeAnswer },
    'meeting.said': { ...ON_MEETING, run: saveAnswer },
    'meeting.take': { ...ON_MEETING, run: takeProposal },
  },
  views: {
    meeting_draft: {
      payload: draftPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showDraft(services, viewer, subject, payload.draft),
    },
  },
  words: meetingWords,
  samples: meetingSamples,
  records: { meeting: { onCard: showMeeting, onWrite: meetingWritten } },
  read: ({ bare, reading, mentioned }) => (reading.kind === 'answer' ? null : readMeetingSentence(bare, mentioned)),
});
