import { type DraftChange, readDraftChange } from '../../domain/meeting/draft-change.ts';
import { askedToo } from '../../domain/meeting/who-said.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Named } from '../../domain/phrase/people.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import type { RawForm } from '../../fields/field.ts';
import { readTyped } from '../../fields/typed.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { timeText, toLocal } from '../../kernel/time.ts';
import { DRAFT_FIELDS } from '../../kinds/meeting-draft.ts';
import type { AnswerableForm } from '../answerable-form.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { showPersonal, told } from '../reply.ts';
import { noteDraft, type OpenMeetingDraft, openMeetingDrafts } from './draft-notes.ts';
import { type DraftState, keptAs } from './draft-state.ts';
import { chosenStep, nextStep } from './draft-times.ts';
import { readDraft } from './read-draft.ts';
import type { Services } from './services.ts';

/** What was said while the card of a meeting that is not made yet is open. */
export type MeetingWords =
  | { readonly kind: 'meeting_words'; readonly record: string; readonly said: RawForm }
  | { readonly kind: 'meeting_dropped'; readonly record: string };

/** 聊库存, 讨论一下元旦活动: what it is to be about. */
const TALKS_OF =
  /^(?:我们|大家|主要|就是|就|想|要|来)*(?:聊聊?|谈谈?|讨论|商量|说说|沟通|对接|碰一下|过一下|对一下|关于)(?:一下|下)?\s*([^，,。?？吗]{2,40}?)(?:的事情?|吧)?[。！!]?$/u;

/** The meetings somebody is arranging, as a message can change them. */
export async function answerableMeetings(
  services: Services,
  org: Org,
  person: Person,
  mentioned: readonly Named[],
): Promise<readonly AnswerableForm[]> {
  const now = services.clock.now();
  const today = toLocal(now, services.zone).date;
  const calendar = services.settings.calendarOf(org, person.unitId);
  const world = {
    org,
    asker: person,
    mentioned: mentioned as readonly { id: PersonId; name: string }[],
    when: whenContext(calendar, { now, zone: services.zone }, 'future'),
  };
  const drafts = await openMeetingDrafts(services, person);
  return drafts.map((draft): AnswerableForm => {
    const changed = (message: string): RawForm | null => {
      const change = readDraftChange(message, world);
      return change && withChange(draft.state, change, services);
    };
    return {
      touchedAt: draft.touchedAt,
      name: draft.state.given.title ? plain(draft.state.given.title) : t('meeting.new_title'),
      fieldOf: (id) => DRAFT_FIELDS[id as keyof typeof DRAFT_FIELDS],
      filled: ({ form }) => ({ kind: 'meeting_words', record: draft.record, said: form }),
      labelled: (message) => changed(message) ?? readTyped(DRAFT_FIELDS, [], message, { org, today }),
      values: (message) => {
        // 张伟和李敏, where nobody is asked yet.
        const form = changed(message) ?? (draft.state.given.required ? null : changed(askedToo(message)));
        return form && { form };
      },
      words: (message) => {
        const title = draft.state.given.title ? undefined : TALKS_OF.exec(message.trim())?.[1];
        return title ? { title } : null;
      },
      suits: () => 'yes',
      takes: { questions: false, wishes: false, opinions: false },
    };
  });
}

/** The meeting that 算了 puts away: the newest that is open, touched after `others`. */
export async function droppedMeeting(services: Services, person: Person, others: number): Promise<MeetingWords | null> {
  const [newest] = (await openMeetingDrafts(services, person)).toSorted((a, b) => b.touchedAt - a.touchedAt);
  return newest && newest.touchedAt > others ? { kind: 'meeting_dropped', record: newest.record } : null;
}

/** What stands in the form with the change; of a chosen time the day stays. */
function withChange({ given, chosen }: DraftState, change: DraftChange, { zone }: Services): RawForm {
  const { day, until, at, minutes, room, video, title, place, quorum } = change;
  const people = (field: 'required' | 'wished', more: readonly string[] | undefined, less: readonly string[] = []): RawForm => {
    const now = (given[field] ?? '').split(/[,，、]/u).filter((one) => one !== '');
    const next = [...new Set([...now, ...(more ?? [])])].filter((one) => !less.includes(one));
    return next.join(',') === now.join(',') ? {} : { [field]: next.join(',') };
  };
  const stands = chosen && day === undefined ? toLocal(chosen.from, zone) : null;
  return {
    ...(stands ? { day: stands.date, until: '', from: timeText(stands.minutes) } : {}),
    ...(day === undefined ? {} : { day, until: until ?? '' }),
    ...(at === undefined ? {} : { from: timeText(at) }),
    ...(minutes === undefined ? {} : { minutes: String(minutes) }),
    ...(room === undefined ? {} : { room: room ? 'yes' : '' }),
    ...(video === undefined ? {} : { video: video ? 'yes' : '' }),
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
    ...(quorum === undefined ? {} : { quorum: String(quorum) }),
    ...people('required', change.add, [...(change.remove ?? []), ...(change.wish ?? [])]),
    ...people('wished', change.wish, [...(change.remove ?? []), ...(change.add ?? [])]),
  };
}

const found = async (services: Services, { person }: Context, record: string): Promise<OpenMeetingDraft | null> =>
  (await openMeetingDrafts(services, person)).find((draft) => draft.record === record) ?? null;

/** The meeting with what was said, as a new card below: the time once more with what speaks against it, or times that do. */
export async function takeMeetingWords(
  { record, said }: Extract<MeetingWords, { kind: 'meeting_words' }>,
  services: Services,
  context: Context,
): Promise<Plan> {
  const draft = await found(services, context, record);
  if (!draft) return told(context, { text: t('meeting.draft_over') });
  const given = { ...draft.state.given, ...said };
  const state: Partial<DraftState> = { ...draft.state, given, faults: [], note: null };
  const read = readDraft(services, given, context);
  if (!read.ok) return shownBelow(context, record, { ...state, step: 'form', faults: [...read.error] });
  const { chosen } = draft.state;
  const sameTime =
    chosen && !['day', 'until', 'from', 'minutes'].some((field) => said[field] !== undefined && said[field] !== '');
  const next = sameTime
    ? await chosenStep(services, context, read.value, chosen.from, chosen.room)
    : await nextStep(services, context, read.value, draft.state);
  return shownBelow(context, record, { ...state, chosen: null, ...next });
}

function shownBelow(context: Context, record: string, state: Partial<DraftState>): Plan {
  const card = showPersonal(context, 'meeting_draft', record, keptAs(state));
  return merge(noteDraft(context, card.key), { ...emptyPlan, effects: [card] });
}

/** 算了: nothing was made and nobody was told. */
export async function dropMeetingSaid(
  { record }: Extract<MeetingWords, { kind: 'meeting_dropped' }>,
  services: Services,
  context: Context,
): Promise<Plan> {
  const draft = await found(services, context, record);
  if (!draft) return told(context, { text: t('meeting.draft_over') });
  return merge(told(context, { text: t('meeting.dropped') }), { ...emptyPlan, effects: [draft.ended({ dropped: true })] });
}
