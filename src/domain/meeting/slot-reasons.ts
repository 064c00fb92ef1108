import { dayKind, type WorkCalendar } from '../workday/work-calendar.ts';
import { isOfUnit } from './best-room.ts';
import type { PossibleTime } from './possible-starts.ts';
import type { MeetingRoom, SlotQuestion, SlotReason } from './slot-question.ts';
import { wishReasons } from './slot-wishes.ts';

interface ToExplain {
  readonly asked: SlotQuestion;
  readonly time: PossibleTime;
  readonly room: MeetingRoom | null;
  readonly missing: readonly string[];
  /** No earlier time would do. */
  readonly first: boolean;
  /** Whose days are named: the first who is required. */
  readonly calendar: WorkCalendar;
}

/** Why a time is offered, what matters most first. */
export function reasonsFor({ asked, time, room, missing, first, calendar }: ToExplain): readonly SlotReason[] {
  const reasons: SlotReason[] = [missing.length > 0 ? { code: 'optional_missing', ids: missing } : { code: 'everybody_free' }];
  reasons.push(...wishReasons(asked.wishes, time));
  if (first) reasons.push({ code: 'first_possible' });
  if (room) reasons.push({ code: 'room', id: room.id, capacity: room.capacity, ofOtherUnit: !isOfUnit(asked, room) });
  if (time.afterLunch) reasons.push({ code: 'after_lunch' });
  if (time.acrossLunch) reasons.push({ code: 'across_lunch' });
  const day = dayKind(calendar, time.date);
  if (day.kind === 'makeup') reasons.push({ code: 'makeup_day', name: day.name ?? null });
  if (day.provisional) reasons.push({ code: 'provisional' });
  return reasons;
}
