import { type BusyDay, busyDays } from '../domain/leave/busy-days.ts';
import type { RequestId } from '../kernel/id.ts';
import { type Text, t } from '../kernel/text.ts';
import type { Instant } from '../kernel/time.ts';
import type { House } from './house.ts';
import { meetingList, stretchOf } from './meetings.ts';
import { nothing, type Plan } from './plan.ts';
import type { Place } from './view-ref.ts';

/** A busy block is about to be set, moved or taken away. */
export interface BlockNews {
  readonly request: RequestId;
  readonly place: Place;
  /** The block among those of its request. */
  readonly key: string;
  /** Where the block will stand; null: nowhere any more. */
  readonly span: { readonly from: Instant; readonly to: Instant } | null;
  /** What the calendar holds there. */
  readonly busy: readonly { readonly from: Instant; readonly to: Instant }[];
  /** An earlier try may have set the block already, so that it is among them. */
  readonly mayHoldBlock: boolean;
  /** What the person was told before. */
  readonly told: readonly BusyDay[];
}

/**
 * Tells the person which of their meetings fall into the approved leave, and, once it is moved or undone, which they can attend after all. Only they can
 * tell the organisers: to a bot a meeting is no more than a busy time (P11), without title, organiser or guests.
 */
export async function tellMeetings(
  house: House,
  news: BlockNews,
): Promise<{ readonly plan: Plan; readonly told: readonly BusyDay[] }> {
  const hours = (await house.reads.leaveDaysOfRequest(news.request)).filter((day) => day.state === 'approved').map(stretchOf);
  const missed = news.span ? busyDays(hours, news.busy, news.mayHoldBlock ? hours : [], house.zone) : [];
  const fresh = without(missed, news.told);
  const back = without(news.told, missed);
  if (fresh.length + back.length === 0) return { plan: nothing, told: missed };
  const texts: Text[] = [
    ...(fresh.length > 0 ? [t('meetings.missed', { list: meetingList(fresh) })] : []),
    ...(back.length > 0 ? [t('meetings.back', { list: meetingList(back) })] : []),
  ];
  return {
    plan: {
      ...nothing,
      effects: [
        {
          show: { view: 'notice', subject: `told:${news.request}` },
          place: news.place,
          key: `meetings:${news.key}:${news.span ? `${news.span.from}-${news.span.to}` : 'gone'}`,
          payload: {
            title: t('meetings.title'),
            text: { join: texts, by: '\n' },
            tone: fresh.length > 0 ? 'warn' : 'calm',
            request: news.request,
            buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'request.open', request: news.request } }],
          },
        },
      ],
    },
    told: missed,
  };
}

/** The times of the first that are not in the second. */
function without(days: readonly BusyDay[], known: readonly BusyDay[]): readonly BusyDay[] {
  return days.flatMap(({ date, times }) => {
    const same = known.find((day) => day.date === date)?.times ?? [];
    const left = times.filter((one) => !same.some((other) => other.fromMin === one.fromMin && other.toMin === one.toMin));
    return left.length > 0 ? [{ date, times: left }] : [];
  });
}
