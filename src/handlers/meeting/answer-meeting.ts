import { personName } from '../../domain/org/label.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import { type Instant, parseDate, parseTime, toInstant, toLocal } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import type { Context } from '../context.ts';
import { wordsIn, wordsUpTo } from '../feature.ts';
import { emptyPlan, merge, type Plan, type Row, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { type Loaded, loadRecord } from '../records/load-record.ts';
import { moveRecord } from '../records/move-record.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { formOf, isBegun } from './meeting-form.ts';
import { arranges } from './meeting-model.ts';
import type { Of, Services } from './services.ts';
import type { PartPayload } from './show-meeting.ts';

const LONGEST_REASON = 100;
const unknown = (): Plan => toastPlan('warning', t('records.unknown_any'));

interface Seated {
  readonly loaded: Loaded;
  readonly seat: Row<'meetingSeat'>;
}

/** The presser's own seat in a meeting that can still be answered; or why there is none. */
async function seatOf(services: Services, context: Context, id: string): Promise<Seated | Plan> {
  const loaded = await loadRecord(services, id, context);
  if (loaded?.kind.id !== 'meeting') return unknown();
  const { record } = loaded;
  const seat = (await services.reads.seats(record.id)).find(({ personId, open }) => open && personId === context.person.id);
  if (isCancelled(record)) return toastPlan('info', t('meeting.was_cancelled'));
  if (isBegun(record, services, context.now)) return toastPlan('info', t('meeting.too_late'));
  if (!seat) return toastPlan('warning', t('meeting.not_invited', { who: personName(context.org, record.ownerId) }));
  return { loaded, seat };
}

const isPlan = (one: Seated | Plan): one is Plan => 'effects' in one;

/** What somebody answers: it is the answer to the time that stands, and the host sees it at once. */
function answered(
  context: Context,
  { loaded, seat }: Seated,
  answer: Pick<Row<'meetingSeat'>, 'rsvp' | 'reason' | 'proposed'>,
): Plan {
  const write: Write = {
    table: 'meetingSeat',
    update: { ...answer, answeredAt: context.now },
    // Moved or called off meanwhile: it is answered once more on what stands now.
    where: { recId: seat.recId, personId: seat.personId, open: true, from: seat.from, rsvp: seat.rsvp },
  };
  return {
    ...emptyPlan,
    writes: [write],
    audit: [{ actorId: context.person.id, act: 'meeting.answer', subject: loaded.record.id, detail: { rsvp: answer.rsvp } }],
    effects: [{ repaint: loaded.record.id }],
  };
}

/** 参加. Pressed again it stays. */
export async function answerYes({ action, on }: Of<'meeting.answer'>, services: Services, context: Context): Promise<Plan> {
  const seated = await seatOf(services, context, action.record);
  if (isPlan(seated)) return seated;
  return merge(answered(context, seated, { rsvp: action.answer, reason: '', proposed: null }), formShut(context, on));
}

/** 不参加 and 换个时间 ask for a few words first. */
export async function openAnswer({ action, on }: Of<'meeting.open'>, services: Services, context: Context): Promise<Plan> {
  const seated = await seatOf(services, context, action.record);
  if (isPlan(seated)) return seated;
  return { ...emptyPlan, effects: [inPlace(context, on, { part: { open: action.form } })], reply: { repaint: true } };
}

export const closeAnswer = ({ on }: Of<'meeting.close'>, _: Services, context: Context): Plan => ({
  ...emptyPlan,
  effects: [inPlace(context, on, {})],
  reply: { repaint: true },
});

/** The answer with its reason, or another time instead. */
export async function saveAnswer({ action, form, on }: Of<'meeting.said'>, services: Services, context: Context): Promise<Plan> {
  const seated = await seatOf(services, context, action.record);
  if (isPlan(seated)) return seated;
  const reason = wordsUpTo(LONGEST_REASON, form, 'reason');
  const given = { reason, day: wordsIn(form, 'day'), time: wordsIn(form, 'time') };
  const again = (field: string, text: Text): Plan => {
    const part: PartPayload = { open: action.form, given, fault: { field, text } };
    return {
      ...emptyPlan,
      effects: [inPlace(context, on, { part })],
      reply: { toast: { tone: 'warning', text }, repaint: true },
    };
  };
  if (action.form === 'no') {
    if (reason === '') return again('reason', t('meeting.reason_needed'));
    return merge(
      answered(context, seated, { rsvp: 'no', reason, proposed: null }),
      await nowShort(services, seated),
      formShut(context, on),
    );
  }
  const proposed = momentIn(given, services);
  if (proposed === null) return again('time', t('meeting.when_needed'));
  if (proposed <= context.now) return again('day', t('meeting.when_past'));
  return merge(
    answered(context, seated, { rsvp: 'maybe', reason, proposed }),
    toHost(context, seated, proposed),
    formShut(context, on),
  );
}

/** With this answer fewer come than it needs: the host hears so once for the time it is at. */
async function nowShort(services: Services, { loaded: { record }, seat }: Seated): Promise<Plan> {
  const { quorum } = formOf(record);
  if (quorum === null || seat.rsvp === 'no' || record.ownerId === seat.personId) return emptyPlan;
  const seats = (await services.reads.seats(record.id)).filter(({ open }) => open);
  const come = seats.filter(
    ({ personId, rsvp, excused }) => personId !== seat.personId && excused === '' && rsvp !== 'no',
  ).length;
  if (come >= quorum) return emptyPlan;
  const note = t('meeting.now_short', { quorum, lacks: quorum - come });
  const key = `meeting:short:${record.id}:${seat.from}:${record.ownerId}`;
  return {
    ...emptyPlan,
    effects: [{ show: { view: 'record', subject: record.id }, place: toPerson(record.ownerId), key, payload: { note } }],
  };
}

/** A proposal waits for the host: it comes as a card of its own, with the one tap that takes it. */
function toHost({ person }: Context, { loaded: { record } }: Seated, proposed: Instant): Plan {
  const host = record.ownerId;
  if (host === person.id) return emptyPlan;
  const key = `meeting:proposed:${record.id}:${person.id}:${proposed}`;
  return {
    ...emptyPlan,
    effects: [{ show: { view: 'record', subject: record.id }, place: toPerson(host), key }],
  };
}

function momentIn({ day, time }: { readonly day: string; readonly time: string }, { zone }: Services): Instant | null {
  const [date, minutes] = [parseDate(day), parseTime(time)];
  return date && minutes !== null ? toInstant(date, minutes, zone) : null;
}

const formShut = (context: Context, on: BoundMessage): Plan => ({
  ...emptyPlan,
  effects: [inPlace(context, on, {})],
  reply: { toast: { tone: 'success', text: t('meeting.answered') }, repaint: true },
});

/** What the presser may decide about: a proposal that stands as they saw it; or why there is none. */
async function proposalOf(
  services: Services,
  context: Context,
  action: { readonly record: string; readonly person: string; readonly from: number },
): Promise<Seated | Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (loaded?.kind.id !== 'meeting') return unknown();
  const seat = (await services.reads.seats(loaded.record.id)).find(({ personId, open }) => open && personId === action.person);
  return seat?.proposed === action.from ? { loaded, seat } : toastPlan('info', t('meeting.proposal_gone'));
}

/** The time stays: whoever proposed another one is asked once more about the one that stands. */
export async function keepTime({ action }: Of<'meeting.keep'>, services: Services, context: Context): Promise<Plan> {
  const found = await proposalOf(services, context, action);
  if (isPlan(found)) return found;
  const { loaded, seat } = found;
  const { record, scene } = loaded;
  if (!arranges(record, scene))
    return toastPlan('warning', t('meeting.host_only', { who: personName(context.org, record.ownerId) }));
  const person = seat.personId as PersonId;
  const plan = answered(context, found, { rsvp: 'none', reason: '', proposed: null });
  return {
    ...plan,
    effects: [
      ...plan.effects,
      {
        show: { view: 'record', subject: record.id },
        place: toPerson(person),
        key: `meeting:kept:${record.id}:${person}:${action.from}`,
        payload: { note: t('meeting.note_kept'), noteUntil: seat.from },
      },
    ],
    reply: { toast: { tone: 'success', text: t('meeting.kept', { who: personName(context.org, person) }) }, repaint: true },
  };
}

/** The host takes the time somebody proposed: the meeting moves there, and everybody is asked anew. */
export async function takeProposal({ action }: Of<'meeting.take'>, services: Services, context: Context): Promise<Plan> {
  const found = await proposalOf(services, context, action);
  if (isPlan(found)) return found;
  const { loaded } = found;
  const { minutes } = formOf(loaded.record);
  const at = toLocal(action.from as Instant, services.zone);
  const why = t('meeting.proposed_by', { who: personName(context.org, action.person as never) });
  const moved = await moveRecord(services, loaded, 'move', { day: at.date, from: at.minutes, minutes, why: null });
  if (moved.ok) return { ...moved.value, reply: { toast: { tone: 'success', text: why }, repaint: true } };
  if (moved.error.code === 'not_yours')
    return toastPlan('warning', t('meeting.host_only', { who: personName(context.org, loaded.record.ownerId) }));
  return toastPlan('warning', moved.error.code === 'check' ? t('meeting.when_past') : t('meeting.too_late'));
}
