import { type BusyDay, busyDays } from '../../domain/leave/busy-days.ts';
import type { RequestId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { approvedNotice } from '../approval/tell.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import { openButton } from '../reply.ts';
import { type Place, personAt } from '../view-ref.ts';
import { meetingList, stretchOf } from './meetings.ts';
import type { Services } from './services.ts';

/** A busy block is about to be set or moved, or is gone. */
export interface BlockNews {
  readonly request: RequestId;
  readonly place: Place;
  /** The block among those of its request. */
  readonly key: string;
  /** Where the block will stand; null: nowhere any more. */
  readonly span: BusySpan | null;
  /** What the calendar holds there; null when it cannot be read. */
  readonly look: (span: BusySpan) => Promise<readonly BusySpan[] | null>;
}

export interface BusySpan {
  readonly from: Instant;
  readonly to: Instant;
}

/** What is kept of a block: where it was to stand when its calendar was looked at, and what the person was told. */
interface Kept {
  readonly span: BusySpan;
  readonly told: readonly BusyDay[];
}

/**
 * Tells the person which of their meetings fall into the approved leave, and, once it is moved or undone, which they can attend after all. Only they can
 * tell the organisers: to a bot a meeting is no more than a busy time, without title, organiser or guests. The calendar is looked at once per
 * place of the block, and that is noted before the block is set: a later try, after a crash too, would find the block itself and take it for a meeting.
 */
export async function tellMeetings(services: Services, { request, place, key, span, look }: BlockNews): Promise<Plan> {
  const noted = `away:${key}`;
  const known = await services.reads.valueOf(noted);
  const before = known === null ? null : (fromJson(known) as Kept);
  if (span && before?.span.from === span.from && before.span.to === span.to) return emptyPlan;
  const told = before?.told ?? [];
  const busy = span ? await look(span) : [];
  const missed = busy ? busyDays(await hoursOf(services, request), busy, [], services.zone) : told;
  const kept: Kept | null = span && { span, told: missed };
  return {
    ...emptyPlan,
    writes: [
      kept
        ? { table: 'keyValue', insert: { key: noted, value: toJson(kept) }, onConflict: 'replace' }
        : { table: 'keyValue', delete: { key: noted }, mayMiss: true },
    ],
    effects: await letter(services, request, place, `meetings:${key}:${span ? `${span.from}-${span.to}` : 'gone'}`, {
      fresh: without(missed, told),
      back: without(told, missed),
      isFirst: before === null,
    }),
  };
}

const hoursOf = async (services: Services, request: RequestId) =>
  (await services.reads.leaveDaysOfRequest(request)).filter((day) => day.state === 'approved').map(stretchOf);

/** In the notice of the approval itself, which has just come; of later changes in a few words of their own. */
async function letter(
  services: Services,
  request: RequestId,
  place: Place,
  key: string,
  { fresh, back, isFirst }: { readonly fresh: readonly BusyDay[]; readonly back: readonly BusyDay[]; readonly isFirst: boolean },
): Promise<readonly Effect[]> {
  if (fresh.length + back.length === 0) return [];
  const texts: Text[] = [
    ...(fresh.length > 0 ? [t('meetings.missed', { list: meetingList(fresh) })] : []),
    ...(back.length > 0 ? [t('meetings.back', { list: meetingList(back) })] : []),
  ];
  const person = personAt(place);
  const told = isFirst && person ? await services.reads.kept(approvedNotice(request, person)) : null;
  if (told) {
    const said = told.payload.text as Text | undefined;
    const text = join([...(said ? [said] : []), ...texts], '\n');
    return [{ show: { view: 'notice', subject: told.subject }, place, key: told.key, payload: { ...told.payload, text } }];
  }
  return [
    {
      show: { view: 'notice', subject: `told:${request}` },
      place,
      key,
      payload: {
        title: t('meetings.title'),
        text: join(texts, '\n'),
        tone: fresh.length > 0 ? 'warn' : 'calm',
        request,
        buttons: [openButton(request)],
      },
    },
  ];
}

/** The times of the first that are not in the second. */
function without(days: readonly BusyDay[], known: readonly BusyDay[]): readonly BusyDay[] {
  return days.flatMap(({ date, times }) => {
    const same = known.find((day) => day.date === date)?.times ?? [];
    const left = times.filter((one) => !same.some((other) => other.fromMin === one.fromMin && other.toMin === one.toMin));
    return left.length > 0 ? [{ date, times: left }] : [];
  });
}
