import { touches } from './away-at.ts';
import type { MeetingRoom, SlotQuestion, SlotTime } from './slot-question.ts';

/** A free room: of the unit before others, then the smallest; null where all are taken. */
export function bestRoom(asked: SlotQuestion, time: SlotTime, rooms: readonly MeetingRoom[]): MeetingRoom | null {
  const free = rooms.filter((room) => !room.busy.some((span) => touches(span, time, 0)));
  const sorted = free.sort(
    (a, b) => Number(isOfUnit(asked, b)) - Number(isOfUnit(asked, a)) || a.capacity - b.capacity || (a.id < b.id ? -1 : 1),
  );
  return sorted[0] ?? null;
}

/** Rooms of no unit are everybody's; where no unit is asked for all are alike. */
export const isOfUnit = ({ unit }: SlotQuestion, room: MeetingRoom): boolean =>
  unit === undefined || room.unit === null || room.unit === unit;
