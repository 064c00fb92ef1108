import * as z from 'zod';
import type { Element, Field } from '../../cards/element.ts';
import { arrangeButtons, otherRooms, otherTimes } from '../../cards/meeting/arrange-part.ts';
import { answerButtons, meetingBody, meetingHead, meetingTags } from '../../cards/meeting/meeting-part.ts';
import type { Stretch } from '../../domain/meeting/meeting-time.ts';
import { type Text, t } from '../../kernel/text.ts';
import { MEETING_FIELDS } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import { movesFor } from '../../records/step.ts';
import { textField } from '../forms/form-parts.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { offered } from './draft-state.ts';
import { formOf, saidWhen, timeOf } from './meeting-form.ts';
import { meetingModel } from './meeting-model.ts';
import type { Services } from './services.ts';

/* What is kept beside a meeting's card: the reader's answer that is being given; times or rooms that were looked for. */

const text = textField as z.ZodType<Text>;
/** Times and rooms that were found for whoever arranges it, as they were when they were looked for. */
const times = z.object({
  week: z.number().int(),
  options: z.array(offered),
  near: z.array(offered),
  none: text.nullable(),
  notes: z.array(text),
});
const rooms = z.array(z.object({ id: z.string(), name: z.string() }));

export const partPayload = z.object({
  open: z.enum(['no', 'other']).optional(),
  given: z.record(z.string(), z.string()).optional(),
  fault: z.object({ field: z.string(), text }).optional(),
  times: times.optional(),
  rooms: rooms.optional(),
});
export type PartPayload = z.infer<typeof partPayload>;

/** What the card of a meeting shows first, with what its reader may answer. */
export async function showMeeting({ kind, record, scene, payload }: RecordLook, services: Services): Promise<RecordPart> {
  const kept = partPayload.safeParse(payload).data ?? {};
  const model = await meetingModel(services, record, scene);
  const mayArrange = model.open && movesFor(kind, record, scene).includes('move');
  const open = model.mine && model.open ? kept.open : undefined;
  const shown = { ...model, form: open ? { of: open, fields: answerFields(open, kept, formOf(record).day) } : null };
  return {
    head: meetingHead(shown),
    body: [...meetingBody(shown), ...(mayArrange ? found(record, kept, services) : [])],
    buttons: [...answerButtons(shown), ...(mayArrange && !kept.times && !kept.rooms ? arrangeButtons(record.id) : [])],
    tags: meetingTags(shown),
    ...(record.state === 'planned' && isOn(timeOf(record, services.zone), scene.now) ? { state: t('meeting.running') } : {}),
    instead: Object.keys(MEETING_FIELDS),
    without: ['room'],
    namesPeople: true,
    ...(shown.mine && shown.open && shown.mine.rsvp === 'none' && !shown.mine.excused ? { tone: 'ask' as const } : {}),
  };
}

/** Times or rooms that whoever arranges it has looked for. */
const found = ({ id }: Rec, { times: at, rooms: free }: PartPayload, { zone }: Services): readonly Element[] => [
  ...(at
    ? otherTimes({
        record: id,
        week: at.week,
        options: at.options.map((one) => ({ ...one, when: saidWhen(one, zone) })),
        near: at.near.map((one) => ({ ...one, when: saidWhen(one, zone) })),
        none: at.none,
        notes: at.notes,
      })
    : []),
  ...(free ? otherRooms(id, free) : []),
];

const isOn = ({ from, to }: Stretch, now: number): boolean => from <= now && now < to;

const LONGEST_REASON = 100;

/** No: why. Another time: when, and why. */
function answerFields(open: 'no' | 'other', { given = {}, fault }: PartPayload, day: string): readonly Field[] {
  const base = (name: string, required: boolean) => ({
    name,
    required,
    ...(fault?.field === name ? { fault: fault.text } : {}),
  });
  const reason: Field = {
    ...base('reason', open === 'no'),
    kind: 'line',
    label: t('meeting.reason'),
    hint: t('meeting.reason_hint'),
    maxLength: LONGEST_REASON,
    ...(given.reason ? { value: given.reason } : {}),
  };
  if (open === 'no') return [reason];
  return [
    { ...base('day', true), kind: 'date', label: t('meeting.proposed_day'), value: (given.day ?? day) as never },
    { ...base('time', true), kind: 'time', label: t('meeting.proposed_time'), ...(given.time ? { value: given.time } : {}) },
    reason,
  ];
}
