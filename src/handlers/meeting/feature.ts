import { type MeetingAction, meetingActions } from '../../cards/meeting/meeting-actions.ts';
import { meetingSamples } from '../../cards/meeting/samples.ts';
import { type AboutMeeting, readAboutMeeting } from '../../domain/meeting/about-said.ts';
import { type MeetingSentence, readMeetingSentence } from '../../domain/meeting/arranging-said.ts';
import { daysAsked, type MyMeetingsQuestion, readMyMeetings } from '../../domain/meeting/my-meetings-question.ts';
import { type RecorderSentence, readRecorderSentence } from '../../domain/meeting/recorder-said.ts';
import { asksForRooms } from '../../domain/meeting/room-question.ts';
import type { Named } from '../../domain/phrase/people.ts';
import { t } from '../../kernel/text.ts';
import { meetingWords } from '../../words/meeting.ts';
import { defineFeature, dueAs } from '../feature.ts';
import type { Intent } from '../intent.ts';
import type { BoundMessage } from '../reads.ts';
import { answerWith, listShown, redrawn } from '../reply.ts';
import { aboutMeeting } from './about-meeting.ts';
import { answerYes, closeAnswer, keepTime, openAnswer, saveAnswer, takeProposal } from './answer-meeting.ts';
import { awayAfter } from './away-after.ts';
import { checkHosts } from './check-hosts.ts';
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
import { endMeetingDrafts } from './draft-notes.ts';
import { draftPayload } from './draft-state.ts';
import { holdMeetings } from './hold-meetings.ts';
import { nameRecorder } from './name-recorder.ts';
import { dropRoom, moveTo, openRooms, openTimes } from './other-times.ts';
import { remindDayBefore, remindSoon, tellMorning } from './remind-meetings.ts';
import { startSaid } from './said-meeting.ts';
import type { Services } from './services.ts';
import { askShift, type ShiftSaid } from './shift-said.ts';
import { showDraft } from './show-draft.ts';
import { showMeeting } from './show-meeting.ts';
import { myMeetingsPayload, showMyMeetings } from './show-my-meetings.ts';
import { signIn } from './sign-in.ts';
import { takeRoom } from './take-room.ts';
import { dropMeetingSaid, type MeetingWords, takeMeetingWords } from './typed-words.ts';
import { meetingWritten } from './written.ts';

type Said = MeetingSentence | MyMeetingsQuestion | MeetingWords | RecorderSentence | AboutMeeting | ShiftSaid;

declare module '../intent.ts' {
  interface IntentsOf {
    meeting: Said;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    meeting_draft: true;
    my_meetings: true;
  }
}

const about = (action: { readonly record: string }, card: BoundMessage): boolean => action.record === card.subject;
const ON_DRAFT = { on: ['meeting_draft', 'record'], about } as const;
/** From the card of its series it opens the meeting's own. */
const ON_EITHER = {
  on: ['record', 'meeting_series'],
  about: (action: { readonly record: string }, card: BoundMessage): boolean => card.view !== 'record' || about(action, card),
} as const;
const ON_MEETING = { on: ['record'], about } as const;

/** Meetings that are arranged in the chat: who, when, where, who comes (S60, S61, S64, S65). */
export const meetings = defineFeature<Said, MeetingAction, Services>({
  id: 'meeting',
  intents: {
    meeting_new: startSaid,
    meeting_recorder: nameRecorder,
    meeting_about: aboutMeeting,
    meeting_words: takeMeetingWords,
    meeting_dropped: dropMeetingSaid,
    meeting_shift: askShift,
    my_meetings: ({ which }, _, context) =>
      answerWith(context, 'my_meetings', `list:${context.person.id}`, daysAsked(which, context.today)),
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
    'meeting.sign': { ...ON_MEETING, run: signIn },
    'meeting.times': { ...ON_EITHER, run: openTimes },
    'meeting.move_to': { ...ON_MEETING, run: moveTo },
    'meeting.rooms': { ...ON_EITHER, run: openRooms },
    'meeting.no_room': { ...ON_MEETING, run: dropRoom },
    'meeting.room': { on: ['notice', 'record'], run: takeRoom },
    'meeting.list': {
      on: 'any',
      run: ({ action, on }, _, context) => listShown(context, on, 'my_meetings', { ...daysAsked(action.which, context.today) }),
    },
    'meeting.page': {
      on: ['my_meetings'],
      run: ({ action: { do: _, ...shown }, on }, __, context) => redrawn(context, on, shown),
    },
    'meeting.take': { ...ON_MEETING, run: takeProposal },
    'meeting.keep': { ...ON_MEETING, run: keepTime },
  },
  views: {
    meeting_draft: {
      payload: draftPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showDraft(services, viewer, subject, payload.draft),
      moved: () => ({ title: t('meeting.new_title') }),
    },
    my_meetings: {
      payload: myMeetingsPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showMyMeetings(services, viewer, payload),
    },
  },
  tasks: [
    {
      name: 'meetings told the day before, in the morning and 15 minutes before',
      irreversible: true,
      run: async function* (services, now) {
        yield* dueAs(`meetings.day_before:${now}`, remindDayBefore(services, now));
        yield* dueAs(`meetings.morning:${now}`, tellMorning(services, now));
        yield* dueAs(`meetings.soon:${now}`, remindSoon(services, now));
      },
    },
    {
      name: 'who hosts, after leave or a meeting changed',
      irreversible: false,
      run: (services, now) => dueAs(`meetings.hosts:${now}`, checkHosts(services, now)),
    },
    {
      name: 'meetings that were never confirmed',
      irreversible: false,
      run: (services, now) => dueAs(`meetings.drafts:${now}`, endMeetingDrafts(services, now)),
    },
    {
      name: 'meetings that are over',
      irreversible: true,
      run: (services, now) => dueAs(`meetings.held:${now}`, holdMeetings(services, now)),
    },
  ],
  follows: awayAfter,
  words: meetingWords,
  samples: meetingSamples,
  records: { meeting: { onCard: showMeeting, onWrite: meetingWritten } },
  read: ({ bare, reading, mentioned }) =>
    reading.kind === 'answer'
      ? null
      : (readMyMeetings(bare) ??
        readMeetingSentence(bare, mentioned) ??
        (asksForRooms(bare) && (reading.kind === 'unclear' || reading.kind === 'choose')
          ? roomsAsked(bare, mentioned)
          : reading.kind === 'unclear'
            ? (readRecorderSentence(bare) ?? readAboutMeeting(bare))
            : null)),
  menu: { 'menu.meetings': { kind: 'my_meetings', which: 'week' } },
});

/** Rooms are looked at by the time and the people of a meeting: the button begins one, and nothing is made before its form is sent. */
const roomsAsked = (said: string, mentioned: readonly Named[]): Intent => ({
  kind: 'ask_back',
  title: t('meeting.rooms_asked'),
  said,
  ways: [{ text: t('meeting.rooms_asked_button'), means: { kind: 'meeting_new', said, mentioned } }],
});
