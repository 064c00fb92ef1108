import { findSlots } from '../../domain/meeting/slots.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { t } from '../../kernel/text.ts';
import { addDays, type Instant, toLocal } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import { mayMake, type Refusal, step } from '../../records/step.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import { type Loaded, loadRecord, unknown } from '../records/load-record.ts';
import { moveRecord, writeMoved } from '../records/move-record.ts';
import { inPlace, opened, showPersonal } from '../reply.ts';
import { freeRooms } from './free-rooms.ts';
import { formOf, invitedTo } from './meeting-form.ts';
import { arranges } from './meeting-model.ts';
import { readCalendars } from './read-calendars.ts';
import type { Of, Services } from './services.ts';
import type { PartPayload } from './show-meeting.ts';
import { unreadNote, whyNear, whyOffered } from './slot-words.ts';
import { refusedMove, shut } from './take-room.ts';

/** So many days are looked at, from the day of the meeting or today. */
const LOOKED_AT = 7;
const MOST_ROOMS = 5;

/** A meeting that is still to come and the presser's to arrange; or why not. */
async function arranged(services: Services, context: Context, id: string): Promise<Loaded | Plan> {
  const loaded = await loadRecord(services, id, context);
  if (loaded?.kind.id !== 'meeting') return unknown();
  const may = mayMake(loaded.kind, loaded.record, 'room', loaded.scene);
  if (!may.ok) return refusedMove(may.error, loaded.record, context);
  return arranges(loaded.record, loaded.scene) ? loaded : toastPlan('info', t('meeting.too_late'));
}

const isPlan = (one: Loaded | Plan): one is Plan => 'effects' in one;

const opens = (context: Context, { action, on }: Of<'meeting.times' | 'meeting.rooms'>, part: PartPayload): Plan =>
  on.view === 'record'
    ? { ...emptyPlan, effects: [inPlace(context, on, { part })], reply: { repaint: true } }
    : opened(context, showPersonal(context, 'record', action.record, { part }));

/** 「找时间改期」: times that do for everybody who is asked to it, with a room where it has one; the meeting itself stands in nobody's way. */
export async function openTimes(press: Of<'meeting.times'>, services: Services, context: Context): Promise<Plan> {
  const { action } = press;
  const loaded = await arranged(services, context, action.record);
  if (isPlan(loaded)) return loaded;
  const { record } = loaded;
  const { day, minutes, room } = formOf(record);
  const from = addDays(day < context.today ? context.today : day, (action.week ?? 0) * LOOKED_AT);
  const invited = [...invitedTo(record)];
  const found = await readCalendars(services, context, {
    required: invited.flatMap(([id, required]) => (required ? [id] : [])),
    wished: invited.flatMap(([id, required]) => (required ? [] : [id])),
    from,
    to: addDays(from, LOOKED_AT - 1),
    minutes,
    room: room !== null,
    wishes: { at: formOf(record).from },
    except: record.id,
  });
  const answer = findSlots(found.asked);
  const times = {
    week: action.week ?? 0,
    options: answer.options.map((one) => ({
      ...{ from: one.from, to: one.to, room: one.roomId },
      why: whyOffered(one, found.rooms, context.org),
    })),
    near: answer.nearMisses.map((one) => ({ from: one.from, to: one.to, room: null, why: whyNear(one, context.org) })),
    none: answer.none ? t(`slot.none_${answer.none}`) : null,
    notes: [...unreadNote(found.unread, context.org)],
  };
  return opens(context, press, { times });
}

/** One of the times: the meeting moves there with the room that is free then, and everybody is told once. */
export async function moveTo({ action, on }: Of<'meeting.move_to'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (loaded?.kind.id !== 'meeting') return unknown();
  const moved = await movedTo(services, loaded, action.from as Instant, action.room);
  if (!moved.ok) return refusedMove(moved.error, loaded.record, context);
  return shut(context, on, moved.value, t('meeting.moved'));
}

async function movedTo(
  services: Services,
  { kind, record, scene }: Loaded,
  from: Instant,
  room: string | null,
): Promise<Result<Plan, Refusal>> {
  const at = toLocal(from, services.zone);
  const asked = { day: at.date, from: at.minutes, minutes: formOf(record).minutes, why: null };
  const moved = step(kind, record, 'move', asked, scene);
  if (!moved.ok) return moved;
  const name = room === null ? null : ((await services.calendar.rooms())?.find((one) => one.room === room)?.name ?? null);
  const next = moved.value.record;
  const after = name === null ? next : { ...next, form: { ...next.form, room, place: name } as Rec['form'] };
  const made = { ...moved.value, record: after };
  return ok(await writeMoved(services, { kind, record, scene }, 'move', made, { asked: { ...asked, room } }));
}

/** 「换会议室」: rooms that are free at its time, each one tap away; or none at all. */
export async function openRooms(press: Of<'meeting.rooms'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await arranged(services, context, press.action.record);
  if (isPlan(loaded)) return loaded;
  const free = await freeRooms(services, context, loaded.record);
  const own = free.filter(({ isOwn }) => isOwn);
  return opens(context, press, {
    rooms: (own.length > 0 ? own : free).slice(0, MOST_ROOMS).map(({ id, name }) => ({ id, name })),
  });
}

/** It does without a room. */
export async function dropRoom({ action, on }: Of<'meeting.no_room'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (loaded?.kind.id !== 'meeting') return unknown();
  const moved = await moveRecord(services, loaded, 'room', { room: null, place: null });
  if (!moved.ok) return refusedMove(moved.error, loaded.record, context);
  return shut(context, on, moved.value, t('meeting.room_dropped'));
}
