import * as z from 'zod';
import type { Field } from '../../cards/element.ts';
import { answerButtons, meetingBody, meetingHead, meetingTags } from '../../cards/meeting/meeting-part.ts';
import { t } from '../../kernel/text.ts';
import { MEETING_FIELDS } from '../../kinds/meeting.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { formOf } from './meeting-form.ts';
import { meetingModel } from './meeting-model.ts';
import type { Services } from './services.ts';

/** What is kept beside a meeting's card: the reader's answer that is being given. */
export const partPayload = z.object({
  open: z.enum(['no', 'other']).optional(),
  given: z.record(z.string(), z.string()).optional(),
  fault: z.object({ field: z.string(), text: z.custom<ReturnType<typeof t>>() }).optional(),
});
export type PartPayload = z.infer<typeof partPayload>;

/** What the card of a meeting shows first, with what its reader may answer. */
export async function showMeeting({ record, scene, payload }: RecordLook, services: Services): Promise<RecordPart> {
  const kept = partPayload.safeParse(payload).data ?? {};
  const model = await meetingModel(services, record, scene);
  const open = model.mine && model.open ? kept.open : undefined;
  const shown = { ...model, form: open ? { of: open, fields: answerFields(open, kept, formOf(record).day) } : null };
  return {
    head: meetingHead(shown),
    body: meetingBody(shown),
    buttons: answerButtons(shown),
    tags: meetingTags(shown),
    instead: Object.keys(MEETING_FIELDS),
    without: ['room'],
    namesPeople: true,
    ...(shown.mine && shown.open && shown.mine.rsvp === 'none' && !shown.mine.excused ? { tone: 'ask' as const } : {}),
  };
}

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
