import * as z from 'zod';
import { type Instant, instant } from '../../kernel/time.ts';
import { type BusyTime, LONGEST_LOOK, type Sent } from '../platform.ts';
import type { Api } from './api.ts';

const moment = z
  .string()
  .transform((text) => Date.parse(text))
  .refine(Number.isFinite, 'RFC 3339')
  .transform(instant);
const busy = z.object({
  data: z.object({ freebusy_list: z.array(z.object({ start_time: moment, end_time: moment })).nullish() }),
});

/** When a person or a room is taken between two instants, earliest first; one of them a call. */
export async function readBusy(
  api: Api,
  whose: { readonly user_id: string } | { readonly room_id: string },
  from: Instant,
  to: Instant,
): Promise<Sent<readonly BusyTime[]>> {
  if (to - from > LONGEST_LOOK) return { ok: false, code: 'platform_refused', detail: 'more than 90 days at a time' };
  const sent = await api.call(
    {
      lane: 'freebusy',
      method: 'POST',
      path: 'open-apis/calendar/v4/freebusy/list',
      params: { user_id_type: 'open_id' },
      data: { ...whose, time_min: rfc3339(from), time_max: rfc3339(to), only_busy: true },
    },
    busy,
  );
  if (!sent.ok) return sent;
  const times = (sent.value.data.freebusy_list ?? []).map((one) => ({ from: one.start_time, to: one.end_time }));
  return { ok: true, value: times.filter((one) => one.to > one.from).sort((a, b) => a.from - b.from) };
}

/** Free/busy alone takes its times like this. */
const rfc3339 = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
