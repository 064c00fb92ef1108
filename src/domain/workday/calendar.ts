// The door of this room: what handlers and definitions need of the working calendar.
export { type Anchor, anchor, festivalId, festivalWords } from './anchor.ts';
export type { DayInfo, DayKind, HolidayYear, MinuteSpan, OverlayDay, RestKind, WorkingHours, WorkSpan } from './types.ts';
export { buildCalendar, DEFAULT_HOURS, dayKind, ordinaryMinutes, type WorkCalendar, workSpans } from './work-calendar.ts';
export { addWorkMinutes, workMinutesBetween } from './work-minutes.ts';
export { addWorkdays, isWorkday, nextWorkday, previousWorkday, workdayOnOrAfter, workdaysBetween } from './workdays.ts';
