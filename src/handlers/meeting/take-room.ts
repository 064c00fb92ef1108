import { personName } from '../../domain/org/label.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import type { Refusal } from '../../records/step.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { loadRecord, unknown } from '../records/load-record.ts';
import { moveRecord } from '../records/move-record.ts';
import { inPlace } from '../reply.ts';
import { freeRooms } from './free-rooms.ts';
import type { Of, Services } from './services.ts';

/** One of the other rooms, with one tap: it is asked for, the first is released, and everybody is told where it is now (Q15). */
export async function takeRoom({ action, on }: Of<'meeting.room'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (loaded?.kind.id !== 'meeting') return unknown();
  const room = (await freeRooms(services, context, loaded.record)).find(({ id }) => id === action.room);
  if (!room) return toastPlan('info', t('meeting.room_gone'));
  const moved = await moveRecord(services, loaded, 'room', { room: room.id, place: room.name });
  if (!moved.ok) return refusedMove(moved.error, loaded.record, context);
  return shut(context, on, moved.value, t('meeting.room_changed', { room: room.name }));
}

/** It is done: what was looked for on the meeting's own card is there no more. */
export const shut = (context: Context, on: BoundMessage, done: Plan, text: Text): Plan => ({
  ...(on.view === 'record' ? merge(done, { ...emptyPlan, effects: [inPlace(context, on, {})] }) : done),
  reply: { toast: { tone: 'success', text }, ...(on.view === 'record' ? { repaint: true } : {}) },
});

/** Why a meeting cannot be moved, or given another room, by whoever pressed. */
export function refusedMove(why: Refusal, { ownerId }: Pick<Rec, 'ownerId'>, { org }: Context): Plan {
  if (why.code === 'not_yours') return toastPlan('warning', t('meeting.host_only', { who: personName(org, ownerId) }));
  return toastPlan(why.code === 'check' ? 'warning' : 'info', t(why.code === 'check' ? 'meeting.when_past' : 'meeting.too_late'));
}
