import * as z from 'zod';

const record = z.string().startsWith('rec_').max(64);
const person = z.string().startsWith('per_').max(64);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.number().int();
const room = z.string().max(120).nullable();

/** What the buttons of meetings ask for; the values of a form travel beside it. */
export const meetingActions = [
  /** A form for a new one. */
  z.strictObject({ do: z.literal('meeting.new') }),
  /** The form, filled in: times that do, or the one time to be confirmed. `record`: the id the meeting will have. */
  z.strictObject({ do: z.literal('meeting.look'), record }),
  /** All that can be said of it; or only what it needs. */
  z.strictObject({ do: z.literal('meeting.more'), record, whole: z.boolean() }),
  /** One of the times offered. */
  z.strictObject({ do: z.literal('meeting.pick'), record, from: moment, room }),
  /** Other days, or another length, looked at with one tap. */
  z.strictObject({ do: z.literal('meeting.try'), record, set: z.record(z.string().max(20), z.string().max(20)) }),
  z.strictObject({ do: z.literal('meeting.back'), record }),
  z.strictObject({ do: z.literal('meeting.create'), record }),
  z.strictObject({ do: z.literal('meeting.drop'), record }),
  /** 参加, 待定; 不参加 and another time open a form first. */
  z.strictObject({ do: z.literal('meeting.answer'), record, answer: z.enum(['yes', 'maybe']) }),
  z.strictObject({ do: z.literal('meeting.open'), record, form: z.enum(['no', 'other']) }),
  z.strictObject({ do: z.literal('meeting.close'), record }),
  z.strictObject({ do: z.literal('meeting.said'), record, form: z.enum(['no', 'other']) }),
  /** 签到: the time is that of the press. */
  z.strictObject({ do: z.literal('meeting.sign'), record }),
  /** Times to which it could be moved: from its day, or so many weeks later. */
  z.strictObject({ do: z.literal('meeting.times'), record, week: z.number().int().min(0).max(8).optional() }),
  z.strictObject({ do: z.literal('meeting.move_to'), record, from: moment, room }),
  /** Rooms that are free at its time; it does without one. */
  z.strictObject({ do: z.literal('meeting.rooms'), record }),
  z.strictObject({ do: z.literal('meeting.no_room'), record }),
  /** Another room, after the first was not to be had. */
  z.strictObject({ do: z.literal('meeting.room'), record, room: z.string().min(1).max(120) }),
  /** 我的会议 of some days. */
  z.strictObject({ do: z.literal('meeting.list'), which: z.enum(['today', 'tomorrow', 'after_tomorrow', 'week', 'next_week']) }),
  z.strictObject({
    do: z.literal('meeting.page'),
    from: day,
    to: day,
    page: z.number().int().min(0).max(100),
    morning: z.boolean(),
  }),
  /** The host takes the time that somebody proposed. */
  z.strictObject({ do: z.literal('meeting.take'), record, person, from: moment }),
  /** … or leaves it where it is. */
  z.strictObject({ do: z.literal('meeting.keep'), record, person, from: moment }),
] as const;

export type MeetingAction = z.infer<(typeof meetingActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    meeting: MeetingAction;
  }
}
