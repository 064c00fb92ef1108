// What handlers and definitions need of the working calendar.
export { anchor, festivalId } from './anchor.ts';
export { buildCalendar, dayKind, ordinaryMinutes, type WorkCalendar, workSpans } from './work-calendar.ts';
export { addWorkMinutes, workMinutesBetween } from './work-minutes.ts';
export { addWorkdays, nextWorkday, previousWorkday, workdayOnOrAfter, workdaysBetween } from './workdays.ts';
