import * as z from 'zod';
import type { Zone } from '../../kernel/time.ts';
import type { BusyBlock, Platform, Sent } from '../platform.ts';
import { type Api, pathId } from './api.ts';
import { readBusy } from './free-busy.ts';
import { isGone } from './gone.ts';
import { seconds } from './times.ts';

const made = z.object({ data: z.object({ timeoff_event_id: z.string().min(1) }) });
/** Not documented; the client shows about as much. */
const TITLE_LIMIT = 60;
const nothing = z.object({}).transform(() => null);

/** How many blocks are remembered against a repeat of the same wish. */
const REMEMBERED = 500;

/**
 * Leave in the calendar as a *time-off event*: it shows "on leave" in the profile and the chat header too, and stands in the person's
 * own calendar, where an event of the bot's calendar would be an invitation to accept. The price: no idempotency key. A repeat by this process finds
 * its first result here; a repeat after a restart whose first answer was lost can make a second block.
 */
export function createCalendar(api: Api, zone: Zone): Pick<Platform, 'blockTime' | 'unblockTime' | 'busyOf'> {
  const done = new Map<string, string>();
  return {
    async blockTime(block: BusyBlock, onceKey: string): Promise<Sent<{ blockId: string }>> {
      // The same wish for another time is another block: a leave that was moved.
      const wish = `${onceKey} ${block.from} ${block.to}`;
      const known = done.get(wish);
      if (known !== undefined) return { ok: true, value: { blockId: known } };
      const sent = await api.call(
        {
          lane: 'calendar',
          method: 'POST',
          path: 'open-apis/calendar/v4/timeoff_events',
          params: { user_id_type: 'open_id' },
          data: {
            user_id: block.person,
            timezone: zone,
            start_time: seconds(block.from),
            end_time: seconds(block.to),
            title: block.title.slice(0, TITLE_LIMIT),
          },
        },
        made,
      );
      if (!sent.ok) return sent;
      const blockId = sent.value.data.timeoff_event_id;
      done.set(wish, blockId);
      if (done.size > REMEMBERED) for (const oldest of [...done.keys()].slice(0, REMEMBERED / 2)) done.delete(oldest);
      return { ok: true, value: { blockId } };
    },

    async unblockTime(blockId): Promise<Sent<null>> {
      for (const [wish, id] of done) if (id === blockId) done.delete(wish);
      const sent = await api.call(
        { lane: 'calendar', method: 'DELETE', path: `open-apis/calendar/v4/timeoff_events/${pathId(blockId)}` },
        nothing,
      );
      // The person or an earlier try has removed it already; that is what was wanted.
      return isGone(sent) ? { ok: true, value: null } : sent;
    },

    busyOf: (person, from, to) => readBusy(api, { user_id: person }, from, to),
  };
}
