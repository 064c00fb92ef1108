import type { MeetingSentence } from '../../domain/meeting/arranging-said.ts';
import { CALLED } from '../../domain/meeting/matters-said.ts';
import { type MeetingSaid, readMeetingSaid } from '../../domain/meeting/read-said.ts';
import { roomSaid } from '../../domain/meeting/room-said.ts';
import { peopleNames } from '../../domain/org/label.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import type { RawForm } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { timeText } from '../../kernel/time.ts';
import { USUAL_MINUTES } from '../../kinds/meeting-draft.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { formContext } from '../services.ts';
import { unusedSaid } from '../unused-said.ts';
import { startDraft } from './draft-meeting.ts';
import type { DraftState } from './draft-state.ts';
import { nextStep } from './draft-times.ts';
import { readDraft } from './read-draft.ts';
import type { Services } from './services.ts';

/** A meeting asked for in a sentence: times or the one time at once where everything needed was said, else the form with what it lacks. */
export async function startSaid({ said, mentioned }: MeetingSentence, services: Services, context: Context): Promise<Plan> {
  const calendar = services.settings.calendarOf(context.org, context.person.unitId);
  const when = whenContext(calendar, { now: context.now, zone: services.zone }, 'future');
  const read = readMeetingSaid(said, {
    org: context.org,
    asker: context.person,
    mentioned: mentioned as readonly { id: PersonId; name: string }[],
    when,
  });
  const wanted = givenOf(read, context);
  // Who says no more than that there is to be a meeting names no room, and waits for nothing.
  const isBare = Object.keys(wanted).every((field) => field === 'minutes');
  const room = isBare ? null : roomSaid(said, (await services.calendar.rooms()) ?? []);
  const given = { ...wanted, ...(room ? { room: 'yes', place: '' } : {}) };
  const wish = { ...(read.half ? { half: read.half } : {}), ...(room ? { namedRoom: room.room } : {}) };
  const { text: unused } = unusedSaid(
    said,
    { form: given, words: [...CALLED, ...(room ? [room.name] : [])], spoken: SPOKEN },
    formContext(services, context.org, context.person, context.now),
  );
  const state: Partial<DraftState> = {
    given,
    guesses: [...(room ? [plain(room.name)] : []), ...guessesOf(read), ...(unused ? [unused] : [])],
    faults: read.doubtful.map((one) => doubtFault(one, context)).slice(0, 1),
    note: read.unread === null ? null : t('meeting.unread_time', { said: read.unread }),
    ...wish,
  };
  const whole = readDraft(services, given, context);
  // What was said and cannot be is pointed at; what was not said is asked for.
  const wrong = whole.ok ? [] : whole.error.filter(({ field }) => given[field as keyof typeof given]);
  const doubts = state.faults ?? [];
  const faults = [...doubts, ...wrong.filter(({ field }) => doubts.every((one) => one.field !== field))];
  if (!whole.ok || read.doubtful.length > 0) return startDraft(services, context, { ...state, faults });
  return startDraft(services, context, { ...state, ...(await nextStep(services, context, whole.value, wish)) });
}

/** What is only spoken around a meeting. */
const SPOKEN =
  /^(?:帮我?|给我|请|麻烦|开个?|个?会|短|碰个?|头|面|约上?|订|预订|定|安排|组织|召集|叫上|拉上|一起|聊一?聊?|谈一?谈?|讨论|商量|沟通|过|对|说|讲|关于|有关|主题|事情?|问题|参加|来|人|大家|咱们?|我们?|和|跟|与|同|找|在|用|要|需要|有空|最好|至少|最少|左右|长|时长|地点|左右|电话|远程|[的一下上吧啊呢])+$/u;

function givenOf(read: MeetingSaid, { person }: Context): RawForm {
  const others = (ids: readonly string[]): string => ids.filter((id) => id !== person.id).join(',');
  return {
    minutes: USUAL_MINUTES,
    ...(read.minutes === null ? {} : { minutes: String(read.minutes) }),
    ...(read.title ? { title: read.title } : {}),
    ...(read.required.length > 0 ? { required: others(read.required) } : {}),
    ...(read.wished.length > 0 ? { wished: others(read.wished) } : {}),
    ...(read.day ? { day: read.day } : {}),
    ...(read.until ? { until: read.until } : {}),
    ...(read.at === null ? {} : { from: timeText(read.at) }),
    ...(read.room ? { room: 'yes' } : {}),
    ...(read.video ? { video: 'yes' } : {}),
    ...(read.place ? { place: read.place } : {}),
    ...(read.quorum === null ? {} : { quorum: String(read.quorum) }),
  };
}

/** What was taken for granted, in words. */
const guessesOf = (read: MeetingSaid): readonly Text[] => [
  ...(read.half && read.at === null ? [t(`meeting.guess_${read.half}`)] : []),
  ...(read.guesses.includes('clock') && read.at !== null ? [t('meeting.guess_clock', { at: timeText(read.at) })] : []),
  ...(read.minutes === null && (read.day || read.required.length > 0)
    ? [t('meeting.guess_minutes', { minutes: USUAL_MINUTES })]
    : []),
];

/** Several people of a name are asked about, never chosen from; somebody nobody knows is said to be so. */
function doubtFault({ said, candidates }: MeetingSaid['doubtful'][number], { org }: Context): DraftState['faults'][number] {
  return candidates.length > 0
    ? {
        field: 'required',
        text: t('meeting.which', { said, who: peopleNames(org, candidates.slice(0, 5)) }),
        accept: t('meeting.which_accept'),
      }
    : { field: 'required', text: t('meeting.who_is', { said: plain(said) }), accept: t('meeting.which_accept') };
}
