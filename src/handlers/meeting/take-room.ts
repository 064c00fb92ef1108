import { personName } from '../../domain/org/label.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { loadRecord } from '../records/load-record.ts';
import { moveRecord } from '../records/move-record.ts';
import { freeRooms } from './free-rooms.ts';
import type { Of, Services } from './services.ts';

/** One of the other rooms, with one tap: it is asked for, the first is released, and everybody is told where it is now (Q15). */
export async function takeRoom({ action }: Of<'meeting.room'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (loaded?.kind.id !== 'meeting') return toastPlan('warning', t('records.unknown_any'));
  const room = (await freeRooms(services, context, loaded.record)).find(({ id }) => id === action.room);
  if (!room) return toastPlan('info', t('meeting.room_gone'));
  const moved = await moveRecord(services, loaded, 'room', { room: room.id, place: room.name });
  if (moved.ok)
    return { ...moved.value, reply: { toast: { tone: 'success', text: t('meeting.room_changed', { room: room.name }) } } };
  if (moved.error.code === 'not_yours')
    return toastPlan('warning', t('meeting.host_only', { who: personName(context.org, loaded.record.ownerId) }));
  return toastPlan('info', t('meeting.too_late'));
}
