import { type Stretch, stretchOf } from '../../domain/meeting/meeting-time.ts';
import type { FormOf } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import { timeText, toLocal, type Zone } from '../../kernel/time.ts';
import type { MEETING_FIELDS } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';

export type MeetingForm = FormOf<typeof MEETING_FIELDS>;

export const formOf = ({ form }: Pick<Rec, 'form'>): MeetingForm => form as unknown as MeetingForm;

export const timeOf = (record: Pick<Rec, 'form'>, zone: Zone): Stretch => stretchOf(formOf(record), zone);

/** It goes on or is over, or nobody meets: nothing of it is planned any more. */
export const isBegun = (record: Pick<Rec, 'form' | 'state'>, { zone }: { readonly zone: Zone }, now: number): boolean =>
  record.state !== 'planned' || timeOf(record, zone).from <= now;

/** Whose meeting it is, also while somebody hosts it in their place. */
export const regularHost = (record: Pick<Rec, 'ownerId' | 'form'>): PersonId => formOf(record).regular ?? record.ownerId;

/** A time in words, on one day. */
export function saidWhen({ from, to }: Stretch, zone: Zone): Text {
  const begins = toLocal(from, zone);
  const minutes = begins.minutes + Math.round((to - from) / 60_000);
  return t('meeting.when', { day: { date: begins.date }, from: timeText(begins.minutes), to: timeText(minutes) });
}

/** Everybody asked to come, and whether there is no meeting without them: the host, the one hosted for and the recorder always, whoever is asked twice once. */
export function invitedTo({ ownerId, form }: Pick<Rec, 'ownerId' | 'form'>): ReadonlyMap<PersonId, boolean> {
  const { required, wished, recorder, regular } = formOf({ form });
  return new Map<PersonId, boolean>([
    ...(wished ?? []).map((id) => [id, false] as const),
    ...required.map((id) => [id, true] as const),
    ...(recorder ? [[recorder, true] as const] : []),
    ...(regular ? [[regular, true] as const] : []),
    [ownerId, true],
  ]);
}
