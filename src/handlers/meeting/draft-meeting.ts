import type { RawForm, RecordId } from '../../fields/field.ts';
import { t } from '../../kernel/text.ts';
import { instant, toLocal } from '../../kernel/time.ts';
import { MEETING } from '../../kinds/meeting.ts';
import { DRAFT_FIELDS, type DraftForm, SHORT_FIELDS, USUAL_MINUTES } from '../../kinds/meeting-draft.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { rawForm } from '../raw-form.ts';
import type { BoundMessage } from '../reads.ts';
import { sceneOf } from '../records/scene.ts';
import { opened, redrawn, showPersonal } from '../reply.ts';
import { createMeeting } from './create-meeting.ts';
import { noteDraft } from './draft-notes.ts';
import { type DraftState, draftPayload, keptAs } from './draft-state.ts';
import { chosenStep, nextStep } from './draft-times.ts';
import { readDraft } from './read-draft.ts';
import type { Of, Services } from './services.ts';

/** A form for a new meeting; the id it will have is known from here on, so that a second press makes no second one. */
export function startDraft(services: Services, context: Context, state: Partial<DraftState> = {}): Plan {
  const given: RawForm = { minutes: USUAL_MINUTES, ...state.given };
  const card = showPersonal(context, 'meeting_draft', services.ids.next('rec'), keptAs({ ...state, given }));
  return merge(noteDraft(context, card.key), opened(context, card));
}

const stateOf = (on: BoundMessage): DraftState => draftPayload.parse(on.payload).draft;

/** The card shows this of the draft from now on. */
const shows = (context: Context, on: BoundMessage, state: Partial<DraftState>): Plan => redrawn(context, on, keptAs(state));

/** What stood in the form and what was typed now: an input that was emptied is empty. */
async function givenOn(
  services: Services,
  context: Context,
  form: Of<'meeting.look'>['form'],
  on: BoundMessage,
): Promise<RawForm> {
  const state = stateOf(on);
  const typed = await rawForm(services.reads, context.platform, DRAFT_FIELDS, form);
  const shown = Object.keys(state.whole ? DRAFT_FIELDS : SHORT_FIELDS);
  const kept = Object.fromEntries(Object.entries(state.given).filter(([id]) => !shown.includes(id)));
  return { ...kept, ...typed };
}

/** It is a meeting by now, and a card that still shows the form turns into it; or it was put away. */
async function made(services: Services, record: string, on: BoundMessage): Promise<Plan | null> {
  if (!(await services.reads.record(record as RecordId))) {
    if (on.retired) return toastPlan('info', t('moved.newer'));
    return stateOf(on).dropped ? toastPlan('info', t('meeting.draft_over')) : null;
  }
  return { ...emptyPlan, effects: [{ turn: on.outboxKey, into: { view: 'record', subject: record } }], reply: { repaint: true } };
}

/** 「找时间」: the form as it is, or once more with what is wrong; else times that do, or the one time to be confirmed. */
export async function lookForTimes(
  { action, form, on }: Of<'meeting.look'>,
  services: Services,
  context: Context,
): Promise<Plan> {
  return (await made(services, action.record, on)) ?? look(services, context, on, await givenOn(services, context, form, on));
}

async function look(services: Services, context: Context, on: BoundMessage, given: RawForm): Promise<Plan> {
  const state = { ...stateOf(on), given, faults: [], note: null };
  const read = readDraft(services, given, context);
  if (!read.ok) {
    const toast = { tone: 'warning' as const, text: t('meeting.faults', { count: read.error.length }) };
    return { ...shows(context, on, { ...state, step: 'form', faults: [...read.error] }), reply: { toast, repaint: true } };
  }
  return shows(context, on, { ...state, ...(await nextStep(services, context, read.value, state)) });
}

/** All that can be said of it, or only what it needs; what is typed stays. */
export async function moreFields({ action, form, on }: Of<'meeting.more'>, services: Services, context: Context): Promise<Plan> {
  const given = await givenOn(services, context, form, on);
  return shows(context, on, { ...stateOf(on), given, whole: action.whole });
}

/** 「选这个」: one of the times stands to be confirmed. */
export async function pickTime({ action, on }: Of<'meeting.pick'>, services: Services, context: Context): Promise<Plan> {
  const over = await made(services, action.record, on);
  if (over) return over;
  const state = stateOf(on);
  const read = readDraft(services, state.given, context);
  if (!read.ok) return look(services, context, on, state.given);
  return shows(context, on, {
    ...state,
    ...(await chosenStep(services, context, read.value, instant(action.from), action.room)),
  });
}

/** Other days or another length, with one tap. */
export async function tryOther({ action, on }: Of<'meeting.try'>, services: Services, context: Context): Promise<Plan> {
  const set = Object.fromEntries(Object.entries(action.set).filter(([id]) => Object.hasOwn(DRAFT_FIELDS, id)));
  return (await made(services, action.record, on)) ?? look(services, context, on, { ...stateOf(on).given, ...set });
}

export const backToForm = ({ on }: Of<'meeting.back'>, _: Services, context: Context): Plan =>
  shows(context, on, { ...stateOf(on), step: 'form' });

export async function dropDraft({ action, on }: Of<'meeting.drop'>, services: Services, context: Context): Promise<Plan> {
  return (
    (await made(services, action.record, on)) ?? {
      ...shows(context, on, { ...stateOf(on), dropped: true }),
      reply: { toast: { tone: 'info', text: t('meeting.dropped') }, repaint: true },
    }
  );
}

/** 「确认，通知大家」: the meeting is made, once, and the card becomes its card. */
export async function confirmDraft({ action, on }: Of<'meeting.create'>, services: Services, context: Context): Promise<Plan> {
  const id = action.record as RecordId;
  const over = await made(services, id, on);
  if (over) return over;
  const { given, chosen } = stateOf(on);
  const read = readDraft(services, given, context);
  if (!read.ok || !chosen) return look(services, context, on, given);
  if (chosen.from < context.now)
    return { ...shows(context, on, { ...stateOf(on), step: 'form' }), ...toastPlan('warning', t('meeting.when_past')) };
  const plan = await createMeeting(
    services,
    { id, host: context.person.id, form: formOf(services, read.value, chosen) },
    await sceneOf(services, MEETING, context),
  );
  return merge(plan, {
    ...emptyPlan,
    effects: [{ turn: on.outboxKey, into: { view: 'record', subject: id } }],
    reply: { toast: { tone: 'success', text: t('meeting.created') }, repaint: true },
  });
}

function formOf({ zone }: Services, draft: DraftForm, chosen: NonNullable<DraftState['chosen']>) {
  const { date, minutes } = toLocal(chosen.from, zone);
  const { title, purpose, required, wished, video, quorum } = draft;
  const place = chosen.roomName ?? draft.place;
  return {
    title,
    purpose,
    required,
    wished,
    place,
    video,
    quorum,
    day: date,
    from: minutes,
    minutes: draft.minutes,
    room: chosen.room,
  };
}
